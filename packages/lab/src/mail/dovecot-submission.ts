import type { Lab } from '../lab.ts';
import { ACCOUNT_PASSWORD } from '../fault.ts';
import { ownPassword } from './password-sources.ts';

/** Dovecot takes outgoing mail itself and hands it on to the Postfix behind it, which listens at `relayPort`, instead of Postfix at ports 587 and 465. */
export async function submitByDovecot(lab: Lab, relayPort = 25): Promise<void> {
  const { mailA } = lab;
  await ownPassword(lab, ACCOUNT_PASSWORD);
  mailA.stop('submission', 'submissions');
  mailA.dovecot(
    'protocols = imap pop3 sieve submission',
    `hostname = mail.${mailA.domain}`,
    `submission_relay_host = ${lab.address.mailA.v4}`,
    `submission_relay_port = ${relayPort}`,
    'submission_relay_trusted = yes',
    'service submission-login {\n  chroot =\n  inet_listener submission {\n    port = 587\n  }\n  inet_listener submissions {\n    port = 465\n    ssl = yes\n  }\n}',
  );
}
