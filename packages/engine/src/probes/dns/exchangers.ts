import { isIP } from 'node:net';
import type { Outcome } from '@mailmedic/contract/look.ts';
import type { Exchanger, Exchangers } from '@mailmedic/contract/looks/exchangers.ts';
import { defineProbe, type World } from '../../probe.ts';
import { type Answered, askServer } from './ask.ts';

export interface ExchangersInput {
  readonly domain: string;
  readonly server: string;
  readonly serverRole: Exchangers['serverRole'];
  /** 53 unless told */
  readonly port?: number;
}

/** A domain may name many; whoever sends tries the first ones. */
const MOST = 6;

/** Asks one server where mail for a domain goes: its MX records, and the addresses of each host that they name. */
export default defineProbe<ExchangersInput>({
  id: 'dns/exchangers',
  doing: ({ server, domain }) => `Asking ${server} who receives the mail of ${domain}`,
  key: ({ server, port = 53, domain }) => `${server} ${port} ${domain}`,

  async look(input, world, report) {
    const startedAtMs = world.now();
    const began = world.elapsed();
    const asked = await ask(input, input.domain, 'MX', world);
    if (asked.exchange.is === 'stopped') return;
    const { lines, ...data } = await follow(input, asked, world);
    if (world.signal.aborted) return;
    report({
      probe: 'dns/exchangers',
      step: 'settings',
      subject: { kind: 'domain', name: input.domain },
      target: `MX ${input.domain} at ${input.server}`,
      ...outcomeOf(data),
      startedAtMs,
      durationMs: Math.round(world.elapsed() - began),
      data,
      transcript: lines.slice(0, 300),
    });
  },
});

type Followed = Exchangers & { readonly lines: Answered['lines'][number][] };

async function follow(input: ExchangersInput, asked: Answered, world: World): Promise<Followed> {
  const { domain, server, serverRole } = input;
  const { rcode, answers } = asked.data;
  const records = answers.flatMap(({ type, data }) => {
    const [, preference, host] = type === 'MX' ? (/^(\d{1,5}) (\S+)$/.exec(data) ?? []) : [];
    return preference === undefined || host === undefined ? [] : [{ preference: Number(preference), host: bare(host) }];
  });
  const about = {
    domain,
    server,
    serverRole,
    ...(rcode === undefined ? {} : { rcode }),
    vouched: records.length === 0 && isVouched(asked),
    takesNone: records.length > 0 && records.every(({ host }) => host === ''),
  };
  if (rcode === 'NOERROR' && records.length === 0) {
    const { exchanger, lines } = await locate(input, { preference: 0, host: domain }, world);
    const { says, addresses } = exchanger;
    return { ...about, exchangers: [], implicit: { says, addresses }, lines: [...asked.lines, ...lines] };
  }
  const named = about.takesNone ? [] : records.toSorted((a, b) => a.preference - b.preference).slice(0, MOST);
  const located = await Promise.all(named.map((record) => locate(input, record, world)));
  return {
    ...about,
    exchangers: located.map(({ exchanger }) => exchanger),
    lines: [...asked.lines, ...located.flatMap(({ lines }) => lines)],
  };
}

async function locate(
  input: ExchangersInput,
  record: { readonly preference: number; readonly host: string },
  world: World,
): Promise<{ readonly exchanger: Exchanger; readonly lines: Answered['lines'] }> {
  // "." beside other hosts breaks RFC 7505 section 3 and leads nowhere
  if (record.host === '') return { exchanger: { ...record, host: '.', says: 'missing', addresses: [], vouched: true }, lines: [] };
  if (isLiteral(record.host)) return { exchanger: { ...record, says: 'literal', addresses: [], vouched: false }, lines: [] };
  const both = await Promise.all([ask(input, record.host, 'A', world), ask(input, record.host, 'AAAA', world)]);
  const answers = both.flatMap(({ data }) => data.answers);
  const addresses = answers.flatMap(({ type, data }) => (type === 'A' || type === 'AAAA' ? [data] : []));
  const alias = answers.find(({ type, name }) => type === 'CNAME' && bare(name) === record.host)?.data;
  return {
    exchanger: {
      ...record,
      says: saysOf(both, addresses),
      ...(alias === undefined ? {} : { alias: bare(alias) }),
      addresses: [...new Set(addresses)],
      vouched: both.every(isVouched),
    },
    lines: both.flatMap(({ lines }) => lines),
  };
}

function saysOf(both: readonly Answered[], addresses: readonly string[]): Exchanger['says'] {
  if (addresses.length > 0) return 'addresses';
  const rcodes = both.map(({ data, exchange }) => (exchange.is === 'failed' && exchange.error === 'ENOTFOUND' ? 'NXDOMAIN' : data.rcode));
  if (rcodes.includes('NXDOMAIN')) return 'missing';
  if (rcodes.every((rcode) => rcode === 'NOERROR')) return 'nothing';
  return rcodes.every((rcode) => rcode === 'SERVFAIL') ? 'failing' : 'unheard';
}

/** A "no" is the zone's own when its SOA comes along (RFC 2308 section 2): devices that know no such records leave it out. */
function isVouched({ data, exchange }: Answered): boolean {
  if (exchange.is === 'failed' && exchange.error === 'ENOTFOUND') return true;
  return data.authorities.some(({ type }) => type === 'SOA');
}

/** An address where a name has to be (RFC 5321 section 5.1): it is read as a name, and no such name exists. */
function isLiteral(host: string): boolean {
  const unbracketed = host.replace(/^\[(?:ipv6:)?(.*)\]$/, '$1');
  return isIP(unbracketed) !== 0;
}

function ask(input: ExchangersInput, name: string, type: string, world: World): Promise<Answered> {
  const { server, serverRole, port } = input;
  return askServer({ server, serverRole, name, purpose: 'discovery', ...(port === undefined ? {} : { port }) }, type, world);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

function outcomeOf({ rcode, takesNone, exchangers, implicit, domain }: Exchangers): {
  readonly outcome: Outcome;
  readonly because?: string;
} {
  if (rcode === undefined) return { outcome: 'silent', because: 'no answer' };
  if (rcode !== 'NOERROR') return { outcome: 'refused', because: `the server answered ${rcode}` };
  if (takesNone) return { outcome: 'refused', because: `${domain} says that it takes no mail` };
  if (exchangers.some(({ says }) => says === 'addresses') || implicit?.says === 'addresses') return { outcome: 'ok' };
  return { outcome: 'refused', because: implicit ? 'there is no MX record, and no address of the domain' : 'no host named has an address' };
}
