import type { Configuration } from '@mailmedic/contract/configuration.ts';
import type { Complaint } from '@mailmedic/contract/run.ts';
import { CountedConnections } from '@mailmedic/engine/diagnose/connections.ts';
import { addressRow, severalHeading, severalText } from '@mailmedic/engine/render/several-text.ts';
import { columnsOf } from '@mailmedic/engine/render/wrap.ts';
import type { ExitStatus, Io } from '../command.ts';
import { PASSWORD_VARIABLE } from '../credentials.ts';
import { NO_LIVE } from '../live/live.ts';
import { UsageError } from '../usage-error.ts';
import { realWorld, VANTAGE } from '../world.ts';
import { complaintOf, type Told } from './complaint.ts';
import { diagnose } from './diagnose.ts';
import { inLanes } from './in-lanes.ts';
import { statusOf, type Judged } from './judged.ts';
import { keep } from './keep.ts';
import { pageOf, print, printWrongInput } from './output.ts';
import type { Request } from './request.ts';

/** This many addresses are looked at side by side, those of one domain one after the other: they share their servers. */
const AT_ONCE = 3;

export interface Several {
  readonly judged: readonly Judged[];
  readonly statuses: readonly ExitStatus[];
}

/**
 * Looks at several addresses, and tells of each in the order given. For a person each address has a line, and what is
 * wrong is said once with everybody whom it affects. No password is used: it would belong to one address.
 */
export async function checkSeveral(
  inputs: readonly string[],
  told: Told,
  { request, configuration, io }: { readonly request: Pick<Request, 'form'>; readonly configuration: Configuration; readonly io: Io },
): Promise<Several> {
  const world = { ...(await realWorld(configuration, io.signal, io.environment)), connections: new CountedConnections() };
  const page = pageOf(io.out);
  const complaints = inputs.map((input) => ({ input, complaint: complaintOf(input, told) }));
  const columns = Math.max(0, ...complaints.map(({ complaint }) => (complaint instanceof UsageError ? 0 : columnsOf(complaint.address))));
  const begun = { vantage: { name: VANTAGE }, startedAt: new Date(world.now()).toISOString() };
  if (io.environment[PASSWORD_VARIABLE])
    io.err.write(`mailmedic: ${PASSWORD_VARIABLE} belongs to one address; of several none is signed in to.\n`);
  if (request.form === 'person') io.out.write(severalHeading(complaints.length, begun, page));

  const judged: Judged[] = [];
  const statuses: ExitStatus[] = [];
  const results = inLanes(complaints, {
    laneOf: ({ input, complaint }) => (complaint instanceof UsageError ? input : laneOf(complaint)),
    atOnce: AT_ONCE,
    work: async ({ input, complaint }) => {
      if (complaint instanceof UsageError) return { input, wrong: complaint };
      // Nobody waits any more, or nobody reads.
      if (io.signal.aborted || io.out.closed()) return { input };
      const found = await diagnose(complaint, world, NO_LIVE);
      await keep(found.run, io);
      return { input, found };
    },
  });
  for await (const { input, wrong, found } of results) {
    if (wrong) {
      printWrongInput(input, wrong.message, request, io);
      statuses.push(2);
    }
    if (!found) continue;
    judged.push(found);
    statuses.push(statusOf(found));
    if (request.form === 'person') io.out.write(addressRow(found.diagnosis, columns, page));
    else print(found, request, io, true);
  }
  if (request.form === 'person' && judged.length > 0) {
    if (io.signal.aborted) io.out.write(`\n${page.paint.caution('Interrupted.')} What was seen until then:\n`);
    io.out.write(
      severalText(
        judged.map(({ diagnosis }) => diagnosis),
        page,
      ),
    );
  }
  return { judged, statuses };
}

/** Addresses that go by the same settings or the same domain lead to the same servers. */
function laneOf({ address, configured }: Complaint): string {
  return configured.length > 0 ? 'configured' : address.slice(address.lastIndexOf('@') + 1);
}
