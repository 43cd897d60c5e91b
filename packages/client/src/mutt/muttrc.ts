import type { Encryption } from '@mailmedic/contract/settings.ts';
import { accounts, damaged, unreadable, type ClientAccount, type Reading } from '../account.ts';
import { settingsOf, type Found } from '../setting.ts';
import { addressesIn, shown } from '../text.ts';
import { readServerUrl, type ServerUrl } from '../url.ts';
import { endsInQuotes, splitWords, type Word } from '../words.ts';

/**
 * Reads the settings of mutt or NeoMutt. Nothing is run: neither backticks nor `source "program|"`, and passwords are passed
 * over. `include` gives the text of a file that a `source` line names, if it could be read.
 */
export function readMuttrc(text: string, include: (path: string) => string | undefined = () => undefined, program = 'mutt'): Reading {
  const state = new State(include);
  state.read(text, 0);
  // a port or a host that was cut would pass for a whole one
  if (state.commands > 0 && endsInQuotes(text.slice(text.lastIndexOf('\n') + 1))) return damaged('its last line breaks off');
  if (state.commands === 0) return unreadable(`holds no settings of ${program}`);
  const branches = [...state.branches.values()].flatMap((own) => accountOf(new Map([...state.values, ...own]), state.notes) ?? []);
  const main = accountOf(state.values, state.notes);
  const all = [...(main ? [main] : []), ...branches];
  return accounts(distinct(all), all.length === 0 ? state.notes : []);
}

/** The files that `source` lines name, as they are written; pipes are none. */
export function sourcesOf(text: string): readonly string[] {
  return linesOf(text).flatMap((line) =>
    splitWords(line).flatMap(([command, file]) =>
      command?.text !== 'source' || file === undefined || file.isCommand || file.text.endsWith('|') ? [] : [file.text],
    ),
  );
}

type Values = ReadonlyMap<string, string>;

/** Variables that say where mail is; others are kept only when a person made them up (`my_…`) to be used by these. */
const WANTED = new Set([
  'folder',
  'spoolfile',
  'spool_file',
  'imap_user',
  'imap_login',
  'imap_authenticators',
  'pop_host',
  'pop_user',
  'pop_authenticators',
  'smtp_url',
  'smtp_authenticators',
  'from',
  'ssl_starttls',
  'ssl_force_tls',
  'tunnel',
  'realname',
  'real_name',
  'imap_oauth_refresh_command',
]);
const SECRET = /pass|token|secret|_pw/i;
const MAX_DEPTH = 10;
const MAX_COMMANDS = 20_000;

class State {
  readonly values = new Map<string, string>();
  /** what a folder or account hook sets, by its pattern */
  readonly branches = new Map<string, Map<string, string>>();
  readonly notes: string[] = [];
  commands = 0;
  readonly #include: (path: string) => string | undefined;

  constructor(include: (path: string) => string | undefined) {
    this.#include = include;
  }

  read(text: string, depth: number, target: Map<string, string> = this.values): void {
    for (const line of linesOf(text)) {
      if (this.commands > MAX_COMMANDS) return;
      for (const words of splitWords(line, (name) => target.get(name) ?? this.values.get(name))) this.#run(words, depth, target);
    }
  }

  #run([command, ...rest]: readonly Word[], depth: number, target: Map<string, string>): void {
    const name = command?.text ?? '';
    if (!KNOWN.test(name)) return;
    this.commands += 1;
    if (name === 'set') this.#set(rest, target);
    else if (name === 'unset' || name === 'reset') for (const { text } of rest) target.delete(text);
    else if (name === 'source') this.#source(rest[0], depth, target);
    else if ((name === 'folder-hook' || name === 'account-hook') && rest.length >= 2) this.#hook(rest, depth);
  }

  #set(words: readonly Word[], target: Map<string, string>): void {
    for (const { key, value, isCommand } of assignments(words)) {
      if (SECRET.test(key) || !(WANTED.has(key) || key.startsWith('my_'))) continue;
      target.delete(key);
      if (isCommand) this.#note(`${key} comes from a command, which is not run`);
      else if (target.size < 500) target.set(key, WANTED.has(key) && !key.startsWith('my_') ? withoutPassword(value) : value);
    }
  }

  #source(file: Word | undefined, depth: number, target: Map<string, string>): void {
    if (file === undefined || depth >= MAX_DEPTH) return;
    if (file.isCommand || file.text.endsWith('|')) return this.#note('a part of the settings comes from a command, which is not run');
    const text = this.#include(file.text);
    if (text === undefined) this.#note(`the file ${shown(file.text)} that it refers to was not read`);
    else this.read(text, depth + 1, target);
  }

  /** `folder-hook [-noregex] PATTERN 'set …'`: the settings of one account among several. */
  #hook(words: readonly Word[], depth: number): void {
    const [pattern, ...commands] = words.filter(({ text }) => text !== '-noregex');
    const key = pattern?.text ?? '';
    const own = this.branches.get(key) ?? new Map<string, string>();
    if (depth < MAX_DEPTH && this.branches.size < 100) this.branches.set(key, own);
    this.read(commands.map(({ text }) => text).join(' '), depth + 1, own);
  }

  #note(says: string): void {
    if (!this.notes.includes(says) && this.notes.length < 20) this.notes.push(says);
  }
}

const KNOWN =
  /^(?:set|unset|reset|toggle|source|folder-hook|account-hook|send-hook|reply-hook|message-hook|mailboxes|bind|macro|color|mono|alias|ignore|unignore|hdr_order|auto_view|alternative_order|alternates|subscribe|lists|my_hdr|score|save-hook|fcc-hook|fcc-save-hook|mbox-hook|charset-hook|crypt-hook|named-mailboxes|subjectrx|group|ifdef|ifndef|finish|setenv|exec|push|uncolor|unbind|virtual-mailboxes|mime_lookup|spam|nospam|attachments|echo|startup-hook|shutdown-hook|tag-formats|tag-transforms|sidebar_whitelist|sidebar_pin)$/;

interface Assignment {
  readonly key: string;
  readonly value: string;
  readonly isCommand: boolean;
}

/** `set a=b c = d nofoo bar`: the value may stand apart from its name. */
function assignments(words: readonly Word[]): readonly Assignment[] {
  const all: Assignment[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { text, isCommand } = words[at] ?? { text: '', isCommand: false };
    const split = /^([\w.]+)\s*\+?=(.*)$/s.exec(text);
    if (split) {
      const [, key = '', value = ''] = split;
      const next = words[at + 1];
      const isApart = value === '' && !isCommand && next !== undefined && !/^[\w.]+=/.test(next.text);
      if (isApart) at += 1;
      all.push({ key, value: isApart ? next.text : value, isCommand: isCommand || (isApart && next.isCommand) });
    } else if (/^\+?=/.test(words[at + 1]?.text ?? '')) {
      const joined = (words[at + 1]?.text ?? '').replace(/^\+?=/, '');
      const value = joined === '' ? words[at + 2] : { text: joined, isCommand: words[at + 1]?.isCommand ?? false };
      at += joined === '' ? 2 : 1;
      all.push({ key: text, value: value?.text ?? '', isCommand: value?.isCommand ?? false });
    } else if (text.startsWith('no')) all.push({ key: text.slice(2), value: 'no', isCommand: false });
    else all.push({ key: text, value: 'yes', isCommand: false });
  }
  return all;
}

function accountOf(values: Values, notes: readonly string[]): ClientAccount | undefined {
  const from = values.get('from');
  const settings = settingsOf(incoming(values), outgoing(values));
  if (settings.length === 0) return undefined;
  const addresses = addressesIn(from, ...settings.map(({ username }) => username));
  const tunnel = values.get('tunnel') ? ['it connects through a command of its own (tunnel), which is not run'] : [];
  return { label: shown(addresses[0] ?? settings[0]?.host ?? 'mutt'), addresses, settings, notes: [...notes, ...tunnel] };
}

function incoming(values: Values): Found | undefined {
  const named = [values.get('spoolfile') ?? values.get('spool_file'), values.get('folder'), values.get('pop_host')];
  for (const [index, text] of named.entries()) {
    const url = readServerUrl(text ?? '') ?? (index === 2 && text ? readServerUrl(`pop://${text}`) : undefined);
    const service = url && /^imaps?$/.test(url.scheme) ? 'imap' : url && /^pops?$/.test(url.scheme) ? 'pop3' : undefined;
    if (!url || !service) continue;
    const prefix = service === 'imap' ? 'imap' : 'pop';
    return {
      ...place(url, values),
      service,
      username: url.username ?? (values.get(`${prefix}_user`) || values.get(`${prefix}_login`)),
      method: values.get(`${prefix}_authenticators`),
    };
  }
  return undefined;
}

function outgoing(values: Values): Found | undefined {
  const url = readServerUrl(values.get('smtp_url') ?? '');
  if (!url || !/^smtps?$/.test(url.scheme)) return undefined;
  return {
    ...place(url, values),
    service: 'submission',
    username: url.username,
    method: values.get('smtp_authenticators'),
    // mutt(1): smtp:// without a port is port 25
    usualPort: url.scheme === 'smtps' ? 465 : 25,
  };
}

function place({ scheme, host, port }: ServerUrl, values: Values): Pick<Found, 'host' | 'port' | 'encryption'> {
  const encryption: Encryption = scheme.endsWith('s')
    ? 'tls'
    : values.get('ssl_starttls') === 'no' && values.get('ssl_force_tls') !== 'yes'
      ? 'plain'
      : 'starttls';
  return { host, port, encryption };
}

/** A URL may hold a password; it is not kept. */
function withoutPassword(value: string): string {
  return value.replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/[^/?#\s:@]*(?:@[^/?#\s:@]+\.[^/?#\s:@]+(?=:))?):[^/?#\s]*@/i, '$1@');
}

function distinct(list: readonly ClientAccount[]): readonly ClientAccount[] {
  return [...new Map(list.map((account) => [JSON.stringify([account.addresses, account.settings]), account])).values()];
}

/** A backslash at the end of a line joins the next to it. */
function linesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/\r\n|\r|\n/)
    .slice(0, 50_000)
    .map((line) => line.slice(0, 8000));
}
