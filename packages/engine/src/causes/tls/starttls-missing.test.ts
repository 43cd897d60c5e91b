import { describe, expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf } from '../../testing/looks.ts';
import cause from './starttls-missing.ts';

const AT = { port: 143, encryption: 'starttls', dialogue: 'one' } as const;
const missing = lookAt({
  probe: 'mail/starttls',
  outcome: 'refused',
  data: { ...AT, stage: 'plain', starttlsOffered: false, status: 'BAD', text: 'Unknown command' },
});

describe('tls/starttls-missing', () => {
  test('is likely where it is neither offered nor published nor known elsewhere', () => {
    expect(cause.judge(evidenceOf([missing]))).toMatchObject([{ state: 'found', certainty: 'likely', accountsFor: [missing.id] }]);
  });

  test('gives way to a filter where it is published for this entrance', () => {
    const says = published([settingOf({ encryption: 'starttls' })]);
    expect(cause.judge(evidenceOf([missing, says]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('gives way where another entrance of the host offers it', () => {
    const other = lookAt({
      probe: 'mail/capabilities',
      role: 'control',
      data: { service: 'pop3', port: 110, encryption: 'starttls', stage: 'plain', starttlsOffered: true },
    });
    expect(cause.judge(evidenceOf([missing, other]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('gives way where the command is accepted all the same', () => {
    const through = lookAt({ probe: 'tls/handshake', data: { ...AT, entrance: 'starttls', hello: 'default', chain: [] } });
    expect(cause.judge(evidenceOf([missing, through]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('leaves an offer that is then refused to another cause', () => {
    const refused = lookAt({
      probe: 'mail/starttls',
      outcome: 'refused',
      data: { ...AT, stage: 'plain', starttlsOffered: true, status: 'NO' },
    });
    expect(cause.judge(evidenceOf([refused]))).toEqual([]);
  });
});
