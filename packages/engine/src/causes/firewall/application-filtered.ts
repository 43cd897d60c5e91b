import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { breaksAt, dialogues, hasBegun, isHere, type DialogueSeen, type Part } from '../../facts/dialogues.ts';
import { affected, pathPlaces, type Place } from '../../facts/endpoints.ts';
import { passesUnderAnotherName } from '../../facts/other-names.ts';
import { control, type Ask } from '../../probe.ts';
import dialogue from '../../probes/mail/dialogue.ts';

interface Detail {
  readonly host: string;
  readonly port: number;
  readonly passing: string;
}

export default defineCause<Detail>({
  id: 'firewall/application-filtered',
  claim: 'The dialogue is let through or broken off according to the name that the mail program gives itself.',
  explanation:
    'Mail programs introduce themselves when they talk to a server. Something on the way, or in front of the server, lets some of them through and stops others, judged by that name alone. ' +
    'Security products with "application control" work like this.',
  proof:
    "Two dialogues that are alike in every byte except the client's name end differently, each time. " +
    'If every name fares alike, the dialogue as such is filtered, or the server is at fault.',
  neighbours: ['firewall/protocol-filtered', 'server/protocol-error', 'server/unavailable'],
  frequency: 1,
  references: ['RFC 5321 section 4.1.1.1', 'RFC 5321 section 4.1.4'],

  asks(evidence) {
    return pathPlaces(evidence).flatMap((place) => (stopsAtName(evidence, place).length > 0 ? underOtherNames(place) : []));
  },

  judge(evidence): readonly Finding<Detail>[] {
    return pathPlaces(evidence).flatMap((place) => judgePlace(evidence, place));
  },

  words({ detail: { host, port, passing } }) {
    return {
      summary: `The dialogue with ${host} on port ${port} is stopped because of the name that the mail program gives itself; as "${passing}" it passes.`,
      fix: {
        who: 'network',
        steps: [
          "Try another network, for example a phone's mobile data. If mail works there, a device of this network filters by application.",
          `Ask whoever runs this network to allow mail programs to talk to ${host}, port ${port} (application control, proxy or mail gateway rules).`,
          'If the server itself refuses the name, ask the mail provider to accept it, or set the name in the mail program (Thunderbird: mail.smtpserver.default.hello_argument).',
        ],
        difficulty: 'moderate',
        takes: '20 minutes once the right person is found',
        tools: ['the administration page of the firewall'],
        prevention: 'Allow mail by its port and destination, not by what a program says of itself.',
      },
    };
  },
});

/** Names as mail programs give them: an address literal, and a host of no particular program (RFC 5321 section 4.1.3, RFC 2606). */
const OTHER_NAMES = ['[127.0.0.1]', 'workstation.example.com'];
const DECIDES = ['firewall/application-filtered', 'firewall/protocol-filtered'];

function underOtherNames({ service, host, address, port, encryption }: Place): readonly Ask[] {
  if (service === 'exchange') return [];
  const at = { service, host, address, port, encryption, purpose: 'service' as const };
  return [...OTHER_NAMES.map((clientName) => control(dialogue, { ...at, clientName }, DECIDES)), control(dialogue, at, DECIDES, 2)];
}

/** Only SMTP clients say a name before they sign in. The dialogue breaks in answer to it, in whatever way. */
function stopsAtName(evidence: Evidence, place: Place): readonly Part[] {
  if (place.service !== 'submission' && place.service !== 'smtp') return [];
  return breaksAt(evidence, place).flatMap(({ at }) => (at.probe === 'mail/capabilities' && isStop(at) ? [at] : []));
}

/** An answer that arrives in drips has passed whatever judges by names. */
function isStop(at: Part): boolean {
  return at.outcome !== 'malformed' && !(at.outcome === 'silent' && hasBegun(at));
}

function judgePlace(evidence: Evidence, place: Place): readonly Finding<Detail>[] {
  const stopped = stopsAtName(evidence, place);
  const [first] = stopped;
  if (!first) return [];
  const subject = { kind: 'endpoint' as const, name: place.host, address: place.address, port: place.port };
  const passing = passesUnderAnotherName(evidence, place);
  if (!passing) return namesTried(evidence, place) > 0 ? [ruledOut(subject, 'The dialogue goes the same way whatever name is given.')] : [];
  // The failing dialogue is repeated, too: a difference in time is none in name.
  const repeats = dialogues(evidence).filter(
    (seen) => isHere(seen, place) && seen.encryption === place.encryption && seen.clientName === undefined,
  );
  return [
    found({
      subject,
      certainty: repeats.length > 1 ? 'certain' : 'likely',
      impact: 'blocks',
      accountsFor: stopped.map(({ id }) => id),
      evidence: [
        cite(first, `With the usual name: ${first.because ?? 'the dialogue breaks off'}.`),
        cite(passing.parts.at(-1) as DialogueSeen['parts'][number], `The same dialogue under the name "${passing.clientName}" goes well.`),
      ],
      affects: affected([place]),
      detail: { host: place.host, port: place.port, passing: passing.clientName ?? '' },
    }),
  ];
}

function namesTried(evidence: Evidence, place: Place): number {
  return dialogues(evidence).filter((seen) => isHere(seen, place) && seen.clientName !== undefined).length;
}
