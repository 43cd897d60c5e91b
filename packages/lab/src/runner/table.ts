import type { Result } from './run-scenario.ts';

/** The closing table: scenario, expected, found, seconds; below each failure what was wrong; last line the counts. */
export function table(results: readonly Result[]): string {
  const rows = results.map((result) => [
    `${{ passed: ' ', failed: '✗', skipped: '-' }[result.state]} ${result.scenario.name}`,
    expected(result),
    result.found,
    (result.checkedMs / 1000).toFixed(1),
    (result.arrangedMs / 1000).toFixed(1),
  ]);
  const all = [['  scenario', 'expected', 'found', 'seconds', 'set-up'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.min(60, Math.max(...all.map((row) => (row[column] ?? '').length))));
  const lines = all.map((row, index) => {
    const line = row.map((cell, column) => (column > 2 ? cell.padStart(8) : cell.padEnd(widths[column] ?? 0))).join('  ');
    const wrong = index === 0 ? [] : remarks(results[index - 1]);
    return [line.trimEnd(), ...wrong.map((one) => `      ${one}`)].join('\n');
  });
  const count = (state: Result['state']): number => results.filter((result) => result.state === state).length;
  return `${lines.join('\n')}\n\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped\n`;
}

/** What was wrong; and of what went well only at the second try, what was wrong at the first. */
function remarks(result: Result | undefined): readonly string[] {
  const before = result?.firstTry?.wrong.map((one) => `beside other labs: ${one}`) ?? [];
  return [...(result?.wrong ?? []), ...before];
}

function expected({ scenario }: Result): string {
  const parts = [...scenario.finds, ...(scenario.warns ?? []).map((id) => `warning ${id}`)];
  return parts.length === 0 ? (scenario.verdict ?? 'healthy') : parts.join(', ');
}
