import { defineCause, found, ruledOut } from '../../cause.ts';
import { askAboutFailures, failedLookups } from '../../facts/failed-lookups.ts';
import { erringFault } from '../../facts/failing-resolvers/erring.ts';
import { halfFault } from '../../facts/failing-resolvers/half.ts';
import { askReferencesForRoot } from '../../facts/failing-resolvers/refusing.ts';
import type { FaultDetail } from '../../facts/failing-resolvers/resolver-fault.ts';
import { stuckFault } from '../../facts/failing-resolvers/stuck.ts';
import { askAboutHalves } from '../../facts/half-answers.ts';
import { resolverViews } from '../../facts/resolvers.ts';

const ID = 'dns/resolver-failing';

/** A configured resolver answers with an error for names that resolve elsewhere. */
export default defineCause<FaultDetail>({
  id: ID,
  claim: 'The DNS server set on this computer answers with an error for names that other DNS servers resolve.',
  explanation:
    'A DNS server (resolver) turns the name of a mail server into its address. The one that this computer is told to use is there and answers, but it says that it cannot or will not help, ' +
    'although the name is in order: others resolve it. Mail programs then report that the server cannot be found.',
  proof:
    'The configured resolver answers SERVFAIL or REFUSED for a name; another resolver, or the name servers of the domain themselves, answer the same question well. ' +
    'Or it leaves every question that it has to ask others about without an answer, although it answers what it knows itself, or takes connections.',
  neighbours: ['dns/zone-broken', 'dns/dnssec-bogus', 'dns/resolver-unreachable'],
  frequency: 3,
  references: ['RFC 1035 section 4.1.1', 'RFC 8914'],

  asks(evidence) {
    return [
      ...askAboutFailures(evidence, [ID, 'dns/zone-broken', 'dns/dnssec-bogus']),
      ...askAboutHalves(evidence, [ID]),
      ...askReferencesForRoot(evidence, [ID]),
    ];
  },

  judge(evidence) {
    const findings = resolverViews(evidence).flatMap((view) => {
      const fault = stuckFault(evidence, view) ?? erringFault(evidence, view) ?? halfFault(evidence, view);
      return fault ? [found<FaultDetail>({ ...fault, subject: { kind: 'resolver', address: view.address } })] : [];
    });
    if (findings.length > 0) return findings;
    const acquitted = failedLookups(evidence).find(
      ({ lies }) => lies !== undefined && lies.with !== 'resolver' && lies.certainty !== 'possible',
    );
    return acquitted
      ? [
          ruledOut(
            { kind: 'resolver', address: acquitted.resolver },
            `The resolver ${acquitted.resolver} answers other questions, and ${acquitted.name} fails elsewhere as well.`,
          ),
        ]
      : [];
  },

  words({ detail }) {
    const { resolver, rcode, validation, stuck } = detail;
    return {
      summary: summaryOf(detail),
      fix: {
        who: 'you',
        steps: [
          `Choose another DNS server in the network settings of this computer, or "automatic" so that the router names one. The one to replace is ${resolver}.`,
          ...(validation
            ? [
                `If ${resolver} is yours: check its clock and renew its trust anchor; its check of signatures (DNSSEC) fails where others succeed.`,
              ]
            : []),
          ...(stuck
            ? [
                `If ${resolver} is the router: restart it. If it is yours: see whether it reaches the DNS servers that it is told to ask (its forwarders).`,
              ]
            : []),
          ...(rcode === 'REFUSED' ? [`If ${resolver} is meant to serve this network: allow this network in its access list.`] : []),
          'Switch the network off and on again (or restart the computer) so that the new setting is used.',
          'Run this check again.',
        ],
        difficulty: 'moderate',
        takes: '10 minutes',
        tools: ['the network settings of this computer'],
        prevention: 'Let the network tell this computer its DNS servers (automatic setting), and have at least two of them.',
      },
    };
  },
});

function summaryOf({ resolver, rcode, names, validation, stuck, elsewhere, refers, deniesAll, unanswered }: FaultDetail): string {
  const what = names.length > 0 ? names.join(' and ') : 'any name';
  const whose = `The DNS server ${resolver} that this computer uses`;
  if (validation) return `The DNS server ${resolver} rejects the signatures of ${what}, which others find in order.`;
  if (unanswered) {
    const how = rcode === 'nothing' ? 'never answers' : `answers ${rcode}`;
    const inVain = rcode === 'nothing' ? '; programs wait for it in vain' : '';
    return `${whose} ${how} when it is asked for the ${unanswered === 'A' ? 'IPv4' : 'IPv6'} address of ${what}, which other DNS servers tell${inVain}.`;
  }
  if (stuck)
    return `${whose} is there, but no question gets an answer from it in time: it does not reach those that it has to ask itself, or is far too slow.`;
  if (refers)
    return `${whose} looks no names up for others: it only says which other servers to ask, and mail programs do not do that. Other DNS servers find ${what}.`;
  if (deniesAll) return `${whose} finds no name at all, not even the root of all names; other DNS servers find ${what}.`;
  if (rcode === 'nothing') return `${whose} gives no answer for ${what} in time${elsewhere ? ', while other DNS servers do' : ''}.`;
  return `${whose} answers ${rcode} for ${what}, while other DNS servers resolve it.`;
}
