import type { Evidence } from '../evidence.ts';
import { type NameAnswer, referenceAnswers } from './names.ts';
import { isNewer } from './serials.ts';
import { type Authority, authorityOf, type StartOfAuthority } from './zones.ts';

/** What is true of a name, for the world. */
export interface Published {
  readonly by: 'authority' | 'reference';
  /** of the newest state of the zone */
  readonly answers: readonly NameAnswer[];
  readonly newest: StartOfAuthority | undefined;
  readonly authority: Authority | undefined;
}

/** What the zone's servers say that have its newest state; the reference resolvers where those cannot be asked. */
export function publishedAnswers(evidence: Evidence, name: string): Published | undefined {
  const authority = authorityOf(evidence, name);
  if (authority && !authority.settled) return undefined;
  const speaking = authority?.servers.filter(({ state, answer }) => state === 'answers' && answer !== undefined) ?? [];
  if (authority && speaking.length > 0) {
    const newest = speaking
      .flatMap(({ soa }) => soa ?? [])
      .reduce<StartOfAuthority | undefined>((best, soa) => (!best || isNewer(soa.serial, best.serial) ? soa : best), undefined);
    const answers = speaking
      .filter(({ soa }) => !soa || !newest || soa.serial === newest.serial)
      .flatMap(({ answer }) => (answer ? followed(evidence, answer) : []));
    return answers.length > 0 ? { by: 'authority', answers, newest, authority } : undefined;
  }
  const references = referenceAnswers(evidence, name).filter(
    ({ says }) => says === 'addresses' || says === 'no-such-name' || says === 'nothing',
  );
  return references.length > 0 && (authority || evidence.complete)
    ? { by: 'reference', answers: references, newest: undefined, authority }
    : undefined;
}

/** An alias into another zone is followed there: its own servers, else the reference resolvers, know the end. */
function followed(evidence: Evidence, answer: NameAnswer): readonly NameAnswer[] {
  if (answer.says !== 'alias' || answer.alias === undefined) return [answer];
  const beyond =
    authorityOf(evidence, answer.alias)?.servers.flatMap((server) =>
      server.state === 'answers' && server.answer && server.answer.says !== 'alias' ? [server.answer] : [],
    ) ?? [];
  if (beyond.length > 0) return beyond;
  return referenceAnswers(evidence, answer.name).filter(
    ({ says, alias }) => alias === answer.alias && says !== 'failure' && says !== 'unheard',
  );
}
