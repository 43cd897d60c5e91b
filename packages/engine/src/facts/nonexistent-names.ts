import type { Certainty } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Evidence } from '../evidence.ts';
import { knownExchangeHosts } from './exchange.ts';
import { publishedAnswers } from './published-answers.ts';
import { entrances } from './goals.ts';
import { isInvented } from './inventions.ts';
import { clientAnswers, exchangeName, failuresBehind, type NameAnswer, namesInTrouble, nameSymptoms, referenceAnswers } from './names.ts';
import { told } from './publications.ts';
import { authorityOf } from './zones.ts';

/** A name that the resolvers know nothing good of, and what its own servers say. */
export interface NonexistentName {
  readonly name: string;
  /** where its alias ends, if it is one */
  readonly alias: string | undefined;
  readonly says: 'no-such-name' | 'nothing';
  readonly answer: NameAnswer;
  readonly published: Witnesses;
  readonly certainty: Certainty;
  /** published for this purpose, or nothing is: else the client's setting is what is wrong */
  readonly isTheirs: boolean;
  /** it is the domain of the address itself, with nothing configured */
  readonly isDomain: boolean;
  readonly symptoms: readonly Look[];
}

/** Who says so: the zone's own servers, unrelated resolvers, or nobody but the configured resolvers themselves. */
export interface Witnesses {
  readonly by: 'authority' | 'reference' | 'resolver';
  readonly answers: readonly NameAnswer[];
}

/** Names on the path that do not exist, or have no address, by the word of the zone's own servers (else of the reference resolvers). */
export function nonexistentNames(evidence: Evidence): readonly NonexistentName[] {
  return evidence.fact(computeNonexistent);
}

function computeNonexistent(evidence: Evidence): readonly NonexistentName[] {
  return namesInTrouble(evidence).flatMap((name): readonly NonexistentName[] => {
    const clients = clientAnswers(evidence, name);
    const published = publishedAnswers(evidence, name) ?? ownWord(evidence, name, clients);
    const answer =
      clients.find(({ says }) => says === 'no-such-name' || says === 'nothing') ?? clients.find((one) => isInvented(evidence, one));
    const [first] = published?.answers ?? [];
    if (!published || !answer || !first || (first.says !== 'no-such-name' && first.says !== 'nothing')) return [];
    if (!published.answers.every(({ says }) => says === first.says)) return [];
    const invented = clients.filter((one) => isInvented(evidence, one)).flatMap(({ addresses }) => addresses);
    const negative = new Set(
      clients.filter(({ says }) => says === 'no-such-name' || says === 'nothing').flatMap(({ looks }) => looks.map(({ id }) => id)),
    );
    return [
      {
        name,
        alias: answer.alias ?? published.answers.find(({ alias }) => alias !== undefined)?.alias,
        says: first.says,
        answer,
        published,
        certainty: certaintyOf(published),
        isTheirs: isTheirs(evidence, name),
        isDomain: name !== exchangeName(evidence) && !entrances(evidence).some(({ host }) => host === name),
        symptoms: [
          ...nameSymptoms(evidence, name).filter(({ id, step }) => step === 'settings' || negative.has(id)),
          ...failuresBehind(evidence, name).filter(({ subject }) => invented.includes(subject.address ?? '')),
        ],
      },
    ];
  });
}

/** Many networks let nobody ask but their own resolvers: in the end their word is all there is. */
function ownWord(evidence: Evidence, name: string, clients: readonly NameAnswer[]): Witnesses | undefined {
  const isAnybodyElse = referenceAnswers(evidence, name).some(({ says }) => says !== 'unheard');
  if (!evidence.complete || isAnybodyElse || authorityOf(evidence, name)?.servers.some(({ state }) => state === 'answers'))
    return undefined;
  const answers = clients.filter((one) => one.says !== 'unheard' && one.says !== 'failure' && !isInvented(evidence, one));
  return answers.length > 0 ? { by: 'resolver', answers } : undefined;
}

/** A resolver that speaks by itself may have a zone of its own in which only here the name is missing. */
function certaintyOf({ by, answers }: Witnesses): Certainty {
  if (by === 'authority') return 'certain';
  return by === 'resolver' && answers.some(({ authoritative }) => authoritative) ? 'possible' : 'likely';
}

function isTheirs(evidence: Evidence, name: string): boolean {
  if (name === exchangeName(evidence) && knownExchangeHosts(evidence).some((host) => host !== name)) return false;
  const services = new Set(
    entrances(evidence)
      .filter(({ host }) => host === name)
      .map(({ service }) => service),
  );
  const relevant = told(evidence).filter(({ service, trust }) => trust !== 'guess' && (services.size === 0 || services.has(service)));
  return relevant.length === 0 || relevant.some(({ host }) => host === name);
}
