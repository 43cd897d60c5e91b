import type { Outcome } from '@mailmedic/contract/look.ts';
import type { MailboxRules } from '@mailmedic/contract/looks/rules.ts';
import { readRules, type Rule } from '@mailmedic/message/sieve/rules.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { readScripts } from '@mailmedic/wire/managesieve/scripts.ts';
import type { SignInAt } from './sign-in.ts';
import { answerText, brokenText, failureOf, words } from './told.ts';

const RULES_MS = 4000;
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
  return { ...named, rules: rules.map(shown), ...(problem === undefined ? {} : { problem }), outcome: 'ok' };
}

/** What somebody wrote into a rule reaches no terminal as it is. */
function shown({ line, condition, everything, keys, fields, actions }: Rule): MailboxRules['rules'][number] {
  return {
    line,
    condition: printable(condition, 300),
    everything,
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
