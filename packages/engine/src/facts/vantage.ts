import { familyOf } from '@mailmedic/host/address.ts';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Affected } from '@mailmedic/contract/diagnosis.ts';
import type { Evidence } from '../evidence.ts';
import { entrances } from './goals.ts';
import { contacts, type Contact, isThisComputer } from './reach.ts';
import { portal } from './portal.ts';
import { isAbnormal } from './symptoms.ts';

/** Whether one family leads anywhere beyond this computer's own network. */
export interface Beyond {
  readonly family: 4 | 6;
  /** `reaches`: something far away answered · `nowhere`: everything tried there failed · `untold`: too little was tried */
  readonly is: 'reaches' | 'nowhere' | 'untold';
  /** looks that answered */
  readonly answered: readonly Look[];
  /** looks that failed */
  readonly lost: readonly Look[];
}

/** Is anything beyond answered, in this family? */
export function beyond(evidence: Evidence, family: 4 | 6): Beyond {
  return evidence.fact(computeBeyond)[family];
}

/** The families in which this computer reaches nothing although it should: an absent family is in order. */
export function lostFamilies(evidence: Evidence): readonly (4 | 6)[] {
  const four = beyond(evidence, 4).is;
  const six = beyond(evidence, 6).is;
  if (four === 'nowhere' && six !== 'reaches') return six === 'nowhere' ? [4, 6] : [4];
  if (four === 'nowhere') return [4];
  return six === 'nowhere' && four === 'untold' ? [6] : [];
}

/** Nothing at all answers beyond this computer's own network, in any family. */
export function isCutOff(evidence: Evidence): boolean {
  return lostFamilies(evidence).length > 0 && beyond(evidence, 4).is !== 'reaches' && beyond(evidence, 6).is !== 'reaches';
}

/** Where the way out ends, as finely as can be told. */
export type End =
  | { readonly at: 'interface' | 'route'; readonly looks: readonly Look[] }
  | { readonly at: 'local-rules'; readonly looks: readonly Look[] }
  | { readonly at: 'gateway' | 'uplink'; readonly looks: readonly Look<LookData['link/gateway']>[] }
  | { readonly at: 'portal' | 'proxy'; readonly looks: readonly Look[] }
  | { readonly at: 'unknown'; readonly looks: readonly Look[] };

/** Where the way out ends in a family that leads nowhere; undefined when it leads somewhere or too little is known. */
export function endOf(evidence: Evidence, family: 4 | 6): End | undefined {
  if (!lostFamilies(evidence).includes(family)) return undefined;
  const link = evidence.looks.filter(({ probe, outcome }) => probe === 'link/interfaces' && outcome === 'refused');
  if (link.length > 0) return { at: 'interface', looks: link };
  const route = evidence.of('link/routes').filter(({ outcome }) => outcome === 'refused');
  if (route.length > 0) return { at: 'route', looks: route };
  const rules = stoppedHere(evidence, family);
  if (rules.length > 0) return { at: 'local-rules', looks: rules };
  const answers = portal(evidence);
  if (answers) return { at: 'portal', looks: answers.looks };
  const carried = evidence
    .of('web/fetch')
    .filter(({ data, outcome }) => data.purpose === 'proxy' && (outcome === 'ok' || data.status === 407));
  if (carried.length > 0) return { at: 'proxy', looks: carried };
  return behindLink(evidence, family);
}

/** Looks that show this computer's own rules stopping what it sends: permission errors, or packets that never left. */
export function stoppedHere(evidence: Evidence, family: 4 | 6): readonly Look[] {
  const denied = evidence.looks.filter(({ probe, outcome, data }) => {
    if (outcome !== 'denied') return false;
    if (probe === 'dns/query') return familyOf(String(data['server'])) === family;
    return probe === 'tcp/connect' && data['answer'] === 'local' && data['family'] === family;
  });
  const trials = evidence
    .of('link/firewall')
    .filter(({ data }) =>
      (data.trials ?? []).some(
        ({ result, address }) =>
          isStopped(result) && familyOf(address) === family && (result === 'denied' || !isThisComputer(evidence, address)),
      ),
    );
  return [...denied, ...trials];
}

export function isStopped(result: NonNullable<LookData['link/firewall']['trials']>[number]['result']): boolean {
  return result === 'dropped' || result === 'answered-here' || result === 'denied';
}

/** The latest look at each gateway of a family counts: a patient one comes after a hasty one. */
function behindLink(evidence: Evidence, family: 4 | 6): End {
  const gateways = evidence.of('link/gateway').filter(({ data }) => data.family === family);
  const last = gateways.at(-1);
  if (last?.data.answered === true) return { at: 'uplink', looks: [last] };
  if (last?.data.neighbour === 'incomplete') return { at: 'gateway', looks: [last] };
  if (last?.data.neighbour === 'reachable') return { at: 'uplink', looks: [last] };
  return { at: 'unknown', looks: gateways };
}

/** The abnormal looks of the path that a lost way out explains: whatever had to go there, and what the way itself showed. */
export function lostOnPath(evidence: Evidence, families: readonly (4 | 6)[]): readonly Look[] {
  const whole = isCutOff(evidence);
  const byLook = new Map(contacts(evidence).map((contact) => [contact.look.id, contact]));
  return evidence.looks.filter((look) => {
    if (look.role !== 'path' || !isAbnormal(look)) return false;
    const contact = byLook.get(look.id);
    if (contact) return families.includes(contact.family) && explains(contact, whole);
    return whole && (look.probe.startsWith('link/') || look.step === 'name');
  });
}

/** A forwarder on this network that is cut off itself answers with an error of its own. */
function explains({ look, came, distance }: Contact, whole: boolean): boolean {
  if (came !== 'answered') return distance !== 'here' || whole;
  return whole && look.probe === 'dns/query' && distance !== 'far' && look.data['rcode'] !== 'NXDOMAIN' && look.data['rcode'] !== 'NOERROR';
}

function computeBeyond(evidence: Evidence): Readonly<Record<4 | 6, Beyond>> {
  return { 4: beyondIn(evidence, 4), 6: beyondIn(evidence, 6) };
}

function beyondIn(evidence: Evidence, family: 4 | 6): Beyond {
  const all = contacts(evidence).filter((contact) => contact.family === family);
  // What the path leads to is far enough wherever it is; of the rest only what lies beyond this network counts.
  const answered = all.filter(({ came, distance, look }) => came === 'answered' && (distance === 'far' || isMail(look, distance)));
  const noWay = noWayOut(evidence);
  const failed = all.filter(({ came, distance }) => came !== 'answered' && (distance === 'far' || (noWay && distance === 'near')));
  const places = new Set(failed.map(({ address }) => address));
  // A refusal alone may be the other side's own; one by a reference endpoint is not.
  const isTold = places.size >= 2 && failed.some(({ came, reference }) => came === 'lost' || reference);
  const reaches = answered.length > 0 && !isNamesAlone(answered, failed);
  const is = reaches ? 'reaches' : isTold || (noWay && failed.length > 0) ? 'nowhere' : 'untold';
  return { family, is, answered: answered.map(({ look }) => look), lost: failed.map(({ look }) => look) };
}

/**
 * Names are answered, from a memory or by the provider's own resolver, and every connection is lost, to well-known places
 * and the mail server alike: that is no way out.
 */
function isNamesAlone(answered: readonly Contact[], failed: readonly Contact[]): boolean {
  const lost = failed.filter(({ came, look }) => came === 'lost' && look.probe === 'tcp/connect');
  return (
    answered.every(({ look }) => look.probe === 'dns/query') &&
    lost.filter(({ reference }) => reference).length > 1 &&
    new Set(lost.map(({ address }) => address)).size > 2 &&
    failed.every(({ came, look }) => came === 'lost' || look.probe === 'dns/query')
  );
}

function isMail({ subject, role }: Look, distance: 'here' | 'near' | 'far'): boolean {
  return subject.kind === 'endpoint' && (distance === 'near' || (role === 'path' && !/^(0\.|127\.|::1?$)/.test(subject.address ?? '')));
}

/** The computer itself says that it has no interface or no route: one failure beyond is then enough. */
function noWayOut(evidence: Evidence): boolean {
  return evidence.looks.some(({ probe, outcome }) => (probe === 'link/interfaces' || probe === 'link/routes') && outcome === 'refused');
}

/** Everything the person wants of the mail servers. */
export function affectedBeyond(evidence: Evidence): readonly Affected[] {
  return entrances(evidence).map(({ service, host, port }) => ({ service, host, port }));
}
