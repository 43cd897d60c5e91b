import { fetchFor } from '../tls/fetch-for.ts';
import { defineProbe } from '../../probe.ts';

export interface TrustedInput {
  /** a web server whose clock is read: unrelated ones agree only on the true time */
  readonly url: string;
  readonly resolvers: readonly string[];
}

const LIMIT_MS = 3000;

/**
 * Reads the time off a web server's Date (RFC 9110 section 6.6.1). Its certificate is not looked at: a wrong clock here would
 * make every certificate look wrong, and several unrelated servers cannot all be false in the same way.
 */
export default defineProbe<TrustedInput>({
  id: 'time/trusted',
  doing: ({ url }) => `Reading the time at ${url}`,
  key: ({ url }) => url,

  async look({ url, resolvers }, world, report) {
    const startedAtMs = world.now();
    const answer = await fetchFor({ url, method: 'HEAD', timeoutMs: LIMIT_MS, maxBytes: 0, verify: false }, resolvers, world);
    if (world.signal.aborted) return;
    const dateMs = answer?.outcome === 'ok' ? answer.dateMs : undefined;
    report({
      probe: 'web/fetch',
      step: 'encrypt',
      subject: { kind: 'url', name: url },
      target: url,
      outcome: dateMs !== undefined ? 'ok' : answer === undefined ? 'refused' : answer.outcome === 'ok' ? 'foreign' : answer.outcome,
      ...(dateMs !== undefined
        ? {}
        : { because: answer?.outcome === 'ok' ? 'its answer carries no date' : (answer?.because ?? 'its name leads nowhere') }),
      startedAtMs,
      data: {
        url,
        purpose: 'time',
        ...(answer === undefined ? {} : { address: answer.address }),
        ...(answer?.outcome === 'ok' ? { status: answer.status } : { error: answer?.error ?? 'ENOTFOUND' }),
        ...(dateMs === undefined ? {} : { dateMs, readAtMs: world.now() }),
      },
    });
  },
});
