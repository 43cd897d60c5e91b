import { rowsOf } from './row.ts';

const QQ = 'https://service.mail.qq.com/detail/0/75';
const NETEASE = 'https://help.mail.163.com/faqDetail.do?code=d7a5dc8471cd0c0e8b4b8f4f8e49998b374173cfe9171305fa1ce630d7f67ac2';
const REPORTED = 'https://github.com/YMFE/yapi/issues/2219';

/** QQ Mail and NetEase (163, 126): mail programs need an authorisation code in place of the password. */
export const QQ_AND_163 = rowsOf('qq', '2026-11-21', [
  [/please enter your authori[sz]ation code/i, 'auth/app-password-required', REPORTED, { page: QQ }],
  [/account is abnormal, service is not open, password is incorrect/i, 'auth/app-password-required', QQ, { page: QQ, ambiguous: true }],
  [/please using authorized code to login|authorized code/i, 'auth/app-password-required', QQ, { page: QQ }],
  [/\b(?:550|535) user has no permission|user has no permission/i, 'auth/protocol-disabled', NETEASE, { page: NETEASE }],
  [
    /(?:imap|pop3?|smtp)(?: service)? (?:is )?not (?:open|enabled)|^(?!.*account is abnormal).*service is not open/i,
    'auth/protocol-disabled',
    QQ,
    { page: QQ },
  ],
  [/^(?!.*account is abnormal).*frequency limited/i, 'auth/rate-limited', QQ],
  [/^(?:535|550) (?:error: )?authentication failed/i, 'auth/app-password-required', NETEASE, { page: NETEASE, ambiguous: true }],
  [/user\.(?:suspended|locked)|mailbox (?:has been )?(?:locked|suspended)/i, 'auth/account-disabled', NETEASE],
  [/login error (?:user suspended|password error)|password error/i, 'auth/bad-credentials', NETEASE, { page: NETEASE, ambiguous: true }],
]);
