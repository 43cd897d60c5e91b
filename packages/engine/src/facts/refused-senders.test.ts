import { describe, expect, test } from 'vitest';
import accountDisabled from '../causes/auth/account-disabled.ts';
import protocolDisabled from '../causes/auth/protocol-disabled.ts';
import rateLimited from '../causes/auth/rate-limited.ts';
import senderMismatch from '../causes/settings/sender-mismatch.ts';
import unavailable from '../causes/server/unavailable.ts';
import { judge } from '../diagnose/judge.ts';
import { evidenceOf, lookAt, settingOf, soundDialogue } from '../testing/looks.ts';

const CAUSES = [accountDisabled, protocolDisabled, rateLimited, senderMismatch, unavailable];

describe('what a server says after the sign-in, when the sender is named', () => {
  test.each<[string, string, string, string | undefined]>([
    // how much was sent
    [
      '450',
      '4.7.1',
      '<ann@example.org>: Sender address rejected: hourly sending quota used up, try again in 40 minutes',
      'auth/rate-limited',
    ],
    ['550', '5.4.5', 'Daily sending limit exceeded', 'auth/rate-limited'],
    ['450', '4.7.1', 'Error: too much mail from 198.51.100.7', 'auth/rate-limited'],
    ['450', '4.7.1', 'Error: too many recipients from 198.51.100.7', 'auth/rate-limited'],
    ['554', '5.7.1', '<ann@example.org>: Recipient address rejected: Höchstens 80 Nachrichten je Stunde erlaubt', 'auth/rate-limited'],
    ['450', '4.7.1', '<ann@example.org>: Recipient address rejected: throttled, come back later', 'auth/rate-limited'],
    ['554', '5.7.1', "Quota d'envoi de la journée épuisé", 'auth/rate-limited'],
    // the account
    ['550', '5.7.1', 'Sending from this account is suspended after complaints about spam', 'auth/account-disabled'],
    ['554', '5.7.1', '<ann@example.org>: Sender address rejected: your account has been disabled', 'auth/account-disabled'],
    [
      '550',
      '5.7.1',
      '<ann@example.org>: Sender address rejected: this account is not permitted to send mail from programs',
      'auth/protocol-disabled',
    ],
    ['550', '5.7.1', 'SMTP is disabled for your subscription', 'auth/protocol-disabled'],
    ['550', '', 'SMTP ist in Ihrem Tarif nicht aktiviert', 'auth/protocol-disabled'],
    ['550', '', 'Not permitted to send through SMTP', 'auth/protocol-disabled'],
    ['550', '', 'Not permitted to send as bob through SMTP', 'settings/sender-mismatch'],
    ['550', '5.7.1', 'No relay here for you', 'auth/protocol-disabled'],
    ['554', '5.7.1', '<ann@example.org>: Recipient address rejected: Access denied', 'auth/protocol-disabled'],
    ['550', '', 'Administrative prohibition', 'auth/protocol-disabled'],
    ['452', '', "Nombre de destinataires d'aujourd'hui dépassé", 'auth/rate-limited'],
    ['550', '', "L'usage de SMTP n'est pas autorisé pour cette boîte", 'auth/protocol-disabled'],
    ['554', '5.7.1', '<ann@example.org>: Recipient address rejected: a receive-only mailbox', 'auth/protocol-disabled'],
    ['550', '', 'SMTP of this account is blocked: phishing was sent', 'auth/account-disabled'],
    ['554', '5.7.1', '<ann@example.org>: Relay access denied', 'auth/protocol-disabled'],
    ['454', '4.7.1', '<ann@example.org>: Relay access denied', 'auth/protocol-disabled'],
    ['553', '5.7.1', 'ann@example.org does not belong to this relay user', 'settings/sender-mismatch'],
    ['550', '5.7.54', 'SMTP; Unable to relay recipient in non-accepted domain', 'auth/protocol-disabled'],
    // what Postfix refuses is who has signed in, whatever the address
    ['554', '5.7.1', '<ann@example.org>: SASL login name rejected: Access denied', 'auth/protocol-disabled'],
    ['554', '5.7.1', '<ann@example.org>: SASL login name rejected: Ce compte est suspendu', 'auth/account-disabled'],
    ['554', '5.7.1', '<ann@example.org>: SASL login name rejected: outgoing limit of the week reached', 'auth/rate-limited'],
    ['554', '5.7.1', '<ann@example.org>: SASL login name rejected: use of this account was stopped, it sent spam', 'auth/account-disabled'],
    ['450', '4.7.1', '<ann@example.org>: SASL login name rejected: Superado el límite diario de mensajes', 'auth/rate-limited'],
    ['550', '5.7.1', 'This user is not allowed to send as bob@example.org', 'settings/sender-mismatch'],
    ['550', '5.7.1', 'Account is temporarily locked because of unusual activity', 'auth/account-disabled'],
    ['550', '', 'Konto gesperrt: zu viele unerwünschte Nachrichten verschickt', 'auth/account-disabled'],
    ['550', '', 'Sending was blocked after unusual outbound traffic, please set a new password', 'auth/account-disabled'],
    ['554', '5.7.1', '<ann@example.org>: Recipient address rejected: La cuenta fue suspendida', 'auth/account-disabled'],
    ['550', '5.7.1', 'Outgoing mail is switched off for this mailbox: it was hijacked', 'auth/account-disabled'],
    ['554', '5.7.1', '<ann@example.org>: SASL login name rejected: Konto wurde gehackt', 'auth/account-disabled'],
    // the server itself, for now
    ['452', '4.3.1', 'Insufficient system storage', 'server/unavailable'],
    ['451', '4.3.0', '<ann@example.org>: Temporary lookup failure', 'server/unavailable'],
    ['451', '4.7.1', 'Service unavailable - try again later', 'server/unavailable'],
    ['421', '4.3.2', 'Shutting down', 'server/unavailable'],
    ['451', '4.3.5', '<ann@example.org>: Recipient address rejected: Server configuration error', 'server/unavailable'],
    ['451', '', 'Temporary local problem - please try later', 'server/unavailable'],
    // who it is
    ['553', '5.7.1', '<ann@example.org>: Sender address rejected: not logged in', 'settings/sender-mismatch'],
    ['550', '', 'This address is not yours', 'settings/sender-mismatch'],
    // what is asked of strangers
    ['554', '5.7.1', '<client.example[192.0.2.10]>: Client host rejected: Access denied', 'auth/protocol-disabled'],
    ['554', '5.7.1', 'Service unavailable; Client host [192.0.2.10] blocked using homes.example', 'auth/protocol-disabled'],
    ['450', '4.7.25', 'Client host rejected: cannot find your hostname, [192.0.2.10]', 'auth/protocol-disabled'],
    ['504', '5.5.2', '<laptop>: Helo command rejected: need fully-qualified hostname', 'auth/protocol-disabled'],
    ['550', '5.7.1', 'Your IP is listed at rbl.example', 'auth/protocol-disabled'],
    ['550', '', 'rejected because 192.0.2.10 is in a black list at homes.example', 'auth/protocol-disabled'],
    ['550', '', 'Sie haben keinen Reverse-DNS-Eintrag', 'auth/protocol-disabled'],
    ['550', '', 'relaying is not allowed: your address has no reverse DNS', 'auth/protocol-disabled'],
    ['550', '', 'EHLO name does not match your address', 'auth/protocol-disabled'],
    // but not whose account it is
    ['550', '5.7.1', 'This mailbox is blocked: it sent spam from your IP address', 'auth/account-disabled'],
    // nor how much was sent, whatever it is counted by
    ['450', '4.7.1', 'Too many messages today from your IP address', 'auth/rate-limited'],
    // a list of domains: a question, and nobody is accused
    ['554', '5.7.1', 'Service unavailable; Sender address [ann@example.org] blocked using domains.example', undefined],
    // a domain that the server cannot look up now
    ['450', '4.1.8', '<ann@example.org>: Sender address rejected: Domain not found', undefined],
  ])('%s %s %s: %s', (status, code, text, expected) => {
    const data = { service: 'submission', port: 465, refusedAt: 'RCPT' as const, status, text, ...(code === '' ? {} : { code }) };
    const look = lookAt({ probe: 'mail/sender', outcome: 'refused', data });
    const evidence = evidenceOf([...soundDialogue(), look]);
    const found = CAUSES.flatMap((cause) =>
      cause.judge(evidence).flatMap((finding) => (finding.state === 'found' ? [{ id: cause.id, accountsFor: finding.accountsFor }] : [])),
    );
    expect(found).toEqual(expected === undefined ? [] : [{ id: expected, accountsFor: [look.id] }]);
  });

  test('asks for the list where it is the domain that is on one', () => {
    const text = 'Service unavailable; Sender address [ann@example.org] blocked using domains.example';
    const look = lookAt({ probe: 'mail/sender', outcome: 'refused', data: { service: 'submission', status: '554', text } });
    expect(unavailable.judge(evidenceOf([look]))).toMatchObject([
      { state: 'undecided', question: expect.stringContaining('Which domain') },
    ]);
  });

  test('is quoted where it cannot be told', () => {
    const text = 'Service unavailable; Sender address [ann@example.org] blocked using domains.example';
    const look = lookAt({ probe: 'mail/sender', outcome: 'refused', data: { service: 'submission', port: 465, status: '554', text } });
    const configured = [settingOf({ service: 'submission', port: 465 })];
    const { complaint, configuration, looks } = evidenceOf([...soundDialogue({ service: 'submission', port: 465 }), look], { configured });
    const { verdict, summary } = judge({
      schema: 'mailmedic.run/1',
      id: 'r',
      vantage: { name: 'this computer' },
      startedAt: '2026-11-22T10:00:00.000Z',
      durationMs: 1,
      ended: 'complete',
      complaint,
      configuration,
      looks: [...looks],
    });
    expect(verdict).toBe('inconclusive');
    expect(summary).toContain(`accepts the sign-in of ann@example.org and then takes no mail: "554 ${text}"`);
  });

  test('is put into words of sending', () => {
    const data = { service: 'submission', host: 'smtp.example.org', username: 'ann', status: '450', text: 'Too many messages today' };
    const evidence = evidenceOf([lookAt({ probe: 'mail/sender', outcome: 'refused', data })]);
    const [finding] = rateLimited.judge(evidence);
    if (finding?.state !== 'found') throw new Error('not found');
    expect(rateLimited.words(finding, evidence).summary).toBe(
      'smtp.example.org takes no more mail from ann for now: "450 Too many messages today"',
    );
  });
});
