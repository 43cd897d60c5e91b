import { describe, expect, test } from 'vitest';
import { readAppleProfile } from '../apple/profile.ts';
import { readEvolution } from '../evolution/sources.ts';
import { AUTODISCOVER_FILE } from '../testing/samples.ts';
import { readAutodiscoverFile } from './autodiscover-file.ts';

const read = (text: string) => readAutodiscoverFile(Buffer.from(text));

describe('what Outlook keeps of Autodiscover', () => {
  test('names the Exchange server and the address', () => {
    expect(read(AUTODISCOVER_FILE)).toMatchObject({
      is: 'accounts',
      accounts: [{ label: 'Ann Example', addresses: ['ann@example.org'], settings: [], exchange: 'exchange.example.org' }],
    });
  });

  test.each([
    ['the older way', '<Protocol><Type>EXPR</Type><Server>ex.example.org</Server></Protocol>', 'ex.example.org'],
    ['by EWS', '<Protocol><Type>EXCH</Type><EwsUrl>https://ews.example.org/EWS/Exchange.asmx</EwsUrl></Protocol>', 'ews.example.org'],
  ])('%s', (_how, protocol, exchange) => {
    const text = `<Autodiscover><Response><Account>${protocol}</Account></Response></Autodiscover>`;
    expect(read(text)).toMatchObject({ accounts: [{ exchange }] });
  });

  test('names the servers of an account that is not kept on Exchange, the first for reading and the first for sending', () => {
    const text = `<Autodiscover><Response><Account><AccountType>email</AccountType><Action>settings</Action>
      <Protocol><Type>IMAP</Type><Server>IMAP.example.org</Server><Port>993</Port><LoginName>ann@example.org</LoginName><SSL>on</SSL></Protocol>
      <Protocol><Type>POP3</Type><Server>pop.example.org</Server><Port>110</Port><SPA>on</SPA><SSL>on</SSL></Protocol>
      <Protocol><Type>SMTP</Type><Server>smtp.example.org</Server><Port>587</Port><LoginName>ann@example.org</LoginName><SSL>off</SSL><Encryption>TLS</Encryption></Protocol>
      <Protocol><Type>SMTP</Type><Server>second.example.org</Server><Port>25</Port></Protocol>
      </Account></Response></Autodiscover>`;
    expect(read(text)).toEqual({
      is: 'accounts',
      accounts: [
        {
          label: 'ann@example.org',
          addresses: ['ann@example.org'],
          settings: [
            { service: 'imap', host: 'imap.example.org', port: 993, encryption: 'tls', username: 'ann@example.org' },
            { service: 'submission', host: 'smtp.example.org', port: 587, encryption: 'starttls', username: 'ann@example.org' },
          ],
          notes: [],
        },
      ],
    });
  });

  test.each([
    ['<SSL>off</SSL>', { port: 143, encryption: 'plain' }],
    ['', { port: 993, encryption: 'tls' }],
    ['<Port>143</Port>', { port: 143, encryption: 'starttls' }],
    ['<Port>143</Port><Encryption>None</Encryption>', { port: 143, encryption: 'plain' }],
    ['<Port>2993</Port><Encryption>SSL</Encryption>', { port: 2993, encryption: 'tls' }],
    ['<Port>110</Port><SPA>on</SPA><SSL>on</SSL>', { port: 110, encryption: 'tls', authentication: ['NTLM'] }],
    ['<Port>993</Port><Encryption>Auto</Encryption>', { port: 993, encryption: 'tls' }],
  ])('IMAP with %s', (more, setting) => {
    const text = `<Autodiscover><Response><Account><Protocol Type="IMAP"><Server>imap.example.org</Server>${more}</Protocol></Account></Response></Autodiscover>`;
    expect(read(text)).toMatchObject({ accounts: [{ addresses: [], settings: [setting] }] });
  });

  test.each([
    ['<plist/>', 'is no answer of Autodiscover'],
    ['<Autodiscover><Response><Account><Protocol><Type>constructor</Type></Protocol></Account></Response></Autodiscover>', 'names neither'],
    ['<Autodiscover><Response/></Autodiscover>', 'names neither an Exchange server nor one for IMAP, POP3 or SMTP'],
    ['<Autodiscover><Response><Account><Protocol><Type>IMAP</Type></Protocol></Account></Response></Autodiscover>', 'names neither'],
    ['<Autodiscover><Response><Account><Protocol><Type>IMAP</Type><Server>imap.exam', 'is damaged: its XML does not come to an end'],
    ['\0\0', 'is no answer of Autodiscover'],
  ])('%j is refused', (text, because) => {
    expect(read(text)).toMatchObject({ is: 'unreadable', because: expect.stringContaining(because) });
  });
});

test('profiles of Apple and Evolution name the Exchange server too', () => {
  const profile = `<plist><dict><key>PayloadContent</key><array><dict><key>PayloadType</key><string>com.apple.eas.account</string>
    <key>EmailAddress</key><string>ann@example.org</string><key>Host</key><string>EX.example.org</string></dict></array>
    <key>PayloadType</key><string>Configuration</string></dict></plist>`;
  expect(readAppleProfile(Buffer.from(profile))).toMatchObject({ accounts: [{ exchange: 'ex.example.org', settings: [] }] });
  const evolution = readEvolution([
    { uid: 'a', text: '[Data Source]\nDisplayName=Work\n\n[Mail Account]\nBackendName=ews\n\n[Authentication]\nHost=ex.example.org\n' },
  ]);
  expect(evolution).toMatchObject({ accounts: [{ exchange: 'ex.example.org' }] });
});
