import { describe, expect, test } from 'vitest';
import { COMMON } from './common.ts';
import { ISSUERS } from './issuers.ts';
import { meaningOf } from './meaning.ts';

describe('what a reply means', () => {
  test.each([
    [
      'a code that its issuer uses for something else',
      { words: 'mail blocked - gsmtp', status: '5.7.27', reply: '550' },
      'spf-fail',
      'code',
    ],
    ['the same code of nobody in particular', { words: 'mail blocked', status: '5.7.27', reply: '550' }, 'sender-rejected', 'registry'],
    ['a bare no that no code explains', { words: 'mail blocked', status: '5.0.0', reply: '550' }, 'policy-rejected', 'wording'],
    [
      'a list of those whom a service does not try',
      { words: 'the address stands in our bounce list', status: '5.1.1' },
      'suppressed',
      'wording',
    ],
    [
      'whom the recipient wants no mail of',
      { words: 'this recipient has blocked mail from ann', reply: '550' },
      'sender-rejected',
      'wording',
    ],
    ['rules that are not told', { words: 'transaction failed due to policy restrictions', reply: '554' }, 'policy-rejected', 'wording'],
    ['a code that nobody else has', { words: 'access denied', status: '5.7.708', reply: '550' }, 'poor-reputation', 'code'],
    [
      'a code that nobody else has before words that may mean much',
      { words: 'service unavailable. the domain is not registered here', status: '5.7.750', reply: '550' },
      'sender-rejected',
      'code',
    ],
    [
      'an address that by its code is the sender’s',
      { words: 'invalid address', status: '5.1.7', reply: '550' },
      'sender-rejected',
      'wording',
    ],
    [
      'who is being moved for now',
      { words: 'dieses postfach wird gerade umgezogen', status: '4.2.1', reply: '450' },
      'remote-error',
      'wording',
    ],
    ['who has moved for good', { words: 'dieses postfach ist umgezogen', reply: '551' }, 'recipient-moved', 'wording'],
    ['a system that takes nothing for now', { words: 'not accepting mail', status: '4.3.2', reply: '451' }, 'remote-error', 'wording'],
    ['a day’s quota, which is no mailbox', { words: 'you have exceeded today your daily quota', reply: '554' }, 'rate-limited', 'wording'],
    ['a list of what is in messages', { words: 'it holds a url that is listed in surbl', reply: '554' }, 'content-rejected', 'wording'],
    [
      'a domain that its words say is the sender’s',
      { words: "the sender's e-mail domain does not exist, check it", reply: '550', stage: 'rcpt' as const },
      'sender-rejected',
      'wording',
    ],
    [
      'a domain of nobody in particular',
      { words: 'the e-mail domain does not exist, check it', reply: '550' },
      'recipient-domain-unknown',
      'wording',
    ],
    [
      'what was replied above what Sendmail makes of every reply',
      {
        words: '>>> rcpt to:(address) <<< 552 there is no room left in the box of this user 552 5.0.0 (address)... service unavailable',
        reply: '552',
        status: '5.0.0',
      },
      'recipient-full',
      'wording',
    ],
    ['an address that spam came from', { words: 'known spam ip', reply: '554' }, 'sender-blocklisted', 'wording'],
    ['a number of Sophos', { words: 'xgemail_0008 command rejected', reply: '550' }, 'sender-rejected', 'wording'],
    ['a code of Hornetsecurity', { words: 'rejected, see hornetsecurity', status: '5.6.4', reply: '554' }, 'virus-detected', 'code'],
    ['a list of Trend Micro', { words: 'your address is in trend micro rbl+ now', reply: '550' }, 'sender-blocklisted', 'wording'],
    ['permission, by a code of security', { words: 'permission denied', reply: '501', status: '5.7.1' }, 'policy-rejected', 'wording'],
    ['a field without which nothing is taken', { words: 'date field is missing', reply: '554' }, 'malformed-message', 'wording'],
    ['a header, by a code of security', { words: 'header error', reply: '554', status: '5.7.0' }, 'policy-rejected', 'wording'],
    ['a header, by no such code', { words: 'header error', reply: '553', status: '5.0.0' }, 'malformed-message', 'wording'],
    ['a host whose name nobody can look up', { words: 'name of the host could not be resolved' }, 'recipient-domain-unknown', 'wording'],
    [
      'spam, said before the message was seen',
      { words: 'flagged as spam', reply: '554', stage: 'rcpt' as const },
      'sender-rejected',
      'wording',
    ],
    [
      'words that mean another thing after the message',
      { words: 'unknown user', remote: 'mfsmax.docomo.ne.jp', stage: 'data' as const },
      'sender-rejected',
      'wording',
    ],
    [
      'what stands behind the question of a relay, and not with it',
      { words: 'smtp error from remote mail server after rcpt to:(address): wrong host address' },
      'recipient-domain-unknown',
      'wording',
    ],
    [
      'whom a list names before that there is one',
      { words: 'your sender is on the blacklist of ann', reply: '550' },
      'sender-rejected',
      'wording',
    ],
    [
      'how much room is left before how large the message is',
      { words: 'message size exceeds the remaining quota of bob' },
      'recipient-full',
      'wording',
    ],
    [
      'what is missing in the zone before whom nobody reached',
      { words: 'failed to connect: no mx record was found' },
      'recipient-domain-unknown',
      'wording',
    ],
    ['a fraud as unwanted and not as a program', { words: 'this letter is a phishing mail', reply: '554' }, 'marked-as-spam', 'wording'],
    [
      'a list before what put somebody on it',
      { words: 'your host was found on the blacklist of those sending spam' },
      'sender-blocklisted',
      'wording',
    ],
    ['a partition without room as a fault of that server', { words: 'the partition of our queue has no space' }, 'remote-error', 'wording'],
    [
      'a name server that only failed for now',
      { words: 'name service error for name=example.net type=mx: host not found, try again' },
      'network-failure',
      'wording',
    ],
    ['its words before its code', { words: 'mailbox full', status: '5.1.1', reply: '550' }, 'recipient-full', 'wording'],
    ['the registry where words say nothing', { words: 'no', status: '5.4.6' }, 'mail-loop', 'registry'],
    ['the host that said it', { words: 'access denied', status: '5.7.515', remote: 'a.mail.protection.outlook.com' }, 'dmarc-fail', 'code'],
    [
      'a refusal with the code of an unreachable host',
      { words: 'recipient address rejected: access denied.', status: '5.4.1', reply: '550' },
      'recipient-unknown',
      'wording',
    ],
    ['a bare no to the sender', { words: 'access denied', reply: '550', stage: 'mail' as const }, 'sender-rejected', 'wording'],
    [
      'a no without words to the message',
      { words: 'action not taken', reply: '550', stage: 'data' as const },
      'policy-rejected',
      'registry',
    ],
    [
      'by grammar what stands around it, where the words say nothing',
      { words: '', context: () => 'there was an error. lookup failure: host nowhere.example not found' },
      'recipient-domain-unknown',
      'wording',
    ],
    [
      'a host that is refused when it names the sender',
      { words: 'your ip is banned from this place', reply: '550', stage: 'mail' as const },
      'poor-reputation',
      'wording',
    ],
    [
      'a look-up that failed behind a server that answered',
      { words: 'the look-up failed', reply: '451', stage: 'rcpt' as const },
      'remote-error',
      'wording',
    ],
    [
      'a code that is no more than the basic one',
      { words: 'action not taken', status: '5.5.0', reply: '550' },
      'recipient-unknown',
      'registry',
    ],
    [
      'what stands below the heading of Outlook',
      { words: 'the following recipient(s) could not be reached: bob on 1/2/99 the name of the recipient is misspelled' },
      'recipient-unknown',
      'wording',
    ],
    [
      'what stands below its German heading',
      {
        words:
          'von: system administrator folgende empfänger konnten nicht erreicht werden: bob am 1.2.99 das postfach ist voll. wenden sie sich an ihren system administrator',
      },
      'recipient-full',
      'wording',
    ],
    [
      'how long an exchanger was silent, and not what failed',
      { words: 'retry time not reached for any host: failure' },
      'network-failure',
      'wording',
    ],
    [
      'a relay whose name holds a dot',
      { words: 'relaying mail to mx.example.net is not allowed', reply: '550' },
      'relay-denied',
      'wording',
    ],
    [
      'an address that is not resolved as an address',
      { words: 'unable to resolve address (address)', status: '5.1.1' },
      'recipient-unknown',
      'wording',
    ],
    [
      'the sentence that says what the code says',
      { words: 'the inbox has used up all of its room. the sender is not recognised', status: '5.1.8' },
      'sender-rejected',
      'wording',
    ],
    ['a code out of a range of its issuer', { words: 'no', status: '5.7.618', reply: '550' }, 'sender-blocklisted', 'code'],
    ['a code that stands apart from the range', { words: 'no', status: '5.4.312', reply: '550' }, 'recipient-domain-unknown', 'code'],
    ['a bare no to the recipient', { words: 'rejected', reply: '550', stage: 'rcpt' as const }, 'recipient-unknown', 'wording'],
    [
      'of two words the one that the code says too',
      { words: 'user unknown, mailbox full', status: '5.1.1', reply: '550' },
      'recipient-unknown',
      'wording',
    ],
    [
      'a server that answers as one that was reached',
      { words: 'user unknown or not reachable: nicht erreichbar', reply: '550', stage: 'rcpt' as const },
      'recipient-unknown',
      'wording',
    ],
    [
      'what a program printed before what became of it',
      { words: 'permission denied. command output: mail quota exceeded.', status: '5.3.0' },
      'recipient-full',
      'wording',
    ],
    [
      'a network that failed a local program as a fault of that server',
      { words: 'temporary failure. command output: filter: connection refused', status: '4.0.0' },
      'remote-error',
      'wording',
    ],
    [
      'what stands around the words',
      { words: '', context: () => 'the following address failed: no such user here' },
      'recipient-unknown',
      'wording',
    ],
  ])('%s', (_name, reply, means, by) => {
    expect(meaningOf(reply)).toMatchObject({ means, by });
  });

  test('is what stands around words that say hardly anything', () => {
    const context = () => 'no such person works here. your message was not delivered to (address)';
    expect(meaningOf({ words: 'your message was not delivered to (address)', context })?.means).toBe('recipient-unknown');
  });

  test('is nothing where nothing is known', () => {
    expect(meaningOf({ words: 'xyzzy' })).toBeUndefined();
  });

  test('holds where to ask the issuer', () => {
    expect(meaningOf({ words: 'blocked using zen.spamhaus.org', reply: '554' })).toMatchObject({
      means: 'sender-blocklisted',
      help: 'https://check.spamhaus.org/',
    });
  });

  test('short phrases are whole words', () => {
    expect(meaningOf({ words: 'the produced message', reply: '550' })?.means).not.toBe('marked-as-spam');
    expect(meaningOf({ words: 'rejected as uce' })?.means).toBe('marked-as-spam');
  });
});

test('who took the recipient and the message means the domain of the sender', () => {
  const words = 'domain may not exist or dns check failed';
  expect(meaningOf({ words, reply: '550', stage: 'data' })?.means).toBe('sender-rejected');
  expect(meaningOf({ words, reply: '550', status: '5.1.2', stage: 'data' })?.means).toBe('recipient-domain-unknown');
});

describe('the tables', () => {
  const phrases = [...COMMON, ...ISSUERS.flatMap(({ wordings }) => wordings)].flatMap((wording) => wording.phrases);

  test('hold phrases in the form of normalised replies', () => {
    expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase() || phrase !== phrase.trim() || phrase.includes('  '))).toEqual([]);
  });

  test('name their source and date', () => {
    expect(ISSUERS.filter(({ source, date }) => source === '' || !/^\d{4}-\d\d-\d\d$/.test(date))).toEqual([]);
  });

  test('have no two meanings of equal strength for one common phrase', () => {
    const meanings = Map.groupBy(
      COMMON.flatMap(({ means, strength, phrases: own }) => own.map((phrase) => ({ key: `${strength} ${phrase}`, means }))),
      ({ key }) => key,
    );
    expect([...meanings].filter(([, of]) => new Set(of.map(({ means }) => means)).size > 1).map(([key]) => key)).toEqual([]);
  });
});
