import type { Look } from '@mailmedic/contract/look.ts';
import type { MailCapabilities } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Encryption, Setting } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { hearing, protocolFor, spoken } from './comparison.ts';

type At = Pick<Setting, 'service' | 'host' | 'port' | 'encryption'>;

/** The same protocol, met at an entrance with another encryption than the one asked for. */
export interface OtherEncryption {
  /** what it wants; unknown when only its first line was seen in plain text */
  readonly wants: Encryption | undefined;
  readonly look: Look;
}

/** The service answers here, but with another encryption. */
export function otherEncryption(evidence: Evidence, at: At): OtherEncryption | undefined {
  const others = (['tls', 'starttls', 'plain'] as const).filter((encryption) => encryption !== at.encryption);
  for (const encryption of others) {
    const look = hearing(evidence, { ...at, encryption });
    if (look) return { wants: encryption, look };
  }
  const said = spoken(evidence, at);
  // encryption that does not begin at once was met by a greeting in plain text
  const inPlain = at.encryption === 'tls' && said?.protocol === protocolFor(at.service) && said.look.data['encrypted'] !== true;
  return inPlain && said ? { wants: undefined, look: said.look } : undefined;
}

/** Where encryption was expected to begin, the service said in plain text that it serves nobody: `* BYE Disconnected: TLS initialization failed.` */
export function turnsAway(evidence: Evidence, at: At): Farewell | undefined {
  const look = evidence
    .of('tls/handshake')
    .find(({ data, outcome }) => outcome === 'foreign' && data.host === at.host && data.port === at.port && farewellIn(data.plainAnswer));
  const words = farewellIn(look?.data.plainAnswer);
  return look && words ? { ...words, look } : undefined;
}

/** How a service ends a connection before it began, in the words of its protocol. */
export interface Farewell {
  /** `BYE`, `-ERR` or a reply code of SMTP */
  readonly status: string;
  readonly text: string;
  readonly look: Look<TlsHandshake>;
}

/** RFC 9051 section 7.1.5, RFC 1939 section 3, RFC 5321 section 4.2.1. */
export function farewellIn(plainAnswer: string | undefined): Pick<Farewell, 'status' | 'text'> | undefined {
  const match = /^(?:\* (BYE)|(-ERR)|([45]\d\d))\b[ -]?(.*)/is.exec(plainAnswer ?? '');
  const status = match?.[1] ?? match?.[2] ?? match?.[3];
  return status === undefined ? undefined : { status: status.toUpperCase(), text: (match?.[4] ?? '').split(/\r|\n|\\r|\\n/, 1)[0] ?? '' };
}

/** Another protocol answers here than the one the setting is for; TLS alone says nothing of what is within. */
export function otherProtocol(evidence: Evidence, at: At): { readonly protocol: string; readonly look: Look } | undefined {
  const said = spoken(evidence, at);
  return said && said.protocol !== protocolFor(at.service) && said.protocol !== 'tls' ? said : undefined;
}

/** What was offered at an entrance on the channel that the password would travel over. */
export function offered(evidence: Evidence, at: At): Look<MailCapabilities> | undefined {
  const look = hearing(evidence, at);
  return look && evidence.of('mail/capabilities').find(({ id }) => id === look.id);
}

/** No way to sign in is offered: no mechanism, and where the protocol has a command of its own, not that either. */
export function offersNoSignIn({ data }: Look<MailCapabilities>): boolean {
  if (data.mechanisms.length > 0) return false;
  if (data.service === 'imap') return data.capabilities.some((capability) => capability.toUpperCase() === 'LOGINDISABLED');
  if (data.service === 'pop3')
    return data.capabilities.length > 0 && !data.capabilities.some((capability) => capability.toUpperCase() === 'USER');
  return data.service === 'submission';
}
