const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
const PADDING = 21;
/** TLS_RSA_WITH_NULL_MD5: no server accepts it (RFC 5246 appendix C). */
const NO_CIPHER = [0x00, 0x01];

/**
 * A TLS ClientHello that no server can accept, so that the answer is an alert of seven bytes (RFC 5246 section 7.4.1.2).
 * `atLeastBytes` makes it longer by padding alone (RFC 7685).
 */
export function smallHello(atLeastBytes = 0): Uint8Array {
  const fixed = [0x03, 0x03, ...new Array<number>(32).fill(0x6d), 0, 0, 2, ...NO_CIPHER, 1, 0];
  const bare = 9 + fixed.length;
  const padding = Math.max(0, atLeastBytes - bare - 6);
  const extensions = padding === 0 ? [] : [...u16(padding + 4), ...u16(PADDING), ...u16(padding), ...new Array<number>(padding).fill(0)];
  const body = [...fixed, ...extensions];
  return Uint8Array.from([HANDSHAKE, 0x03, 0x01, ...u16(body.length + 4), CLIENT_HELLO, 0, ...u16(body.length), ...body]);
}

function u16(value: number): readonly number[] {
  return [value >> 8, value & 0xff];
}
