import { isIP } from 'node:net';
import { within, type Family } from '../address.ts';
import { all, not, some, type Packet, type Stop, type Truth } from './packet.ts';

interface Rule {
  readonly chain: string;
  readonly text: string;
  readonly words: readonly string[];
}

type Outcome = { readonly is: 'accept' | 'continue' | 'stop'; readonly rule: string; readonly unsure: boolean };

/** What chains came to for one packet: each is walked once, and one that leads back to itself leaves the matter open. */
type Walked = Map<string, Outcome>;
const OPEN: Outcome = { is: 'continue', rule: '', unsure: true };

/** Follows a packet through the OUTPUT chain of the filter table as `iptables-save` or `ip6tables-save` prints it. */
export function iptablesStops(text: string, family: Family): (packet: Packet) => Stop | undefined {
  const filter = tableOf(text, 'filter');
  const rules = Map.groupBy(filter.flatMap(ruleOf), ({ chain }) => chain);
  const policy = filter.map((line) => /^:OUTPUT (\w+)/.exec(line)?.[1]).find((word) => word !== undefined);
  return (packet) => {
    if (packet.family !== family) return undefined;
    const outcome = walk(rules, 'OUTPUT', packet, new Map());
    const stopped = outcome.is === 'continue' && policy === 'DROP' ? { ...outcome, is: 'stop' as const, rule: ':OUTPUT DROP' } : outcome;
    return stopped.is === 'stop' && !stopped.unsure ? { rule: stopped.rule } : undefined;
  };
}

function tableOf(text: string, name: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.slice(0, 2000).replace(/^\[\d+:\d+\] /, ''));
  const start = lines.indexOf(`*${name}`);
  if (start === -1) return [];
  const end = lines.indexOf('COMMIT', start);
  return lines.slice(start + 1, end === -1 ? undefined : end);
}

function ruleOf(line: string): Rule[] {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  const chain = words[1];
  return words[0] === '-A' && chain !== undefined ? [{ chain, text: line, words: words.slice(2) }] : [];
}

function walk(rules: ReadonlyMap<string, readonly Rule[]>, chain: string, packet: Packet, walked: Walked): Outcome {
  const known = walked.get(chain);
  if (known) return known;
  walked.set(chain, OPEN);
  const outcome = walkOnce(rules, chain, packet, walked);
  walked.set(chain, outcome);
  return outcome;
}

function walkOnce(rules: ReadonlyMap<string, readonly Rule[]>, chain: string, packet: Packet, walked: Walked): Outcome {
  let unsure = false;
  for (const rule of rules.get(chain) ?? []) {
    const { matched, target } = readRule(rule.words, packet);
    if (matched === false || target === undefined) continue;
    const outcome = follow(rules, target, rule, packet, walked);
    if (outcome.is === 'continue') unsure ||= outcome.unsure;
    else if (matched === undefined || outcome.unsure) unsure = true;
    else return { ...outcome, unsure };
    if (target === 'RETURN') {
      if (matched === true) return { is: 'continue', rule: '', unsure };
      unsure = true;
    }
  }
  return { is: 'continue', rule: '', unsure };
}

function follow(rules: ReadonlyMap<string, readonly Rule[]>, target: string, { text }: Rule, packet: Packet, walked: Walked): Outcome {
  if (target === 'ACCEPT') return { is: 'accept', rule: text, unsure: false };
  if (target === 'DROP' || target === 'REJECT') return { is: 'stop', rule: text, unsure: false };
  return rules.has(target) ? walk(rules, target, packet, walked) : { is: 'continue', rule: '', unsure: false };
}

/** Reads a rule's words: each known condition narrows, an unknown one makes the match unsure. */
function readRule(words: readonly string[], packet: Packet): { readonly matched: Truth; readonly target: string | undefined } {
  const truths: Truth[] = [];
  let target: string | undefined;
  let negated = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const value = words[index + 1] ?? '';
    if (word === '!') {
      negated = true;
      continue;
    }
    if (word === '-j' || word === '-g') {
      target = value;
      // What follows are the target's own options.
      break;
    }
    if (!word.startsWith('-')) continue;
    const truth = conditionOf(word, value, packet);
    truths.push(negated ? not(truth) : truth);
    negated = false;
  }
  return { matched: all(truths), target };
}

function conditionOf(option: string, value: string, packet: Packet): Truth {
  switch (option) {
    case '-p':
    case '--protocol':
      return value === packet.transport || value === 'all';
    case '-d':
    case '--destination':
      return addressIn(packet.address, value);
    case '--dport':
    case '--dports':
    case '--destination-port':
      return some([false, ...value.split(',').map((range) => portIn(packet.port, range))]);
    case '-o':
      return value === 'lo' ? false : undefined;
    case '--state':
    case '--ctstate':
      return value.split(',').includes('NEW');
    case '--tcp-flags':
    case '--uid-owner':
      return option === '--uid-owner' && typeof process.getuid === 'function' ? value === String(process.getuid()) : undefined;
    case '-m':
    case '--comment':
      return ['tcp', 'udp', 'multiport', 'state', 'conntrack', 'comment', 'owner'].includes(value) || option === '--comment'
        ? true
        : undefined;
    case '--syn':
      return packet.transport === 'tcp';
    default:
      return undefined;
  }
}

function addressIn(address: string | undefined, value: string): Truth {
  const [network = '', length] = value.split('/');
  if (address === undefined) return length === '0' ? true : undefined;
  if (isIP(network) === 0) return undefined;
  const prefix = length === undefined ? 128 : Number(length);
  return Number.isInteger(prefix) ? within(address, network, prefix) : undefined;
}

function portIn(port: number, range: string): Truth {
  const [from = NaN, to = from] = range.split(':').map(Number);
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : from <= port && port <= to;
}
