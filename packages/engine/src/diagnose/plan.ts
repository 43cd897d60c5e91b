import { isIP } from 'node:net';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';
import { addressesOf, allResolversAnswered, configuredResolvers, families, type HostAddress } from '../facts/addresses.ts';
import { isExchangeOpen } from '../facts/exchange.ts';
import { entrances, substitutes, type Entrance } from '../facts/goals.ts';
import { isAbnormal } from '../facts/symptoms.ts';
import { control, discover, onPath, type Ask } from '../probe.ts';
import { publications } from '../facts/publications.ts';
import autoconfigDatabase from '../probes/discovery/autoconfig-database.ts';
import autoconfig from '../probes/discovery/autoconfig.ts';
import autodiscover from '../probes/discovery/autodiscover.ts';
import guess from '../probes/discovery/guess.ts';
import { discoveryInput } from '../probes/discovery/input.ts';
import mxProvider from '../probes/discovery/mx-provider.ts';
import pacc from '../probes/discovery/pacc.ts';
import providerTable from '../probes/discovery/provider-table.ts';
import srv from '../probes/discovery/srv.ts';
import addresses from '../probes/dns/addresses.ts';
import question from '../probes/dns/question.ts';
import firewall from '../probes/link/firewall.ts';
import interfaces from '../probes/link/interfaces.ts';
import resolvers from '../probes/link/resolvers.ts';
import routes from '../probes/link/routes.ts';
import dialogue, { type DialogueInput } from '../probes/mail/dialogue.ts';
import connect from '../probes/tcp/connect.ts';
import { exchangePath } from './exchange-path.ts';
import { usernameAt } from '../facts/sign-in-turn.ts';

/** A connection that stays mute this long is gone round while it is still waited for. */
const OVERDUE_MS = 1500;
const REFERENCE_ENDPOINTS_PER_FAMILY = 2;
/** Beyond the first address of each family. */
const FURTHER_ADDRESSES = 3;

/**
 * The path itself: what to look at next, given what is known, so that every goal is followed to its end. Controls that
 * tell causes apart are asked for by the causes.
 */
export function plan(evidence: Evidence): readonly Ask[] {
  return [
    ...thisComputer(evidence),
    ...namesAndReferences(evidence),
    ...publishers(evidence),
    ...entrances(evidence).flatMap((entrance) => alongPath(evidence, entrance)),
    ...exchangePath(evidence),
    ...repeats(evidence),
  ];
}

function thisComputer({ complaint }: Evidence): readonly Ask[] {
  const hosts = complaint.configured.map(({ host }) => host).filter((host) => !isIP(host));
  return [
    onPath(interfaces, {}),
    onPath(routes, { family: 4 as const }),
    onPath(routes, { family: 6 as const }),
    onPath(resolvers, { hosts }),
    control(firewall, {}, ['firewall/local']),
  ];
}

/** Each resolver answers for the root of the name space if it answers at all; reference endpoints show whether anything beyond does. */
function namesAndReferences(evidence: Evidence): readonly Ask[] {
  const servers = configuredResolvers(evidence) ?? [];
  const usable = families(evidence) ?? [];
  const references = evidence.configuration.referenceEndpoints.flatMap((text) => endpointOf(text));
  return [
    ...servers.map((server) =>
      onPath(question, { server, serverRole: 'resolver' as const, name: '.', type: 'NS', purpose: 'control' as const }),
    ),
    ...usable.flatMap((family) =>
      references
        .filter(({ address }) => isIP(address) === family)
        .slice(0, REFERENCE_ENDPOINTS_PER_FAMILY)
        .map(({ address, port }) => control(connect, { address, port, purpose: 'reference' as const }, [])),
    ),
  ];
}

/** Every source of settings is asked at once; names are guessed only when all of them have nothing and nothing is configured. */
function publishers(evidence: Evidence): readonly Ask[] {
  const servers = configuredResolvers(evidence);
  if (!servers) return [];
  const input = discoveryInput(evidence.complaint.address, [...servers, ...evidence.configuration.referenceResolvers]);
  const sources = [srv, autoconfig, autoconfigDatabase, providerTable, mxProvider, autodiscover, pacc];
  const asks = sources.map((probe) => discover(probe, input));
  // The last source is on the path: that nothing at all is known of the services needs explaining.
  return isNothingPublished(evidence) ? [...asks, onPath(guess, input)] : asks;
}

function isNothingPublished(evidence: Evidence): boolean {
  const origins = new Set(evidence.of('discovery').map(({ data }) => data.origin));
  const haveAnswered = (
    ['srv', 'autoconfig', 'autoconfig-database', 'provider-table', 'mx-provider', 'autodiscover', 'pacc'] as const
  ).every((origin) => origins.has(origin));
  return haveAnswered && evidence.complaint.configured.length === 0 && publications(evidence).length === 0 && !isExchangeOpen(evidence);
}

function alongPath(evidence: Evidence, entrance: Entrance): readonly Ask[] {
  const own = [...lookups(evidence, entrance, 'path'), ...dialogues(evidence, entrance, 'path')];
  if (!isFailing(evidence, entrance) && !isOverdue(evidence, entrance)) return own;
  const round = substitutes(evidence, entrance).flatMap((other) => [
    ...lookups(evidence, other, 'control'),
    ...dialogues(evidence, other, 'control'),
  ]);
  return [...own, ...round];
}

/** Every configured resolver is asked for the host; the reference resolvers only when none of them has an answer. */
function lookups(evidence: Evidence, { host }: Entrance, role: 'path' | 'control'): readonly Ask[] {
  if (isIP(host)) return [];
  const ask = (server: string, serverRole: 'resolver' | 'reference') => ({ server, serverRole, name: host, purpose: 'name' as const });
  const own = (configuredResolvers(evidence) ?? []).map((server) =>
    role === 'path' ? onPath(addresses, ask(server, 'resolver')) : control(addresses, ask(server, 'resolver'), []),
  );
  if (!allResolversAnswered(evidence, host) || (addressesOf(evidence, host) ?? []).some(({ from }) => from !== 'reference')) return own;
  return [...own, ...evidence.configuration.referenceResolvers.map((server) => control(addresses, ask(server, 'reference'), []))];
}

function dialogues(evidence: Evidence, { service, host, port, encryption }: Entrance, role: 'path' | 'control'): readonly Ask[] {
  const usable = families(evidence);
  if (!usable) return [];
  return chosen((addressesOf(evidence, host) ?? []).filter(({ family }) => usable.includes(family))).map(({ address, from }) => {
    const input = { service, host, address, port, encryption, purpose: 'service' as const };
    if (role === 'control') return control(dialogue, input, []);
    // every address may sign in: the first that gets so far has its turn, the others are told that it is made
    return from === 'reference' ? onPath(dialogue, input, 'another resolver') : onPath(dialogue, { ...input, ...signIn(evidence, input) });
  });
}

/** Where there is something to sign in with, the name for it and the address to send from. */
function signIn(evidence: Evidence, place: Omit<Entrance, 'from'>): Pick<DialogueInput, 'signIn'> {
  const { credentials, address } = evidence.complaint;
  return credentials === undefined ? {} : { signIn: { username: usernameAt(evidence, place), sender: address } };
}

/** One address of each family, and at most three more. */
function chosen(all: readonly HostAddress[]): readonly HostAddress[] {
  const first = [all.find(({ family }) => family === 4), all.find(({ family }) => family === 6)].filter((address) => address !== undefined);
  return [...first, ...all.filter((address) => !first.includes(address)).slice(0, FURTHER_ADDRESSES)];
}

/** What was cut is looked at once more, byte for byte the same: one broken connection is no symptom. */
function repeats(evidence: Evidence): readonly Ask[] {
  return evidence.looks.filter(isCutDialogue).flatMap((look): readonly Ask[] => {
    const entrance = entrances(evidence).find(({ host, port }) => host === look.subject.name && port === look.subject.port);
    if (!entrance || look.attempt > 1 || look.subject.address === undefined) return [];
    const { service, host, port, encryption } = entrance;
    return [
      {
        ...onPath(dialogue, {
          ...{ service, host, address: look.subject.address, port, encryption, purpose: 'service' as const },
          ...signIn(evidence, { service, host, port, encryption }),
        }),
        attempt: 2,
      },
    ];
  });
}

function isCutDialogue({ role, outcome, step, subject }: Look): boolean {
  return role === 'path' && outcome === 'cut' && subject.kind === 'endpoint' && step !== 'connect';
}

function isFailing(evidence: Evidence, { host, port }: Entrance): boolean {
  return evidence.looks.some(({ role, outcome, subject }) => {
    if (role !== 'path' || !isAbnormal({ outcome })) return false;
    return subject.name === host && (subject.kind === 'name' || subject.port === port);
  });
}

/** A dialogue that is under way, and of which nothing more has come for some time. */
function isOverdue(evidence: Evidence, { host, port }: Entrance): boolean {
  const here = evidence.looks.filter(
    ({ subject, role }) => subject.kind === 'endpoint' && subject.name === host && subject.port === port && role === 'path',
  );
  const nowMs = Date.parse(evidence.startedAt) + evidence.elapsedMs;
  return [...Map.groupBy(here, ({ subject }) => subject.address).values()].some(
    (looks) =>
      looks.some(({ probe }) => probe === 'tcp/connect') &&
      !looks.some((look) => look.outcome !== 'ok' || isLastPart(look)) &&
      nowMs - Math.max(...looks.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs)) > OVERDUE_MS,
  );
}

/** What the server offers over the channel that was meant: signing in is in no hurry. */
function isLastPart(look: Look): boolean {
  const { stage, encryption } = look.data as Partial<LookData['mail/capabilities']>;
  return look.probe === 'mail/capabilities' && (stage === 'encrypted' || encryption === 'plain');
}

/** `1.1.1.1:443`, `[2606:4700:4700::1111]:443` */
function endpointOf(text: string): readonly { readonly address: string; readonly port: number }[] {
  const match = /^\[?([0-9a-fA-F:.]+?)\]?:(\d+)$/.exec(text);
  const [, address, port] = match ?? [];
  return address !== undefined && port !== undefined && isIP(address) ? [{ address, port: Number(port) }] : [];
}
