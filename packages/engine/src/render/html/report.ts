import { moment } from '../outcome-words.ts';
import { overviewLines } from '../common-faults.ts';
import type { Told } from '../told.ts';
import { diagnosisArticle } from './diagnosis-article.ts';
import { markup } from './escape.ts';
import { htmlPage } from './page.ts';
import { STYLE } from './style.ts';

/** A report in one file, to be handed to whoever can repair it; it holds no secrets. */
export function htmlReport(told: readonly Told[]): string {
  const title = told.length === 1 ? `Mail diagnosis: ${told[0]?.diagnosis.address ?? ''}` : `Mail diagnosis of ${told.length} addresses`;
  const body = markup`${told.length === 1 ? '' : markup`<h1>${title}</h1><ul>${overviewLines(told.map(({ diagnosis }) => diagnosis)).map((line) => markup`<li>${line}</li>`)}</ul>`}
<main>
${told.map((one, index) => diagnosisArticle(one, index, told.length === 1))}
</main>
<footer>Made by mailmedic ${moment(latestEnd(told))}. All times are UTC unless they say otherwise. The report holds no passwords.</footer>`;
  return htmlPage({ title, style: STYLE, body });
}

function latestEnd(told: readonly Told[]): string {
  const ends = told.map(({ run }) => Date.parse(run.startedAt) + run.durationMs).filter((end) => Number.isFinite(end));
  return new Date(Math.max(0, ...ends)).toISOString();
}
