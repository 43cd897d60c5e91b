import { describe, expect, test } from 'vitest';
import { judgeManners, type MannersAsked } from './judge-manners.ts';
import type { OverheardSignIn } from './overheard.ts';
import type { SignInProtocol } from './sign-in-line.ts';

describe('good manners', () => {
  test.each([
    ['no sign-in at all', asked([])],
    ['one for each protocol', asked([tried('imap', 'yes'), tried('smtp', 'yes'), tried('managesieve', 'yes')])],
    ['a second refusal that tells causes apart', asked([tried('imap', 'no'), tried('smtp', 'no')])],
    ['servers that cannot count', { ...asked([tried('imap', 'yes')]), countedByServers: 0 }],
  ])('%s', (_title, given) => {
    expect(judgeManners(given)).toEqual([]);
  });
});

describe('bad manners', () => {
  test.each([
    ['twice by one protocol', asked([tried('imap', 'no'), tried('imap', 'no', 'LOGIN')]), ['signs in 2 times by IMAP (PLAIN, LOGIN)']],
    ['a third refusal', asked([tried('imap', 'no'), tried('pop3', 'no'), tried('smtp', 'no')]), ['is refused 3 times']],
    [
      'a refusal where everything is in order',
      { ...asked([tried('imap', 'yes'), tried('managesieve', 'no')]), isSound: true },
      ['is refused 1 time'],
    ],
    ['no answer counts as a refusal', asked([tried('imap', 'no'), tried('pop3'), tried('smtp', 'no')]), ['is refused 3 times']],
    [
      'more than the scenario allows',
      { ...asked([tried('imap', 'no'), tried('smtp', 'no')]), most: 1 },
      ['signs in 2 times where 1 would do'],
    ],
    ['without a password', { ...asked([tried('imap', 'no')]), hasSecret: false }, ['signs in although nobody gave a password']],
    [
      'over a bad channel',
      asked([{ ...tried('imap', 'yes'), over: 'no encryption' }]),
      ['signs in by IMAP with PLAIN over a channel with no encryption'],
    ],
    [
      'the secret somewhere else',
      { ...asked([]), overheard: { signIns: [], leaks: [{ host: '', over: 'no encryption' }] } },
      ['sends the secret over a channel with no encryption'],
    ],
    ['the secret in a text', { ...asked([]), told: ['in what it prints (out)'] }, ['tells the secret in what it prints (out)']],
    [
      'more at the servers than in the program',
      { ...asked([tried('imap', 'yes')]), countedByServers: 2 },
      ['servers saw 2 sign-ins, and 1 were noted in the program'],
    ],
  ])('%s', (_title, given, wrong) => {
    expect(judgeManners(given)).toEqual(wrong);
  });
});

function asked(signIns: readonly OverheardSignIn[]): MannersAsked {
  return { overheard: { signIns, leaks: [] }, countedByServers: signIns.length, isSound: false, hasSecret: true };
}

function tried(protocol: SignInProtocol, answer?: 'yes' | 'no', by = 'PLAIN'): OverheardSignIn {
  return { protocol, by, host: 'mail.example.org', ...(answer === undefined ? {} : { answer }) };
}
