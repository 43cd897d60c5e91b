import { expect, test } from 'vitest';
import { evidenceOf } from '../testing/looks.ts';
import { clientMessage, speaksFor } from './client-message.ts';

test('a known message speaks for the causes behind it, and for no others', () => {
  const evidence = evidenceOf([], { clientError: 'Fehler 0x800CCC0D' });
  expect(clientMessage(evidence)).toMatchObject({ client: 'Outlook', step: 'name' });
  expect(speaksFor(evidence, 'dns/name-not-found')).toBe(true);
  expect(speaksFor(evidence, 'tls/certificate-expired')).toBe(false);
});

test('what a server says of room is no refused sign-in', () => {
  const evidence = evidenceOf([], { clientError: 'The mail server for account ann responded: Sorry, ann is over quota.' });
  expect(clientMessage(evidence)?.causes[0]).toBe('mailbox/over-quota');
});

test.each([undefined, 'It does not work'])('%s speaks for nothing', (clientError) => {
  const evidence = evidenceOf([], clientError === undefined ? {} : { clientError });
  expect(clientMessage(evidence)).toBeUndefined();
  expect(speaksFor(evidence, 'dns/name-not-found')).toBe(false);
});

test.each([
  [
    "The current operation on 'Inbox' did not succeed. The mail server for account ann responded: [AUTHENTICATIONFAILED] Invalid credentials (Failure).",
    'auth/bad-credentials',
  ],
  [
    'Your e-mail server rejected your login. The server responded: -ERR [AUTH] Application-specific password required',
    'auth/app-password-required',
  ],
  ['The server responded: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled', 'auth/oauth-required'],
  ['Mail server ann@example.org responded: Your password has expired', 'auth/password-expired'],
  [
    'The mail server responded: 5.7.8 Error: authentication failed: bad password. Please check the message and try again.',
    'auth/bad-credentials',
  ],
  ['Le serveur a répondu : 5.7.8 authentication failed. Veuillez vérifier le message et essayer à nouveau.', 'auth/bad-credentials'],
  ['The mail server responded: 454 4.7.0 Try again later. Please check the message and try again.', 'auth/unavailable'],
  ['jakarta.mail.AuthenticationFailedException: 454 4.7.0 Temporary authentication failure', 'auth/unavailable'],
  ['A0003 NO LOGIN failed.', 'auth/bad-credentials'],
  ['Der Mail-Server antwortete: Konto gesperrt nach zu vielen Fehlversuchen', 'auth/account-locked'],
  ['Le serveur a répondu : [AUTHENTICATIONFAILED] IMAP access is turned off', 'auth/protocol-disabled'],
  ['Ответ сервера: 535 5.7.8 Пароль истёк', 'auth/password-expired'],
  ['Login failed for ann against imap.example.org. AUTHENTICATE PLAIN: Too many sessions', 'auth/rate-limited'],
  ['Login failed: NO [LIMIT] Too many simultaneous connections', 'auth/rate-limited'],
  ['Sync stopped: [EXPIRED] Please set a new password', 'auth/password-expired'],
  ['Command: LOGIN; response: #3# [NO, [CONTACTADMIN], Mailbox frozen]', 'auth/account-disabled'],
  [
    'smtp.office365.com: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant',
    'auth/protocol-disabled',
  ],
])('the words of the server in "%s" speak for %s', (clientError, cause) => {
  const evidence = evidenceOf([], { clientError });
  expect(clientMessage(evidence)).toMatchObject({ client: 'the server', step: 'sign-in' });
  expect(speaksFor(evidence, cause)).toBe(true);
});

test.each([
  ['Your provider accepts only an app password', 'auth/app-password-required'],
  ['Вход запрещён: требуется OAuth 2.0', 'auth/oauth-required'],
  ['Anmeldung fehlgeschlagen, Konto gesperrt nach zu vielen Versuchen', 'auth/account-locked'],
])('what "%s" says of itself speaks for %s', (clientError, cause) => {
  const evidence = evidenceOf([], { clientError });
  expect(clientMessage(evidence)).toMatchObject({ step: 'sign-in' });
  expect(speaksFor(evidence, cause)).toBe(true);
});

test.each([
  ['Sending failed: 550 5.7.1 relaying denied', ['delivery/relay-denied', 'settings/sender-mismatch']],
  ["Server response: '552 5.3.4 Message size exceeds fixed limit'", ['delivery/message-too-large']],
])('"%s" tells of the message', (clientError, causes) => {
  const known = clientMessage(evidenceOf([], { clientError }));
  expect([known?.client, known?.causes]).toEqual(['the server', causes]);
});

test('an app password that is only advised is none that the server demands', () => {
  const evidence = evidenceOf([], { clientError: 'Wrong password. If you use Gmail, create an app password.' });
  expect(clientMessage(evidence)?.causes[0]).toBe('auth/bad-credentials');
});

test.each([
  ['An error occurred while sending mail. The mail server responded: 5.7.1 Relaying denied.', 'Apple Mail'],
  ['check_response: 454 4.7.0 TLS not available here', 'a mail program'],
  ['The mail server responded: message too large', 'a mail program'],
  ['There is NO mail on my phone', undefined],
  ['I have NO idea why my login fails', 'a mail program'],
  ['0x800CCC0E The server responded: ', 'Outlook'],
  ['Login to server imap.example.org with username ann failed.', 'Thunderbird'],
])('"%s" holds no refused sign-in of the server', (clientError, client) => {
  expect(clientMessage(evidenceOf([], { clientError }))?.client).toBe(client);
});
