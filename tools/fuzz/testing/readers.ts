// Readers that cannot stand their input, for the tests of the fuzzer.
const text = (letters: string): Uint8Array => Buffer.from(letters, 'latin1');

export const fuzzTargets = [
  { name: 'sound', seeds: [text('hello\r\n')], run: (bytes: Uint8Array) => void Buffer.from(bytes).toString('latin1').split('\r\n') },
  {
    name: 'crashes',
    seeds: [text('a{5}')],
    run(bytes: Uint8Array) {
      if (bytes.includes(0xff)) throw new Error('no 0xff, please');
    },
  },
  {
    name: 'hangs',
    seeds: [text('* OK')],
    run(bytes: Uint8Array) {
      while (bytes.includes(0x00)) if (bytes.length > 1e9) return;
    },
  },
  {
    name: 'hoards',
    run: (bytes: Uint8Array) => {
      hoard.push(Array.from({ length: 100_000 }, () => bytes.length));
    },
  },
];

const hoard: unknown[] = [];
