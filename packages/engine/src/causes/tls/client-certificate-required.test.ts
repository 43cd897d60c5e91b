import { describe, expect, test } from 'vitest';
import { certificate, showing } from '../../testing/certificates.ts';
import { evidenceOf, lookAt } from '../../testing/looks.ts';
import cause from './client-certificate-required.ts';

const refused = (data: Parameters<typeof lookAt<'tls/handshake'>>[0]['data']) =>
  lookAt({ probe: 'tls/handshake', outcome: 'refused', data: { hello: 'default', chain: [], alertFrom: 'them', ...data } });

describe('tls/client-certificate-required', () => {
  test('is certain by the alert of TLS 1.3', () => {
    const look = refused({ alert: 'certificate_required' });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty: 'certain', accountsFor: [look.id] }]);
  });

  test('is certain when TLS 1.2 asks for one and then refuses', () => {
    expect(cause.judge(evidenceOf([refused({ alert: 'handshake_failure', clientCertificateRequested: true })]))).toMatchObject([
      { state: 'found' },
    ]);
  });

  test('is not found when the server merely asks', () => {
    expect(cause.judge(evidenceOf([showing([certificate()], { clientCertificateRequested: true })]))).toEqual([]);
  });

  test('is likely when the server asks and hangs up without a word', () => {
    const greeting = lookAt({
      probe: 'mail/greeting',
      outcome: 'cut',
      data: { encrypted: true, encryption: 'tls', text: '', waitedMs: 3 },
    });
    const asking = showing([certificate()], { hello: 'tls1.2', clientCertificateRequested: true }, { role: 'control', outcome: 'ok' });
    expect(cause.judge(evidenceOf([greeting]))).toEqual([]);
    expect(cause.judge(evidenceOf([greeting, asking]))).toMatchObject([
      { state: 'found', certainty: 'likely', accountsFor: [greeting.id] },
    ]);
  });

  test('is certain when the server says it in words', () => {
    const text = '421 4.7.1 mail.example.org Error: No client certificate presented';
    const look = lookAt({ probe: 'mail/greeting', outcome: 'refused', data: { service: 'submission', port: 465, status: '421', text } });
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty: 'certain', accountsFor: [look.id] }]);
  });

  test.each([
    ["Client didn't present valid SSL certificate", true],
    ['Client certificate required', true],
    ['The client has to supply a trusted certificate', true],
    ['Authentication failed.', false],
    ['The certificate of this service is renewed tonight', false],
  ])('in answer to a sign-in, "%s" says it: %s', (text, says) => {
    const look = lookAt({
      probe: 'mail/sign-in',
      outcome: 'refused',
      data: { result: 'refused', status: 'NO', code: 'AUTHENTICATIONFAILED', text },
    });
    const findings = cause.judge(evidenceOf([look]));
    expect(findings).toMatchObject(says ? [{ state: 'found', certainty: 'certain', accountsFor: [look.id] }] : []);
  });
});
