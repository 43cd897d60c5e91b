import { htmlReport } from '@mailmedic/engine/render/html/report.ts';
import { markdownReport } from '@mailmedic/engine/render/markdown-report.ts';
import { WholeFile } from '../whole-file.ts';
import type { Judged } from './judged.ts';
import type { Request } from './request.ts';

/** The report that was asked for, its place made sure of before the looking begins. */
export interface ReportFile {
  write(judged: readonly Judged[]): Promise<void>;
  discard(): Promise<void>;
}

export async function openReport(report: NonNullable<Request['report']>): Promise<ReportFile> {
  const file = await WholeFile.open(report.path, '--report');
  const render = report.format === 'html' ? htmlReport : markdownReport;
  return { write: (judged) => file.write(render(judged)), discard: () => file.discard() };
}
