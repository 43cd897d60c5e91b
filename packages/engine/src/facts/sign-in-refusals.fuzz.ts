import { meaningOf } from './sign-in-refusals.ts';

export const fuzzTargets = [
  {
    name: 'refusal to sign in',
    seeds: [
      Buffer.from('Authentication failed: too many failed logins, try again in 10 minutes'),
      Buffer.from('Das Konto wurde wegen zu vieler Fehlversuche vorübergehend gesperrt'),
      Buffer.from('535 5.7.8 Error: authentication failed: Votre mot de passe a expiré, changez-le sur https://example.org'),
      Buffer.from('Az Ön fiókja zárolva van, próbálja újra 15 perc múlva'),
      Buffer.from('تم إيقاف حسابك بسبب عدم السداد، يرجى المحاولة لاحقا'),
      Buffer.from('密码错误次数过多，账号已被锁定'),
    ],
    run(bytes: Uint8Array): void {
      meaningOf({ status: 'NO', text: Buffer.from(bytes).toString('utf8'), host: 'mail.example.org', greeting: '' });
    },
  },
];
