import type { Part } from './dialogues.ts';

/** The protocols of mail clients, as their first bytes are recognised. */
export const MAIL_PROTOCOLS: readonly string[] = ['imap', 'pop3', 'smtp', 'managesieve'];

/** Protocols in a person's words. */
export const PROTOCOL_NAMES: Readonly<Record<string, string>> = {
  http: 'a web server (HTTP)',
  ssh: 'a remote login service (SSH)',
  ftp: 'a file server (FTP)',
  telnet: 'a terminal service (Telnet)',
  mysql: 'a database (MySQL)',
  postgresql: 'a database (PostgreSQL)',
  redis: 'a database (Redis)',
  vnc: 'a remote desktop (VNC)',
  rdp: 'a remote desktop (RDP)',
  nntp: 'a news server (NNTP)',
  rsync: 'a file copy service (rsync)',
  irc: 'a chat server (IRC)',
  xmpp: 'a chat server (XMPP)',
  sip: 'a telephone service (SIP)',
  ldap: 'a directory (LDAP)',
  lmtp: 'a delivery service (LMTP)',
  imap: 'a mail reading service (IMAP)',
  pop3: 'a mail reading service (POP3)',
  smtp: 'a mail sending service (SMTP)',
  managesieve: 'a filter service (ManageSieve)',
};

/** The protocol that a part's bytes belong to; undefined where no bytes of another kind came. */
export function protocolOf({ probe, outcome, data }: Part): string | undefined {
  // some speak no whole line before they are answered: a prompt, a stream of XML
  if (probe === 'mail/greeting' && (outcome === 'silent' || outcome === 'cut') && 'text' in data && data.text) {
    const begun = byFirstWords(data.text);
    return begun === 'unknown' ? undefined : begun;
  }
  if (outcome !== 'foreign' && outcome !== 'malformed') return undefined;
  if (probe === 'mail/greeting' && 'recognised' in data) return data.recognised;
  if (probe === 'tls/handshake' && 'plainAnswer' in data && data.plainAnswer) return byFirstWords(data.plainAnswer);
  return undefined;
}

/** What answered an offer of encryption in the clear. */
function byFirstWords(text: string): string {
  for (const [pattern, protocol] of FIRST_WORDS) if (pattern.test(text)) return protocol;
  return 'unknown';
}

const FIRST_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^\* (?:OK|PREAUTH|BYE|NO|BAD)\b/i, 'imap'],
  [/^(?:\+OK|-ERR)\b/i, 'pop3'],
  // escaped as it is kept: a packet's length, its number 0, protocol version 10 and the server's
  [/^.{1,8}\\x00\\x00(?:\\n|\\x0a|\n)\d+\.\d/s, 'mysql'],
  [/^:[^ ]+ (?:NOTICE|\d{3}) /, 'irc'],
  [/^SSH-\d/, 'ssh'],
  [/^(?:<\?xml\b[^>]*>\s*)?<stream:/, 'xmpp'],
  [/^(?:.{0,60}\b)?(?:login|username|password): ?$/i, 'telnet'],
  [/^HTTP\/\d|^<!doctype html|^<html/i, 'http'],
  [/^RFB \d{3}\.\d{3}/, 'vnc'],
  [/^@RSYNCD:/, 'rsync'],
  [/^-(?:ERR|DENIED)\b.*(?:redis|protected mode)/i, 'redis'],
  [/^20[01][ -].*\b(?:nntp|news|usenet)\b/i, 'nntp'],
  [/^220[ -](?!.*\bE?SMTP\b).*\bftp/i, 'ftp'],
  [/^[2-5]\d\d(?:[ -]|$)/, 'smtp'],
  [/^"(?:IMPLEMENTATION|SIEVE|SASL|STARTTLS|VERSION)"|^(?:OK|NO|BYE)(?: [("]|$)/i, 'managesieve'],
];
