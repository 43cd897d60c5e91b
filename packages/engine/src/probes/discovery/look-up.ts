import type { DnsRecord } from '@mailmedic/contract/looks/dns-query.ts';
import { exchangeDns, type DnsExchange } from '@mailmedic/wire/dns/exchange.ts';
import { isAskable } from '@mailmedic/wire/dns/message.ts';

/** What the resolvers say of a name and type. */
export type LookUp =
  | { readonly is: 'records'; readonly records: readonly DnsRecord[] }
  | { readonly is: 'none'; readonly rcode: string }
  | { readonly is: 'unanswered'; readonly because: string };

/** How to ask: whom, and until when. */
export interface Asking {
  readonly resolvers: readonly string[];
  readonly signal: AbortSignal;
}

const NEXT_RESOLVER_MS = 600;
const EXCHANGE_LIMIT_MS = 3500;

/**
 * Asks the first resolver and, while no usable answer comes, the next ones too; the first that knows is believed.
 * It serves discovery only: what a resolver's silence means is another probe's business.
 */
export async function lookUp(name: string, type: string, { resolvers, signal }: Asking): Promise<LookUp> {
  if (!isAskable(name)) return { is: 'none', rcode: 'NXDOMAIN' };
  const over = new AbortController();
  const together = AbortSignal.any([signal, over.signal]);
  const answers: LookUp[] = [];
  try {
    return await new Promise<LookUp>((resolve) => {
      const timers = resolvers.slice(1).map((server, index) => setTimeout(() => ask(server), NEXT_RESOLVER_MS * (index + 1)));
      let begun = 0;
      together.addEventListener(
        'abort',
        () => {
          timers.forEach((timer) => clearTimeout(timer));
          resolve(answers[0] ?? { is: 'unanswered', because: 'no resolver answered in time' });
        },
        { once: true },
      );
      if (resolvers[0] === undefined) return resolve({ is: 'unanswered', because: 'no resolver is known' });
      ask(resolvers[0]);

      function ask(server: string): void {
        begun += 1;
        void askOne(server, name, type, together).then((answer) => {
          if (answer.is !== 'unanswered') return resolve(answer);
          answers.push(answer);
          if (answers.length === resolvers.length) return resolve(answer);
          const next = resolvers[begun];
          const timer = timers[begun - 1];
          if (answers.length === begun && next !== undefined) {
            clearTimeout(timer);
            ask(next);
          }
        });
      }
    });
  } finally {
    over.abort();
  }
}

/** The addresses of a host in both families, IPv6 first as a client would try them (RFC 8305). */
export async function addressesOf(host: string, asking: Asking): Promise<readonly string[] | 'unanswered'> {
  const [four, six] = await Promise.all([lookUp(host, 'A', asking), lookUp(host, 'AAAA', asking)]);
  if (four.is === 'unanswered' && six.is !== 'records') return 'unanswered';
  const of = (answer: LookUp, type: string) =>
    answer.is === 'records' ? answer.records.filter((record) => record.type === type).map(({ data }) => data) : [];
  return [...of(six, 'AAAA'), ...of(four, 'A')];
}

async function askOne(resolver: string, name: string, type: string, signal: AbortSignal): Promise<LookUp> {
  const { server, port } = serverOf(resolver);
  const question = {
    server,
    port,
    name,
    type,
    recursionDesired: true,
    checkingDisabled: false,
    dnssecOk: false,
    timeoutMs: EXCHANGE_LIMIT_MS,
    signal,
  };
  const byUdp = understood(await exchangeDns({ ...question, transport: 'udp' }), type);
  return byUdp === 'truncated' ? settled(understood(await exchangeDns({ ...question, transport: 'tcp' }), type)) : byUdp;
}

/** `192.0.2.53`, `2001:db8::53`, `192.0.2.53:5353`, `[2001:db8::53]:5353` */
function serverOf(resolver: string): { readonly server: string; readonly port: number } {
  const match = /^\[(.+)\]:(\d+)$|^([^:]+):(\d+)$/.exec(resolver);
  return match ? { server: match[1] ?? match[3] ?? '', port: Number(match[2] ?? match[4]) } : { server: resolver, port: 53 };
}

function settled(answer: LookUp | 'truncated'): LookUp {
  return answer === 'truncated' ? { is: 'unanswered', because: 'the answer was truncated over TCP too' } : answer;
}

function understood(exchange: DnsExchange, type: string): LookUp | 'truncated' {
  if (exchange.is !== 'answered') return { is: 'unanswered', because: `the resolver gave no answer (${exchange.is})` };
  const { rcode, flags, answers } = exchange.message;
  if (flags.tc) return 'truncated';
  if (rcode === 'NOERROR')
    return answers.some((record) => record.type === type) ? { is: 'records', records: answers } : { is: 'none', rcode };
  return rcode === 'NXDOMAIN' ? { is: 'none', rcode } : { is: 'unanswered', because: `the resolver answered ${rcode}` };
}
