import { within } from '../address.ts';
import { isObject, listOf, numberOf, parseJson, textOf } from '../json.ts';
import { all, not, some, type Packet, type Stop, type Truth } from './packet.ts';
import { lines } from '../lines.ts';

type Json = Readonly<Record<string, unknown>>;

interface Ruleset {
  readonly chains: readonly Json[];
  readonly rules: readonly Json[];
  readonly sets: readonly Json[];
  readonly printed: ReadonlyMap<string, string>;
  /** what chains came to for one packet: each is walked once, and one that leads back to itself leaves the matter open */
  readonly walked: Map<Json, Outcome>;
}

/** What a chain did with a packet: `unsure` once a rule that may or may not match could have decided otherwise. */
type Outcome =
  | { readonly is: 'accept' | 'continue'; readonly unsure: boolean }
  | { readonly is: 'stop'; readonly rule: string; readonly unsure: boolean };

/**
 * Follows a packet through what `nft -j list ruleset` prints: every base chain on the way out, in the order of priority.
 * `printed` is `nft -a list ruleset`, from which the rule is quoted.
 */
export function nftablesStops(json: string, printed: string): (packet: Packet) => Stop | undefined {
  const document = parseJson(json);
  const objects = listOf(isObject(document) ? document['nftables'] : undefined).filter(isObject);
  const of = (kind: string): readonly Json[] => objects.map((object) => object[kind]).filter(isObject);
  const ruleset: Omit<Ruleset, 'walked'> = {
    chains: of('chain'),
    rules: of('rule'),
    sets: [...of('set'), ...of('map')],
    printed: printedRules(printed),
  };
  const bases = ruleset.chains
    .filter((chain) => ['output', 'postrouting'].includes(textOf(chain['hook'])) && textOf(chain['type']) !== 'nat')
    .toSorted((a, b) => hookOrder(a) - hookOrder(b));
  return (packet) => {
    const walked = new Map<Json, Outcome>();
    for (const chain of bases.filter((base) => sees(base, packet))) {
      const outcome = walkBase({ ...ruleset, walked }, chain, packet);
      if (outcome.is === 'stop' && !outcome.unsure) return { rule: outcome.rule };
    }
    return undefined;
  };
}

/** `table inet filter {` … `tcp dport 993 drop # handle 5`: handles are unique in a table. */
function printedRules(text: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  let table = '';
  for (const line of lines(text)) {
    const opened = /^table (\S+) (\S+) \{/.exec(line);
    if (opened) table = `${opened[1]} ${opened[2]}`;
    const rule = /^\s+(\S.{0,500}?) # handle (\d+)$/.exec(line);
    if (rule?.[1] !== undefined) rules.set(`${table} ${rule[2]}`, rule[1]);
  }
  return rules;
}

function hookOrder(chain: Json): number {
  return (textOf(chain['hook']) === 'output' ? 0 : 1e6) + (numberOf(chain['prio']) ?? 0);
}

function sees(chain: Json, { family }: Packet): boolean {
  const table = textOf(chain['family']);
  return table === 'inet' || table === (family === 4 ? 'ip' : 'ip6');
}

function walkBase(ruleset: Ruleset, chain: Json, packet: Packet): Outcome {
  const outcome = walk(ruleset, chain, packet);
  if (outcome.is !== 'continue' || textOf(chain['policy']) !== 'drop') return outcome;
  return {
    is: 'stop',
    rule: `policy drop of chain ${textOf(chain['name'])} (table ${textOf(chain['family'])} ${textOf(chain['table'])})`,
    unsure: outcome.unsure,
  };
}

function walk(ruleset: Ruleset, chain: Json, packet: Packet): Outcome {
  const known = ruleset.walked.get(chain);
  if (known) return known;
  ruleset.walked.set(chain, { is: 'continue', unsure: true });
  const outcome = walkOnce(ruleset, chain, packet);
  ruleset.walked.set(chain, outcome);
  return outcome;
}

function walkOnce(ruleset: Ruleset, chain: Json, packet: Packet): Outcome {
  let unsure = false;
  for (const rule of ruleset.rules.filter((one) => sameTable(one, chain) && one['chain'] === chain['name'])) {
    const statements = listOf(rule['expr']).filter(isObject);
    const matched = all(statements.map((statement) => matches(ruleset, rule, statement, packet)));
    if (matched === false) continue;
    const outcome = decide(ruleset, rule, statements, packet);
    if (outcome.is === 'continue') unsure ||= outcome.unsure && matched !== undefined;
    else if (matched === undefined || outcome.unsure) unsure = true;
    else return { ...outcome, unsure };
  }
  return { is: 'continue', unsure };
}

/** The verdict at a rule's end, jumps and verdict maps followed. */
function decide(ruleset: Ruleset, rule: Json, statements: readonly Json[], packet: Packet): Outcome {
  for (const statement of statements) {
    const outcome = verdictOf(ruleset, rule, statement, packet);
    if (outcome.is !== 'continue' || outcome.unsure) return outcome;
  }
  return { is: 'continue', unsure: false };
}

function verdictOf(ruleset: Ruleset, rule: Json, statement: Json, packet: Packet): Outcome {
  if ('accept' in statement) return { is: 'accept', unsure: false };
  if ('drop' in statement || 'reject' in statement) return { is: 'stop', rule: quote(ruleset, rule), unsure: false };
  const jump = statement['jump'] ?? statement['goto'];
  if (isObject(jump)) {
    const target = ruleset.chains.find((chain) => sameTable(chain, rule) && chain['name'] === jump['target']);
    return target === undefined ? { is: 'continue', unsure: true } : walk(ruleset, target, packet);
  }
  const map = statement['vmap'];
  if (isObject(map)) {
    for (const [key, verdict] of pairsOf(ruleset, rule, map['data'])) {
      const hit = equals(ruleset, rule, map['key'], key, packet);
      if (hit === undefined) return { is: 'continue', unsure: true };
      if (hit && isObject(verdict)) return verdictOf(ruleset, rule, verdict, packet);
    }
  }
  return { is: 'continue', unsure: false };
}

/** Is the statement a condition, and does the packet meet it? What is no condition always holds. */
function matches(ruleset: Ruleset, rule: Json, statement: Json, packet: Packet): Truth {
  const match = statement['match'];
  if (isObject(match)) {
    const right = match['right'];
    const operator = textOf(match['op']);
    if (operator === '==' || operator === 'in') return equals(ruleset, rule, match['left'], right, packet);
    if (operator === '!=') return not(equals(ruleset, rule, match['left'], right, packet));
    return undefined;
  }
  // A rate, a quota or an unknown extension may let this very packet pass.
  return ['limit', 'quota', 'xt', 'ct count', 'meter', 'queue'].some((kind) => kind in statement) ? undefined : true;
}

function equals(ruleset: Ruleset, rule: Json, left: unknown, right: unknown, packet: Packet): Truth {
  if (Array.isArray(right)) return some(right.map((one) => equals(ruleset, rule, left, one, packet)));
  if (typeof right === 'string' && right.startsWith('@')) {
    const set = ruleset.sets.find((one) => sameTable(one, rule) && one['name'] === right.slice(1));
    return set === undefined ? undefined : some([false, ...listOf(set['elem']).map((one) => equals(ruleset, rule, left, one, packet))]);
  }
  if (isObject(right) && 'set' in right)
    return some([false, ...listOf(right['set']).map((one) => equals(ruleset, rule, left, one, packet))]);
  if (isObject(right) && isObject(right['elem'])) return equals(ruleset, rule, left, right['elem']['val'], packet);
  return isObject(left) ? field(left, right, packet) : undefined;
}

function field(left: Json, right: unknown, packet: Packet): Truth {
  const payload = left['payload'];
  const meta = left['meta'];
  const state = left['ct'];
  if (isObject(payload)) return payloadField(payload, right, packet);
  if (isObject(meta)) return metaField(textOf(meta['key']), right, packet);
  if (isObject(state) && textOf(state['key']) === 'state') return right === 'new';
  return undefined;
}

function payloadField(payload: Json, right: unknown, { family, transport, port, address }: Packet): Truth {
  const protocol = textOf(payload['protocol']);
  const name = textOf(payload['field']);
  if (protocol === 'tcp' || protocol === 'udp' || protocol === 'th') {
    if (protocol !== 'th' && protocol !== transport) return false;
    return name === 'dport' ? numberIn(port, right) : undefined;
  }
  if (protocol === 'ip' || protocol === 'ip6') {
    if (protocol !== (family === 4 ? 'ip' : 'ip6')) return false;
    if (name === 'daddr') return address === undefined ? undefined : addressIn(address, right);
    if (name === 'protocol' || name === 'nexthdr') return right === transport;
    return undefined;
  }
  return protocol === 'icmp' || protocol === 'icmpv6' ? false : undefined;
}

function metaField(key: string, right: unknown, { family, transport, port }: Packet): Truth {
  switch (key) {
    case 'l4proto':
      return right === transport || right === (transport === 'tcp' ? 6 : 17);
    case 'nfproto':
      return right === (family === 4 ? 'ipv4' : 'ipv6');
    case 'oif':
    case 'oifname':
      // Nothing that goes out leaves through loopback; which other interface it takes is not known here.
      return right === 'lo' ? false : undefined;
    case 'skuid':
      return typeof process.getuid === 'function' ? right === process.getuid() || (right === 'root' && process.getuid() === 0) : undefined;
    case 'dport':
      return numberIn(port, right);
    default:
      return undefined;
  }
}

function numberIn(value: number, right: unknown): Truth {
  if (typeof right === 'number') return value === right;
  if (isObject(right) && Array.isArray(right['range'])) {
    const [from, to] = right['range'].map(numberOf);
    return from === undefined || to === undefined ? undefined : from <= value && value <= to;
  }
  return undefined;
}

function addressIn(address: string, right: unknown): Truth {
  if (typeof right === 'string') return within(address, right, 128);
  if (isObject(right) && isObject(right['prefix']))
    return within(address, textOf(right['prefix']['addr']), numberOf(right['prefix']['len']) ?? 128);
  return undefined;
}

function pairsOf(ruleset: Ruleset, rule: Json, data: unknown): readonly (readonly [unknown, unknown])[] {
  const named =
    typeof data === 'string' ? ruleset.sets.find((one) => sameTable(one, rule) && `@${textOf(one['name'])}` === data) : undefined;
  const elements = named ? named['elem'] : isObject(data) ? data['set'] : undefined;
  return listOf(elements).flatMap((pair) => (Array.isArray(pair) ? [[pair[0], pair[1]] as const] : []));
}

function sameTable(a: Json, b: Json): boolean {
  return a['family'] === b['family'] && a['table'] === b['table'];
}

function quote(ruleset: Ruleset, rule: Json): string {
  const table = `${textOf(rule['family'])} ${textOf(rule['table'])}`;
  return (
    ruleset.printed.get(`${table} ${numberOf(rule['handle'])}`) ??
    `rule ${numberOf(rule['handle'])} of table ${table}, chain ${textOf(rule['chain'])}`
  );
}
