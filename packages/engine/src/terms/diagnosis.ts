import { term, type Term } from './term.ts';

/** The words of a diagnosis itself. */
export const DIAGNOSIS_TERMS: readonly Term[] = [
  term(
    'look',
    ['looks', 'observation'],
    'One thing that was looked at, at one moment, from one place, with what was seen.',
    'Every sentence of a diagnosis rests on looks; reports and saved runs hold all of them.',
    ['control', 'run'],
  ),
  term(
    'cause',
    ['root cause', 'causes'],
    'The deepest fact that explains what goes wrong and that somebody can repair.',
    'What merely follows from it is listed separately.',
    ['look'],
  ),
  term(
    'control',
    ['controls', 'control look'],
    'A look with one thing changed, made to tell two explanations apart.',
    'If port 993 is silent and port 443 of the same host answers, the host is up.',
    ['look'],
  ),
  term(
    'vantage point',
    ['vantage', 'vantage points', 'this computer'],
    'The place from which one looks: this computer, a phone on mobile data, another office.',
    'A fault that is seen from one place only lies near that place.',
    ['look'],
  ),
  term(
    'run',
    ['runs'],
    'One diagnosis with everything it saw; it can be saved and judged again elsewhere.',
    'The option --save of mailmedic check keeps one in a file, and --replay judges it without a network.',
    ['look'],
  ),
  term('ruled out', [], 'A cause that was shown not to hold.', 'Something it would have broken was seen to work.', ['cause']),
];
