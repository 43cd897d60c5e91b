import { rowsOf } from './row.ts';

const QQ = 'https://help.mail.qq.com/detail/106/985';
const QQ_REFUSED = 'https://help.mail.qq.com/detail/108/1023';
const NETEASE =
  'https://help.mail.163.com/faqDetail.do?code=d7a5dc8471cd0c0e8b4b8f4f8e49998b374173cfe9171305fa1ce630d7f67ac2cda80145a1742516';
const IDENTITY =
  'https://help.mail.163.com/faqDetail.do?code=d7a5dc8471cd0c0e8b4b8f4f8e49998b374173cfe9171305fa1ce630d7f67ac2eda07326646e6eb0';
const REPORTED = 'https://github.com/YMFE/yapi/issues/2219';
const WORDS = 'https://github.com/closeio/sync-engine/blob/master/inbox/auth/utils.py';
const IN_CHINESE = 'https://github.com/FeeiCN/GSIL/issues/70';
const SMTP_LOG = 'https://github.com/xuess/puppeteer-sign/issues/2';

/**
 * QQ Mail and NetEase (163, 126, yeah.net): mail programs need an authorisation code in place of the password. Wordings as recorded in the
 * threads and programs cited; 163's "Unsafe Login" means a program that did not say who it is (IMAP ID, RFC 2971).
 */
export const QQ_AND_163 = rowsOf('qq', '2026-11-21', [
  [/please enter your authori[sz]ation code/i, 'auth/app-password-required', REPORTED, { page: QQ }],
  // the same in Chinese: its page tells, whatever letters it comes in
  [/service\.mail\.qq\.com\/cgi-bin\/help\S*no=1001256/i, 'auth/app-password-required', IN_CHINESE, { page: QQ }],
  [
    /account is abnormal, service is not open, password is incorrect.{0,80}/i,
    'auth/app-password-required',
    QQ_REFUSED,
    { page: QQ, ambiguous: true },
  ],
  [/authori[sz]ed code|using weixin token/i, 'auth/app-password-required', WORDS, { page: QQ }],
  [/^(?:550|535|NO|-ERR) (?:\d\.\d\.\d )?user has no permission/i, 'auth/protocol-disabled', NETEASE, { page: NETEASE }],
  [
    /(?:imap|pop3?|smtp)(?: service)? (?:is )?not (?:open|enabled)|^(?!.*account is abnormal).*service is not open/i,
    'auth/protocol-disabled',
    QQ,
    {
      page: QQ,
    },
  ],
  [/unsafe login/i, 'auth/protocol-disabled', IDENTITY, { page: IDENTITY, ambiguous: true }],
  [/^(?!.*account is abnormal).*(?:frequency limited|登录太频繁|auth limit)/i, 'auth/rate-limited', QQ_REFUSED],
  [/^(?!.*account is abnormal).*system busy/i, 'auth/unavailable', QQ_REFUSED],
  [/^(?:535|550) (?:error: )?authentication failed/i, 'auth/app-password-required', SMTP_LOG, { page: NETEASE, ambiguous: true }],
  [
    /login error (?:or )?password error|ERR\.LOGIN\.PASSERR|password error/i,
    'auth/bad-credentials',
    WORDS,
    { page: NETEASE, ambiguous: true },
  ],
]);
