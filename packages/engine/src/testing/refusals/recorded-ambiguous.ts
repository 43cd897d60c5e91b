/** Recorded replies (recorded.ts) of which a mail administrator would not decide between the meanings: each of them is right. */
export const RECORDED_AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  'auth/bad-credentials or auth/app-password-required': [
    'imap.mail.yahoo.com | NO [AUTHORIZATIONFAILED] Incorrect username or password. (#MBR1212)',
    'imap.mail.yahoo.com | NO [AUTHENTICATIONFAILED] (#AUTH012) Incorrect username or password.',
    'smtp.aol.com | 535 5.7.0 (#AUTH005) Bad credentials',
    'imap.aol.com | NO Invalid login or password',
    'imap.163.com | NO LOGIN Login error password error',
    'imap.126.com | NO LOGIN Login error or password error',
    'smtp.qiye.aliyun.com | 526 Authentication failure[0]',
    'svwall.zoho.com IMAP4 Server (Zoho Mail IMAP4rev1 Server version 1.0) | NO [AUTHENTICATIONFAILED] Invalid credentials(Failure)',
    'smtppro.zoho.eu | 535 Authentication Failed',
  ],
  'auth/rate-limited or auth/unavailable': [
    'pop.example.org | -ERR [SYS/TEMP] many connections, try later',
    'mail.example.org | NO [INUSE] Mailbox is locked',
    "mail.example.org Dovecot | -ERR [IN-USE] Couldn't sync mailbox.",
    'mail.example.org mailu | 451 4.3.2 Temporary authentication failure (rate-limit)',
  ],
  'auth/mechanism-mismatch or auth/protocol-disabled': [
    'mail.example.org | 500 Error: command "AUTH" not recognized',
    'smtp.office365.com | 504 5.7.4 Unrecognized authentication type [MW4PR03CA0123.namprd03.prod.outlook.com]',
  ],
  'auth/protocol-disabled or auth/oauth-required': [
    'smtp.office365.com | 535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
  ],
  'auth/protocol-disabled or auth/account-disabled': [
    'smtp.example.org | 535 5.7.8 SMTP access denied for this account',
    'smtp.office365.com | 535 5.7.139 Authentication unsuccessful, user or tenant not allowed',
  ],
  'auth/account-locked or auth/account-disabled': [
    'imap.example.org | NO [CONTACTADMIN] This account has been locked for inactivity.',
    'imap.example.org | NO [CONTACTADMIN] This account has been locked on suspicion of abuse.',
    'imap.example.org | NO [CONTACTADMIN] This account has been locked at the request of the user.',
    'imap.example.org | NO [CONTACTADMIN] This account has been locked.',
    'outlook.office365.com | NO LOGIN failed. Account is blocked. Login to your account via a web browser to verify your identity.',
  ],
  'auth/app-password-required or auth/oauth-required or auth/account-locked': [
    'smtp.gmail.com | 534 5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1&plt=AKgnsbsQ1x9rT2qQh7Yq3bZr> Please log in via your web browser and then try again. Learn more at https://support.google.com/mail/answer/78754',
    'imap.gmail.com | NO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)',
    'imap.gmail.com | NO [WEBALERT https://accounts.google.com/signin/continue?sarp=1&scc=1] Web login required.',
    'smtp.gmail.com | 535 5.7.1 Please log in with your web browser and then try again. Learn more here.',
    'smtp.gmail.com | 534 5.7.9 WebLoginRequired',
    'smtp.gmail.com | 534 5.7.9 Please log in with your web browser and then try again. For more information, go to https://support.google.com/mail/?p=WebLoginRequired',
  ],
  'auth/mechanism-mismatch or unknown': [
    'smtp.gmail.com | 535 5.5.4 Optional Argument not permitted for that AUTH mode.',
    'mail.example.org | -ERR Command received in Invalid state',
  ],
  'auth/rate-limited or auth/account-locked': [
    'imap.example.org | NO Too many authentication attempts',
    'imap.example.org | NO [AUTHORIZATIONFAILED] Too many failed attempts',
    'smtp.example.org | 454 4.7.0 Too many failed authentication attempts',
    'imap.example.org | NO [ALERT] Too many AUTH failures from your IP',
    'smtp.gmail.com | 454 4.7.0 Too many login attempts, please try again later. For more information, go to https://support.google.com/mail/answer/7126229',
    'mail.example.org | -ERR [LOGIN-DELAY] Too many authentication attempts. Please try again later.',
  ],
  'auth/app-password-required or auth/protocol-disabled': [
    'imap.yandex.com | NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled sc=cYXlpv732Cg1_010534_2-1e59ad28a72c',
  ],
  'auth/protocol-disabled or auth/app-password-required': [
    'pop.yandex.ru | -ERR [AUTH] login failure or POP3 disabled, try later. sc=abc',
    'smtp.yandex.com | 535 5.7.8 Error: authentication failed: This user does not have access rights to this service',
  ],
  'auth/app-password-required or auth/bad-credentials': [
    'imap.qq.com | NO Authorized code is incorrect',
    'smtp.163.com | 535 Error: authentication failed',
    '127.0.0.1 Proton Mail Bridge | 535 no such user',
    '127.0.0.1 Proton Mail Bridge gluon | NO Incorrect login credentials. Please try again',
  ],
  'auth/app-password-required or auth/oauth-required': ['imap.exmail.qq.com | NO Login fail. Please using weixin token'],
  'auth/unavailable or auth/rate-limited': [
    'pop.example.org | -ERR [IN-USE] Mailbox is already locked. POP access denied',
    'pop.example.org | -ERR login fail, please try again later',
    'pop.example.org | -ERR maildrop already locked',
    'pop.example.org | -ERR Cannot lock mailbox',
    'smtp.163.com | 535 Error: authentication failed, system busy',
    'smtp.hostinger.com ESMTP Postfix | 454 4.3.0 Try again later',
  ],
  'unknown or auth/protocol-disabled or auth/mechanism-mismatch': [
    'imap.163.com | NO SELECT Unsafe Login. Please contact kefu@188.com for help',
  ],
  'auth/bad-credentials or auth/protocol-disabled': [
    'pop3.web.de | -ERR authentication failed',
    'mail.gmx.net | 535 Authentication credentials invalid',
  ],
  'auth/account-disabled or auth/account-locked': ['mail.example.org | NO [CONTACTADMIN] This account has been administratively locked.'],
  'auth/bad-credentials or auth/unavailable': ['mail.example.org | NO Re-Authentication Failure'],
  'auth/mechanism-mismatch or auth/account-disabled or auth/protocol-disabled': ['mail.example.org | NO Login Disabled'],
  'auth/protocol-disabled or auth/account-disabled or unknown': ['smtp-relay.brevo.com | 535 5.7.1 Unauthorized IP address'],
  'auth/rate-limited or auth/account-disabled or unknown': [
    'live.smtp.mailtrap.io | 535 5.7.0 The email limit is reached. Please upgrade your plan https://mailtrap.io/billing/plans/testing',
  ],
  'auth/bad-credentials or auth/app-password-required or auth/protocol-disabled': [
    'smtp.naver.com | 535 5.7.1 Username and Password not accepted - nsmtp',
  ],
  'auth/app-password-required or auth/second-factor-failing': ['imap.daum.net | NO fail_code(430 Two-Step Verification)'],
  'auth/bad-credentials or auth/protocol-disabled or auth/account-disabled': [
    'mail.example.org | NO [AUTHORIZATIONFAILED] No such authorization-ID',
  ],
  'auth/mechanism-mismatch or auth/password-expired': ['mail.example.org | 432 4.7.12 A password transition is needed'],
  'auth/account-disabled or auth/protocol-disabled or unknown': ['email-smtp.us-east-1.amazonaws.com | 535 Account not subscribed to SES'],
  'auth/account-locked or auth/account-disabled or auth/protocol-disabled': [
    'mail.example.org | NO LOGIN failed: Please login to your webmail account first',
  ],
  'auth/oauth-required or auth/bad-credentials or auth/password-expired': [
    '127.0.0.1 | NO LOGIN failed: no valid refresh token found for own',
  ],
  'auth/account-disabled or auth/bad-credentials': ['mail.example.org | -ERR Account no longer exists'],
  'auth/bad-credentials or auth/unavailable or auth/rate-limited': [
    'mail.example.org | NO [AUTHENTICATIONFAILED] Authentication failed, try again later.',
  ],
  'auth/account-locked or auth/rate-limited': ['mail.example.org | 421 4.7.0 Too many errors, closing connection'],
  'auth/bad-credentials or auth/password-expired': [
    'smtp.sendgrid.net | 535 Authentication failed: The provided authorization grant is invalid, expired, or revoked',
  ],
  'auth/protocol-disabled or auth/bad-credentials or auth/account-disabled': [
    'mail.example.org | NO [AUTHORIZATIONFAILED] Authenticator is not an admin',
  ],
  'auth/bad-credentials or auth/oauth-required': ['mail.example.org | NO [AUTHENTICATIONFAILED] Invalid OAuth payload'],
  'unknown or auth/protocol-disabled or auth/bad-credentials or auth/app-password-required': [
    'smtp.naver.com | 535 5.7.0 553 sorry, that password allowed relay (#5.7.5)',
  ],
  'auth/unavailable or auth/account-disabled or unknown': ['qmail | -ERR this user has no $HOME/Maildir'],
  'auth/bad-credentials or unknown': ['smtp.example.org | 535 5.7.0 NO', 'MailEnable | -ERR Unable to log on'],
  'unknown or auth/mechanism-mismatch or auth/bad-credentials or auth/unavailable': [
    'ESMTP Postfix | 535 5.7.8 Error: authentication failed: another step is needed in authentication',
  ],
  'auth/bad-credentials or auth/mechanism-mismatch or auth/unavailable or unknown': [
    'ESMTP Postfix | 535 5.7.8 Error: authentication failed: bad protocol / cancel',
  ],
  'unknown or auth/account-locked or auth/account-disabled': ['imap.example.org | NO Banned'],
  'auth/bad-credentials or settings/wrong-username or auth/account-disabled': ["pop.example.org | -ERR [AUTH] Mailbox doesn't exist"],
  'auth/rate-limited or auth/account-locked or auth/bad-credentials': [
    'pop.example.org | -ERR [AUTH] Permission denied, maximum login attempts exceeded, connection closing',
    'imap.example.org | BYE Login failed too many times.',
  ],
  'auth/protocol-disabled or auth/unavailable': ['pop.example.org | -ERR [SYS/PERM] POP access to this server currently disabled'],
  'auth/bad-credentials or settings/wrong-username': [
    'pop.example.org | -ERR User not exist',
    'pop.example.org | -ERR never heard of mailbox name',
    'pop.example.org | -ERR sorry, no mailbox for frated here',
    'pop.example.org | -ERR Username not found',
    'imap.example.org | NO Login Failed (no such user)',
  ],
  'auth/account-locked or auth/oauth-required or auth/app-password-required': [
    'pop.gmail.com | -ERR [AUTH] Web login required: https://support.google.com/mail/answer/78754',
  ],
  'auth/bad-credentials or auth/rate-limited or auth/account-locked': [
    'pop.example.org | -ERR [AUTH] Invalid user name or password. Too many invalid logon attempts.',
  ],
  'unknown or auth/mechanism-mismatch': ['smtp.example.org | 535 5.7.8 TLS certificate invalid'],
  'unknown or auth/rate-limited': ['smtp.mailtrap.io | 535 5.7.0 Monthly messages limit reached'],
  unknown: ['imap.example.org | NO COUNTRY IS BLACKLISTED', 'imap.example.org | NO Access is not permitted from your IP'],
  'auth/unavailable or unknown or auth/mechanism-mismatch': ['smtp.example.org | 421 4.7.0 TLS not available due to local problem'],
};
