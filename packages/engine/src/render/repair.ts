import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { LookData } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import { span } from './outcome-words.ts';

/** What became of what was wrong in an earlier run. */
export interface Repair {
  readonly state: 'repaired' | 'not-yet' | 'unchanged' | 'changed' | 'cannot-tell';
  /** one or two sentences for a person */
  readonly says: string;
  /** the same without what the diagnosis says anyway, where that stands below it */
  readonly headline: string;
  /** how long old answers of the DNS may still be remembered, at most */
  readonly leftSeconds?: number;
}

interface Judged {
  readonly run: Run;
  readonly diagnosis: Diagnosis;
}

/** Compares a run with an earlier one of the same complaint: repaired, not yet, unchanged, or something else. */
export function repairOf(before: Judged, after: Judged): Repair {
  const wrong = ids(before.diagnosis);
  const still = ids(after.diagnosis).filter((id) => wrong.includes(id));
  const fresh = ids(after.diagnosis).filter((id) => !wrong.includes(id));
  const left = staleFor(after);
  if (left !== undefined && (still.length > 0 || fresh.length > 0)) {
    const says = `Not yet: an old answer of the DNS is still remembered here, for at most ${span(left * 1000)} more. Nothing has to be done but wait.`;
    return { state: 'not-yet', says, headline: says, leftSeconds: left };
  }
  const { summary } = after.diagnosis;
  if (still.length > 0 && fresh.length === 0) return { state: 'unchanged', ...leading('Unchanged', ':', summary) };
  if (still.length > 0) return { state: 'changed', ...leading('Still not in order, and something else is wrong now', ':', summary) };
  if (fresh.length > 0) return { state: 'changed', ...leading('What was wrong then is gone; something else is wrong now', ':', summary) };
  if (wentWell(before.run, after.run))
    return { state: 'repaired', says: 'Repaired: everything that was wrong then is in order now.', headline: 'Repaired.' };
  const why = needsSecret(before.run) && after.run.complaint.credentials === undefined ? ': nobody signed in this time' : '';
  return { state: 'cannot-tell', ...leading(`Whether it is repaired could not be seen${why}`, '.', summary) };
}

function leading(lead: string, end: ':' | '.', summary: string): Pick<Repair, 'says' | 'headline'> {
  return { says: `${lead}${end} ${summary}`, headline: `${lead}.` };
}

/** Something was wrong in this run with which another can be compared. */
export function hasFault({ run, diagnosis }: Judged): boolean {
  return diagnosis.causes.length > 0 || failing(run.looks).length > 0;
}

/** What failed in this run is seen again only by whoever signs in. */
export function needsSecret({ complaint, looks }: Run): boolean {
  return complaint.credentials !== undefined && failing(looks).some(({ step }) => step === 'sign-in' || step === 'mailbox');
}

function ids({ causes }: Diagnosis): readonly string[] {
  return causes.map(({ id }) => id);
}

/** Every place of the path that failed then was seen to go well now, and nothing on the path fails. */
function wentWell(before: Run, after: Run): boolean {
  const failed = failing(before.looks);
  const now = after.looks.filter(({ role }) => role === 'path');
  return (
    failing(now).length === 0 &&
    failed.every((then) => now.some((look) => look.outcome === 'ok' && look.step === then.step && isSamePlace(look, then)))
  );
}

/** Looks on the path that failed and whose repeats failed too. */
function failing(looks: readonly Look[]): readonly Look[] {
  const series = [
    ...Map.groupBy(
      looks.filter(({ role }) => role === 'path'),
      (look) => look.series,
    ).values(),
  ];
  return series.flatMap((repeats) => (repeats.some(({ outcome }) => outcome === 'ok' || outcome === 'unlooked') ? [] : repeats.slice(-1)));
}

/** The repair may have moved a host to another address; name and port are what the person means. */
function isSamePlace(a: Look, b: Look): boolean {
  if (b.subject.name === undefined) return a.subject.kind === b.subject.kind && a.subject.address === b.subject.address;
  return a.subject.name === b.subject.name && a.subject.port === b.subject.port;
}

/**
 * Seconds for which a configured resolver may go on giving an answer that the zone's own servers no longer give
 * (RFC 1035 section 3.2.1; RFC 2308 section 5 for "does not exist"). Undefined when no such difference was seen.
 */
function staleFor({ run }: Judged): number | undefined {
  const queries = run.looks.filter((look): look is Look<LookData['dns/query']> => look.probe === 'dns/query' && look.outcome !== 'silent');
  const left = queries
    .filter(({ data }) => data.serverRole === 'resolver' && isAddressQuestion(data))
    .filter(({ data }) =>
      queries.some(
        (other) =>
          other.data.serverRole === 'authority' &&
          other.data.flags?.aa === true &&
          isSameQuestion(other.data, data) &&
          answerOf(other.data) !== answerOf(data),
      ),
    )
    .map(({ data }) => Math.max(0, ...(data.answers.length > 0 ? data.answers : data.authorities).map(({ ttl }) => ttl)));
  return left.length === 0 ? undefined : Math.max(...left);
}

type Query = LookData['dns/query'];

function isAddressQuestion({ type, rcode }: Query): boolean {
  return (type === 'A' || type === 'AAAA') && (rcode === 'NOERROR' || rcode === 'NXDOMAIN');
}

function isSameQuestion(a: Query, b: Query): boolean {
  return a.name === b.name && a.type === b.type && !a.checkingDisabled;
}

function answerOf({ rcode, type, answers }: Query): string {
  return [
    rcode,
    ...answers
      .filter((answer) => answer.type === type)
      .map(({ data }) => data)
      .toSorted(),
  ].join(' ');
}
