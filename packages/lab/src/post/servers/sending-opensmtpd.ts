import { PLACES } from '../places.ts';

/** Passes on what people of sender.example hand in; bounces to its domains go to their mailboxes at the other host. */
export function sendingOpensmtpd(domains: readonly string[]): readonly string[] {
  const { name, address } = PLACES.opensmtpd;
  return [
    `listen on ${address} hostname ${name}`,
    `action ours relay host smtp://${PLACES.postfix.address} src ${address} helo ${name}`,
    `action elsewhere relay src ${address} helo ${name}`,
    `match from any for domain { ${['sender.example', ...domains].map((domain) => `"${domain}"`).join(', ')} } action ours`,
    'match from any for any action elsewhere',
  ];
}
