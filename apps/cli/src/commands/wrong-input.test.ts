import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Home } from '../testing/mailmedic.ts';

let home: Home;
beforeAll(async () => {
  home = await Home.open();
  mkdirSync(home.at('folder'));
  writeFileSync(home.at('foreign.json'), '{"name":"left-pad"}');
  writeFileSync(home.at('newer.json'), '{"schema":"mailmedic.run/7"}');
  writeFileSync(home.at('cut.json'), '{"schema":"mailmedic.run/1","id":"x"');
  writeFileSync(home.at('text.json'), 'hello');
  writeFileSync(home.at('prefs.js'), 'user_pref("mail.smtpservers", "a");\nuser_pref("mail.smtpserver.a.port", 46');
  writeFileSync(home.at('broken-config.json'), '{\n  "resolvers": [,]\n}');
  writeFileSync(home.at('odd-config.json'), '{"reslovers":[]}');
  writeFileSync(home.at('no-ca.json'), '{"ca":["gone.pem"]}');
  writeFileSync(home.at('endless-ca.json'), '{"ca":["/dev/zero"]}');
  execFileSync('mkfifo', [home.at('pipe')]);
  writeFileSync(home.at('late.eml.gz'), gzipSync('Subject: hello\n\n').subarray(0, 20));
  writeFileSync(home.at('mails.zip'), 'PK\u0003\u0004\u0014');
  writeFileSync(home.at('letter.msg'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  writeFileSync(home.at('picture.raw'), Buffer.alloc(300_000, 7));
  writeFileSync(home.at('odd-ca.json'), '{"ca":["text.json"]}');
});
afterAll(() => home[Symbol.asyncDispose]());

const ANN = 'ann@example.test';

describe('every wrong input is named in one sentence, with status 2 and nothing on standard output', () => {
  test.each<[readonly string[], string]>([
    [['chekc', ANN], 'There is no command "chekc"; did you mean check?'],
    [['migrate'], 'There is no command "migrate"; there is check, guide, bounce, trace, explain, demo.'],
    [['--jsn'], 'There is no option "--jsn" before a command; see mailmedic --help.'],
    [[ANN], `Say what to do with "${ANN}": mailmedic check ${ANN}`],
    [['help', 'chek'], 'There is no command "chek"; did you mean check?'],
    [['check'], 'Give an address: mailmedic check you@example.org'],
    [['check', 'ann.example.test'], '"ann.example.test" is no e-mail address: it has no @.'],
    [['check', ''], 'The address is empty; give one like ann@example.org.'],
    [['check', 'ann@exa\u001b[2Jmple.test'], '"ann@exa?[2Jmple.test" is no e-mail address: "exa?[2Jmple.test" cannot be a domain.'],
    [['check', ANN, '--imap'], '--imap needs a value: --imap HOST[:PORT][/tls|/starttls|/plain].'],
    [
      ['check', ANN, '--exchange', 'ex.example.test', '--imap', 'mail.example.test'],
      '--exchange is in place of --imap, --pop3 and --smtp: leave it out, or leave out --imap.',
    ],
    [
      ['guide', 'connection', ANN, '--smtp', 'mail.example.test', '--exchange', 'ex.example.test'],
      '--exchange is in place of --imap, --pop3 and --smtp: leave it out, or leave out --smtp.',
    ],
    [['check', ANN, '--imap', 'mail.example.test:99999'], '--imap "mail.example.test:99999": "99999" is no port; ports are 1 to 65535.'],
    [['check', ANN, '--pop3', '2001:db8::1'], '--pop3 "2001:db8::1": write an IPv6 address in brackets: [2001:db8::1].'],
    [['check', ANN, '--smtp', 'mail.example.test/ssl'], '--smtp "mail.example.test/ssl": "/ssl" is no encryption; write /tls.'],
    [['check', ANN, '--username='], '--username needs a value: --username NAME.'],
    [['check', ANN, 'bob@example.test', '--username', 'ann'], '--username belongs to one address; give one address with it.'],
    [['check', ANN, '--username', 'a\nb'], '--username "a?b": a user name holds no control characters.'],
    [['check', ANN, '--username', ' '], '--username " ": there is no name in it.'],
    [['check', ANN, '--error', ''], '--error needs a value: --error TEXT.'],
    [['check', ANN, '--error', ' \n\u200b'], '--error " ??": there is nothing in it; give the words themselves.'],
    [['check', ANN, '--client-version', ' '], '--client-version " ": there is nothing in it; give the words themselves.'],
    [
      ['check', ANN, '--client-version', 'Outlook 2016'],
      '--client-version "Outlook 2016": the system is missing, and what this program can do hangs on it; name both, as in "Outlook 2016 on Windows 10".',
    ],
    [['check', ANN, '--client-version', 'Eudora 8'], '--client-version "Eudora 8": what this program can do is not known here;'],
    [['check', ANN, '--client', 'eudora'], '--client "eudora": settings are read of thunderbird,'],
    [['check', ANN, '--client', 'mutt:'], '--client "mutt:": give the path of a file or folder after the colon, or leave the colon away.'],
    [['check', ANN, '--client', 'mutt:gone'], 'The file "gone" (--client) does not exist.'],
    [['check', ANN, '--client', 'mutt:folder'], 'The folder "folder" (--client) holds no muttrc.'],
    [['check', ANN, '--client', 'neomutt:foreign.json'], 'The file "foreign.json" (--client) holds no settings of NeoMutt.'],
    [['check', ANN, '--client', 'thunderbird:prefs.js'], 'The file "prefs.js" (--client) is damaged: its line 2 breaks off.'],
    [['check', ANN, '--client', 'auto:prefs.js'], 'The file "prefs.js" (--client) is damaged: its line 2 breaks off.'],
    [['check', ANN, '--client', 'mutt:foreign.json'], 'The file "foreign.json" (--client) holds no settings of mutt.'],
    [['check', ANN, '--client', 'outlook'], 'Name the file: --client outlook:FILE.'],
    [['check', ANN, '--json=yes'], '--json takes no value, but was given "yes".'],
    [['check', ANN, '--json', '--quiet'], '--json and --quiet are two forms of output; choose one.'],
    [['check', ANN, '--quiet=1'], '--quiet takes no value, but was given "1".'],
    [['check', ANN, '--report', 'x.pdf'], '--report "x.pdf": the name has to end in .html or .md.'],
    [['check', ANN, '--report', 'gone/x.html'], '--report "gone/x.html": the folder it should lie in does not exist.'],
    [['check', ANN, '--save', 'folder'], '--save "folder" is a folder; name a file in it.'],
    [['check', ANN, '--save', 'new/'], '--save "new/" is a folder; name a file in it.'],
    [['check', ANN, '--save', '/dev/null'], '--save "/dev/null" is there already and is no ordinary file.'],
    [['check', ANN, 'bob@example.test', '--save', 'x.json'], '--save keeps one run; give one address with it.'],
    [['check', '--replay', 'gone.json'], 'The file "gone.json" (--replay) does not exist.'],
    [['check', '--replay', 'folder'], 'The file "folder" (--replay) is a folder, not a file.'],
    [['check', '--replay', 'foreign.json'], 'The file "foreign.json" (--replay) is JSON, but not a run saved by mailmedic'],
    [['check', '--replay', 'newer.json'], 'The file "newer.json" (--replay) was saved by a newer mailmedic'],
    [['check', '--replay', 'cut.json'], 'The file "cut.json" (--replay) is damaged: it breaks off before its end.'],
    [['check', '--replay', 'text.json'], 'The file "text.json" (--replay) is not JSON, so it is no saved run.'],
    [['check', '--replay', 'text.json', '--imap', 'x'], '--imap does not go with --replay: the run has its own settings.'],
    [['check', '--replay', 'text.json', '--save', 'x.json'], '--save keeps a new run; with --replay there is none.'],
    [['check', '--replay', 'text.json', '--again'], '--replay judges an earlier run and --again repeats one; choose one.'],
    [['check', '--again'], 'There is no earlier run to look at again.'],
    [['check', '--again', ANN], `There is no earlier run of ${ANN} to look at again.`],
    [['check', '--again', 'gone.json'], 'The file "gone.json" (--again) does not exist.'],
    [['check', '--again=foreign.json'], 'The file "foreign.json" (--again) is JSON, but not a run saved by mailmedic'],
    [['check', ANN, '--config', 'gone.json'], 'The configuration file (--config) "gone.json" does not exist.'],
    [
      ['check', ANN, '--config', 'broken-config.json'],
      'The configuration file (--config) "broken-config.json" is not sound JSON in line 2, column 17.',
    ],
    [['check', ANN, '--config', 'odd-config.json'], 'has the key "reslovers", which does not exist; did you mean "resolvers"?'],
    [['check', ANN, '--config', 'no-ca.json'], 'gone.pem" (configuration, "ca") does not exist.'],
    [['check', ANN, '--config', 'odd-ca.json'], 'text.json" (configuration, "ca") holds no certificate in PEM form.'],
    [['check', ANN, '--answer', 'x=y'], 'there is no question "x"'],
    [['check', ANN, '--answer'], '--answer needs a value'],
    [
      ['check', ANN, '--answer', 'changed'],
      '--answer changed needs a value: --answer changed=password|network|provider|device|update|nothing|unknown.',
    ],
    [
      ['check', ANN, '--answer', 'changed=weather'],
      '--answer changed="weather": it takes password|network|provider|device|update|nothing|unknown.',
    ],
    [['check', ANN, '--answer', 'started=2026-02-30'], '--answer started="2026-02-30": give a day as YEAR-MONTH-DAY, like 2026-11-20.'],
    [['check', ANN, '--answer', 'started=2999-01-01'], '--answer started="2999-01-01": that day is still to come.'],
    [['check', ANN, '--answer', 'others-affected=yes,no'], '--answer others-affected takes one value; give it once.'],
    [['check', ANN, '--answer', '__proto__=x'], 'there is no question "__proto__"'],
    [['check', ANN, '--answers', 'changed=network'], 'did you mean --answer?'],
    [['check', ANN, '--password', 'x'], 'A password is never taken as an argument'],
    [['check', ANN, '-j'], 'There is no option "-j".'],
    [['check', ANN, '--answer', 'changed=nothing,password'], '--answer changed=nothing does not go with changed=password.'],
    [['check', '\ufffd@example.test'], 'is no e-mail address: it is not written in UTF-8.'],
    [['check', ANN, '--username', 'ann\ufffd'], 'is not written in UTF-8.'],
    [['check', '--replay', '/dev/zero'], 'The file "/dev/zero" (--replay) is a device, not a file.'],
    [['check', '--again', '/dev/zero'], 'The file "/dev/zero" (--again) is a device, not a file.'],
    [['check', ANN, '--config', '/dev/zero'], 'The configuration file (--config) "/dev/zero" is a device, not a file.'],
    [['check', ANN, '--config', 'endless-ca.json'], 'The certificate file "/dev/zero" (configuration, "ca") is a device, not a file.'],
    [['check', ANN, '--password-file', '/dev/zero'], '--password-file "/dev/zero": the file is a device, not a file.'],
    [['check', '--replay', 'pipe'], 'The file "pipe" (--replay) is a pipe that nobody writes to.'],
    [['bounce', '/dev/zero'], '/dev/zero: It is a device, not a file.'],
    [['bounce', 'pipe'], 'pipe: It is a pipe that nobody writes to.'],
    [['bounce', '-'], 'standard input: It is empty.'],
    [['bounce', ''], 'mailmedic: "": It does not exist.'],
    [['bounce', 'folder'], 'folder: It is a folder without a message.'],
    [['trace', 'folder'], 'folder: It is a folder without a message.'],
    [['trace', 'late.eml.gz'], 'late.eml.gz: It is compressed (gzip); unpack it first: gunzip.'],
    [['bounce', 'mails.zip'], 'mails.zip: It is a ZIP archive; unpack it first.'],
    [['bounce', 'letter.msg'], 'save the message as .eml'],
    [['trace', 'picture.raw'], 'picture.raw: It holds no message: it is not text.'],
    [['bounce', 'text.json', '--config', 'broken-config.json'], 'is not sound JSON in line 2, column 17.'],
    [['trace', 'text.json', '--config', 'broken-config.json'], 'is not sound JSON in line 2, column 17.'],
    [['trace', 'text.json', '--trusted', 'two words'], '--trusted "two words": give the name or the address of a server, or a domain.'],
    [['trace', 'text.json', '--trusted', '300.1.1.1'], '--trusted "300.1.1.1": give the name'],
    [['explain', 'tlss'], 'There is no cause or term "tlss"; did you mean'],
    [['explain', 'teapot'], 'There is no cause or term "teapot"; mailmedic explain lists all there are.'],
    [['explain', '5.1.1'], 'give what the server said to mailmedic bounce: echo "5.1.1 …" | mailmedic bounce -'],
    [['explain', '0x800CCC0E'], 'give the number of a mail program to mailmedic check ADDRESS --error 0x800CCC0E'],
    [['explain', '--jsn'], 'There is no option "--jsn"; did you mean --json?'],
    [['demo', 'expired'], 'The demonstration has no part "expired"; '],
    [['demo', '--save', 'x'], 'There is no option "--save".'],
  ])('%j', async (args, sentence) => {
    const { status, out, err } = await home.run(args);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^mailmedic: [^\n]+\n$/);
    expect(out).toBe('');
    expect(status).toBe(2);
  });

  test.skipIf(process.platform !== 'linux')('a standard output that takes no more', async () => {
    const { status, err } = await home.runInShell('"$@" > /dev/full', ['explain', 'MX']);
    expect([status, err]).toEqual([2, 'mailmedic: What is written to standard output does not fit: the disk is full.\n']);
  });

  test('a variable that names a broken file', async () => {
    const { status, err } = await home.run(['check', ANN], { MAILMEDIC_CONFIG: home.at('broken-config.json') });
    expect(err).toContain(`The configuration file (MAILMEDIC_CONFIG) "${home.at('broken-config.json')}" is not sound JSON in line 2`);
    expect(status).toBe(2);
  });

  test('a file above 50 MB is refused unread', async () => {
    writeFileSync(home.at('large.json'), Buffer.alloc(50 * 1024 * 1024 + 1, 0x20));
    const { status, err } = await home.run(['check', '--replay', 'large.json']);
    expect(err).toContain('is larger than 50 MB');
    expect(status).toBe(2);
  });

  test('no command at all: what there is, and status 2', async () => {
    const { status, err, out } = await home.run([]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('mailmedic check you@example.org');
  });
});
