import { describe, expect, test } from 'vitest';
import { certificate, clocks, showing } from '../../testing/certificates.ts';
import { evidenceOf } from '../../testing/looks.ts';
import cause from './certificate-expired.ts';

const EXPIRED = { distrust: 'CERT_HAS_EXPIRED', path: { anchored: true, certificates: [] } };
const SECOND = 1 / 86_400;

describe('tls/certificate-expired', () => {
  test.each([
    ['a second ago', -SECOND, 'found'],
    ['in a second', SECOND, 'ruled-out'],
  ])('that ended %s', (_when, until, state) => {
    const look = showing([certificate({ until })], until < 0 ? EXPIRED : {});
    expect(cause.judge(evidenceOf([look, ...clocks(0)]))).toMatchObject([{ state }]);
  });

  test('is certain by several clocks, likely by the local one alone', () => {
    const look = showing([certificate({ until: -2 })], EXPIRED);
    expect(cause.judge(evidenceOf([look, ...clocks(0)]))).toMatchObject([{ state: 'found', certainty: 'certain', accountsFor: [look.id] }]);
    expect(cause.judge(evidenceOf([look]))).toMatchObject([{ state: 'found', certainty: 'likely' }]);
    expect(cause.judge(evidenceOf([look], { complete: false }))).toMatchObject([{ state: 'undecided' }]);
  });

  test('is not the cause when only the clock here says so', () => {
    const look = showing([certificate({ until: -2 })], EXPIRED);
    expect(cause.judge(evidenceOf([look, ...clocks(-100)]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('names an intermediate that the path needs, and passes over one it does not', () => {
    const old = certificate({ subject: 'CN=Old CA', until: -3, isAuthority: true });
    const needed = { ...EXPIRED, path: { anchored: true, certificates: [old.fingerprint256] } };
    const [finding] = cause.judge(evidenceOf([showing([certificate(), old], needed), ...clocks(0)]));
    expect(finding).toMatchObject({ state: 'found', detail: { which: 'intermediate', certificate: { subject: 'CN=Old CA' } } });
    expect(cause.judge(evidenceOf([showing([certificate(), old]), ...clocks(0)]))).toMatchObject([{ state: 'ruled-out' }]);
  });

  test('one certificate at two entrances is one finding', () => {
    const looks = [
      showing([certificate({ until: -2 })], EXPIRED),
      showing([certificate({ until: -2 })], { ...EXPIRED, port: 465, service: 'submission' }),
    ];
    expect(cause.judge(evidenceOf([...looks, ...clocks(0)]))).toMatchObject([
      {
        affects: [
          { service: 'imap', port: 993 },
          { service: 'submission', port: 465 },
        ],
      },
    ]);
  });

  test('asks for the time only when a date is in doubt', () => {
    expect(cause.asks?.(evidenceOf([showing([certificate()])]))).toEqual([]);
    expect(cause.asks?.(evidenceOf([showing([certificate({ until: -2 })], EXPIRED)]))).not.toEqual([]);
  });

  test('tells the administrator what to do', () => {
    const evidence = evidenceOf([showing([certificate({ until: -2 })], EXPIRED), ...clocks(0)]);
    const [finding] = cause.judge(evidence);
    expect.assert(finding?.state === 'found');
    expect(cause.words(finding, evidence).summary).toBe('The certificate of mail.example.org expired on 19 November 2026.');
    expect(cause.words(finding, evidence).fix.who).toBe('administrator');
  });
});
