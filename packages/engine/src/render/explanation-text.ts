import type { Cause } from '../cause.ts';
import { GLOSSARY } from '../terms/glossary.ts';
import type { Term } from '../terms/term.ts';
import { termsIn } from '../terms/terms-in.ts';
import { FREQUENCY_WORDS } from './cause-page.ts';
import type { Page } from './station-line.ts';
import { wrap } from './wrap.ts';

/** A cause explained to a person. */
export function causeText({ id, claim, explanation, proof, neighbours, frequency, references }: Cause, page: Page): string {
  const terms = termsIn(`${claim} ${explanation} ${proof}`).slice(0, 6);
  return text([
    page.paint.strong(id),
    '',
    ...wrap(claim, page.width),
    '',
    ...wrap(explanation, page.width),
    ...section('How often it happens', [`  ${FREQUENCY_WORDS[frequency]}`], page),
    ...section('How it is proved', even(proof, page), page),
    ...section(
      'Easily mistaken for',
      neighbours.map((neighbour) => `  ${neighbour}`),
      page,
    ),
    ...section(
      'Words',
      terms.flatMap(({ term, short }) => indented(`${term}: ${short}`, page)),
      page,
    ),
    ...section(
      'References',
      references.map((reference) => `  ${reference}`),
      page,
    ),
  ]);
}

/** A term explained to a person. */
export function termText({ term, also, short, more, see, references }: Term, page: Page): string {
  return text([
    page.paint.strong(term),
    '',
    ...wrap(short, page.width),
    '',
    ...wrap(more, page.width),
    ...section('Also called', also.length === 0 ? [] : even(also.join(', '), page), page),
    ...section('See also', see.length === 0 ? [] : even(see.join(', '), page), page),
    ...section(
      'References',
      references.map((reference) => `  ${reference}`),
      page,
    ),
  ]);
}

/** Everything that can be explained: the causes by layer, then the terms. */
export function overviewText(causes: readonly Cause[], page: Page): string {
  const layers = [...Map.groupBy(causes, ({ id }) => id.split('/')[0] ?? '')];
  return text([
    ...wrap('mailmedic explain CAUSE or mailmedic explain TERM says more about any of these.', page.width),
    ...layers.flatMap(([layer, members]) =>
      section(
        `Causes: ${layer}`,
        members.flatMap(({ id, claim }) => hanging(id, claim, page)),
        page,
      ),
    ),
    ...GLOSSARY.flatMap(({ about, terms }) => section(`Terms: ${about}`, even(terms.map(({ term }) => term).join(', '), page), page)),
  ]);
}

function hanging(id: string, claim: string, page: Page): readonly string[] {
  return [`  ${id}`, ...wrap(claim, page.width - 6).map((line) => `      ${line}`)];
}

/** A paragraph, one edge for all its lines. */
function even(said: string, page: Page): readonly string[] {
  return wrap(said, page.width - 2).map((line) => `  ${line}`);
}

/** One of several items: its further lines stand below its text. */
function indented(said: string, page: Page): readonly string[] {
  const [first = '', ...rest] = wrap(said, page.width - 4);
  return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
}

function section(title: string, lines: readonly string[], { paint, width }: Page): readonly string[] {
  return lines.length === 0 ? [] : ['', ...wrap(title, width).map(paint.strong), ...lines];
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
