import type { Service } from '@mailmedic/contract/settings.ts';
import { imap } from '@mailmedic/wire/imap/dialogue.ts';
import type { MailProtocol } from '@mailmedic/wire/line/mail-protocol.ts';
import { managesieve } from '@mailmedic/wire/managesieve/dialogue.ts';
import { pop3 } from '@mailmedic/wire/pop3/dialogue.ts';
import { smtp } from '@mailmedic/wire/smtp/dialogue.ts';

/** The dialogue that a service speaks. */
export function protocolFor(service: Service): MailProtocol {
  return PROTOCOLS[service];
}

const PROTOCOLS: Readonly<Record<Service, MailProtocol>> = { imap, pop3, submission: smtp, smtp, managesieve };
