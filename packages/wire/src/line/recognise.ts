/**
 * Names the protocol that begins like this, judged by its first bytes alone; `unknown` when nothing fits.
 * `220` opens both SMTP (RFC 5321 section 4.2) and FTP (RFC 959): only a text that names FTP and no mail is taken for FTP.
 */
export function recognise(first: string): string {
  if (/^[\x14-\x17]\x03[\x00-\x04]/.test(first)) return 'tls';
  for (const [pattern, protocol] of OPENINGS) if (pattern.test(first)) return protocol;
  return 'unknown';
}

const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^\* (?:OK|PREAUTH|BYE)(?:[ \r\n]|$)/i, 'imap'],
  [/^\* (?:NO|BAD|[0-9]+ )/i, 'imap'],
  [/^(?:\+OK|-ERR)(?:[ \r\n]|$)/i, 'pop3'],
  [/^SSH-[0-9]/, 'ssh'],
  [/^(?:HTTP\/[0-9]|<!doctype html|<html)/i, 'http'],
  [/^RFB [0-9]{3}\.[0-9]{3}/, 'vnc'],
  [/^20[01][ -].*\b(?:nntp|news|inn|usenet)\b/i, 'nntp'],
  [/^220[ -](?:[^\s]*\.[^\s]* )?(?!.*\bE?SMTP\b).*\b(?:(?:vs|pro|pure-)?ftpd?|filezilla)\b/i, 'ftp'],
  [/^[2-5][0-9]{2}(?:[ -]|\r?\n|$)/, 'smtp'],
  [/^"IMPLEMENTATION"|^"(?:SASL|SIEVE|STARTTLS|VERSION)"/i, 'managesieve'],
  [/^(?:OK|NO|BYE)(?: [("]|\r?\n|$)/, 'managesieve'],
  [/^@RSYNCD:/, 'rsync'],
  [/^\xff[\xfb-\xfe]|^\ufffd[\ufffd]/, 'telnet'],
  [/^:[^ ]+ (?:NOTICE|[0-9]{3}) /, 'irc'],
  // a packet's length, its number 0, and protocol version 10, which is a line feed
  [/^[\s\S]\x00\x00\x00(?:\x0a|$)/, 'mysql'],
];
