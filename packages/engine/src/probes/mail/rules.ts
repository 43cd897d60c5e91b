import type { Outcome } from '@mailmedic/contract/look.ts';
import type { MailboxRules } from '@mailmedic/contract/looks/rules.ts';
import { readRules, type Rule } from '@mailmedic/message/sieve/rules.ts';
import type { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { readScript, readScripts } from '@mailmedic/wire/managesieve/scripts.ts';
import type { SignInAt } from './sign-in.ts';
import { answerText, brokenText, failureOf, words } from './told.ts';

const RULES_MS = 4000;
const MOST_INCLUDED = 5;
const MOST_RULES = 300;
const MOST_KEYS = 50;
const MOST_ACTIONS = 30;

type RulesSeen = Pick<MailboxRules, 'scripts' | 'active' | 'rules' | 'problem' | 'status' | 'code' | 'text'> & {
  readonly outcome: Outcome;
  readonly because?: string;
};

/** Looks at the rules of a mailbox: which script is in use, and what it does. Nothing is changed. */
export async function rulesAt({ talk }: Pick<SignInAt, 'talk'>): Promise<RulesSeen> {
  const told = await talk.run(readScripts(), RULES_MS);
  const failure = failureOf(told);
  if (failure || told.is !== 'done') return { scripts: 0, rules: [], ...(failure ?? { outcome: 'cut' }), ...brokenText(told) };
  const { ok, scripts, active, script, status, code, text } = told.value;
  const named = { scripts, ...(active === undefined ? {} : { active: printable(active, 200) }) };
  if (!ok)
    return {
      ...named,
      rules: [],
      outcome: 'refused',
      because: `the server answered ${answerText({ status, text })}`,
      ...words({ status, text, ...(code === undefined ? {} : { code }) }),
    };
  const { rules, problem } = readRules(script ?? '');
  const all = await withIncluded(talk, rules, active ?? '');
  return { ...named, rules: all.map(shown), ...(problem === undefined ? {} : { problem }), outcome: 'ok' };
}

interface RuleIn extends Rule {
  readonly script?: string;
}

/** The rules with those of the account's own scripts that they include (RFC 6609 section 3), each once. */
async function withIncluded(talk: Conversation, own: readonly Rule[], active: string): Promise<readonly RuleIn[]> {
  const until = performance.now() + RULES_MS;
  const all: RuleIn[] = [...own];
  const seen = new Set([active]);
  for (let index = 0; index < all.length && all.length < MOST_RULES; index += 1) {
    const outer = all[index];
    for (const { does, to } of outer?.actions ?? []) {
      if (!outer || does !== 'include' || to === undefined || seen.has(to) || seen.size > MOST_INCLUDED) continue;
      seen.add(to);
      const told = await talk.run(readScript(to), Math.max(0, until - performance.now()));
      if (told.is !== 'done') return all;
      all.push(...readRules(told.value ?? '').rules.map((rule) => under(outer, rule, to)));
    }
  }
  return all;
}

/** A rule of an included script holds where the including one does. */
function under(outer: RuleIn, rule: Rule, script: string): RuleIn {
  if (outer.everything) return { ...rule, script };
  const { nearlyEverything: _, ...narrow } = rule;
  const condition = rule.everything ? outer.condition : `${outer.condition}, and ${rule.condition}`;
  const keys = [...outer.keys, ...rule.keys];
  const isNearly = outer.nearlyEverything && (rule.everything || rule.nearlyEverything);
  return {
    ...narrow,
    condition,
    everything: false,
    keys,
    fields: [...outer.fields, ...rule.fields],
    script,
    ...(isNearly ? { nearlyEverything: true } : {}),
  };
}

/** What somebody wrote into a rule reaches no terminal as it is. */
function shown({ line, condition, everything, nearlyEverything, keys, fields, actions, script }: RuleIn): MailboxRules['rules'][number] {
  return {
    line,
    condition: printable(condition, 300),
    everything,
    ...(nearlyEverything ? { nearlyEverything } : {}),
    ...(script === undefined ? {} : { script: printable(script, 200) }),
    keys: keys.slice(0, MOST_KEYS).map((key) => printable(key, 100)),
    fields: fields.slice(0, MOST_KEYS).map((field) => printable(field, 100)),
    actions: actions.slice(0, MOST_ACTIONS).map(({ does, to, copy, flags }) => ({
      does,
      ...(to === undefined ? {} : { to: printable(to, 320) }),
      ...(copy === undefined ? {} : { copy }),
      ...(flags === undefined ? {} : { flags: flags.slice(0, 20).map((flag) => printable(flag, 60)) }),
    })),
  };
}
