import type { LookData, ProbeId } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { day, outcomeOf } from './outcome-words.ts';
import type { StationId } from './station.ts';
import { withoutFullStop } from './words.ts';

/** What was seen at a station, in a few words: what fails first, else what is there. `own` are its looks on the path. */
export function detailOf(id: StationId, looks: readonly Look[], own: readonly Look[]): string {
  const failing = failures(own, looks);
  if (failing.length > 0) return failing.slice(0, 2).join('; ') + (failing.length > 2 ? `; and ${failing.length - 2} more` : '');
  if (id === 'computer') return computer(looks);
  if (id === 'network') return network(looks);
  if (id === 'dns') return names(own);
  if (id === 'server') return endpoints(own, looks);
  if (id === 'sign-in') return signedIn(own);
  if (id === 'mailbox') return mailbox(own);
  return id === 'encryption' ? encryption(own) : '';
}

/** What fails and why, things that fail alike together; a series that went well once is no failure. */
function failures(own: readonly Look[], all: readonly Look[]): readonly string[] {
  const series = [...Map.groupBy(own, (look) => look.series).values()];
  const bad = series.flatMap((looks) =>
    looks.some(({ outcome }) => outcome === 'ok') ? [] : looks.filter(({ outcome }) => outcome !== 'unlooked').slice(-1),
  );
  return [...Map.groupBy(bad, (look) => missingName(look, own) ?? outcomeOf(look))].map(([why, looks]) =>
    looks.every((look) => missingName(look, own) !== undefined) || looks.every(({ subject }) => subject.kind === 'vantage')
      ? why
      : `${list([...new Set(looks.map((look) => thingOf(look, all)))], 3, ' and ')}: ${withoutFullStop(why)}`,
  );
}

/** A name that is not there is one thing, however many servers and kinds of address were asked for it; who says so counts where another knows better. */
function missingName(look: Look, own: readonly Look[]): string | undefined {
  const [asked] = of([look], 'dns/query');
  if (!asked || asked.outcome !== 'refused' || asked.data.purpose !== 'name' || asked.data.rcode !== 'NXDOMAIN') return undefined;
  const { name, server, answers } = asked.data;
  const target = answers
    .filter(({ type }) => type === 'CNAME')
    .at(-1)
    ?.data.replace(/\.$/, '');
  const missing =
    target === undefined ? `there is no name ${name} (NXDOMAIN)` : `${name} leads to ${target}, and there is no such name (NXDOMAIN)`;
  const isContested = of(own, 'dns/query').some(({ outcome, data }) => outcome === 'ok' && data.purpose === 'name' && data.name === name);
  return isContested ? `${server} says that ${missing}` : missing;
}

function thingOf(look: Look, all: readonly Look[]): string {
  const [asked] = of([look], 'dns/query');
  if (asked?.data.purpose === 'name') return `${asked.data.name} at ${asked.data.server}`;
  if (look.subject.kind === 'account' || look.subject.kind === 'mailbox') return SERVICE_NAMES[String(look.data['service'])] ?? '';
  return look.subject.kind === 'endpoint' ? [serviceOf(look, all), placeOf(look)].filter((part) => part !== '').join(' ') : look.target;
}

function computer(looks: readonly Look[]): string {
  const held = of(looks, 'link/interfaces').flatMap(({ data }) =>
    data.interfaces
      .filter(({ up, loopback }) => up && !loopback)
      .flatMap(({ addresses }) => addresses.filter(({ scope }) => scope === 'global').map(({ address }) => address)),
  );
  return held.length === 0 ? '' : `has the address ${list(held, 2, ' and ')}`;
}

function network(looks: readonly Look[]): string {
  const gateways = of(looks, 'link/routes').flatMap(({ data }) => (data.defaultGateway === undefined ? [] : [data.defaultGateway]));
  const references = of(looks, 'tcp/connect').filter(({ data }) => data.purpose === 'reference');
  const answering = references.some(({ outcome }) => outcome === 'ok');
  return [
    gateways.length === 0
      ? ''
      : `router ${list(
          [...new Set(gateways)].toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':'))),
          2,
          ' and ',
        )}`,
    references.length === 0 ? '' : answering ? 'the internet answers' : 'nothing unrelated beyond it answers',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function names(own: readonly Look[]): string {
  const answers = of(own, 'dns/query').filter(({ data, outcome }) => outcome === 'ok' && data.purpose === 'name');
  const byName = Map.groupBy(answers, ({ data }) => data.name);
  const found = [...byName].map(([name, found]) => {
    const addresses = [
      ...new Set(
        found.flatMap(({ data }) => data.answers.filter(({ type }) => type === 'A' || type === 'AAAA').map(({ data: address }) => address)),
      ),
    ];
    return addresses.length === 0 ? name : `${name} is at ${list(addresses, 2, ' and ')}`;
  });
  return list(found, 2);
}

function endpoints(own: readonly Look[], all: readonly Look[]): string {
  const seen = own.filter(({ subject }) => subject.kind === 'endpoint').map((look) => thingOf(look, all));
  const answering = [...new Set(seen)];
  return answering.length === 0 ? '' : `${list(answering, 3)} ${answering.length === 1 ? 'answers' : 'answer'}`;
}

function encryption(own: readonly Look[]): string {
  const shaken = of(own, 'tls/handshake').filter(({ outcome }) => outcome === 'ok');
  const [first] = shaken;
  if (!first) return '';
  const versions = [
    ...new Set(shaken.flatMap(({ data }) => (data.protocol === undefined ? [] : [data.protocol.replace(/^TLSv/, 'TLS ')]))),
  ];
  const until = shaken
    .flatMap(({ data }) => (data.chain[0] ? [data.chain[0].notAfter] : []))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
  return [list(versions, 2, ' and '), until === undefined ? '' : `certificate good until ${day(until)}`]
    .filter((part) => part !== '')
    .join(', ');
}

function signedIn(own: readonly Look[]): string {
  const accepted = of(own, 'mail/sign-in').filter(({ outcome }) => outcome === 'ok');
  const services = [...new Set(accepted.map(({ data }) => SERVICE_NAMES[data.service] ?? data.service))];
  const [first] = accepted;
  return first === undefined
    ? ''
    : `${list(services, 3, ' and ')} ${services.length === 1 ? 'takes' : 'take'} ${first.data.username} and the ${first.data.kind}`;
}

function mailbox(own: readonly Look[]): string {
  const [box] = of(own, 'mail/mailbox').filter(({ outcome }) => outcome === 'ok');
  if (!box) return of(own, 'mail/sender').some(({ outcome }) => outcome === 'ok') ? 'may send with its own address' : '';
  const { messages, arrivals, quota } = box.data;
  const storage = quota.find(({ resource, limit }) => resource === 'STORAGE' && limit > 0);
  const last = arrivals
    .map(({ internalDate }) => internalDate)
    .toSorted()
    .at(-1);
  return [
    messages === undefined ? 'the inbox opens' : `${messages} ${messages === 1 ? 'message' : 'messages'} in the inbox`,
    last === undefined ? '' : `the last of ${day(last)}`,
    storage === undefined ? '' : `${Math.round((100 * storage.used) / storage.limit)} % of its room used`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The service at a place, from the looks that speak its protocol, else from what is published. */
function serviceOf({ subject }: Look, all: readonly Look[]): string {
  const speaking = all.find(
    ({ subject: other, data }) => other.name === subject.name && other.port === subject.port && typeof data['service'] === 'string',
  );
  const published = of(all, 'discovery').flatMap(({ data }) => data.publications);
  const service = speaking?.data['service'] ?? published.find(({ host, port }) => host === subject.name && port === subject.port)?.service;
  return typeof service === 'string' ? (SERVICE_NAMES[service] ?? '') : '';
}

export const SERVICE_NAMES: Readonly<Record<string, string>> = {
  imap: 'IMAP',
  pop3: 'POP3',
  submission: 'SMTP (sending)',
  smtp: 'SMTP',
  managesieve: 'ManageSieve',
  exchange: 'Exchange',
  dns: 'DNS',
  mailbox: 'mailbox',
};

function placeOf({ subject: { name, address = '', port } }: Look): string {
  const host = name ?? address;
  return port === undefined ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function of<P extends ProbeId>(looks: readonly Look[], probe: P): readonly Look<LookData[P]>[] {
  return looks.filter((look) => look.probe === probe) as unknown as readonly Look<LookData[P]>[];
}

function list(items: readonly string[], shown: number, last = ', '): string {
  if (items.length > shown) return `${items.slice(0, shown).join(', ')} and ${items.length - shown} more`;
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1) ?? ''}`;
}
