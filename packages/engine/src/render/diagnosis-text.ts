import type { Consequence, DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { withFullStop } from '../facts/full-stop.ts';
import { QUESTIONS } from '../playbooks/questions.ts';
import { termsIn } from '../terms/terms-in.ts';
import { answerLines } from './answer-words.ts';
import { bullet, section, text } from './blocks.ts';
import { clientMessageLines } from './client-message-lines.ts';
import { evidenceLines } from './evidence-lines.ts';
import { moment, span } from './outcome-words.ts';
import { safe } from './safe-text.ts';
import { workingSettings } from './settings-words.ts';
import { stationLines, type Page } from './station-line.ts';
import { stationsOf } from './station.ts';
import { CERTAINTY_WORDS, effortOf, VERDICT_WORDS, WHO_WORDS } from './words.ts';
import { wrap } from './wrap.ts';

/** How many of what was ruled out are named; the rest is counted. */
const RULED_OUT_SHOWN = 4;
const TERMS_SHOWN = 5;

/** Who was looked at, from where and when. */
export function headingText({ address, vantage, startedAt }: Pick<Diagnosis, 'address' | 'vantage' | 'startedAt'>, page: Page): string {
  const [first = '', ...rest] = wrap(`${safe(address)}, seen from ${safe(vantage.name)}, ${moment(startedAt)}`, page.width);
  return text([page.paint.strong(first), ...rest.map(page.paint.strong), '']);
}

/** The path, one station after the other. */
export function pathText(looks: readonly Look[], diagnosis: Diagnosis, page: Page): string {
  return text([...stationsOf(looks, diagnosis).flatMap((station) => stationLines(station, page)), '']);
}

/** The verdict in one sentence, what shows it, who repairs it and how, and what was ruled out or not seen. */
export function diagnosisText(diagnosis: Diagnosis, page: Page): string {
  const { causes, consequences, warnings } = diagnosis;
  return text([
    ...verdict(diagnosis, page),
    ...causes.flatMap((cause, index) => [...title(cause, index, diagnosis, page), ...repairLines(cause, page)]),
    ...section(
      'What follows from it',
      consequences.flatMap((consequence) => following(consequence, page)),
      page,
    ),
    ...section(
      'Also worth repairing',
      warnings.flatMap((warning) => warned(warning, page)),
      page,
    ),
    ...section(
      'What the mail program said',
      clientMessageLines(diagnosis.clientMessage).flatMap((line) => bullet(line, page)),
      page,
    ),
    ...section(
      'What was said',
      answerLines(diagnosis).flatMap((line) => bullet(line, page)),
      page,
    ),
    ...section(
      'What would tell more',
      diagnosis.verdict === 'healthy' ? [] : diagnosis.unknown.flatMap((one) => bullet(openLine(one), page)),
      page,
    ),
    ...section(
      'Settings that work',
      workingSettings(diagnosis).flatMap((line) => bullet(line, page)),
      page,
    ),
    ...section('Ruled out', diagnosis.verdict === 'healthy' ? [] : ruledOut(diagnosis, page), page),
    ...section(
      'Not looked at',
      diagnosis.notLookedAt.flatMap(({ what, because }) => bullet(`${what}: ${because}`, page)),
      page,
    ),
    ...section('Words used here', terms(diagnosis, page), page),
    '',
    ...wrap(`${diagnosis.observations.length} looks in ${span(diagnosis.durationMs)}.`, page.width).map(page.paint.faint),
  ]);
}

/** One line for each address: `ann@example.org: Problem: …` */
export function verdictLine({ address, verdict: word, summary, causes }: Diagnosis): string {
  const ids = causes.map(({ id }) => id).join(', ');
  return `${safe(address)}: ${VERDICT_WORDS[word]}: ${safe(summary)}${ids === '' ? '' : ` (${ids})`}\n`;
}

/** What would tell more; where a person's answer would, how it is given. */
function openLine({ question, key }: Diagnosis['unknown'][number]): string {
  return QUESTIONS.some((one) => one.key === key) ? `${question} (--answer ${key}=…)` : question;
}

function verdict({ verdict: word, summary, causes }: Diagnosis, { paint, width }: Page): readonly string[] {
  const painted = { healthy: paint.good, problem: paint.bad, inconclusive: paint.caution }[word];
  const [cause] = causes;
  const certainty = cause && causes.length === 1 && word === 'problem' ? ` (${CERTAINTY_WORDS[cause.confidence]})` : '';
  const lead = `${VERDICT_WORDS[word]}${certainty}:`;
  const [first = '', ...rest] = wrap(`${lead} ${safe(summary)}`, width);
  // The lead may itself have been broken on a narrow page; then it stays unpainted.
  return [first.startsWith(lead) ? `${painted(lead)}${first.slice(lead.length)}` : first, ...rest];
}

/** One cause is told by the verdict itself; several, and those that are merely possible, are told one by one. */
function title(
  { summary, confidence }: DiagnosedCause,
  index: number,
  { causes, verdict: word }: Diagnosis,
  { paint, width }: Page,
): readonly string[] {
  if (word === 'problem' && causes.length === 1) return [];
  const lead = word === 'problem' ? `${index + 1}. ` : 'It may be: ';
  return ['', ...wrap(`${lead}${safe(summary)} (${CERTAINTY_WORDS[confidence]})`, width).map(paint.strong)];
}

/** What shows a cause, who repairs it and how. */
export function repairLines(cause: DiagnosedCause, page: Page): readonly string[] {
  const { fix } = cause;
  return [
    ...section(
      'What shows it',
      evidenceLines(cause.evidence).flatMap(({ says }) => bullet(says, page)),
      page,
    ),
    ...section('Who can repair it', bullet(`${WHO_WORDS[fix.who]} (${effortOf(fix)})`, page, ' '), page),
    ...section(
      'How',
      fix.steps.flatMap((step, index) => bullet(step, page, `${index + 1}.`)),
      page,
    ),
    ...section('So that it does not come back', fix.prevention === '' ? [] : bullet(fix.prevention, page, ' '), page),
    '',
    ...wrap(`More about it: mailmedic explain ${cause.id}`, page.width).map(page.paint.faint),
  ];
}

function following({ id, summary, becauseOf }: Consequence, page: Page): readonly string[] {
  return bullet(`${summary} (${id}, because of ${becauseOf})`, page);
}

function warned({ id, summary, fix }: DiagnosedCause, page: Page): readonly string[] {
  const [step] = fix.steps;
  return bullet(`${step === undefined ? summary : `${withFullStop(summary)} ${step}`} (${id}; for ${WHO_WORDS[fix.who]})`, page);
}

/** Those of the causes' own layers first: they are what one would think of. */
function ruledOut({ ruledOut: all, causes }: Diagnosis, page: Page): readonly string[] {
  const layers = new Set(causes.map(({ id }) => layerOf(id)));
  const near = all.toSorted((a, b) => Number(layers.has(layerOf(b.id))) - Number(layers.has(layerOf(a.id))));
  // one observation often excludes several
  const reasons = [...Map.groupBy(near, ({ because }) => because)].slice(0, RULED_OUT_SHOWN);
  const shown = reasons.flatMap(([because, of]) => bullet(`${of.map(({ id }) => id).join(', ')}: ${because}`, page));
  const rest = all.length - reasons.reduce((count, [, of]) => count + of.length, 0);
  return rest > 0 ? [...shown, ...bullet(`and ${rest} more (all of them with --report or --json)`, page)] : shown;
}

function layerOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function terms({ causes, summary }: Diagnosis, page: Page): readonly string[] {
  const said = [
    summary,
    ...causes.flatMap(({ evidence, fix }) => [...evidence.map(({ says }) => says), ...fix.steps, fix.prevention]),
  ].join(' ');
  return termsIn(said)
    .slice(0, TERMS_SHOWN)
    .flatMap(({ term, short }) => bullet(`${term}: ${short}`, page));
}
