import { isIP } from 'node:net';
import { plainAddress, within } from '../address.ts';
import { all, type Packet, type Stop, type Truth } from './packet.ts';

/** Follows a packet through `pfctl -P -s rules`: the last rule that matches decides, unless one says `quick` (pf.conf(5)). */
export function pfStops(text: string): (packet: Packet) => Stop | undefined {
  const rules = text
    .split('\n')
    .map((line) => line.slice(0, 1000).trim())
    .filter((line) => /^(block|pass)\b/.test(line));
  return (packet) => {
    let last: { readonly rule: string; readonly blocks: boolean } | undefined;
    for (const rule of rules) {
      const matched = matches(rule, packet);
      if (matched === false) continue;
      // A rule that may or may not match leaves open what is decided before it.
      last = matched === undefined ? undefined : { rule, blocks: rule.startsWith('block') };
      if (matched === true && /\bquick\b/.test(rule)) break;
    }
    return last?.blocks === true ? { rule: last.rule } : undefined;
  };
}

function matches(rule: string, packet: Packet): Truth {
  const words = rule.split(/\s+/);
  const valueAfter = (word: string): string | undefined => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
  const name = valueAfter('on');
  const protocol = valueAfter('proto');
  const to = words.indexOf('to');
  return all([
    !words.slice(0, 4).includes('in'),
    name === undefined ? true : /^lo\d*$/.test(name) ? false : undefined,
    words.includes('inet6') ? packet.family === 6 : words.includes('inet') ? packet.family === 4 : true,
    protocol === undefined ? true : protocol === packet.transport,
    words.some((word) => ['user', 'group', 'route-to', 'tagged', 'probability', 'os'].includes(word)) ? undefined : true,
    sourceOf(words),
    to === -1 ? true : destinationOf(words.slice(to + 1), packet),
  ]);
}

function sourceOf(words: readonly string[]): Truth {
  const from = words[words.indexOf('from') + 1];
  return !words.includes('from') || from === 'any' ? true : undefined;
}

function destinationOf([where = 'any', ...rest]: readonly string[], packet: Packet): Truth {
  const port = rest[0] === 'port' ? portIn(packet.port, rest.slice(1)) : true;
  return all([addressIn(packet.address, where), port]);
}

function addressIn(address: string | undefined, where: string): Truth {
  if (where === 'any') return true;
  const [network = '', length] = where.split('/');
  const plain = plainAddress(network);
  if (address === undefined || plain === undefined) return undefined;
  if (isIP(plain) !== isIP(address)) return false;
  return within(address, plain, length === undefined ? 128 : Number(length));
}

/** `= 993`, `!= 993`, `25:30`, `24 >< 31`. */
function portIn(port: number, [first = '', second = '', third = '']: readonly string[]): Truth {
  const [from, to] = first.split(':').map(Number);
  if (first === '=') return Number.isNaN(Number(second)) ? undefined : port === Number(second);
  if (first === '!=') return Number.isNaN(Number(second)) ? undefined : port !== Number(second);
  if (second === '><') return port > Number(first) && port < Number(third);
  if (from !== undefined && to !== undefined && !Number.isNaN(from) && !Number.isNaN(to)) return from <= port && port <= to;
  return undefined;
}
