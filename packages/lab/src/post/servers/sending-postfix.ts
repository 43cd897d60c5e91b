import type { Letter } from '../letter.ts';
import { PLACES } from '../places.ts';
import type { PostfixSetup } from './postfix-server.ts';

/** A sender's address, and the folder for whatever comes back to it. */
export interface Outgoing {
  readonly from: string;
  readonly folder: string;
  readonly letter: Letter;
}

/** Sends for sender.example and its other domains, and keeps the mailboxes into which their bounces come, one per letter. */
export function sendingPostfix(mailFolder: string, domains: readonly string[], letters: readonly Outgoing[]): PostfixSetup {
  const ways = [...new Set(letters.map(({ letter }) => optionsOf(letter)))];
  return {
    addresses: [PLACES.postfix.address],
    main: {
      mynetworks: `127.0.0.0/8 ${PLACES.person.address}/32`,
      virtual_mailbox_domains: ['sender.example', ...domains].join(', '),
      virtual_mailbox_base: mailFolder,
      virtual_mailbox_maps: 'texthash:%/mailboxes',
      sender_dependent_default_transport_maps: 'texthash:%/ways',
      smtpd_relay_restrictions: 'permit_mynetworks, reject_unauth_destination',
      smtp_tls_security_level: 'may',
      hopcount_limit: '200',
    },
    master: ways.map((options, index) => `way${index} unix - - n - - smtp${options}`),
    files: {
      mailboxes: letters.map(({ from, folder }) => `${from} ${folder}/\n`).join(''),
      ways: letters
        .map(
          ({ from, letter }) =>
            `${from} way${ways.indexOf(optionsOf(letter))}:${letter.through === undefined ? '' : `[${letter.through}]`}\n`,
        )
        .join(''),
    },
  };
}

function optionsOf({ way = {} }: Letter): string {
  return Object.entries(way)
    .map(([name, value]) => ` -o { ${name} = ${value} }`)
    .join('');
}
