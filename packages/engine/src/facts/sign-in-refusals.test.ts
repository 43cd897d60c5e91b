import { describe, expect, test } from 'vitest';
import { SIGN_IN_REPLIES } from '@mailmedic/knowledge/replies/sign-in/all.ts';
import { issuerOf, meaningOf } from './sign-in-refusals.ts';

const at = { host: 'mail.example.org', greeting: '' };

describe('a refused sign-in is read', () => {
  test.each([
    // [status, code, text, host or greeting, meaning]
    ['NO', 'AUTHENTICATIONFAILED', 'Authentication failed.', '', 'auth/bad-credentials'],
    ['NO', 'UNAVAILABLE', 'Temporary authentication failure. [mail:2026-11-21 10:00:00]', '', 'auth/unavailable'],
    ['NO', 'EXPIRED', 'Password expired', '', 'auth/password-expired'],
    ['NO', 'AUTHENTICATIONFAILED', 'Your password has expired.', '', 'auth/password-expired'],
    [
      'NO',
      'ALERT',
      'Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
      'imap.gmail.com',
      'auth/app-password-required',
    ],
    ['534', '5.7.9', 'Application-specific password required. Learn more at', 'smtp.gmail.com', 'auth/app-password-required'],
    ['NO', 'ALERT', 'Invalid credentials (Failure)', 'imap.gmail.com', 'auth/bad-credentials'],
    ['535', '5.7.8', 'Username and Password not accepted. For more information, go to', 'smtp.gmail.com', 'auth/bad-credentials'],
    [
      '535',
      '5.7.139',
      '5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01CA0099]',
      'smtp.office365.com',
      'auth/oauth-required',
    ],
    [
      '535',
      '5.7.139',
      '5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
      'smtp.office365.com',
      'auth/protocol-disabled',
    ],
    ['NO', undefined, 'AUTHENTICATE failed.', 'outlook.office365.com', 'auth/oauth-required'],
    ['NO', undefined, 'AUTHENTICATE failed.', 'Microsoft Exchange IMAP4 service is ready', 'auth/bad-credentials'],
    ['NO', 'AUTHENTICATIONFAILED', 'Authentication failed', 'imap.mail.me.com iSCREAM', 'auth/app-password-required'],
    [
      '535',
      '5.7.0',
      '5.7.0 (#MBR1240) Please verify your account by going to https://login.yahoo.com',
      'smtp.mail.yahoo.com',
      'auth/app-password-required',
    ],
    [
      '535',
      undefined,
      'Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system is busy.',
      'smtp.qq.com',
      'auth/app-password-required',
    ],
    [
      '535',
      '5.7.8',
      '5.7.8 Error: authentication failed: This user does not have access rights to this service',
      'smtp.yandex.ru',
      'auth/protocol-disabled',
    ],
    ['535', undefined, 'Incorrect authentication data', '', 'auth/bad-credentials'],
    ['435', undefined, 'Unable to authenticate at present', '', 'auth/unavailable'],
    ['454', '4.7.0', 'Temporary authentication failure', '', 'auth/unavailable'],
    ['454', '4.7.0', 'something nobody has heard of', '', 'auth/unavailable'],
    ['535', '5.7.8', 'Error: authentication failed: generic failure', '', 'auth/unavailable'],
    ['535', '5.7.8', 'Error: authentication failed: authentication failure', '', 'auth/bad-credentials'],
    ['-ERR', 'SYS/TEMP', 'the password is wrong, perhaps', '', 'auth/unavailable'],
    ['-ERR', 'AUTH', 'no', '', 'auth/bad-credentials'],
    ['-ERR', 'IN-USE', 'Do you have another POP session running?', '', 'auth/rate-limited'],
    ['NO', 'LIMIT', 'Please slow down', '', 'auth/rate-limited'],
    ['NO', 'UNAVAILABLE', 'Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)', '', 'auth/rate-limited'],
    ['NO', undefined, 'Account locked for 15 minutes after too many failed attempts', '', 'auth/account-locked'],
    ['NO', 'AUTHENTICATIONFAILED', 'Authentication failure: too many failed logins, try again in 10 minutes', '', 'auth/account-locked'],
    ['535', '5.7.8', 'Error: authentication failed: account has been suspended', '', 'auth/account-disabled'],
    ['NO', undefined, 'This user account is disabled.', '', 'auth/account-disabled'],
    ['NO', undefined, 'Your mailbox is closed because of an unpaid invoice', '', 'auth/account-disabled'],
    ['NO', undefined, 'IMAP access is not enabled for this mailbox', '', 'auth/protocol-disabled'],
    ['-ERR', undefined, 'POP3 is switched off for this account', '', 'auth/protocol-disabled'],
    ['504', '5.7.4', 'Unrecognized authentication type', '', 'auth/mechanism-mismatch'],
    ['535', undefined, 'One-time password incorrect', '', 'auth/second-factor-failing'],
    ['NO', undefined, 'Invalid username or password. Please use full email address as user name.', '', 'settings/wrong-username'],
    // recorded in threads of mail programs and in servers' sources, see packages/knowledge
    ['NO', 'AUTHENTICATIONFAILED', 'LOGIN Invalid credentials', 'imap.mail.yahoo.com', 'auth/app-password-required'],
    ['535', '5.7.0', '5.7.0 (#AUTH005) Too many bad auth attempts.', 'smtp.mail.yahoo.com', 'auth/account-locked'],
    ['NO', 'SERVERBUG', 'LOGIN Server error - Please try again later', 'imap.mail.yahoo.com', 'auth/unavailable'],
    ['535', '5.7.0', '5.7.0 authentication rejected: your password is too simple', 'mail.tiscali.it', 'auth/password-expired'],
    ['535', '5.7.8', '5.7.8 Error: authentication failed: Invalid authentication mechanism', 'ESMTP Postfix', 'auth/mechanism-mismatch'],
    [
      '454',
      '4.7.0',
      '4.7.0 Temporary authentication failure: Connection lost to authentication server',
      'ESMTP Postfix',
      'auth/unavailable',
    ],
    ['454', '4.7.0', '4.7.0 Too many login attempts, please try again later.', 'smtp.gmail.com', 'auth/rate-limited'],
    ['-ERR', 'SYS/PERM', 'Your account is not enabled for POP access.', 'pop.gmail.com', 'auth/protocol-disabled'],
    [
      '534',
      '5.7.14',
      '5.7.14 <https://accounts.google.com/signin/continue>\\n534 5.7.14 Please log in via your web browser and then try again.',
      'smtp.gmail.com',
      'auth/app-password-required',
    ],
    ['NO', undefined, 'Basic authentication is disabled.', 'outlook.office365.com', 'auth/oauth-required'],
    [
      '535',
      '5.7.139',
      '5.7.139 Authentication unsuccessful, federated STS service was unreachable.',
      'smtp.office365.com',
      'auth/unavailable',
    ],
    ['NO', 'ALERT', 'password must be changed before IMAP login permitted', '', 'auth/password-expired'],
    ['NO', undefined, 'account does not have IMAP access enabled', '', 'auth/protocol-disabled'],
    ['NO', 'ALERT', 'account undergoing maintenance; please try again later', '', 'auth/unavailable'],
    ['NO', undefined, 'Login only available under a layer', '', 'auth/mechanism-mismatch'],
    ['NO', undefined, 'SASL mechanism unavailable', '', 'auth/mechanism-mismatch'],
    ['NO', 'CONTACTADMIN', 'MySQL error', '', 'auth/unavailable'],
    ['NO', 'CONTACTADMIN', 'The mail store is busy, come back soon', '', 'auth/unavailable'],
    ['NO', 'CONTACTADMIN', 'Mot de passe incorrect', '', 'auth/bad-credentials'],
    ['NO', '', 'Enter the user name of your contract, not the e-mail address', '', 'settings/wrong-username'],
    ['NO', 'CONTACTADMIN', 'Anmeldung mit Kennwort abgelehnt, OAuth2 ist Pflicht und erforderlich', '', 'auth/oauth-required'],
    ['NO', 'CONTACTADMIN', 'This account has been administratively locked.', '', 'auth/account-disabled'],
    ['-ERR', undefined, 'maildrop opened for exclusive access by another user', '', 'auth/rate-limited'],
    ['550', '5.7.0', "5.7.0 Code d'authentification invalide OFR 305", 'smtp.orange.fr', 'auth/bad-credentials'],
    ['NO', undefined, 'Ihr Postfach wurde gesperrt', '', 'auth/account-disabled'],
    // a 535 whose reason is something else is not a wrong password
    ['535', '5.7.1', '5.7.1 Unauthorized IP address', '', 'unknown'],
    ['NO', undefined, 'xyzzy', '', 'unknown'],
    ['BAD', undefined, 'the moon is in the wrong house', '', 'unknown'],
  ] as const)('%s [%s] %s (%s) means %s', (status, code, text, of, meaning) => {
    const said = { ...at, status, text, greeting: of, ...(code === undefined ? {} : { code }) };
    expect(meaningOf(said).meaning).toBe(meaning);
  });

  test('a temporary refusal is never a wrong password, whatever it says', () => {
    for (const text of ['Authentication failed', 'wrong password', 'Invalid credentials', 'incorrect authentication data'])
      for (const kind of [
        { status: '454' },
        { status: 'NO', code: 'UNAVAILABLE' },
        { status: '-ERR', code: 'SYS/TEMP' },
        { status: '454', code: '4.7.0' },
      ])
        expect(meaningOf({ ...at, ...kind, text })).toMatchObject({ meaning: 'auth/unavailable', temporary: true });
  });

  test('says how long to wait where the server does', () => {
    expect(meaningOf({ ...at, status: 'NO', text: 'Account locked, try again in 15 minutes' }).wait).toBe('15 minutes');
    expect(meaningOf({ ...at, status: 'NO', text: 'Account locked for 1 hour' }).wait).toBe('1 hour');
    expect(meaningOf({ ...at, status: 'NO', text: 'Account locked' }).wait).toBeUndefined();
  });

  test('words that only one provider means so mean nothing special elsewhere', () => {
    const said = { status: 'NO', code: 'AUTHENTICATIONFAILED', text: 'Authentication failed' };
    expect(meaningOf({ ...said, host: 'imap.mail.me.com', greeting: '' }).meaning).toBe('auth/app-password-required');
    expect(meaningOf({ ...said, host: 'imap.example.org', greeting: '' }).meaning).toBe('auth/bad-credentials');
  });
});

describe('what is known', () => {
  test('has its source and date in every row', () => {
    for (const { source, read } of SIGN_IN_REPLIES) {
      expect(source).toMatch(/^https:\/\//);
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('recognises whose words they are by host and greeting', () => {
    expect(issuerOf({ host: 'outlook.office365.com' })).toBe('microsoft-365');
    expect(issuerOf({ host: 'mail.example.org', greeting: '* OK Dovecot ready.' })).toBe('dovecot');
    expect(issuerOf({ host: 'mail.example.org' })).toBeUndefined();
  });

  test('no pattern takes long over a hostile text', () => {
    const hostile = ['a'.repeat(2000), ' password'.repeat(200), 'too many '.repeat(200), 'account user mailbox '.repeat(100)];
    const began = performance.now();
    for (const text of hostile) meaningOf({ ...at, status: 'NO', text });
    expect(performance.now() - began).toBeLessThan(500);
  });
});
