import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { describe, expect, test } from 'vitest';
import { lookAt, soundDialogue, STARTED_AT } from '../testing/looks.ts';
import { briefText } from './brief-text.ts';
import { diagnosisText, headingText, pathText, verdictLine } from './diagnosis-text.ts';
import { htmlReport } from './html/report.ts';
import { markdownReport } from './markdown-report.ts';
import { NO_PAINT } from './paint.ts';
import type { Told } from './told.ts';
import { columnsOf } from './wrap.ts';

const HOSTILE = '</pre><script>alert(1)</script><img src=x onerror="x">\'"&\u001b[31m\u202e`](javascript:x)';

describe('a report', () => {
  test('never lets what a server said become markup', () => {
    const page = htmlReport([told({ greeting: HOSTILE })]);
    expect(page).not.toMatch(/<script|<img|onerror="|javascript:x\)"|\u001b|\u202e/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const markdown = markdownReport([told({ greeting: HOSTILE })]);
    // In a fenced block everything stands letter by letter; outside it nothing of the sort may stand.
    expect(markdown.replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')).not.toMatch(/(?<!\\)<script|\u001b|\u202e/);
  });

  test('fetches nothing, runs nothing, and links each sentence to its look', () => {
    const page = htmlReport([told({})]);
    expect(page).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; form-action 'none'">/,
    );
    expect(page).not.toMatch(/<script|<link|<iframe|<object| src=| srcset=|@import|url\(|https?:\/\//);
    const [, anchor] = /<a class="id" href="#([^"]+)">\[tls\/handshake/.exec(page) ?? [];
    expect(page).toContain(`<details id="${anchor ?? 'none'}" class="cited">`);
  });

  test('has headings in order, a labelled picture, and each id once', () => {
    const page = htmlReport([told({}), told({})]);
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    expect(page).toMatch(/<svg [^>]*role="img" aria-labelledby="d1-way-title d1-way-told">/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('takes the secret out of a proxy’s address', () => {
    const proxied = lookAt({
      probe: 'link/resolvers',
      data: { proxies: [{ source: 'http_proxy', url: 'http://ann:s3cret@proxy.example' }] },
    });
    const one = told({ more: [proxied] });
    expect(htmlReport([one]) + markdownReport([one])).not.toContain('s3cret');
    expect(htmlReport([one])).toContain('[secret]@proxy.example');
  });
});

describe('the text for a person', () => {
  const page = { width: 80, paint: NO_PAINT, unicode: true };

  test('tells who, what, why and how', () => {
    const { run, diagnosis } = told({});
    expect(headingText(diagnosis, page) + pathText(run.looks, diagnosis, page) + diagnosisText(diagnosis, page)).toMatchInlineSnapshot(`
      "ann@example.org, seen from this computer, 2026-11-21 10:00 UTC

        ✓ This computer  in order       has the address 198.51.100.20
        ✓ Network        in order       router 198.51.100.1
        ✓ DNS            in order       mail.example.org is at 192.0.2.10
        ✓ Server         in order       IMAP mail.example.org:993 answers
        ✗ Encryption     fails          IMAP mail.example.org:993: the certificate has
                                        expired
        – Sign-in        not looked at  no password was given
        – Mailbox        not looked at  it can only be seen after a sign-in

      Problem (certain): The certificate of mail.example.org expired.

      What shows it
        • The certificate ended on 1 November 2026.

      Who can repair it
          the administrator of the mail domain or server (needs some experience · 15
          minutes · with access to the server)

      How
        1. Renew the certificate.
        2. Reload the mail server.

      So that it does not come back
          Renew by a timer.

      More about it: mailmedic explain tls/certificate-expired

      Ruled out
        • tls/clock-wrong: The clock of this computer is right.

      Not looked at
        • sign-in: no password was given

      Words used here
        • certificate: A document by which a server proves its name; it is signed by
          an authority and good for a limited time.

      0 looks in 0.8 s.
      "
    `);
  });

  test.each([32, 40, 60, 100])('fits %i columns', (width) => {
    const { run, diagnosis } = told({});
    const text =
      headingText(diagnosis, { ...page, width }) +
      pathText(run.looks, diagnosis, { ...page, width }) +
      diagnosisText(diagnosis, { ...page, width }) +
      briefText(diagnosis, { ...page, width });
    const tooLong = text
      .split('\n')
      .filter((line) => columnsOf(line) > width && Math.max(...line.trim().split(' ').map(columnsOf)) < width - 14);
    expect(tooLong).toEqual([]);
  });

  test('lets no control character of a server reach the terminal', () => {
    const { run, diagnosis } = told({ greeting: HOSTILE, summary: HOSTILE });
    expect(pathText(run.looks, diagnosis, page) + diagnosisText(diagnosis, page) + verdictLine(diagnosis)).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
    );
  });

  test('calls what is merely possible by that name', () => {
    const { diagnosis } = told({});
    const possible: Diagnosis = {
      ...diagnosis,
      verdict: 'inconclusive',
      summary: 'Something fails.',
      causes: diagnosis.causes.map((cause) => ({ ...cause, confidence: 'possible' })),
    };
    const text = diagnosisText(possible, page);
    expect(text).toContain('Could not tell: Something fails.');
    expect(text).toContain('It may be: ');
  });

  test('is one line for each address when quiet', () => {
    expect(verdictLine(told({}).diagnosis)).toBe(
      'ann@example.org: Problem: The certificate of mail.example.org expired. (tls/certificate-expired)\n',
    );
  });
});

function told({
  greeting = '* OK ready',
  summary = 'The certificate of mail.example.org expired.',
  more = [],
}: {
  greeting?: string;
  summary?: string;
  more?: readonly Look[];
}): Told {
  const [connect, , hello, capabilities] = soundDialogue() as readonly [Look, Look, Look, Look];
  const shaken = lookAt({
    probe: 'tls/handshake',
    outcome: 'denied',
    because: 'the certificate has expired',
    transcript: [{ atMs: 3, from: 'them', text: greeting }],
  });
  const looks = [
    lookAt({ probe: 'link/interfaces' }),
    lookAt({ probe: 'link/routes' }),
    lookAt({ probe: 'dns/query' }),
    connect,
    shaken,
    { ...hello, transcript: [{ atMs: 12, from: 'them' as const, text: greeting }] },
    capabilities,
    ...more,
  ];
  const diagnosis: Diagnosis = {
    schema: 'mailmedic.diagnosis/1',
    address: 'ann@example.org',
    vantage: { name: 'this computer' },
    startedAt: STARTED_AT,
    durationMs: 812,
    verdict: 'problem',
    summary,
    causes: [
      {
        id: 'tls/certificate-expired',
        confidence: 'certain',
        impact: 'blocks',
        affects: [{ service: 'imap', host: 'mail.example.org', port: 993 }],
        summary,
        evidence: [{ observation: shaken.id, says: 'The certificate ended on 1 November 2026.' }],
        fix: {
          who: 'administrator',
          steps: ['Renew the certificate.', 'Reload the mail server.'],
          difficulty: 'moderate',
          takes: '15 minutes',
          tools: ['access to the server'],
          prevention: 'Renew by a timer.',
        },
      },
    ],
    consequences: [],
    warnings: [],
    ruledOut: [{ id: 'tls/clock-wrong', because: 'The clock of this computer is right.' }],
    unknown: [],
    notLookedAt: [{ what: 'sign-in', because: 'no password was given' }],
    observations: [],
  };
  return {
    diagnosis,
    run: {
      schema: 'mailmedic.run/1',
      id: 'r1',
      complaint: { address: 'ann@example.org', configured: [] },
      configuration: Configuration.parse({}),
      vantage: { name: 'this computer' },
      startedAt: STARTED_AT,
      durationMs: 812,
      ended: 'complete',
      looks,
    },
  };
}
