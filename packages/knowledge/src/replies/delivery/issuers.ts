import { amazon } from './issuers/amazon.ts';
import { apple } from './issuers/apple.ts';
import { barracuda } from './issuers/barracuda.ts';
import { cloudmark } from './issuers/cloudmark.ts';
import { comcast } from './issuers/comcast.ts';
import { cox } from './issuers/cox.ts';
import { docomo } from './issuers/docomo.ts';
import { facebook } from './issuers/facebook.ts';
import { fastmail } from './issuers/fastmail.ts';
import { fortinet } from './issuers/fortinet.ts';
import { free } from './issuers/free.ts';
import { godaddy } from './issuers/godaddy.ts';
import { google } from './issuers/google.ts';
import { hornetsecurity } from './issuers/hornetsecurity.ts';
import { kddi } from './issuers/kddi.ts';
import { laposte } from './issuers/laposte.ts';
import { mailgun } from './issuers/mailgun.ts';
import { mailru } from './issuers/mailru.ts';
import { messagelabs } from './issuers/messagelabs.ts';
import { microsoft } from './issuers/microsoft.ts';
import { mimecast } from './issuers/mimecast.ts';
import { netease } from './issuers/netease.ts';
import { orange } from './issuers/orange.ts';
import { postmark } from './issuers/postmark.ts';
import { proofpoint } from './issuers/proofpoint.ts';
import { rackspace } from './issuers/rackspace.ts';
import { sendgrid } from './issuers/sendgrid.ts';
import { sfr } from './issuers/sfr.ts';
import { sophos } from './issuers/sophos.ts';
import { spamhaus } from './issuers/spamhaus.ts';
import { spectrum } from './issuers/spectrum.ts';
import { telekom } from './issuers/telekom.ts';
import { tencent } from './issuers/tencent.ts';
import { trendMicro } from './issuers/trend-micro.ts';
import { unitedInternet } from './issuers/united-internet.ts';
import { yahoo } from './issuers/yahoo.ts';
import { yandex } from './issuers/yandex.ts';
import { zoho } from './issuers/zoho.ts';
import type { Issuer } from './wording.ts';

/** Every issuer whose replies are known. */
export const ISSUERS: readonly Issuer[] = [
  amazon,
  apple,
  barracuda,
  cloudmark,
  comcast,
  cox,
  docomo,
  facebook,
  fastmail,
  fortinet,
  free,
  godaddy,
  google,
  hornetsecurity,
  kddi,
  laposte,
  mailgun,
  mailru,
  messagelabs,
  microsoft,
  mimecast,
  netease,
  orange,
  postmark,
  proofpoint,
  rackspace,
  sendgrid,
  sfr,
  sophos,
  spamhaus,
  spectrum,
  telekom,
  tencent,
  trendMicro,
  unitedInternet,
  yahoo,
  yandex,
  zoho,
];
