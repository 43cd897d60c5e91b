import { mix, Random } from './random.ts';

const LONGEST = 65_536;
const EDGES = [0, 1, 0x0a, 0x0d, 0x1b, 0x20, 0x22, 0x28, 0x2e, 0x30, 0x3c, 0x5c, 0x7b, 0x7f, 0x80, 0xc0, 0xe2, 0xff];

/** What breaks readers of mail protocols, DNS, XML and JSON. */
const WORDS = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  '"',
  '\\',
  '\\"',
  '{0}\r\n',
  '{5}\r\n',
  '{5+}\r\n',
  '{4294967296}\r\n',
  '{99999999999999999999}\r\n',
  '((((((((',
  '))))))))',
  '* ',
  '+ ',
  '- ',
  '250-',
  '250 ',
  '421 ',
  '-ERR ',
  '+OK ',
  '.\r\n',
  '..\r\n',
  'NIL',
  '~{3}\r\nabc',
  '[ALERT] ',
  '[',
  ']',
  '=?utf-8?B?',
  '\u001b[31m',
  '\u009b31m',
  '<',
  '</',
  '/>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#x110000;',
  '&amp;',
  '<?xml',
  ' xmlns="x"',
  '<a><a><a><a>',
  '[[[[[[[[',
  '{"a":',
  '}',
  ']',
  '1e999',
  '-0',
  '"__proto__":',
  '\\u0000',
  '\\ud800',
  'null',
  'true',
  '65536',
  '-1',
  '2147483648',
  '9007199254740993',
  '%EMAILADDRESS%',
  '\u00c0\u000c',
  '\u00c0\u0000',
  '\u00ff\u00ff\u00ff\u00ff',
  '\u0000\u0029',
  '\u003f'.repeat(63),
  '.',
].map((word) => Uint8Array.from(word, (letter) => letter.charCodeAt(0) & 0xff));

/** Input number `index` of a target: always the same for the same seed. */
export function makeInput(target: string, seeds: readonly Uint8Array[], seed: number, index: number): Uint8Array {
  const random = new Random(mix(target, seed, index));
  if (seeds.length === 0 || random.below(10) === 0) return noise(random);
  let bytes = random.pick(seeds);
  for (let left = 1 + random.below(5); left > 0; left -= 1) bytes = damage(bytes, seeds, random);
  return new Uint8Array(bytes.subarray(0, LONGEST));
}

function noise(random: Random): Uint8Array {
  const bytes = new Uint8Array(random.below(random.below(8) === 0 ? 4096 : 128));
  const printable = random.below(2) === 0;
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = printable ? 0x20 + random.below(0x5f) : random.below(256);
  return bytes;
}

function damage(bytes: Uint8Array, seeds: readonly Uint8Array[], random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = 1 + random.below(Math.min(bytes.length - at, 64) + 1);
  switch (random.below(10)) {
    case 0:
      return withByte(bytes, at, (byte) => byte ^ (1 << random.below(8)));
    case 1:
      return withByte(bytes, at, () => random.pick(EDGES));
    case 2:
      return join(bytes.subarray(0, at), bytes.subarray(at + length));
    case 3:
      return join(
        bytes.subarray(0, at),
        ...repeat(bytes.subarray(at, at + length), 1 + random.below(random.below(20) === 0 ? 500 : 4)),
        bytes.subarray(at),
      );
    case 4:
      return bytes.subarray(0, at);
    case 5:
      return join(bytes.subarray(0, at), random.pick(WORDS), bytes.subarray(at));
    case 6:
      return join(bytes.subarray(0, at), random.pick(WORDS), bytes.subarray(at + length));
    case 7:
      return join(bytes.subarray(0, at), noise(random), bytes.subarray(at + length));
    case 8: {
      const other = random.pick(seeds);
      return join(bytes.subarray(0, at), other.subarray(random.below(other.length + 1)));
    }
    default:
      return withNumber(bytes, at, random);
  }
}

function withByte(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const changed = new Uint8Array(bytes);
  if (at < changed.length) changed[at] = change(changed[at] ?? 0);
  return changed;
}

/** Puts another value where a binary length or count may stand (16 bits, network order). */
function withNumber(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  const changed = new Uint8Array(bytes);
  const value = random.pick([0, 1, 0x3f, 0x40, 0xff, 0x100, 0x7fff, 0x8000, 0xc000 + random.below(64), 0xfffe, 0xffff]);
  if (at + 1 < changed.length) {
    changed[at] = value >>> 8;
    changed[at + 1] = value & 0xff;
  }
  return changed;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function repeat(part: Uint8Array, times: number): Uint8Array[] {
  return Array.from({ length: times }, () => part);
}
