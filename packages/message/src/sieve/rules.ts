import { parseSieve, type Argument, type Command, type Test } from './parse.ts';
import { SieveProblem } from './tokens.ts';

/** What a rule does with a message. */
export interface RuleAction {
  /** the command: `redirect`, `fileinto`, `discard`, `keep`, `setflag`, `vacation` … */
  readonly does: string;
  /** address, folder or script that it names */
  readonly to?: string;
  /** the message stays where it was too (RFC 3894) */
  readonly copy?: boolean;
  readonly flags?: readonly string[];
}

/** Commands that stand together under one condition. */
export interface Rule {
  readonly line: number;
  /** for a person: `the subject contains "invoice"` */
  readonly condition: string;
  /** it holds for every message */
  readonly everything: boolean;
  /** it holds for all messages but those that are named */
  readonly nearlyEverything?: true;
  /** what is looked for in messages */
  readonly keys: readonly string[];
  /** in which header fields, lower case */
  readonly fields: readonly string[];
  readonly actions: readonly RuleAction[];
}

/** The rules of a script; `problem` says where it is no Sieve. */
export interface Rules {
  readonly rules: readonly Rule[];
  readonly problem?: string;
}

const MOST_CHARACTERS = 262_144;
const MOST_RULES = 300;

/** Reads the rules of a Sieve script (RFC 5228). Rules that are switched off (`if false`) are left out. */
export function readRules(script: string): Rules {
  if (script.length > MOST_CHARACTERS) return { rules: [], problem: 'the script is longer than any that people write' };
  try {
    const rules: Rule[] = [];
    collect(parseSieve(script.replace(/^\uFEFF/, '')), [], rules);
    return { rules: rules.slice(0, MOST_RULES) };
  } catch (error) {
    if (error instanceof SieveProblem) return { rules: [], problem: error.message };
    throw error;
  }
}

interface Condition {
  readonly says: string;
  /** it is for everything but what is looked for */
  readonly excepts?: true;
  readonly holds: 'always' | 'never' | 'sometimes';
  readonly keys: readonly string[];
  readonly fields: readonly string[];
}

function collect(commands: readonly Command[], under: readonly Condition[], rules: Rule[]): void {
  const actions = commands.flatMap(actionOf);
  const [first] = commands.filter((command) => actionOf(command).length > 0);
  if (first && actions.some(({ does }) => does !== 'stop')) rules.push(ruleOf(first.line, under, actions));
  let before: 'always' | 'never' | 'sometimes' = 'never';
  let named = true;
  for (const { name, tests, block } of commands) {
    if (block === undefined) continue;
    const [test] = tests;
    const isFirst = name !== 'elsif' && name !== 'else';
    if (isFirst) [before, named] = ['never', true];
    const own: Condition = test ? conditionOf(test) : { says: 'it is none of these', holds: 'always', keys: [], fields: [] };
    const holds = before === 'always' || own.holds === 'never' ? 'never' : before === 'never' ? own.holds : 'sometimes';
    before = before === 'always' || own.holds === 'always' ? 'always' : before === 'never' && own.holds === 'never' ? 'never' : 'sometimes';
    if (holds === 'never') continue;
    const says = isFirst ? own.says : `otherwise, if ${own.says}`;
    // whatever none of those picked out that stand before
    const excepts = test === undefined && holds === 'sometimes' && named ? { excepts: true as const } : {};
    collect(block, [...under, { ...own, holds, says, ...excepts }], rules);
    named &&= NAMING.has(test?.name ?? '');
  }
}

function ruleOf(line: number, under: readonly Condition[], actions: readonly RuleAction[]): Rule {
  const narrowing = under.filter(({ holds }) => holds !== 'always');
  return {
    line,
    condition: narrowing.length === 0 ? 'every message' : narrowing.map(({ says }) => says).join(', and '),
    everything: narrowing.length === 0,
    ...(narrowing.length > 0 && narrowing.every(({ excepts }) => excepts) ? { nearlyEverything: true } : {}),
    keys: narrowing.flatMap(({ keys }) => keys),
    fields: [...new Set(narrowing.flatMap(({ fields }) => fields))],
    actions,
  };
}

const ACTIONS: ReadonlySet<string> = new Set([
  ...['keep', 'discard', 'redirect', 'fileinto', 'stop', 'reject', 'ereject', 'vacation', 'notify', 'include'],
  ...['setflag', 'addflag', 'removeflag'],
]);

function actionOf({ name, arguments: given, block }: Command): readonly RuleAction[] {
  if (!ACTIONS.has(name) || block !== undefined) return [];
  const has = (tag: string): boolean => given.some((one) => one.is === 'tag' && one.value === tag);
  const target = given.findLast((one) => one.is === 'strings')?.values ?? [];
  if (name === 'setflag' || name === 'addflag' || name === 'removeflag') return [{ does: name, flags: flagsIn(target) }];
  const after = given.findIndex((one) => one.is === 'tag' && one.value === 'flags');
  const tagged = after === -1 ? undefined : given[after + 1];
  // what the server keeps for everybody (RFC 6609 section 3.2) is not the account's
  const isNamed = name === 'redirect' || name === 'fileinto' || (name === 'include' && !has('global'));
  return [
    {
      does: name,
      ...(isNamed && target[0] !== undefined ? { to: target[0] } : {}),
      ...(has('copy') ? { copy: true } : {}),
      ...(tagged?.is === 'strings' ? { flags: flagsIn(tagged.values) } : {}),
    },
  ];
}

/** Several flags may stand in one string (RFC 5232 section 2). */
function flagsIn(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(/\s+/)).filter((flag) => flag !== '');
}

/** Tests that pick out some messages; whatever is not among them is nearly all. */
const NAMING: ReadonlySet<string> = new Set(['header', 'address', 'envelope', 'body', 'anyof']);

/** The fields that every message has, or nearly every one, so that asking for them narrows nothing (RFC 5322 section 3.6). */
const EVERYWHERE: ReadonlySet<string> = new Set(['from', 'date', 'received', 'to', 'subject', 'message-id', 'return-path']);

function conditionOf(test: Test): Condition {
  const { name, tests } = test;
  const plain = (says: string, holds: Condition['holds']): Condition => ({ says, holds, keys: [], fields: [] });
  if (name === 'true') return plain('every message', 'always');
  if (name === 'false') return plain('no message', 'never');
  if (name === 'not') {
    const [inner] = tests.map(conditionOf);
    const holds = inner?.holds === 'always' ? 'never' : inner?.holds === 'never' || isVeryLarge(tests[0]) ? 'always' : 'sometimes';
    // what is looked for does not count where the rule is for everything else
    return { ...plain(`not: ${inner?.says ?? 'anything'}`, holds), ...(NAMING.has(tests[0]?.name ?? '') ? { excepts: true } : {}) };
  }
  if (name === 'allof' || name === 'anyof') return joined(name, tests.map(conditionOf));
  return compared(test);
}

/** Hardly a message is larger: most servers take none that is. */
const VERY_LARGE = 10 * 1024 * 1024;
/** None is. */
const TOO_LARGE = 1024 * 1024 * 1024;

function isVeryLarge(test: Test | undefined): boolean {
  if (test?.name !== 'size') return false;
  const amount = test.arguments.flatMap((one) => (one.is === 'number' ? [one.value] : []))[0] ?? 0;
  return amount >= VERY_LARGE && test.arguments.some((one) => one.is === 'tag' && one.value === 'over');
}

/** From a day on and for good (RFC 5260 section 5, RFC 5231): `currentdate :value "ge" "date" "2026-01-01"`. */
function isFromADayOn({ name, arguments: given }: Test): boolean {
  const words = given.flatMap((one) => (one.is === 'strings' ? one.values : []));
  return name === 'currentdate' && words.some((word) => word === 'ge' || word === 'gt') && words.some((word) => FROM_ON.has(word));
}

const FROM_ON: ReadonlySet<string> = new Set(['date', 'iso8601', 'std11', 'year', 'julian']);

function joined(name: 'allof' | 'anyof', parts: readonly Condition[]): Condition {
  const [wins, loses] = name === 'allof' ? (['never', 'always'] as const) : (['always', 'never'] as const);
  const holds = parts.some((part) => part.holds === wins) ? wins : parts.every((part) => part.holds === loses) ? loses : 'sometimes';
  const telling = parts.filter((part) => part.holds !== loses);
  return {
    says: telling.map(({ says }) => says).join(name === 'allof' ? ' and ' : ' or '),
    holds,
    keys: telling.flatMap(({ keys }) => keys),
    fields: telling.flatMap(({ fields }) => fields),
  };
}

function compared({ name, arguments: given }: Test): Condition {
  const lists = given.flatMap((one) => (one.is === 'strings' ? [one.values] : []));
  const tags = given.flatMap((one) => (one.is === 'tag' ? [one.value] : []));
  const match = MATCHES.find((tag) => tags.includes(tag)) ?? 'is';
  const comparator = given.findIndex((one) => one.is === 'tag' && one.value === 'comparator');
  const useful = comparator === -1 ? lists : lists.filter((values) => given[comparator + 1] !== listed(given, values));
  if (name === 'exists') {
    const fields = (useful[0] ?? []).map((field) => field.toLowerCase());
    const holds = fields.length > 0 && fields.every((field) => EVERYWHERE.has(field)) ? 'always' : 'sometimes';
    return { says: `it has the header ${fields.join(', ')}`, holds, keys: [], fields };
  }
  if (name === 'size') {
    const amount = given.flatMap((one) => (one.is === 'number' ? [one.value] : []))[0] ?? 0;
    const isAll = (tags.includes('over') && amount <= 100) || (tags.includes('under') && amount >= VERY_LARGE);
    const holds = isAll ? 'always' : tags.includes('over') && amount >= TOO_LARGE ? 'never' : 'sometimes';
    return { says: `it is ${tags.includes('under') ? 'smaller' : 'larger'} than ${amount} octets`, holds, keys: [], fields: [] };
  }
  const hasFields = name === 'header' || name === 'address' || name === 'envelope';
  const fields = hasFields ? (useful[0] ?? []).map((field) => field.toLowerCase()) : [];
  const keys = useful.at(-1) ?? [];
  const isPart = tags.includes('localpart') || tags.includes('user') || tags.includes('detail');
  const ofAddress = !isPart && fields.some((field) => field === 'from' || field === 'to' || field === 'return-path');
  const holds =
    (fields.some((field) => EVERYWHERE.has(field)) && keys.some((key) => isAnything(match, key, ofAddress))) ||
    isFromADayOn({ name, arguments: given, tests: [] })
      ? 'always'
      : 'sometimes';
  const what = name === 'body' ? 'its text' : hasFields ? `its ${fields.join(' or ')}` : name;
  return {
    says: `${what} ${WORDS[match]} ${keys
      .slice(0, 6)
      .map((key) => `"${key}"`)
      .join(' or ')}`,
    holds,
    keys,
    fields,
  };
}

/** Whatever a field holds is like the key (RFC 5228 section 2.7.1, draft-ietf-sieve-regex); an address holds an @ and mostly a dot. */
function isAnything(match: (typeof MATCHES)[number], key: string, ofAddress: boolean): boolean {
  const asked =
    match === 'contains'
      ? key
      : match === 'matches' && key.includes('*')
        ? key.replaceAll(/[*?]/g, '')
        : match === 'regex'
          ? key.replaceAll(/\.[*+?]|[\^$]/g, '').replaceAll('\\.', '.')
          : undefined;
  return asked === '' || (ofAddress && asked !== undefined && /^[@.]$/.test(asked));
}

const MATCHES = ['contains', 'matches', 'regex', 'count', 'value', 'is'] as const;
const WORDS: Readonly<Record<(typeof MATCHES)[number], string>> = {
  is: 'is',
  contains: 'contains',
  matches: 'is like',
  regex: 'is like',
  count: 'is there',
  value: 'compares with',
};

function listed(given: readonly Argument[], values: readonly string[]): Argument | undefined {
  return given.find((one) => one.is === 'strings' && one.values === values);
}
