import type { DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { termsIn } from '../../terms/terms-in.ts';
import { answerLines } from '../answer-words.ts';
import { clientMessageLines } from '../client-message-lines.ts';
import { evidenceLines } from '../evidence-lines.ts';
import { affectedOf, settingsOf, workingSettings } from '../settings-words.ts';
import { moment, span } from '../outcome-words.ts';
import { STATE_WORDS, stationsOf, type Station } from '../station.ts';
import type { Told } from '../told.ts';
import { CERTAINTY_WORDS, effortOf, IMPACT_WORDS, VERDICT_WORDS, WHO_WORDS } from '../words.ts';
import { markup, type Markup } from './escape.ts';
import { observations } from './observations.ts';
import { picture } from './picture.ts';

type Anchor = (id: string) => string | undefined;

/** One diagnosis: verdict, path, causes with evidence and repair, what was ruled out or not seen, and everything that was seen. */
export function diagnosisArticle({ run, diagnosis, again }: Told, index: number, alone: boolean): Markup {
  const prefix = `d${index + 1}`;
  const places = new Map(run.looks.map(({ id }, place) => [id, `${prefix}-look${place + 1}`]));
  const anchorOf: Anchor = (id) => places.get(id);
  const stations = stationsOf(run.looks, diagnosis);
  const cited = new Set(
    [...diagnosis.causes, ...diagnosis.warnings].flatMap(({ evidence }) => evidence.map(({ observation }) => observation)),
  );
  const { causes, consequences, warnings } = diagnosis;
  return markup`<article aria-labelledby="${prefix}">
${alone ? markup`<h1 id="${prefix}">Mail diagnosis for ${diagnosis.address}</h1>` : markup`<h2 id="${prefix}">${diagnosis.address}</h2>`}
<p class="meta">Seen from ${diagnosis.vantage.name} on ${moment(diagnosis.startedAt)}, ${run.looks.length} looks in ${span(diagnosis.durationMs)}. Run ${run.id}.</p>
<p class="verdict ${diagnosis.verdict}"><strong>${VERDICT_WORDS[diagnosis.verdict]}:</strong> ${diagnosis.summary}</p>
${again ? markup`<p><strong>${again.says}</strong></p>` : ''}
${picture(stations, `${prefix}-way`)}
${wayTable(stations)}
${settings(run.complaint)}
${causes.map((cause, place) => causeSection(cause, titleOf(diagnosis, place), anchorOf))}
${listed(
  'What follows from it',
  consequences.map(
    (cause) => markup`${cause.summary} <span class="meta">(<code>${cause.id}</code>, because of <code>${cause.becauseOf}</code>)</span>`,
  ),
)}
${warnings.length === 0 ? '' : markup`<h2>Also worth repairing</h2>${warnings.map((cause) => causeSection(cause, '', anchorOf))}`}
${listed(
  'What the mail program said',
  clientMessageLines(diagnosis.clientMessage).map((line) => markup`${line}`),
)}
${listed(
  'What was said',
  answerLines(diagnosis).map((line) => markup`${line}`),
)}
${listed('What would tell more', diagnosis.verdict === 'healthy' ? [] : diagnosis.unknown.map(({ question, wouldTell }) => markup`${question} <span class="meta">(${wouldTell.join(', ')})</span>`))}
${listed(
  'Settings that work',
  workingSettings(diagnosis).map((line) => markup`${line}`),
)}
${listed(
  'Not looked at',
  diagnosis.notLookedAt.map(({ what, because }) => markup`${what}: ${because}`),
)}
${listed(
  'Ruled out',
  diagnosis.ruledOut.map(({ id, because }) => markup`<code>${id}</code>: ${because}`),
)}
${words(diagnosis)}
<h2>Everything that was seen</h2>
<p>Each line opens and shows what was said and what was recorded.</p>
${observations(run.looks, anchorOf, cited)}
</article>
`;
}

function titleOf({ verdict, causes }: Diagnosis, place: number): string {
  if (verdict !== 'problem') return 'It may be';
  return causes.length > 1 ? `Cause ${place + 1}` : 'The cause';
}

function wayTable(stations: readonly Station[]): Markup {
  return markup`<table class="stations"><caption>The way from this computer to the mailbox</caption><thead><tr><th scope="col">Station</th><th scope="col">State</th><th scope="col">What was seen</th></tr></thead><tbody>
${stations.map(
  ({
    name,
    state,
    says,
  }) => markup`<tr><th scope="row">${name}</th><td class="state ${state}">${STATE_WORDS[state]}</td><td>${says}</td></tr>
`,
)}</tbody></table>`;
}

function settings(complaint: Told['run']['complaint']): Markup | string {
  const lines = settingsOf(complaint);
  if (lines.length === 0) return markup`<p class="meta">No settings were given; the published ones were looked for.</p>`;
  return markup`<h2>Settings that were given</h2><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`;
}

function causeSection(cause: DiagnosedCause, title: string, anchorOf: Anchor): Markup {
  const { id, confidence, impact, affects, summary, evidence, fix } = cause;
  return markup`<section>
${title === '' ? markup`<h3>${summary}</h3>` : markup`<h2>${title}: ${summary}</h2>`}
<dl class="facts">
<dt>Catalogue</dt><dd><code>${id}</code> (more: <code>mailmedic explain ${id}</code>)</dd>
<dt>How certain</dt><dd>${CERTAINTY_WORDS[confidence]}</dd>
<dt>Effect</dt><dd>${IMPACT_WORDS[impact]}</dd>
${affects.length === 0 ? '' : markup`<dt>Concerns</dt><dd>${affects.map(affectedOf).join(', ')}</dd>`}
<dt>Who can repair it</dt><dd>${WHO_WORDS[fix.who]}</dd>
<dt>Effort</dt><dd>${effortOf(fix)}</dd>
</dl>
<h3>What shows it</h3><ul>${evidenceLines(evidence).map(({ says, observations: from }) => markup`<li>${says} ${from.map((id) => markup`${citation(id, anchorOf)} `)}</li>`)}</ul>
<h3>How to repair it</h3><ol>${fix.steps.map((step) => markup`<li>${step}</li>`)}</ol>
${fix.prevention === '' ? '' : markup`<h3>So that it does not come back</h3><p>${fix.prevention}</p>`}
</section>
`;
}

function citation(observation: string, anchorOf: Anchor): Markup {
  const anchor = anchorOf(observation);
  return anchor === undefined
    ? markup`<span class="id">[${observation}]</span>`
    : markup`<a class="id" href="#${anchor}">[${observation}]</a>`;
}

function listed(title: string, items: readonly Markup[]): Markup | string {
  return items.length === 0 ? '' : markup`<h2>${title}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

function words({ summary, causes, warnings }: Diagnosis): Markup | string {
  const told = [
    summary,
    ...[...causes, ...warnings].flatMap((cause) => [
      cause.summary,
      ...cause.evidence.map(({ says }) => says),
      ...cause.fix.steps,
      cause.fix.prevention,
    ]),
  ].join(' ');
  const terms = termsIn(told);
  return terms.length === 0
    ? ''
    : markup`<h2>Words used here</h2><dl class="words">${terms.map(({ term, short, more }) => markup`<dt>${term}</dt><dd>${short} ${more}</dd>`)}</dl>`;
}
