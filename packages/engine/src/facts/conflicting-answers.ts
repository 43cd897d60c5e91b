import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import question from '../probes/dns/question.ts';
import dialogue from '../probes/mail/dialogue.ts';
import { control, type Ask } from '../probe.ts';
import { type Source, sourceOf } from './answer-source.ts';
import { entrances } from './goals.ts';
import { isInvented } from './inventions.ts';
import {
  addressKey,
  clientAnswers,
  failuresBehind,
  type NameAnswer,
  nameSymptoms,
  namesInTrouble,
  referenceAnswers,
  strayings,
  targetOf,
} from './names.ts';
import { type Published, publishedAnswers } from './published-answers.ts';
import { deniesEverything } from './resolvers.ts';
import { askAuthority, type Authority, usableReferences } from './zones.ts';

/** A configured resolver tells something else than the zone's own servers (or, failing those, the reference resolvers), and its way fails. */
export interface Conflict {
  readonly name: string;
  /** the configured resolver's answer */
  readonly answer: NameAnswer;
  /** what the world is told */
  readonly published: readonly NameAnswer[];
  readonly publishedAddresses: readonly string[];
  readonly by: 'authority' | 'reference';
  readonly authority: Authority | undefined;
  /** the failed path looks that rest on the resolver's answer alone */
  readonly symptoms: readonly Look[];
  /** the looks that say nothing about the mail server: the untrue answer, or whatever was seen where it leads */
  readonly void: readonly Look[];
  /** whether the way by the public answer works; undefined = not seen */
  readonly publicWorks: boolean | undefined;
  readonly comesFrom: Source | undefined;
}

/** Two samples this far apart show whether an answer ages: TTLs are whole seconds. */
const SAMPLE_AFTER_MS = 1300;

export function conflictsOf(evidence: Evidence): readonly Conflict[] {
  return evidence.fact(computeConflicts);
}

/**
 * What is wanted to compare the resolver's answer with the zone's, and to tell a memory from a view of its own. Whatever
 * seems to be wrong at a place rests on its being the right place: these looks are waited for, unless nobody beyond answers.
 */
export function askAboutConflicts(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return namesInTrouble(evidence)
    .filter((name) => isDoubtful(evidence, name))
    .flatMap((name) => {
      const target = targetOf(evidence, name);
      const references = usableReferences(evidence).map((server) =>
        control(addresses, { server, serverRole: 'reference', name, purpose: 'name' }, decides),
      );
      const servers = [...askAuthority(evidence, name, decides), ...(target === name ? [] : askAuthority(evidence, target, decides))];
      const samples = conflictsOf(evidence)
        .filter((conflict) => conflict.name === name)
        .flatMap((conflict) => askAboutOne(evidence, conflict, decides));
      const isHeard = referenceAnswers(evidence, name).some(({ says }) => says !== 'unheard');
      return [...awaited(references), ...(isHeard ? awaited(servers) : servers), ...awaited(samples)];
    });
}

/** The resolver says that there is no such place, or leads to one where something is amiss. */
function isDoubtful(evidence: Evidence, name: string): boolean {
  return clientAnswers(evidence, name).some(
    ({ says }) => says === 'no-such-name' || says === 'nothing' || (says === 'addresses' && strayings(evidence, name).length > 0),
  );
}

function awaited(asks: readonly Ask[]): readonly Ask[] {
  return asks.map((ask) => ({ ...ask, awaited: true }));
}

function askAboutOne(
  evidence: Evidence,
  { name, answer, publishedAddresses, authority }: Conflict,
  decides: readonly string[],
): readonly Ask[] {
  const { server } = answer;
  const [address] = publishedAddresses;
  return [
    control(addresses, { server, serverRole: 'resolver', name, purpose: 'repeat', sample: 2, afterMs: SAMPLE_AFTER_MS }, decides),
    ...(authority
      ? ['SOA', 'NS'].map((type) =>
          control(question, { server, serverRole: 'resolver', name: authority.zone, type, purpose: 'repeat' }, decides),
        )
      : []),
    ...entrances(evidence)
      .filter(({ host }) => host === name && address !== undefined)
      .map(({ service, host, port, encryption }) =>
        control(dialogue, { service, host, address: address ?? '', port, encryption, purpose: 'service' }, decides),
      ),
  ];
}

function computeConflicts(evidence: Evidence): readonly Conflict[] {
  return namesInTrouble(evidence).flatMap((name) => {
    const published = publishedAnswers(evidence, name);
    if (!published) return [];
    const truthful = clientAnswers(evidence, name).filter(
      (answer) => !isInvented(evidence, answer) && !deniesEverything(evidence, answer.server),
    );
    return truthful.flatMap((answer) => compare(evidence, name, answer, published));
  });
}

function compare(evidence: Evidence, name: string, answer: NameAnswer, published: Published): readonly Conflict[] {
  const publishedAddresses = [...new Set(published.answers.flatMap((one) => one.addresses))];
  const isNegative = answer.says === 'no-such-name' || answer.says === 'nothing';
  const stale = answer.addresses.filter((address) => !publishedAddresses.includes(address));
  if (publishedAddresses.length === 0 || (!isNegative && (answer.says !== 'addresses' || stale.length === 0))) return [];
  // Servers with one and the same state of the zone that answer differently hand out places by turn or by region: a difference means nothing.
  if (!isNegative && new Set(published.answers.map(addressKey)).size > 1) return [];
  const symptoms = isNegative
    ? nameSymptoms(evidence, name).filter(({ id, step }) => step === 'settings' || answer.looks.some((look) => look.id === id))
    : failuresBehind(evidence, name).filter(({ subject }) => subject.address !== undefined && stale.includes(subject.address));
  if (symptoms.length === 0) return [];
  return [
    {
      name,
      answer,
      published: published.answers,
      publishedAddresses,
      by: published.by,
      authority: published.authority,
      symptoms,
      void: isNegative ? answer.looks : looksAt(evidence, name, stale),
      publicWorks: worksAt(evidence, name, publishedAddresses),
      comesFrom: sourceOf(evidence, name, answer, published),
    },
  ];
}

/** Every look at the host at one of these addresses. */
function looksAt(evidence: Evidence, name: string, places: readonly string[]): readonly Look[] {
  return evidence.looks.filter(
    ({ subject }) =>
      subject.kind === 'endpoint' && subject.name === name && subject.address !== undefined && places.includes(subject.address),
  );
}

/** Whether a dialogue with the host at one of these addresses got as far as the server's own words. */
function worksAt(evidence: Evidence, name: string, places: readonly string[]): boolean | undefined {
  const there = looksAt(evidence, name, places);
  if (there.some(({ step, outcome }) => (step === 'greet' || step === 'capabilities') && outcome === 'ok')) return true;
  return there.length === 0 ? undefined : false;
}
