import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { portal } from '../../facts/portal.ts';
import { portAt, referenceAddresses } from '../../facts/ports.ts';
import { contacts } from '../../facts/reach.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { affectedBeyond } from '../../facts/vantage.ts';
import { wayControls } from '../../facts/way-controls.ts';
import { placeWords } from '../../facts/place-words.ts';

interface Detail {
  readonly leadsTo: string | undefined;
}

export default defineCause<Detail>({
  id: 'network/captive-portal',
  claim: 'The network wants a person to sign in on a web page before it lets anything through.',
  explanation:
    'Networks in hotels, trains, cafés and offices often show a page first, on which a person signs in or accepts conditions. ' +
    'Until then the network answers everything itself or stops it, so that mail programs report odd errors: a wrong certificate, a refused or silent server.',
  proof:
    'A web page of known content is not what comes back: another page or a redirect to another host comes instead, while mail or names are answered or stopped in the same manner. ' +
    'An inspecting proxy, in contrast, lets the page through and only shows its own certificate.',
  neighbours: ['tls/interception', 'network/no-internet', 'dns/answers-rewritten', 'server/wrong-service'],
  frequency: 3,
  references: ['RFC 8952', 'RFC 8910', 'RFC 6585 section 6'],
  asks: wayControls,

  judge(evidence): readonly Finding<Detail>[] {
    const answers = portal(evidence);
    const pages = evidence.of('web/fetch').filter(({ data }) => data.purpose === 'captive-portal');
    if (!answers)
      return pages.some(({ outcome }) => outcome === 'ok')
        ? [ruledOut({ kind: 'vantage' }, 'A web page of known content came as it should.')]
        : [];
    const affected = stopped(evidence, answers.looks);
    if (!answers.isLogIn || affected.length === 0) return [];
    const [page] = answers.looks;
    return [
      found({
        subject: { kind: 'vantage' },
        certainty: 'certain',
        impact: 'blocks',
        accountsFor: affected.map(({ id }) => id),
        invalidates: [...new Set([...affected, ...answers.looks].map(({ id }) => id))],
        evidence: [
          ...(page ? [cite(page, `${page.target}: ${page.because ?? 'another page came'}.`)] : []),
          ...affected.slice(0, 4).map((look) => cite(look, `${placeWords(look)}: ${look.because ?? look.outcome}.`)),
        ],
        affects: affectedBeyond(evidence),
        detail: { leadsTo: answers.leadsTo },
      }),
    ];
  },

  words({ detail: { leadsTo } }) {
    return {
      summary: 'This network wants you to sign in on its web page first; until then it stops mail.',
      fix: {
        who: 'you',
        steps: [
          leadsTo === undefined
            ? 'Open a web browser and any page that begins with http://, for example http://neverssl.com: the page of the network appears.'
            : `Open this page in a web browser: ${leadsTo}`,
          'Sign in there or accept the conditions, then try mail again. Do not enter your mail password on that page.',
          'If no page appears, disconnect from the network, connect again, and switch a VPN off until you have signed in.',
        ],
        difficulty: 'easy',
        takes: '2 minutes',
        tools: ['a web browser'],
        prevention: 'Such networks forget a device after some hours; sign in again when mail stops.',
      },
    };
  },
});

/** What the portal stops or answers itself; what the right server answered is not its doing. */
function stopped(evidence: Evidence, foreign: readonly Look[]): readonly Look[] {
  const lost = contacts(evidence)
    .filter(({ came, distance }) => came !== 'answered' && distance !== 'here')
    .map(({ look }) => look.id);
  const ids = new Set([...lost, ...foreign.map(({ id }) => id)]);
  const addresses = new Set(
    foreign.flatMap(({ subject }) => (subject.kind === 'endpoint' && subject.address !== undefined ? [subject.address] : [])),
  );
  return evidence.looks.filter(
    (look) =>
      look.role === 'path' &&
      isAbnormal(look) &&
      (ids.has(look.id) || (look.subject.address !== undefined && addresses.has(look.subject.address)) || isTaken(evidence, look)),
  );
}

/** A connection that was taken and came to nothing, at a port at which a host that has nothing to do with mail takes connections, too. */
function isTaken(evidence: Evidence, { step, outcome, subject }: Look): boolean {
  if ((step !== 'encrypt' && step !== 'greet') || (outcome !== 'cut' && outcome !== 'silent')) return false;
  const { port } = subject;
  return port !== undefined && referenceAddresses(evidence).some((address) => portAt(evidence, { address, port })?.state === 'open');
}
