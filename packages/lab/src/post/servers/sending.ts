import type { Namespace } from '../../world/namespace.ts';
import type { SenderName } from '../letter.ts';
import { PLACES } from '../places.ts';
import { eximServer } from './exim-server.ts';
import { opensmtpdServer } from './opensmtpd-server.ts';
import { PostfixServer } from './postfix-server.ts';
import type { Program } from './program.ts';
import { sendingExim } from './sending-exim.ts';
import { sendingOpensmtpd } from './sending-opensmtpd.ts';
import { sendingPostfix, type Outgoing } from './sending-postfix.ts';
import { sendingSendmail } from './sending-sendmail.ts';
import { sendmailServer } from './sendmail-server.ts';

/** How long ago the late server took its letters. */
export const LATE_BY_SECONDS = 7200;

/** Those that send for the sender's domains. What is sent, and which domains there are, is asked when they start. */
export function sendingServers(
  host: Namespace,
  mailFolder: string,
  domains: readonly string[],
  outgoing: () => readonly Outgoing[],
): Readonly<Record<Exclude<SenderName, 'forger'>, PostfixServer | Program>> {
  const { postfix, exim, sendmail, opensmtpd, late } = PLACES;
  return {
    postfix: new PostfixServer(host, postfix.name, () => sendingPostfix(mailFolder, domains, outgoing())),
    exim: eximServer(host, exim.name, () => sendingExim(exim.address, domains)),
    late: eximServer(host, late.name, () => sendingExim(late.address, domains), LATE_BY_SECONDS),
    sendmail: sendmailServer(host, sendmail.name, sendmail.address, () => sendingSendmail(domains)),
    opensmtpd: opensmtpdServer(host, opensmtpd.name, opensmtpd.address, () => sendingOpensmtpd(domains)),
  };
}
