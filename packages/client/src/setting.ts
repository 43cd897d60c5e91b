import { domainToASCII } from 'node:url';
import type { Encryption, Service } from '@mailmedic/contract/settings.ts';
import type { ClientSetting } from './account.ts';
import { shown } from './text.ts';

/** What a reader found of one entrance; texts are as they stand in the file. */
export interface Found {
  readonly service: 'imap' | 'pop3' | 'submission';
  readonly host: string | undefined;
  readonly port?: string | number | undefined;
  readonly encryption: Encryption;
  readonly username?: string | undefined;
  /** in the program's own words */
  readonly method?: string | undefined;
  /** the port this program takes when none is written */
  readonly usualPort?: number;
  /** the program tries several ports when none is written: nobody chose one */
  readonly portIsOpen?: boolean;
}

/** The setting, or undefined when host or port cannot be one. What the file leaves out is what the program takes then. */
export function settingOf({ service, host, port, encryption, username, method, usualPort, portIsOpen }: Found): ClientSetting | undefined {
  const name = hostOf(host);
  const number = portOf(port) ?? (isWritten(port) ? undefined : (usualPort ?? USUAL_PORTS[service][encryption]));
  if (name === undefined || number === undefined) return undefined;
  const known = authenticationOf(method);
  return {
    service,
    host: name,
    port: number,
    encryption,
    ...(username === undefined || username === '' ? {} : { username: shown(username) }),
    ...(known === undefined ? {} : { authentication: [known] }),
    ...(method === undefined || method === '' ? {} : { method: shown(method) }),
    ...(portIsOpen && !isWritten(port) ? { assumed: ['port'] } : {}),
  };
}

/** The settings that came about. */
export function settingsOf(...found: readonly (Found | undefined)[]): readonly ClientSetting[] {
  return found.flatMap((one) => (one === undefined ? [] : (settingOf(one) ?? [])));
}

/** A host name in its ASCII form, lower case, or an address; undefined when it can be neither. */
export function hostOf(text: string | undefined): string | undefined {
  const name =
    text
      ?.trim()
      .replace(/^\[(.*)\]$/, '$1')
      .replace(/\.$/, '') ?? '';
  if (name === '' || name.length > 253) return undefined;
  if (/^[0-9a-f:.]+$/i.test(name) && name.includes(':')) return name.toLowerCase();
  const ascii = domainToASCII(name);
  return /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/.test(ascii) ? ascii : undefined;
}

/** The registered ports (RFC 8314 section 7, RFC 6409), which most programs take when none is written. */
const USUAL_PORTS: Readonly<Record<'imap' | 'pop3' | 'submission', Readonly<Record<Encryption, number>>>> = {
  imap: { tls: 993, starttls: 143, plain: 143 },
  pop3: { tls: 995, starttls: 110, plain: 110 },
  submission: { tls: 465, starttls: 587, plain: 587 },
};

/** Names that programs write in the place of a number. */
const PORT_NAMES: Readonly<Record<string, number>> = {
  imap: 143,
  imap2: 143,
  imaps: 993,
  pop3: 110,
  'pop-3': 110,
  pop3s: 995,
  smtp: 25,
  smtps: 465,
  submissions: 465,
  submission: 587,
};

function portOf(port: string | number | undefined): number | undefined {
  const number = typeof port === 'number' ? port : (PORT_NAMES[port?.trim().toLowerCase() ?? ''] ?? Number(port?.trim() || 'none'));
  return Number.isInteger(number) && number >= 1 && number <= 65_535 ? number : undefined;
}

/** A port of 0 or -1 is how several programs write that none was chosen. */
function isWritten(port: string | number | undefined): boolean {
  return port !== undefined && !['', '0', '-1'].includes(String(port).trim());
}

/** The method in the words of published settings, where the program's own word has a clear meaning. */
function authenticationOf(method: string | undefined): string | undefined {
  const word = (method ?? '').toLowerCase();
  if (word === '') return undefined;
  if (/oauth|oauthbearer/.test(word)) return 'OAuth2';
  if (/cram|digest|scram|apop|md5|encrypted/.test(word)) return 'password-encrypted';
  if (/gssapi|kerberos/.test(word)) return 'GSSAPI';
  if (/ntlm/.test(word)) return 'NTLM';
  if (/external|certificate/.test(word)) return 'TLS-client-cert';
  if (/^(none|no authentication|off)$/.test(word)) return 'none';
  if (/plain|login|password|clear/.test(word)) return 'password-cleartext';
  return undefined;
}

/** The service that a word for a protocol means. */
export function serviceOf(word: string | undefined): Extract<Service, 'imap' | 'pop3'> | undefined {
  const lower = word?.toLowerCase() ?? '';
  if (/^imap/.test(lower)) return 'imap';
  return /^(pop|apop)/.test(lower) ? 'pop3' : undefined;
}
