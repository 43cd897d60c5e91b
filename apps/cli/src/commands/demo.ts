import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { briefText } from '@mailmedic/engine/render/brief-text.ts';
import { span } from '@mailmedic/engine/render/outcome-words.ts';
import type { Page } from '@mailmedic/engine/render/station-line.ts';
import { columnsOf, pad, wrap } from '@mailmedic/engine/render/wrap.ts';
import { diagnose } from '../check/diagnose.ts';
import { pageOf } from '../check/output.ts';
import type { Command, ExitStatus, Io } from '../command.ts';
import { SCENARIOS, type Scenario } from '../demo/scenarios.ts';
import { Stage } from '../demo/stage.ts';
import { liveOn, NO_LIVE } from '../live/live.ts';
import { nearest } from '../nearest.ts';
import { quoted, UsageError } from '../usage-error.ts';

const demo: Command = {
  name: 'demo',
  summary: 'watch broken servers on this computer being diagnosed',
  usage: 'mailmedic demo [NAME…] [--json]',
  about: [
    'Starts small mail servers on this computer, breaks each in a known way, and diagnoses one after the other.',
    'Nothing leaves this computer, and no rights are needed. With names it shows those only:',
    ...wrap(SCENARIOS.map(({ name }) => name).join(', '), 98).map((line) => `  ${line}`),
  ],
  options: [{ name: 'json', help: 'print JSON alone, one diagnosis a line' }],
  examples: ['mailmedic demo', 'mailmedic demo expired-certificate'],
  async run({ words, has }, io) {
    const chosen = words.length === 0 ? SCENARIOS : words.map(named);
    const shown: Shown[] = [];
    for (const [index, scenario] of chosen.entries()) {
      if (io.signal.aborted || io.out.closed()) break;
      if (!has('json')) announce(scenario, index, chosen.length, io);
      shown.push({ scenario, diagnosis: await perform(scenario, has('json'), io) });
    }
    if (!has('json')) conclude(shown, io);
    if (io.signal.aborted) return 130;
    return shown.every(isNamed) ? 0 : (3 satisfies ExitStatus);
  },
};
export default demo;

interface Shown {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
}

function named(name: string): Scenario {
  const scenario = SCENARIOS.find((known) => known.name === name);
  if (scenario) return scenario;
  const names = SCENARIOS.map((known) => known.name);
  const near = nearest(name, names);
  throw new UsageError(
    `The demonstration has no part ${quoted(name)}; ${near === undefined ? `there is ${names.join(', ')}.` : `did you mean ${near}?`}`,
  );
}

async function perform(scenario: Scenario, json: boolean, io: Io): Promise<Diagnosis> {
  const stage = await Stage.open(() => Date.now());
  try {
    const configured = await scenario.set(stage, scenario.domain);
    const live = json ? NO_LIVE : liveOn(io.out, pageOf(io.out), false);
    const { diagnosis } = await diagnose({ address: `ann@${scenario.domain}`, configured: [...configured] }, stage.world(io.signal), live);
    io.out.write(json ? `${JSON.stringify(diagnosis)}\n` : briefText(diagnosis, pageOf(io.out)));
    return diagnosis;
  } finally {
    stage.close();
  }
}

function announce({ complaint, broken }: Scenario, index: number, count: number, io: Io): void {
  const page = pageOf(io.out);
  if (index === 0)
    io.out.write(
      `${wrap('Small mail servers on this computer, each broken in a known way. Nothing leaves this computer.', page.width).join('\n')}\n`,
    );
  const title = wrap(`${index + 1} of ${count}  ${complaint}`, page.width).map(page.paint.strong);
  io.out.write(`\n\n${title.join('\n')}\n${wrap(`What was done: ${broken}`, page.width).map(page.paint.faint).join('\n')}\n\n`);
}

/** What was broken beside what was found: the demonstration is its own test. */
function conclude(shown: readonly Shown[], io: Io): void {
  const page = pageOf(io.out);
  const names = Math.max(...shown.map(({ scenario }) => columnsOf(scenario.name)), 0);
  const lines = shown.map(
    (one) =>
      `  ${mark(isNamed(one), page)} ${pad(one.scenario.name, names)}  ${one.diagnosis.causes.map(({ id }) => id).join(', ') || 'nothing wrong'}  ${page.paint.faint(span(one.diagnosis.durationMs))}`,
  );
  io.out.write(
    `\n\n${page.paint.strong('What was broken, and what was found')}\n${lines.join('\n')}\n\nNow yours:  mailmedic check you@example.org\n`,
  );
}

function mark(isRight: boolean, { paint, unicode }: Page): string {
  return isRight ? paint.good(unicode ? '✓' : '+') : paint.bad(unicode ? '✗' : 'x');
}

function isNamed({ scenario, diagnosis }: Shown): boolean {
  const isExpectedVerdict = (diagnosis.verdict === 'healthy') === (scenario.finds.length === 0);
  return isExpectedVerdict && diagnosis.causes.map(({ id }) => id).join() === scenario.finds.join();
}
