import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault, Variant } from '@mailmedic/lab/fault.ts';
import { Lab } from '@mailmedic/lab/lab.ts';
import { ROOT } from '../tools/repository.ts';
import { median, table, type Benchmark, type Measured } from './benchmark.ts';
import { checkInLab } from './check-in-lab.ts';
import { CASES, type Case } from './comparison/cases.ts';
import { ask, TOOLS, type Opinion } from './comparison/tools.ts';

const OURS = 'mailmedic check';
/** What each tool printed, for whoever doubts the table. */
const SAID = path.join(ROOT, 'build/comparison');
const FAULTS = path.join(ROOT, 'packages/lab/src/faults');

/** What each tool says of one fault: `named`, `OK (wrong)`, `failed, cause not named`, `cannot look`. */
type Verdict = 'named' | 'WRONGLY OK' | 'no cause' | '–';
interface Answer {
  readonly tool: string;
  readonly verdict: Verdict;
  readonly tookMs?: number;
}

/** Beside the tools that people reach for, on the same faults. */
const comparison: Benchmark = {
  promise: 'Beside swaks, curl, nodemailer and testssl.sh on the same faults, mailmedic names the most causes and calls none of them OK.',

  async run(): Promise<Measured> {
    const lab = await Lab.open();
    const rows: { readonly id: string; readonly answers: readonly Answer[] }[] = [];
    try {
      for (const one of CASES.filter(({ id }) => existsSync(path.join(FAULTS, `${id}.ts`)))) {
        rows.push({ id: one.id, answers: await answersTo(one, lab) });
        console.log(
          `${one.id}: ${rows
            .at(-1)
            ?.answers.map(({ tool, verdict }) => `${tool} ${verdict}`)
            .join(', ')}`,
        );
      }
    } finally {
      await lab.close();
    }
    const tools = [OURS, ...TOOLS.map(({ name }) => name)];
    const totals = tools.map((tool) =>
      totalOf(
        tool,
        rows.flatMap(({ answers }) => answers),
      ),
    );
    const [ours, ...others] = totals;
    return {
      lines: [
        '',
        ...table([['fault', ...tools], ...rows.map(({ id, answers }) => [id, ...answers.map(cellOf)])]),
        '',
        ...totals.map(({ line }) => line),
      ],
      kept: ours !== undefined && ours.wrong === 0 && others.every(({ named }) => ours.named > named),
    };
  },
};
export default comparison;

async function answersTo(one: Case, lab: Lab): Promise<Answer[]> {
  const variant = await variantOf(one);
  await lab.reset();
  await variant.breakIt(lab);
  await lab.settle();
  const { diagnosis, wallMs } = await checkInLab(lab, variant.settings ?? []);
  const verdict = diagnosis.causes[0]?.id === one.id ? 'named' : diagnosis.verdict === 'healthy' ? 'WRONGLY OK' : 'no cause';
  const answers: Answer[] = [{ tool: OURS, verdict, tookMs: wallMs }];
  for (const tool of TOOLS) {
    const opinion = await ask(tool, one.target, lab);
    if (opinion !== undefined) keep(one.id, tool.name, opinion.said);
    answers.push({ tool: tool.name, verdict: verdictOf(opinion, one), ...(opinion === undefined ? {} : { tookMs: opinion.tookMs }) });
  }
  return answers;
}

function keep(id: string, tool: string, said: string): void {
  mkdirSync(SAID, { recursive: true });
  writeFileSync(path.join(SAID, `${id} ${tool}.txt`.replaceAll('/', ' ')), said);
}

async function variantOf({ id, variant: name }: Case): Promise<Variant> {
  const module: unknown = await import(path.join(FAULTS, `${id}.ts`));
  const { variants } = (module as { default: Fault }).default;
  const variant = name === undefined ? Object.values(variants)[0] : variants[name];
  if (variant === undefined) throw new Error(`The fault ${id} has no variant "${name ?? ''}".`);
  return variant;
}

function verdictOf(opinion: Opinion | undefined, { names }: Case): Verdict {
  if (opinion === undefined) return '–';
  if (opinion.contented) return 'WRONGLY OK';
  return names.test(opinion.said) ? 'named' : 'no cause';
}

function cellOf({ verdict, tookMs }: Answer): string {
  return tookMs === undefined ? verdict : `${verdict} ${(tookMs / 1000).toFixed(1)} s`;
}

function totalOf(tool: string, answers: readonly Answer[]): { named: number; wrong: number; line: string } {
  const own = answers.filter((answer) => answer.tool === tool && answer.verdict !== '–');
  const count = (verdict: Verdict): number => own.filter((answer) => answer.verdict === verdict).length;
  const seconds = median(own.map(({ tookMs = 0 }) => tookMs)) / 1000;
  return {
    named: count('named'),
    wrong: count('WRONGLY OK'),
    line: `${tool.padEnd(18)} names ${count('named')} of ${own.length}, wrongly says OK ${count('WRONGLY OK')} times, median ${seconds.toFixed(1)} s`,
  };
}
