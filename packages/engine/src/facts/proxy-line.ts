import type { Look } from '@mailmedic/contract/look.ts';
import type { MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import announced from '../probes/mail/announced.ts';
import { dialogues, isHere, type DialogueSeen } from './dialogues.ts';
import type { Place } from './endpoints.ts';

/*
 * A load balancer may say who comes, in a line before anything else (PROXY protocol). Where one of the two does it and the other
 * does not know of it, the server hangs up: with TLS from the start it has no words for more.
 */

/** Where the settings for it are, in the words of each server. */
export const PROXY_SETTINGS =
  'Dovecot: haproxy = yes in the listener, and haproxy_trusted_networks; Postfix: smtpd_upstream_proxy_protocol; Exim: hosts_proxy';

/** The greeting that came to who began with such a line, where nobody else is greeted. */
export function greetingToAnnounced(evidence: Evidence, place: Pick<Place, 'address' | 'port'>): Look<MailGreeting> | undefined {
  return evidence.of('mail/greeting').find(({ data, outcome }) => data.announced === true && outcome === 'ok' && isHere(data, place));
}

/**
 * With TLS from the start the client speaks first, and this server hangs up on who has said nothing at all. A filter has nothing to
 * go by then: the server was spoken to by somebody else, or wants to be, or what stands behind its balancer is gone.
 */
export function hangUpUnspoken(evidence: Evidence, place: Pick<Place, 'address' | 'port' | 'encryption'>): Look<MailGreeting> | undefined {
  if (place.encryption !== 'tls') return undefined;
  return dialogues(evidence).find((seen) => isHere(seen, place) && isUnspoken(seen))?.greeting;
}

function isUnspoken({ greeting }: DialogueSeen): boolean {
  if (greeting?.outcome !== 'cut' || greeting.data.encrypted) return false;
  return greeting.data.afterSpeaking !== true && greeting.data.text === '';
}

/** Begins with such a line where the connection is closed before any greeting. */
export function askAnnounced({ service, host, address, port, encryption }: Place, decides: readonly string[]): readonly Ask[] {
  if (service === 'exchange') return [];
  return [{ ...control(announced, { service, host, address, port, encryption }, decides), awaited: true }];
}
