import { readSegments } from '@mailmedic/host/counters/read.ts';
import { defineProbe } from '../../probe.ts';
import { systemOf } from './system.ts';

/** What this computer's TCP counted so far. Two of these looks show how much was lost between them, whoever sent it. */
export default defineProbe<Readonly<Record<string, never>>>({
  id: 'link/segments',
  doing: () => 'Reading how much this computer had to send again',
  key: () => '',

  async look(_, world, report) {
    const reading = await readSegments(systemOf(world));
    report({
      probe: 'link/segments',
      step: 'link',
      subject: { kind: 'vantage' },
      target: 'TCP of this computer',
      outcome: reading.readable ? 'ok' : 'unlooked',
      ...(reading.readable ? {} : { because: reading.because }),
      data: reading.readable ? reading.value : { sent: 0, resent: 0 },
    });
  },
});
