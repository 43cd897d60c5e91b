import { readRun, RunFileError } from './run-file.ts';

const LOOK = {
  id: 'tcp/connect#1',
  probe: 'tcp/connect',
  step: 'connect',
  subject: { kind: 'endpoint', name: 'mail.example.org', address: '192.0.2.1', port: 993 },
  target: 'mail.example.org:993',
  vantage: 'this computer',
  role: 'path',
  outcome: 'ok',
  startedAt: '2026-11-21T10:00:00.000Z',
  durationMs: 3,
  series: 's',
  attempt: 1,
  data: { address: '192.0.2.1', family: 4, port: 993, purpose: 'service', elapsedMs: 3 },
};
const RUN = {
  schema: 'mailmedic.run/1',
  id: 'r1',
  complaint: { address: 'ann@example.org', configured: [] },
  configuration: {},
  vantage: { name: 'this computer' },
  startedAt: '2026-11-21T10:00:00.000Z',
  durationMs: 5,
  ended: 'complete',
  looks: [LOOK],
};

export const fuzzTargets = [
  {
    name: 'run file',
    seeds: [Buffer.from(JSON.stringify(RUN)), Buffer.from(JSON.stringify({ ...RUN, looks: [] }))],
    run(bytes: Uint8Array): void {
      try {
        readRun(bytes);
      } catch (error) {
        // What is no run is said in a sentence; anything else is a fault.
        if (!(error instanceof RunFileError)) throw error;
      }
    },
  },
];
