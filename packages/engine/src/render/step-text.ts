import type { PlaybookStep } from '../playbooks/playbook.ts';
import type { StepResult, StepState } from '../playbooks/walk.ts';
import { bullet, text } from './blocks.ts';
import type { Paint } from './paint.ts';
import { safe } from './safe-text.ts';
import type { Page } from './station-line.ts';
import { effortOf } from './words.ts';
import { wrap } from './wrap.ts';

const INDENT = '   ';

/** The head of a step: its question, for whom it is and what it takes. */
export function stepHead(step: PlaybookStep, number: number, total: number, page: Page): string {
  const audience = step.audience === 'you' ? 'for you' : 'for the administrator';
  return text([
    '',
    ...wrap(`Step ${number} of ${total}: ${step.question}`, page.width).map(page.paint.strong),
    ...indented(`By hand: ${audience} · ${effortOf(step)}`, page).map(page.paint.faint),
  ]);
}

/** Why a step comes at this place; a step that is skipped says why instead. */
export function stepReason({ why }: PlaybookStep, page: Page): string {
  return text(indented(`Why now: ${why}`, page));
}

const LEADS: Readonly<Record<StepState, readonly [unicode: string, ascii: string, says: string, paint: keyof Paint]>> = {
  found: ['✗', 'x', 'Here it is', 'bad'],
  'in-order': ['✓', '+', 'In order', 'good'],
  fails: ['!', '!', 'Not in order', 'caution'],
  told: ['•', '*', 'You said', 'strong'],
  ask: ['?', '?', 'Open', 'caution'],
  open: ['?', '?', 'Open', 'caution'],
  'by-hand': ['–', '-', 'To do by hand', 'strong'],
  skipped: ['–', '-', 'Skipped', 'faint'],
};

/** What a step came to, and what a person can do there. */
export function stepOutcome({ state, says, steps }: StepResult, page: Page): string {
  const [unicode, ascii, lead, painted] = LEADS[state];
  const head = `${page.unicode ? unicode : ascii} ${lead}:`;
  const [first = '', ...rest] = wrap(`${head} ${safe(says)}`, page.width - INDENT.length - 2);
  const shown = first.startsWith(head) ? `${page.paint[painted](head)}${first.slice(head.length)}` : first;
  return text([
    `${INDENT}${shown}`,
    ...rest.map((line) => `${INDENT}  ${line}`),
    ...steps.flatMap((step) => bullet(step, { ...page, width: page.width - INDENT.length }).map((line) => ` ${line}`)),
  ]);
}

function indented(said: string, { width }: Page): readonly string[] {
  return wrap(said, width - INDENT.length).map((line) => INDENT + line);
}
