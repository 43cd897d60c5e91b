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

  test.each([
    ['<plist/>', 'is no answer of Autodiscover'],
    ['<Autodiscover><Response/></Autodiscover>', 'names no Exchange server'],
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
