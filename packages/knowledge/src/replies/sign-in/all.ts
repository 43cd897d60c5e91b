import { ALIYUN } from './aliyun.ts';
import { CYRUS } from './cyrus.ts';
import { COURIER } from './courier.ts';
import { DIRECTORY } from './directory.ts';
import { DOVECOT } from './dovecot.ts';
import { EXCHANGE } from './exchange.ts';
import { EXIM } from './exim.ts';
import { FASTMAIL } from './fastmail.ts';
import { GENERAL } from './general.ts';
import { IN_OTHER_LANGUAGES } from './languages.ts';
import { GMAIL } from './gmail.ts';
import { GMX } from './gmx.ts';
import { HMAILSERVER } from './hmailserver.ts';
import { ICLOUD } from './icloud.ts';
import { IONOS } from './ionos.ts';
import { MAIL_RU } from './mail-ru.ts';
import { MICROSOFT_365 } from './microsoft-365.ts';
import { OVH } from './ovh.ts';
import { PLAIN_REASONS } from './plain-reasons.ts';
import { PERDITION } from './perdition.ts';
import { POSTFIX } from './postfix.ts';
import { PROTON } from './proton.ts';
import { QQ_AND_163 } from './qq.ts';
import { RACKSPACE } from './rackspace.ts';
import { SENDMAIL } from './sendmail.ts';
import { YAHOO } from './yahoo.ts';
import { YANDEX } from './yandex.ts';
import { ZIMBRA } from './zimbra.ts';
import { ZOHO } from './zoho.ts';
import type { SignInRow } from './row.ts';

/** Every wording known, of every issuer. */
export const SIGN_IN_REPLIES: readonly SignInRow[] = [
  ...ALIYUN,
  ...CYRUS,
  ...COURIER,
  ...DIRECTORY,
  ...DOVECOT,
  ...EXCHANGE,
  ...EXIM,
  ...FASTMAIL,
  ...PLAIN_REASONS,
  ...GENERAL,
  ...IN_OTHER_LANGUAGES,
  ...GMAIL,
  ...GMX,
  ...HMAILSERVER,
  ...ICLOUD,
  ...IONOS,
  ...MAIL_RU,
  ...MICROSOFT_365,
  ...OVH,
  ...PERDITION,
  ...POSTFIX,
  ...PROTON,
  ...QQ_AND_163,
  ...RACKSPACE,
  ...SENDMAIL,
  ...YAHOO,
  ...YANDEX,
  ...ZIMBRA,
  ...ZOHO,
];
