import { connectThroughProxy, type ProxyOutcome } from '@mailmedic/wire/proxy/connect.ts';
import { defineProbe, type Seen } from '../../probe.ts';
import { endpointText } from '../tcp/connect.ts';

export interface ProxyInput {
  /** without user name and password */
  readonly proxy: string;
  readonly host: string;
  readonly port: number;
}

const TIMEOUT_MS = 3_000;

/** Asks a configured proxy to carry a connection, as programs that use it do. */
export default defineProbe<ProxyInput>({
  id: 'web/proxy',
  doing: ({ proxy, host, port }) => `Asking the proxy ${proxy} for ${endpointText({ host, port })}`,
  key: ({ proxy, host, port }) => `${proxy} ${host} ${port}`,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const came = await connectThroughProxy({ ...input, timeoutMs: TIMEOUT_MS, signal: world.signal });
    if (!world.signal.aborted) report({ ...proxySeen(input, came), startedAtMs });
  },
});

export function proxySeen({ proxy, host, port }: ProxyInput, came: ProxyOutcome): Seen {
  const place = endpointText({ host, port });
  return {
    probe: 'web/fetch',
    step: 'route',
    subject: { kind: 'url', name: proxy },
    target: `${place} through ${proxy}`,
    ...judge(came),
    data: {
      url: proxy,
      purpose: 'proxy',
      location: place,
      asExpected: came.is === 'carried',
      ...(came.is === 'declined' ? { status: came.status } : {}),
      ...(came.is === 'failed' ? { error: came.error } : {}),
    },
  };
}

function judge(came: ProxyOutcome): Pick<Seen, 'outcome' | 'because'> {
  if (came.is === 'carried') return { outcome: 'ok' };
  if (came.is === 'declined') {
    // RFC 9110 section 15.5.8: it would carry it for somebody it knows.
    return {
      outcome: 'refused',
      because: came.status === 407 ? 'the proxy wants a user name and password first' : `the proxy declined it (${came.status})`,
    };
  }
  return { outcome: came.error === 'ETIMEDOUT' ? 'silent' : 'refused', because: `the proxy cannot be used (${came.error})` };
}
