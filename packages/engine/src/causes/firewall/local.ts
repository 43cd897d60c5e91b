import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { entrances } from '../../facts/goals.ts';
import { contacts, type Contact, isThisComputer } from '../../facts/reach.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { affectedBeyond, isStopped } from '../../facts/vantage.ts';
import { wayControls } from '../../facts/way-controls.ts';
import { placeWords } from '../../facts/place-words.ts';

type Trial = NonNullable<LookData['link/firewall']['trials']>[number];
type Rule = LookData['link/firewall']['blocking'][number];

/** What shows that this computer itself stops a contact. */
type Proof =
  | { readonly by: 'rule'; readonly rule: Rule; readonly look: Look }
  | { readonly by: 'trial'; readonly trial: Trial; readonly look: Look }
  | { readonly by: 'error'; readonly look: Look };

interface Detail {
  readonly ports: readonly number[];
  readonly rules: readonly string[];
}

export default defineCause<Detail>({
  id: 'firewall/local',
  claim: "This computer's own firewall or security software stops the connection.",
  explanation:
    'A firewall can also run on this computer itself, as part of the system, of security software, or of a VPN that closes everything else. ' +
    'Here it stops mail before anything has left the computer. The network, the router and the mail server are not involved.',
  proof:
    'The system refuses to send (a permission error), a rule of this computer names the port or address, or its own counters show that the packets are made and never leave. ' +
    'Packets that leave and are not answered speak of a firewall or an outage further away.',
  neighbours: ['firewall/port-blocked', 'firewall/address-blocked', 'network/no-internet'],
  frequency: 3,
  references: ['RFC 2979'],
  asks: wayControls,

  judge(evidence): readonly Finding<Detail>[] {
    const failing = contacts(evidence).filter(({ look, came }) => look.role === 'path' && came !== 'answered' && isAbnormal(look));
    const stopped = failing.flatMap((contact) => {
      const proof = proofFor(evidence, contact);
      return proof ? [{ contact, proof }] : [];
    });
    if (stopped.length === 0) return passes(evidence, failing);
    const looks = [
      ...stopped.map(({ contact }) => contact.look),
      ...namesLost(
        evidence,
        stopped.map(({ contact }) => contact),
      ),
    ];
    const proofs = stopped.map(({ proof }) => proof);
    return [
      found({
        subject: { kind: 'vantage' },
        certainty: 'certain',
        impact: 'blocks',
        accountsFor: looks.map(({ id }) => id),
        invalidates: looks.map(({ id }) => id),
        evidence: [...new Map(proofs.map((proof) => [says(proof), cite(proof.look, says(proof))])).values()].slice(0, 6),
        affects: affectedAt(
          evidence,
          stopped.map(({ contact }) => contact),
        ),
        detail: {
          ports: [...new Set(stopped.map(({ contact }) => portOf(contact)))].toSorted((a, b) => a - b),
          rules: [...new Set(proofs.flatMap((proof) => (proof.by === 'rule' ? [proof.rule.rule] : [])))],
        },
      }),
    ];
  },

  words({ detail: { ports, rules } }) {
    const port = ports.length === 1 ? `port ${ports[0]}` : `ports ${ports.join(', ')}`;
    return {
      summary: `This computer itself stops connections to ${port}: its firewall or security software does not let them out.`,
      fix: {
        who: 'you',
        steps: [
          ...rules.slice(0, 3).map((rule) => `This rule stops it: ${rule}`),
          `Open the settings of the firewall or security software on this computer and allow outgoing connections to ${port}, at least for the mail program. On a computer of a company, ask its administrator.`,
          'If a VPN is installed, connect it, or switch off its "kill switch" (block everything without VPN), and try again.',
          'As a test, switch the security software off for a minute. If mail works then, it is the one to change; switch it on again.',
        ],
        difficulty: 'moderate',
        takes: '10 minutes',
        tools: ['the settings of the firewall or security software'],
        prevention: 'Allow the mail program once by name, so that updates of the security software keep the permission.',
      },
    };
  },
});

function proofFor(evidence: Evidence, contact: Contact): Proof | undefined {
  const { look, address } = contact;
  const port = portOf(contact);
  const transport = look.probe === 'dns/query' && look.data['transport'] !== 'tcp' ? 'udp' : 'tcp';
  const firewalls = evidence.of('link/firewall');
  for (const one of firewalls) {
    const rule = one.data.blocking.find((blocking) => names(blocking, { transport, port, address }));
    if (rule) return { by: 'rule', rule, look: one };
  }
  const trials = firewalls
    .flatMap((one) => (one.data.trials ?? []).map((trial) => ({ trial, look: one as Look })))
    // to an address of its own this computer answers itself, and nothing has to leave it
    .filter(({ trial }) => trial.result === 'denied' || !isThisComputer(evidence, trial.address));
  const same = trials.filter(({ trial }) => trial.transport === transport && trial.port === port && trial.address === address);
  const alike = trials.filter(({ trial }) => trial.transport === transport && (trial.port === port || trial.address === address));
  const telling = (same.length > 0 ? same : alike).find(({ trial }) => isStopped(trial.result));
  if (telling) return { by: 'trial', ...telling };
  return isDenied(look) ? { by: 'error', look } : undefined;
}

/** A rule that names neither a port nor an address stops everything that was asked about. */
function names(rule: Rule, { transport, port, address }: { transport: 'tcp' | 'udp'; port: number; address: string }): boolean {
  if (rule.transport !== 'any' && rule.transport !== transport) return false;
  return (rule.ports.length === 0 || rule.ports.includes(port)) && (rule.addresses.length === 0 || rule.addresses.includes(address));
}

function isDenied({ probe, outcome, data }: Look): boolean {
  return outcome === 'denied' && (probe === 'dns/query' || (probe === 'tcp/connect' && data['answer'] === 'local'));
}

function portOf({ look }: Contact): number {
  return look.probe === 'dns/query' ? 53 : (look.subject.port ?? 0);
}

function says(proof: Proof): string {
  if (proof.by === 'rule') return `A rule of this computer stops it: ${proof.rule.rule}`;
  if (proof.by === 'error') return `${placeWords(proof.look)}: ${proof.look.because ?? 'the system refused to send'}.`;
  const { transport, address, port, result, tries } = proof.trial;
  const place = `${transport.toUpperCase()} ${address} port ${port}`;
  if (result === 'denied') return `${place}: the system refuses to send.`;
  if (result === 'answered-here') return `${place}: in ${tries} tries this computer answered itself, and nothing left it.`;
  return `${place}: in ${tries} tries nothing left this computer.`;
}

/** Names stay unknown when none of the resolvers can be asked. */
function namesLost(evidence: Evidence, stopped: readonly Contact[]): readonly Look[] {
  const servers = new Set(stopped.filter(({ look }) => look.probe === 'dns/query').map(({ address }) => address));
  return evidence.looks.filter(
    (look) => look.role === 'path' && isAbnormal(look) && look.probe === 'dns/query' && servers.has(String(look.data['server'])),
  );
}

function affectedAt(evidence: Evidence, stopped: readonly Contact[]) {
  if (stopped.some(({ look }) => look.probe === 'dns/query')) return affectedBeyond(evidence);
  return entrances(evidence)
    .filter(({ host, port }) => stopped.some(({ look }) => look.subject.name === host && look.subject.port === port))
    .map(({ service, host, port }) => ({ service, host, port }));
}

/** What was tried did leave this computer. */
function passes(evidence: Evidence, failing: readonly Contact[]): readonly Finding<Detail>[] {
  if (failing.length === 0) return [];
  const left = evidence
    .of('link/firewall')
    .flatMap(({ data }) => data.trials ?? [])
    .find(({ result }) => result === 'left');
  return left ? [ruledOut({ kind: 'vantage' }, `What this computer sends to ${left.address} port ${left.port} does leave it.`)] : [];
}
