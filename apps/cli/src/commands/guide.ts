import { TOLD_OPTIONS } from '../check/told-options.ts';
import type { Command } from '../command.ts';
import { readGuideRequest } from '../guide/request.ts';

const guide: Command = {
  name: 'guide',
  summary: 'go the methodical way, step by step, measuring and asking',
  usage: 'mailmedic guide connection [ADDRESS] [options]',
  about: [
    'Finds out why a mail program does not connect by going through it in the methodical order: one question is settled',
    'before the next. What can be measured is measured; on a terminal you are asked at most three questions, and Enter',
    'skips each. Every step says why it comes now or is skipped, for whom it is, how difficult, how long, with which tools.',
  ],
  options: [
    ...TOLD_OPTIONS,
    { name: 'report', value: 'FILE.html|FILE.md', help: 'write a report to hand over, without secrets' },
    { name: 'config', value: 'FILE', help: 'the configuration to use (else MAILMEDIC_CONFIG, else your configuration folder)' },
  ],
  examples: [
    'mailmedic guide connection',
    'mailmedic guide connection ann@example.org --client thunderbird',
    'mailmedic guide connection ann@example.org --answer changed=network --answer others-affected=no',
  ],
  async run(asked, io) {
    const request = readGuideRequest(asked);
    // The engine is large; whoever asks in a wrong way need not wait for it.
    const { walkThrough } = await import('../guide/walk-through.ts');
    return walkThrough(request, io);
  },
};
export default guide;
