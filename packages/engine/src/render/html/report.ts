import { createHash } from 'node:crypto';
import { moment } from '../outcome-words.ts';
import { overviewLines } from '../shared-faults.ts';
import type { Told } from '../told.ts';
import { diagnosisArticle } from './diagnosis-article.ts';
import { markup, Markup } from './escape.ts';
import { STYLE } from './style.ts';

/**
 * A report in one file, to be handed to whoever can repair it: nothing in it is fetched from anywhere, nothing in it
 * runs (Content Security Policy Level 3), and it holds no secrets.
 */
export function htmlReport(told: readonly Told[]): string {
  const title = told.length === 1 ? `Mail diagnosis: ${told[0]?.diagnosis.address ?? ''}` : `Mail diagnosis of ${told.length} addresses`;
  const styleHash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${told.length === 1 ? '' : markup`<h1>${title}</h1><ul>${overviewLines(told.map(({ diagnosis }) => diagnosis)).map((line) => markup`<li>${line}</li>`)}</ul>`}
<main>
${told.map((one, index) => diagnosisArticle(one, index, told.length === 1))}
</main>
<footer>Made by mailmedic ${moment(latestEnd(told))}. All times are UTC unless they say otherwise. The report holds no passwords.</footer>
</body>
</html>
`;
  return page.text;
}

function latestEnd(told: readonly Told[]): string {
  const ends = told.map(({ run }) => Date.parse(run.startedAt) + run.durationMs).filter((end) => Number.isFinite(end));
  return new Date(Math.max(0, ...ends)).toISOString();
}
