import type { ReceivedHop } from '@mailmedic/contract/looks/message-trace.ts';

const VERSION = /\b(TLS|SSL)(?:\\Tls)?\s?v?[-_]?(?:(1)(?:[._](\d)(?:[._]\d)?)?|([23])(?:\.0)?|([01][0-3]))(?!\d)/i;
const NAMED_CIPHER = /\bcipher(?:suite)?\s*(?:=|:|\s)\s*"?([A-Z0-9][\w-]{3,60})/i;
const CIPHER =
  /(?:^|[\s:,/=(])((?:TLS_|ECDHE|DHE|DH-|EDH|ADH|AECDH|AES|AEAD|RC4|DES|CAMELLIA|CHACHA20|RSA_|RSA-)[A-Z0-9]*[_-][A-Z0-9_-]{2,60})/;
const BITS = /\bbits=(\d{2,4})|(?<![\w.])(\d{2,4})(?:\/\d{2,4})? ?bits\b|:(\d{3})\b(?=[:)])/i;
const SAID =
  /\bstarttls\b|\busing tls\b|\bover tls\b|\btls secured\b|google transport security|\(tls\)|\btls\b(?!_)(?! version=none)|\bencrypted\b/i;

/**
 * What the line says of encryption: everything in it but names and the date. What it does not say it leaves open, unless the program is
 * one that marks encrypted transmission always (RFC 3848), and did not.
 */
export function readEncryption(said: string, protocol: string | undefined, marks: boolean): ReceivedHop['encryption'] {
  // OpenSSL once called all its cipher suites so, whatever version was spoken.
  const text = said.replaceAll(/TLSv1\/SSLv3/gi, 'TLS');
  if (/\bversion=(?:none|notls)\b/i.test(text)) return { used: false };
  const version = versionOf(text);
  const cipher = (NAMED_CIPHER.exec(text) ?? CIPHER.exec(text))?.[1];
  const bits = Number(
    BITS.exec(text)
      ?.slice(1)
      .find((part) => part !== undefined),
  );
  const isMarked = protocol !== undefined && /^(?:E?SMTPSA?|UTF8SMTPSA?|LMTPSA?|UTF8LMTPSA?|HTTPS|BSMTPS|IMAPS|POP3S)$/.test(protocol);
  if (version !== undefined || cipher !== undefined || isMarked || SAID.test(text))
    return {
      used: true,
      ...(version === undefined ? {} : { version }),
      ...(cipher === undefined ? {} : { cipher }),
      ...(bits > 0 && (version !== undefined || cipher !== undefined) ? { bits } : {}),
    };
  return marks && protocol !== undefined && /^(?:E?SMTPA?|UTF8SMTPA?)$/.test(protocol) ? { used: false } : undefined;
}

function versionOf(text: string): string | undefined {
  const match = VERSION.exec(text);
  if (!match) return undefined;
  const [, family = '', one, minor, old, pair] = match;
  if (old !== undefined) return `SSL ${old}.0`;
  if (pair !== undefined) return pair.startsWith('1') ? `TLS 1.${pair.charAt(1)}` : undefined;
  return one === undefined || family.toUpperCase() === 'SSL' ? undefined : `TLS 1.${minor ?? '0'}`;
}
