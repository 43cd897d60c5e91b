import { PLACES } from '../places.ts';
import type { EximSetup } from './exim-server.ts';

/** Passes on what people of sender.example hand in; bounces to its domains go to their mailboxes at the other host. */
export function sendingExim(address: string, domains: readonly string[]): EximSetup {
  return {
    addresses: [address],
    main: ['received_headers_max = 200'],
    rcpt: [`  accept hosts = ${PLACES.person.address}`, '  deny message = relay not permitted'],
    data: ['  accept'],
    routers: [
      'ours:',
      '  driver = manualroute',
      `  domains = sender.example : ${domains.join(' : ')}`,
      `  route_list = * ${PLACES.postfix.address}`,
      '  transport = remote_smtp',
      'elsewhere:',
      '  driver = dnslookup',
      '  transport = remote_smtp',
      '  no_more',
    ],
    transports: [],
  };
}
