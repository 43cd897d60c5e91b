import { isIP } from 'node:net';
import type { Look } from '@mailmedic/contract/look.ts';
import type { TcpConnect } from '@mailmedic/contract/looks/tcp-connect.ts';
import type { Evidence } from '../evidence.ts';
import { isStopped } from './vantage.ts';

/**
 * What a port does, seen over all looks at it.
 *
 * - `open` connections are taken
 * - `refused` an RST, the host's own or one in its name
 * - `prohibited` a filter says no by ICMP: "administratively prohibited", or "port unreachable" to a TCP segment
 * - `unreachable` ICMP says that there is no way to host or network
 * - `silent` nothing comes
 * - `local` this computer itself stops it
 * - `unsteady` identical looks disagree
 */
export type PortState = 'open' | 'refused' | 'prohibited' | 'unreachable' | 'silent' | 'local' | 'unsteady';

export interface PortSeen {
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
  readonly state: PortState;
  readonly looks: readonly Look<TcpConnect>[];
  /** milliseconds of the quickest answer */
  readonly fastestMs: number;
}

/** A port that nothing uses (RFC 6335 reserves it): what happens there happens to every port without a listener. */
export const UNUSED_PORT = 49_151;

/** Every port that was looked at, once for each address. */
export function ports(evidence: Evidence): readonly PortSeen[] {
  return evidence.fact(computePorts);
}

export function portAt(evidence: Evidence, { address, port }: { readonly address: string; readonly port: number }): PortSeen | undefined {
  return ports(evidence).find((seen) => seen.address === address && seen.port === port);
}

/** The other ports of the same address that were looked at. */
export function siblings(evidence: Evidence, { address, port }: { readonly address: string; readonly port: number }): readonly PortSeen[] {
  return ports(evidence).filter((seen) => seen.address === address && seen.port !== port);
}

/** Only a certificate or a greeting makes an answer the server's own: what was said at this port, if anything was. */
export function identifiedAt(evidence: Evidence, { address, port }: { readonly address: string; readonly port: number }): Look | undefined {
  const here = ({ data }: Look<{ address: string; port: number }>) => data.address === address && data.port === port;
  return (
    evidence.of('tls/handshake').find((look) => here(look) && look.data.nameMatches === true && look.data.chain.length > 0) ??
    evidence.of('mail/greeting').find((look) => here(look) && MAIL.includes(look.data.recognised ?? ''))
  );
}

const MAIL = ['imap', 'pop3', 'smtp', 'managesieve'];

/** Something that has nothing to do with the mail servers takes connections in this family; undefined when nothing such was asked. */
export function unrelatedAnswers(evidence: Evidence, family: 4 | 6): Look<TcpConnect> | false | undefined {
  const unrelated = evidence
    .of('tcp/connect')
    .filter(({ data }) => data.family === family && (data.purpose === 'reference' || data.purpose === 'unrelated'));
  if (unrelated.length === 0) return undefined;
  return unrelated.find(({ outcome }) => outcome === 'ok') ?? false;
}

/** Nothing at all takes connections in this family: the fault lies before any server, and is the network's to explain. */
export function isFamilyDead(evidence: Evidence, family: 4 | 6): boolean {
  return unrelatedAnswers(evidence, family) === false && !ports(evidence).some((seen) => seen.family === family && seen.state === 'open');
}

/** This port at hosts that have nothing to do with the failing one. */
export interface Elsewhere {
  /** it gets through: connected, or a refusal that is the other host's own */
  readonly passes: readonly PortSeen[];
  /** it fails in the same way although that host answers on another port: the port makes the difference, and near here */
  readonly fails: readonly PortSeen[];
}

export function elsewhere(evidence: Evidence, blocked: PortSeen): Elsewhere {
  const others = ports(evidence).filter(
    ({ address, family, port }) => address !== blocked.address && family === blocked.family && port === blocked.port,
  );
  const unrelated = others.filter(({ address }) => isUnrelated(evidence, address));
  if (blocked.state === 'refused')
    return {
      passes: others.filter(({ state }) => state === 'open'),
      fails: unrelated.filter((seen) => seen.state === 'refused' && isNearer(seen)),
    };
  return {
    passes: others.filter(({ state }) => state === 'open' || state === 'refused'),
    fails: unrelated.filter((seen) => seen.state === blocked.state && speaksElsewise(evidence, seen)),
  };
}

/**
 * The host refuses connections to a port where nobody listens: then silence at another such port is not its own. Many
 * well-known hosts drop whatever they do not serve; an open port of theirs says nothing about the others, unless a filter
 * itself speaks up.
 */
function speaksElsewise(evidence: Evidence, seen: PortSeen): boolean {
  return siblings(evidence, seen).some(({ state }) => state === 'refused' || (state === 'open' && seen.state === 'prohibited'));
}

/** A reference endpoint's address: chosen by nobody on the path. */
function isUnrelated(evidence: Evidence, address: string): boolean {
  return referenceAddresses(evidence).includes(address);
}

export function referenceAddresses(evidence: Evidence): readonly string[] {
  const texts = evidence.configuration.referenceEndpoints.map((text) => text.replace(/:\d+$/, '').replace(/^\[|\]$/g, ''));
  return [...new Set(texts.filter((text) => isIP(text)))];
}

/**
 * The refusal came sooner than the host can answer: something nearer speaks in its name. Needs connections to the same
 * host measured in turn with the refusals, on a way long enough to tell.
 */
export function isNearer({ state, looks }: PortSeen): boolean {
  return (
    state === 'refused' &&
    looks.some(({ data: { elapsedMs, besideMs } }) => besideMs !== undefined && besideMs >= TELLING_MS && elapsedMs < besideMs / 2)
  );
}

/** The refusal took as long as the host's own answers: it comes from there. */
export function isFromAfar({ state, looks }: PortSeen): boolean {
  return (
    state === 'refused' &&
    looks.some(({ data: { elapsedMs, besideMs } }) => besideMs !== undefined && besideMs >= TELLING_MS && elapsedMs >= besideMs * 0.8)
  );
}

/** Shorter round trips than this drown in the noise of a busy computer. */
const TELLING_MS = 25;

/** The looks that failed on the path, of these ports. */
export function failuresOf(seen: readonly PortSeen[]): readonly Look<TcpConnect>[] {
  return seen.flatMap(({ looks }) => looks.filter(({ role, outcome }) => role === 'path' && outcome !== 'ok' && outcome !== 'unlooked'));
}

function computePorts(evidence: Evidence): readonly PortSeen[] {
  const looked = evidence.of('tcp/connect').filter(({ outcome }) => outcome !== 'unlooked');
  return [...Map.groupBy(looked, ({ data }) => `${data.address} ${data.port}`).values()].flatMap((looks) => {
    const [first] = looks;
    if (!first) return [];
    const { address, family, port } = first.data;
    return [
      { address, family, port, state: merged(evidence, looks), looks, fastestMs: Math.min(...looks.map(({ data }) => data.elapsedMs)) },
    ];
  });
}

function merged(evidence: Evidence, looks: readonly Look<TcpConnect>[]): PortState {
  const states = new Set(looks.map((look) => stateOf(evidence, look)));
  const [only] = states;
  if (only !== undefined && states.size === 1) return only;
  if (states.has('open')) return 'unsteady';
  if (states.has('local')) return 'local';
  // A look that can tell an ICMP message from an RST says more than one that cannot.
  if (states.has('prohibited') && !states.has('silent')) return 'prohibited';
  if (states.has('unreachable') && states.has('silent') && states.size === 2) return 'unreachable';
  return 'unsteady';
}

function stateOf(evidence: Evidence, { outcome, data }: Look<TcpConnect>): PortState {
  if (outcome === 'ok') return 'open';
  if (isToldByRouter(evidence, data)) return 'unreachable';
  if (outcome === 'denied' || data.answer === 'local' || hasLocalRule(evidence, data)) return 'local';
  if (outcome === 'silent') return 'silent';
  if (data.answer === 'icmp-prohibited' || data.answer === 'icmp-port') return 'prohibited';
  if (data.answer === 'icmp-host' || data.answer === 'icmp-net') return 'unreachable';
  if (data.answer === 'rst' || data.error === 'ECONNREFUSED' || data.error === 'ECONNRESET') return 'refused';
  return 'unreachable';
}

/**
 * "Network unreachable" said at once: a router next door is as quick as this computer, and this computer has a way out as long
 * as anything unrelated is reached over it.
 */
function isToldByRouter(evidence: Evidence, { error, family }: TcpConnect): boolean {
  return error === 'ENETUNREACH' && typeof unrelatedAnswers(evidence, family) === 'object';
}

/** What is sent there leaves this computer: its rules could be read, or its counters were watched. Only an unreadable rule set leaves it open. */
export function leavesThisComputer(evidence: Evidence, { address, port }: { readonly address: string; readonly port: number }): boolean {
  const firewalls = evidence.of('link/firewall');
  return (
    firewalls.length === 0 ||
    firewalls.some(
      ({ data: { readable, trials = [] } }) =>
        readable || trials.some((trial) => trial.address === address && trial.port === port && trial.result === 'left'),
    )
  );
}

/** A rule of this computer's own that stops such a connection, where it could be read. */
function hasLocalRule(evidence: Evidence, { address, port }: TcpConnect): boolean {
  const firewalls = evidence.of('link/firewall').map(({ data }) => data);
  const trials = firewalls
    .flatMap(({ trials = [] }) => trials)
    .filter((trial) => trial.transport === 'tcp' && trial.port === port && trial.address === address);
  if (trials.some(({ result }) => isStopped(result))) return true;
  return firewalls
    .flatMap(({ blocking }) => blocking)
    .some(
      (rule) =>
        rule.transport !== 'udp' &&
        (rule.ports.length === 0 || rule.ports.includes(port)) &&
        (rule.addresses.length === 0 ? rule.ports.length > 0 : rule.addresses.includes(address)),
    );
}
