import { describe, expect, test } from 'vitest';
import { readHeader } from '../mime/header.ts';
import { readSpamVerdicts } from './read.ts';

const read = (...lines: readonly string[]) => readSpamVerdicts(readHeader(`Received: x\n${lines.join('\n')}\n\n`).header);
const short = (lines: readonly string[]) => {
  const [first] = read(...lines);
  if (!first) return undefined;
  const { filter, verdict, score, threshold, reasons } = first;
  return [
    filter,
    verdict,
    score,
    threshold,
    reasons.map(({ code, points }) => (points === undefined ? code : `${code}=${points}`)).join(' '),
  ];
};

describe('who took a message for spam', () => {
  test.each<[string, string[], unknown[]]>([
    [
      'SpamAssassin, yes',
      [
        'X-Spam-Checker-Version: SpamAssassin 4.0.1 (2024-03-25) on mx.example.org',
        'X-Spam-Flag: YES',
        'X-Spam-Level: *******',
        'X-Spam-Status: Yes, score=7.9 required=5.0 tests=BAYES_99,HTML_MESSAGE,',
        '\tURIBL_BLACK autolearn=no autolearn_force=no version=4.0.1',
      ],
      ['spamassassin', 'spam', 7.9, 5, 'BAYES_99 HTML_MESSAGE URIBL_BLACK'],
    ],
    [
      'SpamAssassin with a report: the strongest first',
      [
        'X-Spam-Status: Yes, score=6.4 required=5.0 tests=BAYES_50,HTML_MESSAGE,SPF_PASS,URIBL_BLACK version=3.4.6',
        'X-Spam-Report: ',
        '\t* -0.0 SPF_PASS SPF: sender matches SPF record',
        '\t*  0.8 BAYES_50 BODY: Bayes spam probability is 40 to 60%',
        '\t*      [score: 0.5123]',
        '\t*  5.6 URIBL_BLACK Contains an URL listed in the URIBL blacklist',
        '\t*      [URIs: bad.example]',
        '\t*  0.0 HTML_MESSAGE BODY: HTML included in message',
      ],
      ['spamassassin', 'spam', 6.4, 5, 'URIBL_BLACK=5.6 BAYES_50=0.8 HTML_MESSAGE=0 SPF_PASS=0'],
    ],
    [
      'SpamAssassin, no, with old words',
      ['X-Spam-Status: No, hits=1.2 required=5.0 tests=none version=2.64'],
      ['spamassassin', 'not-spam', 1.2, 5, ''],
    ],
    [
      'amavis, with its scores',
      [
        'X-Spam-Status: Yes, score=10.1 tagged_above=-999 required=6.31 tests=[BAYES_99=3.5, RCVD_IN_XBL=0.724, SPF_HELO_NONE=0.001] autolearn=no',
      ],
      ['amavis', 'spam', 10.1, 6.31, 'BAYES_99=3.5 RCVD_IN_XBL=0.724 SPF_HELO_NONE=0.001'],
    ],
    [
      'Exim, with SpamAssassin',
      [
        'X-Spam_score_int: 64',
        'X-Spam_score: 6.4',
        'X-Spam_bar: ++++++',
        'X-Spam_report: (6.4 / 5.0 requ) BAYES_95=3.0, URIBL_ACME=3.5,',
        ' SPF_PASS=-0.1 autolearn=no',
      ],
      ['spamassassin', 'spam', 6.4, 5, 'URIBL_ACME=3.5 BAYES_95=3 SPF_PASS=-0.1'],
    ],
    ['Exim, with what the filter advises', ['X-Spam_score: 3.1', 'X-Spam_action: no action'], ['filter', 'not-spam', 3.1, undefined, '']],
    [
      'a whole report that tells what is required',
      ['X-Spam-Score: 7.2', 'X-Spam-Report: Content analysis details: (7.2 points, 5.0 required)', '  7.2 BAYES_99 BODY: spam'],
      ['filter', 'spam', 7.2, 5, 'BAYES_99=7.2'],
    ],
    [
      'amavis, known by another field',
      ['X-Virus-Scanned: Debian amavis at mx.example.org', 'X-Spam-Status: No, score=1.2 required=6.3 tests=[BAYES_60=1.2] autolearn=no'],
      ['amavis', 'not-spam', 1.2, 6.3, 'BAYES_60=1.2'],
    ],
    [
      'amavis, under its own name',
      ['X-Amavis-Spam-Status: Yes, score=9 tagged_above=-99 required=6 tests=[BAYES_99=9] autolearn=no'],
      ['amavis', 'spam', 9, 6, 'BAYES_99=9'],
    ],
    [
      'rspamd, in words',
      ['X-Spam-Result: - SPF_ACME[1.50]: Not allowed - ARC_NA[0.00]: ARC signature absent'],
      ['rspamd', 'unknown', undefined, undefined, 'SPF_ACME=1.5 ARC_NA=0'],
    ],
    [
      'hMailServer',
      [
        'X-hMailServer-Spam: YES',
        'X-hMailServer-Reason-1: Blocked by a list. - (Score: 3)',
        'X-hMailServer-Reason-2: No MX records. - (Score: 4)',
        'X-hMailServer-Reason-Score: 7',
      ],
      ['hmailserver', 'spam', 7, undefined, 'No MX records.=4 Blocked by a list.=3'],
    ],
    [
      'Amazon SES',
      ['X-SES-Spam-Verdict: FAIL', 'X-SES-Virus-Verdict: PASS'],
      ['amazon', 'spam', undefined, undefined, 'x-ses-spam-verdict'],
    ],
    ['Cyren', ['X-CTCH-Spam: Bulk'], ['cyren', 'unsure', undefined, undefined, 'x-ctch-spam']],
    [
      'Kaspersky for Exchange',
      ['X-KSE-AntiSpam-Status: KAS_STATUS_PROBABLE_SPAM', 'X-KSE-AntiSpam-Rate: 82'],
      ['kaspersky', 'unsure', 82, undefined, 'x-kse-antispam-status'],
    ],
    [
      'MailScanner, with the score alone',
      ['X-Acme-MailScanner-SpamCheck: SpamAssassin (score=2.5, required 6, MIME_ACME)'],
      ['mailscanner', 'not-spam', 2.5, 6, 'MIME_ACME'],
    ],
    [
      'Stalwart',
      [
        'X-Spam-Result: ARC_NA (0.00),',
        '\tSPF_ALLOW (-0.20),',
        '\tDMARC_NA (1.00),',
        '\tRBL_ACME (4.50)',
        'X-Spam-Status: Yes, score=5.30',
      ],
      ['stalwart', 'spam', 5.3, undefined, 'RBL_ACME=4.5 DMARC_NA=1 ARC_NA=0 SPF_ALLOW=-0.2'],
    ],
    [
      'Stalwart, in the words of later versions',
      ['X-Spam-Status: No', 'X-Spam-Result: MIME_GOOD (-0.10)', 'X-Spam-Score: ham, score=-0.10'],
      ['stalwart', 'not-spam', -0.1, undefined, 'MIME_GOOD=-0.1'],
    ],
    ['a bare flag', ['X-Spam-Flag: YES'], ['filter', 'spam', undefined, undefined, '']],
    ['a level alone is no verdict', ['X-Spam-Level: ***'], ['filter', 'unknown', 3, undefined, '']],
    [
      'rspamd, all of it',
      [
        'X-Spamd-Result: default: False [7.60 / 15.00];',
        '\tBAYES_SPAM(5.10)[99.99%];',
        '\tR_SPF_FAIL(1.00)[-all:c];',
        '\tMIME_GOOD(-0.10)[text/plain];',
        '\tARC_NA(0.00)[];',
        '\tDMARC_POLICY_REJECT(2.00)[example.org : SPF not aligned (relaxed), No valid DKIM,reject]',
        'X-Rspamd-Action: add header',
      ],
      ['rspamd', 'spam', 7.6, 15, 'BAYES_SPAM=5.1 DMARC_POLICY_REJECT=2 R_SPF_FAIL=1 ARC_NA=0 MIME_GOOD=-0.1'],
    ],
    [
      'rspamd, no action',
      ['X-Spamd-Result: default: False [-1.10 / 15.00]; MIME_GOOD(-0.10)[text/plain]', 'X-Rspamd-Action: no action'],
      ['rspamd', 'not-spam', -1.1, 15, 'MIME_GOOD=-0.1'],
    ],
    [
      'rspamd puts off what it does not call spam',
      ['X-Rspamd-Action: soft reject', 'X-Rspamd-Score: 5.2'],
      ['rspamd', 'not-spam', 5.2, undefined, ''],
    ],
    [
      'rspamd, the short way',
      [
        'X-Rspamd-Bar: ++++++++++++',
        'X-Rspamd-Report: URI_COUNT_ODD(1) FUZZY_DENIED(10.348733) BAYES_HAM(-2.999999)',
        'X-Rspamd-Score: 12.3',
        'X-Spam: Yes',
      ],
      ['rspamd', 'spam', 12.3, undefined, 'FUZZY_DENIED=10.348733 URI_COUNT_ODD=1 BAYES_HAM=-2.999999'],
    ],
    [
      'Microsoft, phishing',
      [
        'X-Forefront-Antispam-Report: CIP:192.0.2.1;CTRY:DE;LANG:en;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:a.example;PTR:a.example;CAT:PHSH;SFTY:9.25;SFS:(13230040);DIR:INB;',
        'X-Microsoft-Antispam: BCL:0;',
        'X-Microsoft-Antispam-Mailbox-Delivery: ucf:0;jmr:0;auth:0;dest:J;ENG:(5062000308);RF:JunkEmail;',
      ],
      ['microsoft', 'phishing', 5, 5, 'CAT:PHSH SFTY:9.25 SFV:SPM SCL:5 dest:J rf:JunkEmail'],
    ],
    [
      'Microsoft, allowed by a rule',
      ['X-Forefront-Antispam-Report: CIP:192.0.2.1;SCL:-1;SFV:SKN;CAT:NONE;DIR:INB;', 'X-Microsoft-Antispam: BCL:7;'],
      ['microsoft', 'not-spam', -1, 5, 'SFV:SKN BCL:7 SCL:-1'],
    ],
    ['Exchange, its level alone', ['X-MS-Exchange-Organization-SCL: 9'], ['microsoft', 'spam', 9, 5, 'SCL:9']],
    [
      'Barracuda',
      [
        'X-Barracuda-Spam-Score: 3.60',
        'X-Barracuda-Spam-Status: Yes, SCORE=3.60 using per-user scores of TAG_LEVEL=3.5 QUARANTINE_LEVEL=9.0 KILL_LEVEL=1000.0 tests=BSF_SC0_MISMATCH_TO, HTML_MESSAGE',
        'X-Barracuda-Spam-Report: Code version 3.2, rules version 3.2.3.1\n\tRule breakdown below\n\t pts rule name              description\n\t---- ---------------------- ------\n\t0.00 HTML_MESSAGE           BODY: HTML included in message\n\t3.60 BSF_SC0_MISMATCH_TO    Envelope rcpt does not match header',
      ],
      ['barracuda', 'spam', 3.6, 3.5, 'BSF_SC0_MISMATCH_TO=3.6 HTML_MESSAGE=0'],
    ],
    [
      'Proofpoint',
      [
        'X-Proofpoint-Spam-Details: rule=spam policy=default score=99 mlxscore=99 phishscore=0 bulkscore=20 spamscore=99 classifier=spam adjust=0 reason=mlx',
      ],
      ['proofpoint', 'spam', 99, undefined, 'rule=spam mlxscore=99 spamscore=99 bulkscore=20'],
    ],
    [
      'Proofpoint says not',
      ['X-Proofpoint-Spam-Details: rule=notspam policy=default score=0 bulkscore=0'],
      ['proofpoint', 'not-spam', 0, undefined, 'rule=notspam'],
    ],
    [
      'MailScanner',
      ['X-Example-Org-MailScanner-SpamCheck: spam, SpamAssassin (not cached, score=7.2,\n\trequired 5, BAYES_99 3.50, HTML_MESSAGE 0.00)'],
      ['mailscanner', 'spam', 7.2, 5, 'BAYES_99=3.5 HTML_MESSAGE=0'],
    ],
    [
      'MailScanner says not',
      ['X-MailScanner-SpamCheck: not spam (whitelisted), SpamAssassin (score=0.1, required 6)'],
      ['mailscanner', 'not-spam', 0.1, 6, 'whitelisted'],
    ],
    [
      'Bogofilter',
      ['X-Bogosity: Unsure, tests=bogofilter, spamicity=0.520000, version=1.2.5'],
      ['bogofilter', 'unsure', 0.52, undefined, 'words'],
    ],
    ['DSPAM', ['X-DSPAM-Result: Innocent', 'X-DSPAM-Probability: 0.0023'], ['dspam', 'not-spam', 0.0023, undefined, 'innocent']],
    [
      'iCloud',
      ['X-CLX-Shades: Junk', 'X-CLX-Score: 1011', 'X-Apple-MoveToFolder: Junk'],
      ['apple', 'spam', 1011, undefined, 'X-Apple-Action X-CLX-Shades'],
    ],
    ['Gmail labels', ['X-Gmail-Labels: Spam,Unread'], ['google', 'spam', undefined, undefined, 'x-gmail-labels']],
    [
      'Gmail labels without spam',
      ['X-Gmail-Labels: Inbox,Important,"Spamwatch"'],
      ['google', 'not-spam', undefined, undefined, 'x-gmail-labels'],
    ],
    ['Gmail, phishing before spam', ['X-Gm-Spam: 1', 'X-Gm-Phishy: 1'], ['google', 'phishing', undefined, undefined, 'x-gm-phishy']],
    [
      'GMX',
      ['X-Spam-Flag: NO', 'X-UI-Filterresults: notjunk:1;V03:K0:abc='],
      ['gmx', 'not-spam', undefined, undefined, 'x-ui-filterresults'],
    ],
    ['GMX, junk', ['X-UI-Filterresults: junk:10;V03:K0:abc='], ['gmx', 'spam', undefined, undefined, 'x-ui-filterresults']],
    ['Yahoo', ['X-YahooFilteredBulk: 192.0.2.8'], ['yahoo', 'spam', undefined, undefined, 'x-yahoofilteredbulk']],
    [
      'Cisco does not say',
      ['X-IronPort-Anti-Spam-Filtered: true', 'X-IronPort-Anti-Spam-Result: A0AAAAAbcd', 'X-SBRS: -2.3'],
      ['cisco', 'unknown', -2.3, undefined, 'x-ironport-anti-spam-result'],
    ],
    ['Mimecast does not say', ['X-Mimecast-Spam-Score: 3'], ['mimecast', 'unknown', 3, undefined, 'x-mimecast-spam-score']],
    ['Vade', ['X-VR-SPAMSTATE: SPAM', 'X-VR-SPAMSCORE: 410'], ['vade', 'spam', 410, undefined, 'x-vr-spamstate']],
    ['eXpurgate', ['X-purgate-type: clean', 'X-purgate: clean'], ['expurgate', 'not-spam', undefined, undefined, 'x-purgate-type']],
  ])('%s', (_, lines, expected) => {
    expect(short(lines)).toEqual(expected);
  });

  test('the words of the filter itself are kept', () => {
    const [verdict] = read('X-Spam-Report: * 5.6 URIBL_BLACK Contains an URL listed * [URIs: bad.example] * 0.0 HTML_MESSAGE BODY: HTML');
    expect(verdict?.reasons[0]).toEqual({ code: 'URIBL_BLACK', points: 5.6, text: 'Contains an URL listed [URIs: bad.example]' });
  });

  test('several filters each have their say, the topmost first; one filter has one', () => {
    const verdicts = read(
      'X-Spam-Status: No, score=1.0 required=5.0 tests=HTML_MESSAGE version=4.0',
      'X-Forefront-Antispam-Report: SCL:5;SFV:SPM;DIR:OUT;',
      'X-Gm-Spam: 0',
      'X-Gm-Phishy: 0',
    );
    expect(verdicts.map(({ filter, verdict, sending }) => [filter, verdict, sending])).toEqual([
      ['spamassassin', 'not-spam', undefined],
      ['microsoft', 'spam', true],
      ['google', 'not-spam', undefined],
    ]);
  });

  test('a header without a filter has none', () => {
    expect(read('Subject: spam', 'X-Spammer: no')).toEqual([]);
  });

  test('a line without end is read in time', () => {
    const before = performance.now();
    read(`X-Spam-Report: ${'* 1.0 AAA_BBB '.repeat(5000)}`);
    read(`X-Spam-Status: Yes, score=1 tests=${'A_B, '.repeat(20_000)}`);
    read(`X-Spamd-Result: ${'A('.repeat(20_000)}`);
    read(`X-Spam-Report: ${'- 1'.repeat(10_000)}`);
    expect(performance.now() - before).toBeLessThan(1500);
  });
});
