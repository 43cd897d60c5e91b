import type { Io } from '../command.ts';
import type { Judged } from './judged.ts';

/** On a terminal a way that is in order up to the sign-in may be followed further, where the person gives the password. */
export function mayOfferPassword({ run, diagnosis }: Judged, io: Pick<Io, 'input' | 'out' | 'signal'>): boolean {
  return (
    run.complaint.credentials === undefined &&
    io.input.isPerson &&
    io.out.isTerminal &&
    run.ended === 'complete' &&
    diagnosis.verdict === 'healthy' &&
    !io.signal.aborted
  );
}
