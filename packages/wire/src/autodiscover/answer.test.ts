import { describe, expect, test } from 'vitest';
import { autodiscoverRequest, readAutodiscover, readAutodiscoverJson } from './answer.ts';

describe('readAutodiscover', () => {
  test('gives the mail servers and the Exchange hosts of an answer', () => {
    const answer = read(
      '<Protocol><Type>IMAP</Type><Server>imap.example.org</Server><Port>993</Port><SSL>on</SSL><LoginName>ann</LoginName></Protocol>' +
        '<Protocol><Type>SMTP</Type><Server>smtp.example.org</Server><Port>587</Port><SSL>on</SSL><Encryption>TLS</Encryption></Protocol>' +
        '<Protocol><Type>EXCH</Type><Server>ex1.example.org</Server></Protocol>',
    );
    expect(answer).toMatchObject({
      is: 'settings',
      settings: [
        { service: 'imap', host: 'imap.example.org', port: 993, encryption: 'tls', username: 'ann' },
        { service: 'submission', host: 'smtp.example.org', port: 587, encryption: 'starttls' },
      ],
      exchange: ['ex1.example.org'],
    });
  });

  test.each([
    ['<SSL>on</SSL>', 143, 'starttls'],
    ['<SSL>on</SSL>', 993, 'tls'],
    ['<SSL>off</SSL>', 143, 'plain'],
    ['<SSL>on</SSL><Encryption>SSL</Encryption>', 143, 'tls'],
    ['<Encryption>None</Encryption>', 143, 'plain'],
    ['', 993, 'tls'],
  ])('takes %s on port %i for %s', (words, port, encryption) => {
    expect(read(`<Protocol><Type>IMAP</Type><Server>a.example</Server><Port>${port}</Port>${words}</Protocol>`)).toMatchObject({
      settings: [{ encryption }],
    });
  });

  test('says where it is sent on to', () => {
    expect(
      readAutodiscover(
        Buffer.from(
          '<Autodiscover><Response><Account><Action>redirectAddr</Action><RedirectAddr>ann@elsewhere.example</RedirectAddr></Account></Response></Autodiscover>',
        ),
      ),
    ).toEqual({ is: 'redirect', address: 'ann@elsewhere.example' });
  });

  test('gives the error of an answer', () => {
    expect(
      readAutodiscover(
        Buffer.from(
          '<Autodiscover><Response><Error><ErrorCode>500</ErrorCode><Message>no\u0007</Message></Error></Response></Autodiscover>',
        ),
      ),
    ).toEqual({ is: 'error', code: '500', text: 'no' });
  });

  test.each(['', '<html/>', '<Autodiscover/>'])('does not take %j', (text) => {
    expect(readAutodiscover(Buffer.from(text)).is).toBe('unreadable');
  });
});

test('the request keeps what is special in XML out of its way', () => {
  expect(autodiscoverRequest('a&<b>@example.org')).toContain('<EMailAddress>a&#38;&#60;b&#62;@example.org</EMailAddress>');
});

test.each([
  ['{"Protocol":"AutodiscoverV1","Url":"https://x.example/a"}', { url: 'https://x.example/a' }],
  ['{"ErrorCode":"UserNotFound"}', { error: 'UserNotFound' }],
  ['[]', {}],
  ['nonsense', {}],
])('the v2 answer %s is %j', (text, expected) => {
  expect(readAutodiscoverJson(Buffer.from(text))).toEqual(expected);
});

function read(protocols: string) {
  return readAutodiscover(
    Buffer.from(
      `<Autodiscover xmlns="x"><Response xmlns="y"><Account><AccountType>email</AccountType><Action>settings</Action>${protocols}</Account></Response></Autodiscover>`,
    ),
  );
}
