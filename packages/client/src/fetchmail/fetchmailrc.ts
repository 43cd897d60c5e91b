import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { serviceOf, settingsOf } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';

/** Reads `fetchmailrc`. Passwords are passed over; `plugin` and `preconnect` are not run. */
export function readFetchmailrc(text: string): Reading {
  const words = tokensOf(text);
  const found: ClientAccount[] = [];
  let defaults: Server = {};
  let seen = false;
  for (let at = 0; at < words.length;) {
    const opening = OPENING.exec(words[at] ?? '')?.[0];
    const end = nextOpening(words, at + 1);
    if (opening !== undefined) {
      seen = true;
      const isDefaults = opening === 'defaults';
      const block = readBlock(words.slice(at + (isDefaults ? 1 : 2), end), isDefaults ? {} : { ...defaults, name: words[at + 1] ?? '' });
      if (isDefaults) defaults = block.server;
      else found.push(...accountsOf(block));
    }
    at = end;
  }
  return seen || words[0] === 'set' ? accounts(found) : unreadable('holds no settings of fetchmail');
}

const OPENING = /^(?:poll|server|skip|defaults)$/;
/** Words that are there for the ear alone (fetchmail(1), "Keyword/Option summary"). */
const NOISE = /^(?:and|with|has|wants|options|here|there|[:;,])$/;

interface Server {
  readonly name?: string;
  readonly via?: string;
  readonly protocol?: string;
  readonly port?: string;
  readonly auth?: string;
}

interface User {
  username: string;
  ssl?: boolean;
  withoutStarttls?: boolean;
}

interface Block {
  readonly server: Server;
  readonly users: readonly User[];
}

function nextOpening(words: readonly string[], from: number): number {
  // "skip" and "server" are also values; a word that a known option takes is passed over
  for (let at = from; at < words.length; at += 1) {
    if (TAKES_ONE.test(words[at] ?? '')) at += 1;
    else if (OPENING.test(words[at] ?? '')) return at;
  }
  return words.length;
}

const TAKES_ONE =
  /^(?:user|username|pass|password|via|proto|protocol|port|service|auth|authenticate|timeout|interval|localdomains|envelope|qvirtual|interface|monitor|plugin|plugout|principal|esmtpname|esmtppassword|is|to|folder|smtphost|fetchdomains|smtpaddress|smtpname|mda|bsmtp|preconnect|postconnect|limit|warnings|fetchlimit|fetchsizelimit|batchlimit|expunge|properties|sslproto|sslcert|sslkey|sslcertfile|sslcertpath|sslcommonname|sslfingerprint|antispam|remotefolder)$/;

function readBlock(words: readonly string[], start: Server): Block {
  let server = start;
  const users: User[] = [];
  const common: { ssl?: boolean; withoutStarttls?: boolean } = {};
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = words[at + 1] ?? '';
    const options = users.at(-1) ?? common;
    if (NOISE.test(word)) continue;
    if (word === 'via') server = { ...server, via: value };
    else if (/^proto(?:col)?$/.test(word)) server = { ...server, protocol: value };
    else if (/^(?:port|service)$/.test(word)) server = { ...server, port: value };
    else if (/^auth(?:enticate)?$/.test(word)) server = { ...server, auth: value };
    else if (/^user(?:name)?$/.test(word)) users.push({ ...common, username: value });
    else if (word === 'ssl') options.ssl = words[at - 1] !== 'no';
    else if (word === 'sslproto') options.withoutStarttls = value === '';
    if (TAKES_ONE.test(word)) at += 1;
  }
  return { server, users: users.slice(0, 50) };
}

function accountsOf({ server, users }: Block): readonly ClientAccount[] {
  const service = serviceOf(server.protocol ?? 'pop3');
  if (service === undefined) return [];
  const all: readonly User[] = users.length === 0 ? [{ username: '' }] : users;
  return all.flatMap(({ username, ssl = false, withoutStarttls = false }) => {
    const encryption: Encryption = ssl ? 'tls' : withoutStarttls ? 'plain' : 'starttls';
    const settings = settingsOf({
      service,
      host: server.via ?? server.name,
      port: server.port,
      encryption,
      username,
      method: server.auth,
    });
    return settings.length === 0
      ? []
      : [{ label: shown(username || (server.name ?? '')), addresses: addressesIn(username), settings, notes: [] }];
  });
}

/** Words, quotes taken off. What follows `pass` is passed over here already, so that no password is kept. */
function tokensOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const [, double, single, bare, mark] of text.matchAll(TOKEN)) {
    const word = double ?? single ?? bare ?? mark;
    if (word === undefined) continue;
    const isSecret = /^(?:pass|password|esmtppassword)$/.test(words.at(-1) ?? '');
    words.push(isSecret ? '' : (double ?? single ?? '') === '' ? word : word.replaceAll(/\\(.)/g, '$1').slice(0, 2000));
    if (words.length > 100_000) break;
  }
  return words;
}

const TOKEN = /#[^\r\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'#;,:=]+(?::+[^\s"'#;,:=]+)*)|([;,:])/gs;
