import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { cite, defineCause, found, ruledOut, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { entrances, type Entrance } from '../../facts/goals.ts';
import { referenceAddresses } from '../../facts/ports.ts';
import { isAbnormal } from '../../facts/symptoms.ts';
import { control, type Ask } from '../../probe.ts';
import size from '../../probes/tcp/size.ts';

type Size = Look<LookData['tcp/size']>;
type Direction = 'out' | 'in';

interface Detail {
  readonly direction: Direction;
  readonly hosts: readonly string[];
}

/** Connected, and nothing of the encryption within this time: sizes are tried while it is still waited for. */
const OVERDUE_MS = 1_500;
const LATE_GREETING_MS = 5_000;
const PLACES_TRIED = 2;

export default defineCause<Detail>({
  id: 'network/mtu',
  claim: 'Small packets pass and large ones are lost on the way.',
  explanation:
    'Data travels in packets, and each stretch of the way carries packets up to a certain size (MTU). A router that cannot pass a large packet has to say so. ' +
    "Here large packets vanish without a word: connections come about, short exchanges work, and as soon as more is sent, such as the server's certificate, everything stops.",
  proof:
    'With the same server, an exchange of small packets is answered, and one that differs only in size is not, in one direction. ' +
    'A filter that dislikes mail or encryption would stop the small exchange as well, or break the connection.',
  neighbours: ['firewall/protocol-filtered', 'server/not-responding', 'tls/handshake-failed', 'network/unstable'],
  frequency: 2,
  references: ['RFC 1191', 'RFC 2923 section 2.1', 'RFC 8201', 'RFC 8899'],

  /** An unrelated host first: the places of the path are still occupied by those that wait. */
  asks(evidence): readonly Ask[] {
    const stuck = stuckEntrances(evidence);
    const families = new Set(stuck.map(({ address }) => (address.includes(':') ? 6 : 4)));
    const elsewhere = answeringReferences(evidence).filter(({ family }) => families.has(family));
    return [
      ...elsewhere.map(({ address, port }) => ({
        ...control(size, { service: 'imap' as const, host: address, address, port, over: 'tls' as const }, ['network/mtu']),
        awaited: true,
      })),
      ...stuck
        .filter(({ address }) => !isTold(evidence, elsewhere, address))
        .slice(0, PLACES_TRIED)
        .map(({ entrance: { service, host, port, encryption }, address }) => {
          const over = encryption === 'tls' ? ('tls' as const) : ('plain' as const);
          return { ...control(size, { service, host, address, port, over }, ['network/mtu']), awaited: true };
        }),
    ];
  },

  judge(evidence): readonly Finding<Detail>[] {
    const looks = evidence.of('tcp/size');
    const telling = looks.flatMap((look) => directionsOf(look).map((direction) => ({ look, direction })));
    const failed = stalled(
      evidence,
      telling.map(({ look }) => look.data),
    );
    if (telling.length === 0 || failed.length === 0)
      return looks.some(allAnswered) ? [ruledOut({ kind: 'vantage' }, 'Large packets pass as well as small ones.')] : [];
    const direction = telling[0]?.direction ?? 'in';
    return [
      found({
        subject: { kind: 'vantage' },
        certainty: isProved(telling) ? 'certain' : 'likely',
        impact: 'blocks',
        accountsFor: failed.map(({ id }) => id),
        invalidates: failed.map(({ id }) => id),
        evidence: telling.slice(0, 3).flatMap(({ look, direction: way }) => contrast(look, way)),
        affects: entrances(evidence)
          .filter(({ host, port }) => failed.some(({ subject }) => subject.name === host && subject.port === port))
          .map(({ service, host, port }) => ({ service, host, port })),
        detail: { direction, hosts: [...new Set(failed.flatMap(({ subject }) => subject.name ?? []))] },
      }),
    ];
  },

  words({ detail: { direction, hosts } }) {
    const host = hosts.join(' and ') || 'the mail server';
    return {
      summary: `Large packets ${direction === 'out' ? `from this computer to ${host}` : `from ${host} to this computer`} are lost on the way, so that the encrypted connection never comes about.`,
      fix: {
        who: 'network',
        steps: [
          'Switch a VPN or tunnel off for a try; if mail works then, set a smaller packet size (MTU, for example 1400) in its settings.',
          'In the router, set the MTU of the internet connection to what the provider says (with DSL mostly 1492), or switch on "MSS clamping".',
          'Ask whoever runs the network or firewall to let the ICMP messages "fragmentation needed" and "packet too big" pass.',
          'Until then a smaller MTU on this computer helps: on Linux `ip link set dev eth0 mtu 1400`, with the interface in question.',
        ],
        difficulty: 'expert',
        takes: '30 minutes',
        tools: ['the administration page of the router', 'the settings of the VPN'],
        prevention: 'Never block ICMP as a whole: without its "too big" messages large packets vanish.',
      },
    };
  },
});

/** Entrances where a connection came about and then everything stopped, or has been mute for a while. */
function stuckEntrances(evidence: Evidence): readonly { readonly entrance: Entrance; readonly address: string }[] {
  const nowMs = Date.parse(evidence.startedAt) + evidence.elapsedMs;
  return entrances(evidence).flatMap((entrance) => {
    if (entrance.encryption === 'plain') return [];
    const here = evidence.looks.filter(
      ({ subject, role }) =>
        role === 'path' && subject.kind === 'endpoint' && subject.name === entrance.host && subject.port === entrance.port,
    );
    const connected = here.filter(({ probe, outcome }) => probe === 'tcp/connect' && outcome === 'ok');
    return connected.flatMap((connect) => {
      const after = here.filter((look) => look.probe !== 'tcp/connect' && look.subject.address === connect.subject.address);
      // Who greets late answers late: that is no matter of size.
      if (after.some(({ probe, durationMs }) => probe === 'mail/greeting' && durationMs >= LATE_GREETING_MS)) return [];
      const silent = after.some(isStall);
      const last = Math.max(
        Date.parse(connect.startedAt) + connect.durationMs,
        ...after.map((look) => Date.parse(look.startedAt) + look.durationMs),
      );
      const encrypted = after.some(({ probe }) => probe === 'tls/handshake');
      // Before a plain greeting a server may take its time; before its answer to TLS it does not.
      const overdue =
        !encrypted && (entrance.encryption === 'tls' || after.some(({ probe }) => probe === 'mail/starttls')) && nowMs - last > OVERDUE_MS;
      return (silent || overdue) && connect.subject.address !== undefined ? [{ entrance, address: connect.subject.address }] : [];
    });
  });
}

function isStall(look: Look): boolean {
  return isAbnormal(look) && look.outcome === 'silent' && look.probe !== 'tcp/connect' && look.probe !== 'mail/greeting';
}

/** The directions in which size alone made the difference. */
function directionsOf({ data: { exchanges } }: Size): readonly Direction[] {
  const came = (wanted: string) => exchanges.find((exchange) => exchange.size === wanted)?.came;
  if (came('small') !== 'answered') return [];
  if (came('large-out') === 'silent') return ['out'];
  return came('large-in') === 'silent' ? ['in'] : [];
}

function allAnswered({ data: { exchanges } }: Size): boolean {
  return exchanges.length === 3 && exchanges.every(({ came }) => came === 'answered');
}

/**
 * A large packet from here differs from the small one in padding alone, and a plain large answer in length alone. A real
 * handshake differs in more; there the system's counters or a second server have to agree.
 */
function isProved(telling: readonly { readonly look: Size; readonly direction: Direction }[]): boolean {
  const gaps = telling.some(({ look }) => look.data.exchanges.some(({ outOfOrder = 0 }) => outOfOrder > 0));
  return (
    gaps ||
    telling.some(({ look, direction }) => direction === 'out' || look.data.over === 'plain') ||
    new Set(telling.map(({ look }) => look.data.address)).size > 1
  );
}

/**
 * What stalled at the servers whose packets were tried, at whichever of their addresses: both families of a host mostly share
 * the narrow stretch before it. Or anywhere, once an unrelated server shows it as well.
 */
function stalled(evidence: Evidence, tried: readonly Pick<Size['data'], 'host' | 'address'>[]): readonly Look[] {
  const near = tried.some(({ address }) => referenceAddresses(evidence).includes(address));
  return evidence.looks.filter(
    (look) => look.role === 'path' && isStall(look) && (near || tried.some(({ host, address }) => isAt(look, host, address))),
  );
}

function isAt({ subject }: Look, host: string, address: string): boolean {
  return subject.address === address || (subject.kind === 'endpoint' && subject.name === host);
}

/** An unrelated host of that family is still being tried, or has shown by now that size decides near here. */
function isTold(evidence: Evidence, elsewhere: readonly { readonly address: string; readonly family: 4 | 6 }[], address: string): boolean {
  const family = address.includes(':') ? 6 : 4;
  const other = elsewhere.find((one) => one.family === family);
  const look = evidence.of('tcp/size').find(({ data }) => data.address === other?.address);
  return other !== undefined && (look === undefined || directionsOf(look).length > 0);
}

/** One reference endpoint for each family that takes connections and speaks TLS by its port. */
function answeringReferences(evidence: Evidence): readonly { readonly address: string; readonly port: number; readonly family: 4 | 6 }[] {
  const answered = evidence
    .of('tcp/connect')
    .filter(({ outcome, data }) => outcome === 'ok' && data.purpose === 'reference' && data.port === 443)
    .map(({ data }) => data);
  return ([4, 6] as const).flatMap((family) => answered.filter((data) => data.family === family).slice(0, 1));
}

function contrast(look: Size, direction: Direction) {
  const { host, port, exchanges } = look.data;
  const small = exchanges.find((exchange) => exchange.size === 'small');
  const large = exchanges.find((exchange) => exchange.size === (direction === 'out' ? 'large-out' : 'large-in'));
  return [
    cite(look, `${host} port ${port}: ${small?.sentBytes ?? 0} bytes sent, ${small?.receivedBytes ?? 0} bytes came back.`),
    cite(
      look,
      direction === 'out'
        ? `The same with ${large?.sentBytes ?? 0} bytes sent: no answer.`
        : `An exchange with a large answer: ${(large?.outOfOrder ?? 0) > 0 ? 'only its later, smaller parts arrived' : 'it did not arrive'}.`,
    ),
  ];
}
