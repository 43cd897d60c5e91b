import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Station } from '../render/station.ts';
import { startStatement } from '../facts/answers.ts';
import { datedEventsIn, eventText } from '../facts/dated-events.ts';
import { withFullStop } from '../facts/full-stop.ts';
import { exchangeSeen } from './exchange-step.ts';
import { answered, QUESTIONS, type QuestionKey } from './questions.ts';
import { sendingSeen } from './sending-step.ts';
import { stepOf, type Playbook, type PlaybookStep } from './playbook.ts';

/**
 * What came of a step: `found` a cause is here · `in-order` it was seen to be sound · `fails` something fails here, and
 * the cause is elsewhere or unknown · `open` it fits as well as what was found · `told` the person knew · `ask` the person may know · `by-hand` only a person can
 * see it · `skipped` it would tell nothing now
 */
export type StepState = 'found' | 'in-order' | 'fails' | 'open' | 'told' | 'ask' | 'by-hand' | 'skipped';

export interface StepResult {
  readonly state: StepState;
  /** what was seen or said, or why the step is skipped */
  readonly says: string;
  readonly asks: readonly QuestionKey[];
  /** what a person can do here */
  readonly steps: readonly string[];
}

/** A day on which all was in order, and what is different since, a sentence each. */
export interface Since {
  readonly day: string;
  readonly changes: readonly string[];
}

/** Everything a walk through a playbook rests on. */
export interface Seen {
  readonly playbook: Playbook;
  readonly run: Run;
  readonly diagnosis: Diagnosis;
  readonly stations: readonly Station[];
  /** the questions whose answers would still tell causes apart */
  readonly open: readonly QuestionKey[];
  /** the questions that were asked, answered or not */
  readonly asked: readonly QuestionKey[];
  /** an earlier run that found all in order, and what is different since */
  readonly since?: Since;
  /** the provider's page for reading mail on the web */
  readonly webmail?: string;
}

/** What one step of a playbook comes to, given what was seen and said so far. */
export function walk(step: PlaybookStep, seen: Seen): StepResult {
  const here = seen.diagnosis.causes.filter(({ id }) => stepOf(seen.playbook, id) === step);
  if (here.length > 0) {
    const words = { certain: '', likely: ' (likely)', possible: ' (possible)' } as const;
    return result('found', here.map(({ summary, confidence }) => `${summary}${words[confidence]}`).join(' '));
  }
  const rival = seen.diagnosis.unknown.find(({ wouldTell }) => wouldTell.some((id) => stepOf(seen.playbook, id) === step));
  if (rival && step.settling.by === 'path') return result('open', `It may be here as well. What would tell: ${rival.question}`);
  switch (step.settling.by) {
    case 'answer':
      return fromAnswers(step, step.settling.asks, seen);
    case 'mailbox':
      return fromMailbox(step, step.settling.asks, seen);
    case 'path':
      return fromPath(step, step.settling, seen);
    case 'settings':
      return fromSettings(step, seen);
    case 'sending':
      return fromSending(step, seen);
    case 'exchange':
      return fromAutodiscover(step, seen);
    case 'hand-over':
      return handOver(seen);
  }
}

function result(state: StepState, says: string, more: Partial<StepResult> = {}): StepResult {
  return { state, says, asks: [], steps: [], ...more };
}

function fromAnswers(step: PlaybookStep, asks: readonly QuestionKey[], seen: Seen): StepResult {
  const told = toldAbout(asks, seen);
  const dated = asks.includes('started') ? datedSteps(seen) : [];
  const open = asks.filter((key) => seen.open.includes(key));
  if (open.length > 0) return result('ask', told, { asks: open, steps: [...dated, ...step.byHand] });
  if (told !== '') return result('told', told, { steps: dated });
  if (asks.some((key) => seen.asked.includes(key))) return result('by-hand', 'It was asked before and left open.', { steps: step.byHand });
  return result('skipped', whyNotAsked(seen), { steps: dated });
}

/** What was seen to have happened lately, for whoever remembers when the trouble began. */
function datedSteps({ diagnosis, since }: Seen): readonly string[] {
  const events = datedEventsIn(diagnosis.observations, diagnosis.startedAt).slice(0, 4);
  const differs =
    since?.changes.length === 0 ? 'Nothing that can be compared is different since.' : `Since then: ${since?.changes.join(' ') ?? ''}`;
  return [
    ...(since ? [`A check on ${since.day} found everything in order. ${differs}`] : []),
    ...(events.length === 0 ? [] : [`Seen to have happened lately: ${events.map(eventText).join(' ')}`]),
  ];
}

/** What the person said to these questions, the day it began beside what happened about then. */
function toldAbout(asks: readonly QuestionKey[], { run, diagnosis }: Seen): string {
  const answers = run.complaint.answers ?? {};
  const said = QUESTIONS.filter(({ key }) => asks.includes(key)).flatMap(({ key, choices }) =>
    answered(key, answers).flatMap((value) => choices.find((choice) => choice.value === value)?.told ?? []),
  );
  const { started } = answers;
  if (started === undefined || !asks.includes('started')) return said.join(' ');
  return [...said, startStatement(started, datedEventsIn(diagnosis.observations, diagnosis.startedAt)).told].join(' ');
}

function whyNotAsked({ diagnosis, playbook }: Seen): string {
  if (diagnosis.verdict === 'healthy') return 'Nothing that was looked at fails, so there is nothing that an answer would decide.';
  const proved = diagnosis.causes.find(({ confidence }) => confidence === 'certain');
  if (proved) return `The cause is proved already${atStep(playbook, proved.id)}; no answer could change that.`;
  return 'No answer would decide between the causes that remain.';
}

/** ` (step 7)` */
function atStep(playbook: Playbook, cause: string): string {
  const step = stepOf(playbook, cause);
  return step ? ` (step ${playbook.steps.indexOf(step) + 1})` : '';
}

function fromMailbox(step: PlaybookStep, asks: readonly QuestionKey[], seen: Seen): StepResult {
  const states = (['sign-in', 'mailbox'] as const).map((id) => seen.stations.find((station) => station.id === id)?.state);
  if (states.every((state) => state === 'ok')) return result('in-order', 'The sign-in works from here, and the mailbox opens.');
  const told = toldAbout(asks, seen);
  if (told !== '') return result('told', told);
  if (states[0] === 'fails' || states[0] === 'partly')
    return result('fails', `The sign-in is not accepted from here, or not everywhere. ${becauseOf(seen)}`);
  const page = seen.webmail === undefined ? [] : [`The page of the provider: ${seen.webmail}`];
  const open = asks.filter((key) => seen.open.includes(key));
  if (open.length > 0) return result('ask', '', { asks: open, steps: [...step.byHand, ...page] });
  if (seen.diagnosis.causes.some(({ confidence }) => confidence === 'certain')) return result('skipped', whyNotAsked(seen));
  return result('by-hand', 'Without a password this cannot be seen from here.', { steps: [...step.byHand, ...page] });
}

type ByPath = Extract<PlaybookStep['settling'], { by: 'path' }>;

function fromPath(step: PlaybookStep, { stations: ids, shared }: ByPath, seen: Seen): StepResult {
  const { diagnosis, playbook } = seen;
  const own = seen.stations.filter(({ id, state }) => ids.includes(id) && !(state === 'unlooked' && ids.length > 1));
  const failing = own.filter(({ state }) => state === 'fails' || state === 'partly');
  const excluded = diagnosis.ruledOut.find(({ id }) => stepOf(playbook, id) === step);
  if (failing.length > 0 && shared === true && excluded && diagnosis.causes.length > 0) return result('in-order', excluded.because);
  if (failing.length > 0) {
    const says = failing.map(({ name, says: detail }) => `${name}: ${detail}`).join('; ');
    return result('fails', `${says}. ${becauseOf(seen)}`);
  }
  if (own.some(({ state }) => state === 'unreached' || state === 'looking'))
    return result('skipped', `The way ends before it. ${becauseOf(seen)}`);
  const unlooked = own.find(({ state }) => state === 'unlooked');
  if (unlooked) {
    const reason = unlooked.says === '' ? 'It was not looked at.' : `It was not looked at: ${unlooked.says}.`;
    const [root] = diagnosis.causes;
    if (root) return result('skipped', `${reason} What fails on the way to it comes first${atStep(playbook, root.id)}.`);
    return result('by-hand', reason, { steps: step.byHand });
  }
  return result('in-order', own.map(({ name, says }) => (says === '' ? name : `${name}: ${says}`)).join('; '));
}

function becauseOf({ diagnosis, playbook }: Seen): string {
  const [root] = diagnosis.causes;
  if (!root) return 'What was seen does not tell why.';
  const how = root.confidence === 'certain' ? 'That follows from' : 'It may follow from';
  const step = stepOf(playbook, root.id);
  if (step) return `${how} what step ${playbook.steps.indexOf(step) + 1} finds: ${withFullStop(root.summary)}`;
  return `${how} this: ${withFullStop(root.summary)}`;
}

function fromSettings(step: PlaybookStep, seen: Seen): StepResult {
  const { run, diagnosis, playbook } = seen;
  if (run.complaint.configured.length === 0)
    return result('by-hand', 'The settings of the mail program were not given, so what is published was looked at.', {
      steps: step.byHand,
    });
  const excluded = diagnosis.ruledOut.filter(({ id }) => stepOf(playbook, id) === step);
  if (excluded.length > 0) return result('in-order', excluded[0]?.because ?? '');
  return result('in-order', 'Nothing speaks against the settings that were given.');
}

function fromSending(step: PlaybookStep, { diagnosis, run }: Seen): StepResult {
  const known = run.complaint.configured.some(({ service }) => service === 'submission');
  const { is, says } = sendingSeen(diagnosis.observations, known);
  const state = { works: 'in-order', fails: 'fails', 'reading-fails': 'skipped', unknown: 'by-hand' } as const;
  return result(state[is], says, is === 'fails' || is === 'unknown' ? { steps: step.byHand } : {});
}

function fromAutodiscover(step: PlaybookStep, seen: Seen): StepResult {
  const told = exchangeSeen(seen.diagnosis.observations);
  switch (told.is) {
    case 'none':
      return result('skipped', 'Autodiscover says nothing for this address, so it is hardly an Exchange account.');
    case 'sound':
      return result('in-order', told.says);
    case 'failing':
      return result('fails', `${told.says} ${becauseOf(seen)}`, { steps: step.byHand });
    case 'published':
      return result('by-hand', `${told.says} Whether the mail program uses it is not known here.`.trim(), { steps: step.byHand });
  }
}

function handOver({ diagnosis }: Seen): StepResult {
  if (diagnosis.verdict === 'healthy') return result('skipped', 'There is nothing to hand over.');
  const [cause] = diagnosis.causes;
  const report = `mailmedic check ${diagnosis.address} --report for-the-administrator.html`;
  if (cause?.fix.who === 'you' && cause.confidence === 'certain') return result('skipped', 'You can mend it yourself; how is said below.');
  return result('by-hand', 'The report holds the evidence and no password.', {
    steps: [`Make the report: ${report}`, 'Give it to the administrator of the domain, or to the provider.'],
  });
}
