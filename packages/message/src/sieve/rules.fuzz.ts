import { readRules } from './rules.ts';

const SEEDS = [
  'require ["fileinto", "copy"];\nif allof (header :contains ["Subject"] "invoice", not size :over 10K) { fileinto :flags "\\\\Seen" "Trash"; stop; }\n',
  'if anyof (true, exists "From") { redirect :copy "bob@example.net"; } elsif false { discard; } else { keep; }',
  'vacation :days 7 text:\nI am away.\n..\n.\n;\n/* x */ # y\nsetflag "\\\\Seen"; discard;',
];

/** A script is whatever the server says that it is. */
export const fuzzTargets = [
  {
    name: 'sieve script',
    seeds: SEEDS.map((text) => Buffer.from(text)),
    run(bytes: Uint8Array): void {
      const { rules } = readRules(Buffer.from(bytes).toString('utf8'));
      if (rules.length > 300) throw new Error('more rules than anybody reads');
    },
  },
];
