import { isIP } from 'node:net';
import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { families } from '../../facts/addresses.ts';
import { entrances, type Entrance } from '../../facts/goals.ts';
import { awaited } from '../../facts/settings-controls.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { control, type Ask } from '../../probe.ts';
import resolvers from '../../probes/link/resolvers.ts';
import dialogue from '../../probes/mail/dialogue.ts';

interface Detail {
  readonly host: string;
  readonly source: string;
  readonly local: readonly string[];
  readonly everywhere: readonly string[];
}

export default defineCause<Detail>({
  id: 'settings/local-override',
  claim: "This computer has an address of its own for the mail server, and it is not the server's.",
  explanation:
    'A computer asks name servers where a server is. A line in its hosts file goes before that: whatever address stands there is used and nobody is asked. ' +
    'Such a line is easily forgotten, and when the server moves this computer alone keeps going to the old place.',
  proof:
    'The hosts file gives the host another address than every name server, what is met at that address is not the service, and at the address that the name servers give it is. A different address that works is in order.',
  neighbours: ['dns/split-horizon', 'server/unreachable', 'settings/wrong-host'],
  frequency: 2,
  references: ['RFC 1123 section 2.1', 'RFC 6762 section 3'],

  asks(evidence): readonly Ask[] {
    const hosts = [...new Set(entrances(evidence).map(({ host }) => host))].filter((host) => isIP(host) === 0);
    const lines = hosts.length === 0 ? [] : awaited([control(resolvers, { hosts }, ['settings/local-override'])]);
    return [...lines, ...controls(evidence)];
  },

  judge: (evidence) =>
    [...Map.groupBy(overrides(evidence), ({ entrance }) => entrance.host).values()].flatMap((ofHost) => judgeHost(evidence, ofHost)),

  words({ detail: { host, source, local, everywhere } }) {
    return {
      summary: `This computer believes that ${host} is at ${local.join(' and ')}, because a line in ${source} says so; everywhere else it is at ${everywhere.join(' and ')}.`,
      fix: {
        who: 'you',
        steps: [
          `Open ${source} as administrator and look for the line with ${host}.`,
          'If nobody knows why it is there, put a # in front of it and save. If your company set it, ask the administrator for the new address.',
          'Start the mail program again.',
        ],
        difficulty: 'moderate',
        takes: '5 minutes',
        tools: ['an editor', 'administrator rights on this computer'],
        prevention: 'Keep no lines for mail servers in the hosts file; where one is needed for a while, note the day on which it goes.',
      },
    };
  },
});

/** The same dialogue at an address that the name servers give. */
function controls(evidence: Evidence): readonly Ask[] {
  return overrides(evidence).flatMap(({ entrance, everywhere, failing }) => {
    const usable = families(evidence) ?? [];
    const address = failing.length === 0 ? undefined : everywhere.find((one) => usable.includes(isIP(one) as 4 | 6));
    const { service, host, port, encryption } = entrance;
    return address === undefined
      ? []
      : awaited([
          control(dialogue, { service, host, address, port, encryption, purpose: 'service' as const }, ['settings/local-override']),
        ]);
  });
}

interface Override {
  readonly entrance: Entrance;
  readonly local: readonly string[];
  readonly everywhere: readonly string[];
  readonly failing: readonly Look[];
  readonly look: Look;
  readonly named: Look | undefined;
}

/** The entrances whose host has an address of its own here that no name server gives. */
function overrides(evidence: Evidence): readonly Override[] {
  return entrances(evidence).flatMap((entrance) => {
    const isHost = ({ names }: { readonly names: readonly string[] }) => names.some((name) => name.toLowerCase() === entrance.host);
    const look = evidence.of('link/resolvers').find(({ data }) => data.overrides.some(isHost));
    if (!look) return [];
    const local = look.data.overrides.filter(isHost).map(({ address }) => address);
    const answered = evidence
      .of('dns/query')
      .filter(({ outcome, data }) => outcome === 'ok' && data.name === entrance.host && (data.type === 'A' || data.type === 'AAAA'));
    const everywhere = [
      ...new Set(answered.flatMap(({ data }) => data.answers.filter(({ type }) => type === data.type).map((record) => record.data))),
    ];
    const strange = local.filter((address) => !everywhere.includes(address));
    if (strange.length === 0 || everywhere.length === 0) return [];
    const failing = evidence.looks.filter(
      (one) =>
        one.role === 'path' &&
        isAbnormal(one) &&
        one.subject.kind === 'endpoint' &&
        one.subject.name === entrance.host &&
        one.subject.port === entrance.port &&
        strange.includes(one.subject.address ?? ''),
    );
    return [{ entrance, local: strange, everywhere, failing, look, named: answered.find(({ data }) => data.answers.length > 0) }];
  });
}

function judgeHost(evidence: Evidence, all: readonly Override[]): readonly Finding<Detail>[] {
  const [override] = all;
  if (!override) return [];
  const {
    entrance: { host },
    local,
    everywhere,
    look,
    named,
  } = override;
  const subject = { kind: 'name' as const, name: host };
  const failing = all.flatMap((one) => one.failing);
  const [first] = failing;
  if (!first) return [ruledOut(subject, `The address that this computer has for ${host} works.`)];
  const affected = all.filter((one) => one.failing.length > 0).map(({ entrance }) => entrance);
  const there = affected.flatMap((entrance) => soundElsewhere(evidence, entrance, everywhere) ?? []);
  const [sound] = there;
  if (!sound || there.length < affected.length)
    return evidence.complete ? [undecided(subject, `Does ${host} answer at ${everywhere[0]}?`)] : [];
  return [
    found({
      subject,
      certainty: 'certain',
      impact: 'blocks',
      accountsFor: failing.map(({ id }) => id),
      invalidates: failing.map(({ id }) => id),
      evidence: [
        cite(look, `The hosts file of this computer gives ${host} the address ${local.join(', ')}.`),
        ...(named ? [cite(named, `Name servers give ${everywhere.join(', ')}.`)] : []),
        cite(first, `At ${first.subject.address}: ${first.because ?? first.outcome}.`),
        cite(sound, `At ${sound.subject.address} the service answers as it should.`),
      ],
      affects: affected.map(({ service, port }) => ({ service, host, port })),
      detail: { host, source: HOSTS_FILE, local, everywhere },
    }),
  ];
}

/** The same entrance went well at an address that the name servers give, certificate included. */
function soundElsewhere(evidence: Evidence, { host, port }: Entrance, everywhere: readonly string[]): Look | undefined {
  return evidence
    .of('mail/capabilities')
    .find(
      ({ outcome, data, assuming }) =>
        outcome === 'ok' && assuming === undefined && data.host === host && data.port === port && everywhere.includes(data.address),
    );
}

/** Also where it lies in other systems, for the person. */
const HOSTS_FILE = 'the hosts file (/etc/hosts; on Windows C:\\Windows\\System32\\drivers\\etc\\hosts)';
