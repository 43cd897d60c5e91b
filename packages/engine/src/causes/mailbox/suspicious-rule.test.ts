import { describe, expect, test } from 'vitest';
import { readRules } from '@mailmedic/message/sieve/rules.ts';
import { evidenceOf, lookAt, published, soundDialogue } from '../../testing/looks.ts';
import cause from './suspicious-rule.ts';

const withScript = (script: string) => {
  const { rules, problem } = readRules(script);
  const look = lookAt({
    probe: 'mail/rules',
    data: { service: 'managesieve', port: 4190, rules: JSON.parse(JSON.stringify(rules)), problem },
  });
  return cause.judge(evidenceOf([look]));
};

const LIKELY = { state: 'found', certainty: 'likely', standsAlone: true, accountsFor: [] };
const UNSURE = { state: 'found', certainty: 'possible', impact: 'none', accountsFor: [] };

describe('mailbox/suspicious-rule', () => {
  test.each([
    'redirect "eve@example.net";',
    'redirect "eve@example.net"; stop;',
    'if true { redirect "eve@example.net"; discard; }',
    'redirect :copy "eve@example.net"; fileinto "Trash";',
    'if header :contains "subject" ["invoice", "bank"] { redirect "eve@example.net"; }',
    'if anyof (header :contains "subject" "Rechnung", body :contains "IBAN") { redirect "x77@example.com"; stop; }',
    'discard;',
    'if size :over 0 { discard; stop; }',
    'if size :under 50M { discard; }',
    'if not size :over 30M { fileinto "Trash"; stop; }',
    'if currentdate :value "gt" "date" "2025-11-30" { discard; }',
    'setflag "\\\\Seen"; fileinto "RSS Feeds";',
    'fileinto "INBOX.Trash"; stop;',
    'fileinto "INBOX/Old/Sync Issues"; stop;',
    'if header :contains "subject" ["payment", "wire transfer"] { addflag "\\\\Seen"; fileinto "RSS Subscriptions"; stop; }',
    'if header :contains ["subject", "from"] ["security alert", "hacked"] { discard; }',
    'if header :matches "subject" "*password*" { fileinto "."; }',
    'if header :contains "from" "@" { discard; }',
    'if address :domain :contains "from" ["kreditbank", "klarna"] { redirect "q7@example.com"; discard; }',
    'if header :is "subject" "tango" { keep; } else { redirect "q7@example.com"; }',
    'if size :over 2G { keep; } else { fileinto "Trash"; }',
    'if header :contains ["to", "cc"] "ann" { discard; }',
    'if header :matches "subject" ["re: *", "antw: *"] { fileinto "Trash"; }',
    'if header :contains ["to", "cc"] "Ann@Example.org" { discard; }',
    'if address :domain "to" "example.org" { fileinto "Trash"; stop; }',
    'if address :is "to" "ann@example.org" { redirect "q7@example.com"; }',
  ])('%s points to a break-in', (script) => {
    expect(withScript(script)).toMatchObject([LIKELY]);
  });

  test.each([
    'redirect :copy "eve@example.net";',
    'redirect "eve@example.net"; keep;',
    'if header :contains "subject" "invoice" { redirect "invoices@books.example.com"; }',
    'if header :contains "subject" "invoice" { redirect :copy "eve@example.net"; }',
    'if header :contains "subject" ["invoice", "bank"] { redirect :copy "accounts77@books.example.com"; }',
    'vacation "I left the company."; discard;',
    'if allof (header :contains "from" "shop@example.com", header :contains "subject" "invoice") { discard; }',
    'reject "This address is no longer in use.";',
    'if not header :contains "subject" "sesame" { discard; }',
    'if not anyof (address :is "from" "mum@example.net", address :is "from" "dad@example.net") { discard; stop; }',
  ])('%s is a question', (script) => {
    expect(withScript(script)).toMatchObject([UNSURE]);
  });

  test.each([
    '',
    'vacation :days 7 "I am away until Monday; the password is with the bank."; keep;',
    'if header :contains "list-id" "dev.example.net" { addflag "\\\\Seen"; fileinto "Lists/dev"; stop; }',
    'if header :contains "X-Spam-Flag" "YES" { fileinto "Junk"; stop; }',
    'if header :contains "subject" "[SPAM] your bank password" { fileinto "Trash"; }',
    'if address :is "from" "newsletter@bank.example" { discard; }',
    'redirect :copy "ann@example.net";',
    'redirect "ann.private@example.net"; keep;',
    'redirect "ann@example.net";',
    'redirect "bob@example.org";',
    'redirect "bob@mail.example.org";',
    'if header :contains "subject" "invoice" { fileinto "Invoices"; stop; }',
    'if header :contains "subject" "bank" { addflag "\\\\Seen"; fileinto "Bank"; }',
    'if header :contains "subject" "football" { redirect "bob@example.net"; }',
    'if false { discard; }',
    'fileinto "Archive";',
    'redirect "bob@example.org"; discard;',
    'if size :under 2K { discard; }',
    'if allof (currentdate :value "ge" "date" "2026-08-01", currentdate :value "le" "date" "2026-08-21") { fileinto "Trash"; }',
    'if currentdate :value "ge" "hour" "22" { fileinto "Night"; }',
    'if size :over 20M { reject "Please send a link."; }',
    'if not header :contains ["to", "cc"] "ann@example.org" { fileinto "Junk"; stop; }',
    'if not exists "list-id" { keep; }',
    'include :global "company-spam";',
    'if address :is "to" "ann@example.org" { fileinto "Me"; }',
    'if header :contains "to" "annual" { fileinto "Trash"; }',
    'if header :contains "subject" "Datenbank" { fileinto "Trash"; }',
    'if header :matches "subject" "re: *" { fileinto "Answers"; }',
    'if address :is "to" "ann+shop@example.org" { fileinto "Trash"; }',
    'if allof (address :is "to" "ann@example.org", header :contains "subject" "digest") { discard; }',
    'if header :contains "subject" "invoice" { redirect :copy "invoices@books.example.com"; }',
  ])('%s is what people do', (script) => {
    expect(withScript(script)).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('cannot be told from a script that is no Sieve', () => {
    expect(withScript('discard')).toMatchObject([{ state: 'undecided' }]);
  });

  test('says what the rule does and where it stands', () => {
    const [finding] = withScript('# mine\nif header :contains "subject" "invoice" {\n redirect "eve@example.net"; }');
    if (finding?.state !== 'found') throw new Error('not found');
    const { summary, fix } = cause.words(finding, evidenceOf([]));
    expect(summary).toContain('sends messages about "invoice" on to eve@example.net and keeps none');
    expect(fix.steps[0]).toContain('line 3');
    expect(finding.evidence[0]?.says).toContain('if its subject contains "invoice"');
  });

  describe('asks for the rules', () => {
    const settings = published([{ service: 'imap' }, { service: 'submission' }]);
    const reading = lookAt({ probe: 'mail/sign-in' });
    const sending = lookAt({ probe: 'mail/sign-in', data: { service: 'submission', port: 465 } });
    const asked = (...looks: Parameters<typeof evidenceOf>[0]) =>
      cause.asks?.(evidenceOf([settings, ...looks], { credentials: 'password' })) ?? [];

    test('once all sign-ins were made and reading was accepted, at the same host', () => {
      expect(asked(reading, sending)).toMatchObject([
        { role: 'control', awaited: true, input: { service: 'managesieve', host: 'mail.example.org', port: 4190 } },
      ]);
    });

    test('never without a sign-in, before all were made, or while something fails', () => {
      expect(asked(...soundDialogue())).toEqual([]);
      expect(asked(reading)).toEqual([]);
      expect(
        asked(
          reading,
          lookAt({ probe: 'mail/sign-in', outcome: 'refused', series: 'submission', data: { service: 'submission', result: 'refused' } }),
        ),
      ).toEqual([]);
    });
  });
});
