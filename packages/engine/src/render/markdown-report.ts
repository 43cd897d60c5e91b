import type { DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { termsIn } from '../terms/terms-in.ts';
import { answerLines } from './answer-words.ts';
import { block, code, plain } from './markdown.ts';
import { clientMessageLines } from './client-message-lines.ts';
import { evidenceLines } from './evidence-lines.ts';
import { moment, OUTCOME_WORDS, outcomeOf, span } from './outcome-words.ts';
import { affectedOf, settingsOf, workingSettings } from './settings-words.ts';
import { overviewLines } from './common-faults.ts';
import { STATE_WORDS, stationsOf } from './station.ts';
import type { Told } from './told.ts';
import { CERTAINTY_WORDS, effortOf, IMPACT_WORDS, VERDICT_WORDS, WHO_WORDS } from './words.ts';

/** The report as Markdown, for tickets and mails. It holds no secrets. */
export function markdownReport(told: readonly Told[]): string {
  return `${overview(told)}${told.flatMap((one) => [...diagnosisLines(one), '', '---', '']).join('\n')}\nMade by mailmedic. All times are UTC. The report holds no passwords.\n`;
}

/** Of several addresses, what is wrong and with whom, each fault once. */
function overview(told: readonly Told[]): string {
  if (told.length < 2) return '';
  const lines = overviewLines(told.map(({ diagnosis }) => diagnosis));
  return `# Mail diagnosis of ${told.length} addresses\n\n${lines.map((line) => `- ${plain(line)}\n`).join('')}\n---\n\n`;
}

function diagnosisLines({ run, diagnosis, again }: Told): readonly string[] {
  const { causes, consequences, warnings } = diagnosis;
  return [
    `# Mail diagnosis for ${plain(diagnosis.address)}`,
    '',
    `Seen from ${plain(diagnosis.vantage.name)} on ${moment(diagnosis.startedAt)}, ${run.looks.length} looks in ${span(diagnosis.durationMs)}. Run ${code(run.id)}.`,
    '',
    `**${VERDICT_WORDS[diagnosis.verdict]}:** ${plain(diagnosis.summary)}`,
    ...(again ? ['', `**${plain(again.says)}**`] : []),
    ...way(run.looks, diagnosis),
    ...list('Settings that were given', settingsOf(run.complaint).map(plain)),
    ...causes.flatMap((cause, index) =>
      causeLines(cause, diagnosis.verdict !== 'problem' ? 'It may be' : causes.length > 1 ? `Cause ${index + 1}` : 'The cause'),
    ),
    ...list(
      'What follows from it',
      consequences.map(({ id, summary, becauseOf }) => `${plain(summary)} (${code(id)}, because of ${code(becauseOf)})`),
    ),
    ...warnings.flatMap((cause) => causeLines(cause, 'Also worth repairing')),
    ...list('What the mail program said', clientMessageLines(diagnosis.clientMessage).map(plain)),
    ...list('What was said', answerLines(diagnosis).map(plain)),
    ...list('What would tell more', diagnosis.verdict === 'healthy' ? [] : diagnosis.unknown.map(({ question }) => plain(question))),
    ...list('Settings that work', workingSettings(diagnosis).map(plain)),
    ...list(
      'Not looked at',
      diagnosis.notLookedAt.map(({ what, because }) => plain(`${what}: ${because}`)),
    ),
    ...list(
      'Ruled out',
      diagnosis.ruledOut.map(({ id, because }) => `${code(id)}: ${plain(because)}`),
    ),
    ...list(
      'Words used here',
      termsIn(diagnosis.summary + causes.flatMap(({ fix, evidence }) => [...fix.steps, ...evidence.map(({ says }) => says)]).join(' ')).map(
        ({ term, short }) => `**${plain(term)}**: ${plain(short)}`,
      ),
    ),
    ...seen(run.looks, diagnosis),
  ];
}

function way(looks: readonly Look[], diagnosis: Diagnosis): readonly string[] {
  const rows = stationsOf(looks, diagnosis).map(({ name, state, says }) => `| ${name} | ${STATE_WORDS[state]} | ${plain(says)} |`);
  return ['', '## The way from this computer to the mailbox', '', '| Station | State | What was seen |', '|---|---|---|', ...rows];
}

function causeLines({ id, summary, confidence, impact, affects, evidence, fix }: DiagnosedCause, title: string): readonly string[] {
  return [
    '',
    `## ${title}: ${plain(summary)}`,
    '',
    `- Catalogue: ${code(id)} (more: ${code(`mailmedic explain ${id}`)})`,
    `- How certain: ${CERTAINTY_WORDS[confidence]}; ${IMPACT_WORDS[impact]}`,
    ...(affects.length === 0 ? [] : [`- Concerns: ${plain(affects.map(affectedOf).join(', '))}`]),
    `- Who can repair it: ${plain(WHO_WORDS[fix.who])} (${plain(effortOf(fix))})`,
    '',
    '### What shows it',
    '',
    ...evidenceLines(evidence).map(({ says, observations }) => `- ${plain(says)} (${observations.map(code).join(', ')})`),
    '',
    '### How to repair it',
    '',
    ...fix.steps.map((step, index) => `${index + 1}. ${plain(step)}`),
    ...(fix.prevention === '' ? [] : ['', `So that it does not come back: ${plain(fix.prevention)}`]),
  ];
}

/** Every look in a table; the transcripts of those that failed or are cited. */
function seen(looks: readonly Look[], diagnosis: Diagnosis): readonly string[] {
  const cited = new Set(
    [...diagnosis.causes, ...diagnosis.warnings].flatMap(({ evidence }) => evidence.map(({ observation }) => observation)),
  );
  const told = looks.filter(
    ({ id, outcome, transcript = [] }) => transcript.length > 0 && (cited.has(id) || (outcome !== 'ok' && outcome !== 'unlooked')),
  );
  return [
    '',
    '## Everything that was seen',
    '',
    '| Look | At | Outcome | |',
    '|---|---|---|---|',
    ...looks.map(
      (look) =>
        `| ${code(look.id)} | ${plain(look.target)} | ${OUTCOME_WORDS[look.outcome]} | ${look.because === undefined ? '' : plain(outcomeOf(look))} |`,
    ),
    ...told.flatMap(({ id, transcript = [] }) => [
      '',
      `### ${code(id)}`,
      '',
      ...block(transcript.map(({ atMs, from, text }) => `${String(Math.round(atMs)).padStart(6)} ms  ${from.padEnd(4)}  ${text}`)),
    ]),
  ];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${item}`)];
}
