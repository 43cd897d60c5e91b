import type { Look } from '@mailmedic/contract/look.ts';
import { Discovery } from '@mailmedic/contract/looks/discovery.ts';
import { Exchange } from '@mailmedic/contract/looks/exchange.ts';

type Seen = Pick<Look, 'probe' | 'role' | 'outcome' | 'data'>;

/** What was seen of an Exchange account; `none` where nothing leads to one. */
export type ExchangeSeen = { readonly is: 'none' } | { readonly is: 'sound' | 'failing' | 'published'; readonly says: string };

/** Autodiscover in the order in which Outlook asks it, and what the Exchange servers answered to whom it led. */
export function exchangeSeen(observations: readonly Seen[]): ExchangeSeen {
  const places = autodiscover(observations);
  const servers = observations.flatMap(({ probe, role, outcome, data }) => {
    const seen = probe === 'web/exchange' ? Exchange.safeParse(data).data : undefined;
    return seen ? [{ seen, role, outcome }] : [];
  });
  const onPath = servers.filter(({ role }) => role === 'path');
  const told = onPath.length > 0 ? onPath : servers;
  const hosts = [...new Map(told.map((one) => [one.seen.host, one.seen])).values()].map(serverText);
  const says = [...places, ...hosts].join(' ');
  if (onPath.length > 0) return { is: onPath.every(({ outcome }) => outcome === 'ok') ? 'sound' : 'failing', says };
  if (places.length === 0 && servers.length === 0) return { is: 'none' };
  return { is: servers.some(({ outcome }) => outcome === 'ok') || places.length > 0 ? 'published' : 'failing', says };
}

/** One sentence for what answers; what does not exist is passed over. */
function autodiscover(observations: readonly Seen[]): readonly string[] {
  const asked = observations.flatMap(({ probe, data }) => {
    const seen = probe === 'discovery' ? Discovery.safeParse(data).data : undefined;
    return seen?.origin === 'autodiscover' ? (seen.asked ?? []) : [];
  });
  const heard = asked.filter(({ outcome, status }) => outcome === 'denied' || (outcome === 'ok' && status !== 404));
  const parts = heard.map(({ url, status, outcome, names, endedAt }) => {
    if (outcome === 'denied') return `${hostOf(url)} shows a certificate that is not acceptable`;
    const to = names ?? endedAt;
    if (to !== undefined && hostOf(to) !== hostOf(url)) return `${hostOf(url)} leads to ${hostOf(to)}`;
    return status === 401 ? `${hostOf(url)} wants a password` : `${hostOf(url)} answers ${status ?? ''}`.trim();
  });
  return parts.length === 0 ? [] : [`Autodiscover, asked in the order of Outlook: ${[...new Set(parts)].join('; ')}.`];
}

function serverText({ host, endpoints, servers }: Exchange): string {
  const answering = endpoints.filter(({ status }) => status === 401 || status === 200 || status === 403);
  const failing = endpoints.filter((one) => !answering.includes(one));
  const methods = [...new Set(answering.flatMap((one) => one.methods))];
  return [
    answering.length === 0
      ? `At ${host} none of the addresses of Exchange answers as it should`
      : `At ${host} ${listed(answering.map(({ kind }) => NAMES[kind]))} ${answering.length === 1 ? 'answers' : 'answer'}`,
    ...(failing.length === 0 || answering.length === 0
      ? []
      : [
          `${listed(failing.map(({ kind, status }) => `${NAMES[kind]}${status === undefined ? '' : ` (${status})`}`))} ${failing.length === 1 ? 'does' : 'do'} not`,
        ]),
    ...(methods.length === 0 ? [] : [`signing in by ${listed(methods, 'or')}`]),
    ...(servers.length === 0 ? [] : [`the server names itself ${listed(servers)}`]),
  ]
    .join(', ')
    .concat('.');
}

const NAMES = { ews: 'EWS', mapi: 'MAPI', activesync: 'ActiveSync' } as const;

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}

function listed(names: readonly string[], last = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;
}
