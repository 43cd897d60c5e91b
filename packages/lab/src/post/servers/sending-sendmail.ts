import { PLACES } from '../places.ts';
import type { SendmailSetup } from './sendmail-server.ts';

/** Passes on what people of sender.example hand in; bounces to its domains go to their mailboxes at the other host. */
export function sendingSendmail(domains: readonly string[]): SendmailSetup {
  return {
    lines: [
      "FEATURE(`promiscuous_relay')dnl",
      "FEATURE(`accept_unresolvable_domains')dnl",
      "FEATURE(`mailertable', `text -o -k0 -v1 %/ways')dnl",
      "define(`confMAX_HOP', `200')dnl",
    ],
    files: { ways: ['sender.example', ...domains].map((domain) => `${domain} esmtp:[${PLACES.postfix.address}]\n`).join('') },
  };
}
