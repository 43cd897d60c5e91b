import type { Chain } from '../authority/certificate-authority.ts';
import type { Lab } from '../lab.ts';
import type { Dialogue } from '../scripted/script.ts';
import { publishAutoconfig, withdrawServiceRecords } from '../web/publish-autoconfig.ts';

/** The host of example.org that takes outgoing mail, once `sendElsewhere` has set it up. */
export const RELAY = 'relay.example.org';

/**
 * Publishes the sending service of example.org at a host of its own, RELAY, at the provider's second address. Without
 * `sound` nothing listens there. It shows a certificate of its own unless `chain` is another one.
 */
export function sendElsewhere(lab: Lab, { sound, chain: own }: { readonly sound: boolean; readonly chain?: Chain }): void {
  const address = lab.mailA.oldAddress;
  withdrawServiceRecords(lab, 'example.org');
  lab.dns.set(RELAY, 'A', address.v4);
  lab.dns.set(RELAY, 'AAAA', address.v6);
  publishAutoconfig(lab, 'example.org', [
    { type: 'imap', host: 'mail.example.org', port: 993, socket: 'SSL' },
    { type: 'imap', host: 'mail.example.org', port: 143, socket: 'STARTTLS' },
    { type: 'smtp', host: RELAY, port: 465, socket: 'SSL' },
    { type: 'smtp', host: RELAY, port: 587, socket: 'STARTTLS' },
  ]);
  if (!sound) return;
  const chain = own ?? lab.authority.chain([RELAY], {});
  const tls = { cert: chain.sent, key: chain.key };
  const greeting = [{ say: `220 ${RELAY} ESMTP\r\n` }] as const;
  const farewell = ['^QUIT', [{ say: '221 2.0.0 Bye\r\n' }, { end: 'close' }]] as const;
  const inside: Dialogue['on'] = [['^EHLO', [{ say: `250-${RELAY}\r\n250-SIZE 10240000\r\n250 AUTH PLAIN LOGIN\r\n` }]], farewell];
  lab.mailA.replaceWith(465, { tls, onConnect: [...greeting], on: inside }, address);
  lab.mailA.replaceWith(
    587,
    {
      onConnect: [...greeting],
      on: [
        ['^EHLO', [{ say: `250-${RELAY}\r\n250-STARTTLS\r\n250 SIZE 10240000\r\n` }]],
        ['^STARTTLS', [{ say: '220 2.0.0 Ready\r\n' }, { starttls: tls }]],
        farewell,
      ],
    },
    address,
  );
}
