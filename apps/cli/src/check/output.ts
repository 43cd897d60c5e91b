import { diagnosisText, headingText, pathText, verdictLine } from '@mailmedic/engine/render/diagnosis-text.ts';
import { COLOURS, NO_PAINT } from '@mailmedic/engine/render/paint.ts';
import { withoutSecrets } from '@mailmedic/engine/render/safe-text.ts';
import type { Page } from '@mailmedic/engine/render/station-line.ts';
import { wrap } from '@mailmedic/engine/render/wrap.ts';
import type { Io, Output } from '../command.ts';
import { liveOn, NO_LIVE, type Live } from '../live/live.ts';
import type { Judged } from './judged.ts';
import type { Request } from './request.ts';

/** How a page looks on this output. */
export function pageOf(output: Output): Page {
  return { width: output.columns(), paint: output.colour ? COLOURS : NO_PAINT, unicode: output.unicode };
}

/** What a person sees before and while the looking goes on; `signsIn` where a password is at hand. */
export function begin({ form }: Pick<Request, 'form'>, heading: Parameters<typeof headingText>[0], io: Io, signsIn: boolean): Live {
  if (form === 'person') {
    io.out.write(headingText(heading, pageOf(io.out)));
    return liveOn(io.out, pageOf(io.out), signsIn);
  }
  return form === 'json' && io.err.isTerminal ? liveOn(io.err, pageOf(io.err), signsIn) : NO_LIVE;
}

/** What is printed once a run was judged. `watched` says that the path has been shown already. */
export function print(judged: Judged, { form }: Pick<Request, 'form'>, io: Io, watched: boolean): void {
  const { run, diagnosis, again } = judged;
  if (form === 'json')
    return io.out.write(`${JSON.stringify(withoutSecrets(again ? { ...diagnosis, again: fieldsOf(again) } : diagnosis))}\n`);
  if (form === 'quiet') return io.out.write(again ? `${diagnosis.address}: ${again.says}\n` : verdictLine(diagnosis));
  const page = pageOf(io.out);
  if (!watched) io.out.write(headingText(diagnosis, page) + pathText(run.looks, diagnosis, page));
  if (run.ended === 'interrupted') io.out.write(`${page.paint.caution('Interrupted.')} What was seen until then:\n\n`);
  if (again) io.out.write(`${wrap(again.headline, page.width).map(page.paint.strong).join('\n')}\n\n`);
  io.out.write(diagnosisText(diagnosis, page));
}

/** The comparison as programs read it. */
function fieldsOf({ run, state, says, leftSeconds }: NonNullable<Judged['again']>): Omit<NonNullable<Judged['again']>, 'headline'> {
  return { run, state, says, ...(leftSeconds === undefined ? {} : { leftSeconds }) };
}

/** An input that could not be looked at has its line in JSON too. */
export function printWrongInput(input: string, message: string, { form }: Pick<Request, 'form'>, io: Io): void {
  io.err.write(`mailmedic: ${message}\n`);
  if (form === 'json') io.out.write(`${JSON.stringify({ schema: 'mailmedic.error/1', input, error: message })}\n`);
}
