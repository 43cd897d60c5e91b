import type { MessageAuthentication } from '@mailmedic/contract/looks/message-authentication.ts';
import type { Line } from '@mailmedic/contract/look.ts';
import type { Resolve } from '../../authentication/name-lookup.ts';
import type { Circumstances } from '../../authentication/verify.ts';
import { defineProbe } from '../../probe.ts';

/** A message, how names are looked up, and what else is known of it. */
export interface AuthenticationInput {
  readonly bytes: Uint8Array;
  readonly resolve: Resolve;
  readonly circumstances: Circumstances;
}

/** Verifies SPF, DKIM, DMARC and ARC of a message again, with what is published now. */
export default defineProbe<AuthenticationInput>({
  id: 'message/authentication',
  doing: () => 'Checking again who the message is from',
  key: () => 'message',

  async look({ bytes, resolve, circumstances }, world, report) {
    const startedAtMs = world.now();
    // The verifier is large; whoever reads headers only need not wait for it.
    const { verifyMessage } = await import('../../authentication/verify.ts');
    const { data, unanswered } = await verifyMessage(bytes, resolve, circumstances);
    report({
      probe: 'message/authentication',
      step: 'delivery',
      subject: { kind: 'message' },
      target: 'the message',
      // What it comes to is for those who judge; the look itself went well.
      outcome: unanswered.length > 0 && !tellsAnything(data) ? 'silent' : 'ok',
      startedAtMs,
      durationMs: Math.round(world.now() - startedAtMs),
      data,
      transcript: unanswered
        .slice(0, 50)
        .map((question): Line => ({ atMs: 0, from: 'note', text: `nobody answers: ${question}`.slice(0, 400) })),
    });
  },
});

function tellsAnything({ dkim, spf, dmarc, arc }: MessageAuthentication): boolean {
  return [...dkim, spf, dmarc, arc].some((check) => check !== undefined && check.result !== 'unchecked' && check.result !== 'none');
}
