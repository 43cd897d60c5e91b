import { expect, test } from 'vitest';
import { meaningOf } from './sign-in-refusals.ts';
import { AMBIGUOUS } from '../testing/refusals/ambiguous.ts';
import { IN_MANY_LANGUAGES_OF_ACCOUNT } from '../testing/refusals/in-many-languages-account.ts';
import { IN_MANY_LANGUAGES_OF_CREDENTIALS } from '../testing/refusals/in-many-languages-credentials.ts';
import { IN_PLAIN_ENGLISH_OF_ACCOUNT } from '../testing/refusals/in-plain-english-account.ts';
import { IN_PLAIN_ENGLISH_OF_CREDENTIALS } from '../testing/refusals/in-plain-english-credentials.ts';
import { IN_RARER_LANGUAGES } from '../testing/refusals/in-rarer-languages.ts';
import { PARAPHRASED_OF_ACCOUNT } from '../testing/refusals/paraphrased-account.ts';
import { PARAPHRASED_OF_CREDENTIALS } from '../testing/refusals/paraphrased-credentials.ts';
import { RECORDED } from '../testing/refusals/recorded.ts';
import { RECORDED_AMBIGUOUS } from '../testing/refusals/recorded-ambiguous.ts';
import { SAYING_NOTHING } from '../testing/refusals/saying-nothing.ts';

test.each(rowsOf(RECORDED))('recorded: %s means %s', reads);
test.each(rowsOf(RECORDED_AMBIGUOUS))('recorded, ambiguous: %s means %s', reads);
test.each([...rowsOf(PARAPHRASED_OF_CREDENTIALS), ...rowsOf(PARAPHRASED_OF_ACCOUNT)])('in other words: %s means %s', reads);
test.each(
  [IN_PLAIN_ENGLISH_OF_CREDENTIALS, IN_PLAIN_ENGLISH_OF_ACCOUNT, IN_MANY_LANGUAGES_OF_CREDENTIALS, IN_MANY_LANGUAGES_OF_ACCOUNT].flatMap(
    rowsOf,
  ),
)('in plain words: %s means %s', reads);
test.each(rowsOf(SAYING_NOTHING))('no reason: %s means %s', reads);
test.each(rowsOf(IN_RARER_LANGUAGES))('by way of English: %s means %s', reads);
test.each(rowsOf(AMBIGUOUS))('ambiguous: %s means %s', reads);

function reads(line: string, meaning: string): void {
  expect(meaning.split(' or ')).toContain(meaningOf(saidIn(line)).meaning);
}

function rowsOf(table: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(table).flatMap(([meaning, lines]) => lines.map((line): [string, string] => [line, meaning]));
}

/** `imap.example.org ready | NO [AUTH] words` as the probe writes it down. */
function saidIn(line: string): Parameters<typeof meaningOf>[0] {
  const [greeting = '', reply = ''] = line.split(' | ');
  const [, status = '', bracketed, text = ''] = /^(\S+) (?:\[([^\]]*)\] )?(.*)$/.exec(reply) ?? [];
  const code = /^\d{3}$/.test(status) ? /^[245]\.\d{1,3}\.\d{1,3}/.exec(text)?.[0] : bracketed;
  return { status, text, greeting, host: greeting.split(' ')[0] ?? '', ...(code === undefined ? {} : { code }) };
}
