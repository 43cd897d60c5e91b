import type { Look } from '@mailmedic/contract/look.ts';
import type { MailCapabilities, MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { TlsHandshake } from '@mailmedic/contract/looks/tls-handshake.ts';
import type { Evidence } from '../evidence.ts';
import type { Place } from './endpoints.ts';
import { MAIL_PROTOCOLS, protocolOf } from './protocols.ts';

/** What was said over one connection, part by part. A part that is missing was not reached. */
export interface DialogueSeen {
  readonly service: string;
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly encryption: 'tls' | 'starttls' | 'plain';
  readonly attempt: number;
  /** a name that was said on purpose instead of the usual one */
  readonly clientName?: string;
  readonly greeting?: Look<MailGreeting>;
  readonly plain?: Look<MailCapabilities>;
  readonly starttls?: Look<MailCapabilities>;
  readonly handshake?: Look<TlsHandshake>;
  readonly encrypted?: Look<MailCapabilities>;
  /** all parts, in the order in which a mail client passes them */
  readonly parts: readonly Part[];
}

export type Part = Look<MailGreeting> | Look<MailCapabilities> | Look<TlsHandshake>;

/** Every dialogue that got beyond the connection. */
export function dialogues(evidence: Evidence): readonly DialogueSeen[] {
  return evidence.fact(computeDialogues);
}

/** The dialogues at a place as a client there holds them: same encryption, usual name. */
export function dialoguesAt(evidence: Evidence, place: Place): readonly DialogueSeen[] {
  return dialogues(evidence).filter((seen) => isHere(seen, place) && seen.encryption === place.encryption && seen.clientName === undefined);
}

/** The dialogue went to its end without a fault: the service told what it offers over the channel that was meant. */
export function isSound(seen: DialogueSeen): boolean {
  const last = seen.encryption === 'plain' ? seen.plain : seen.encrypted;
  return last?.outcome === 'ok' && breakOf(seen) === undefined;
}

/** An answer began and did not come to its end, or was waited for in vain after a greeting that had taken long itself. */
export function isSluggish({ greeting }: DialogueSeen, at: Part): boolean {
  if (at.outcome !== 'silent' || isOfOthers(at)) return false;
  return hasBegun(at) || (at !== greeting && greeting?.outcome === 'ok' && greeting.data.waitedMs >= LONG_MS);
}

/** What has begun there is no mail protocol's word. */
function isOfOthers(at: Part): boolean {
  const spoken = protocolOf(at);
  return spoken !== undefined && !MAIL_PROTOCOLS.includes(spoken);
}

/** Part of the answer arrived. */
export function hasBegun({ data }: Part): boolean {
  return 'text' in data && (data.text ?? '').length > 0;
}

/** Sound servers greet sooner, or have a reason that holds for the greeting alone. */
const LONG_MS = 3000;

/** The first part that did not go well. A certificate that is not trusted stops a client, but not the dialogue. */
export function breakOf(seen: DialogueSeen): Part | undefined {
  return seen.parts.find(({ outcome }) => outcome !== 'ok' && outcome !== 'denied' && outcome !== 'unlooked');
}

/** Other entrances of the same host that work, the same service's first. */
export function soundEntrances(evidence: Evidence, place: Place): readonly DialogueSeen[] {
  const others = dialogues(evidence).filter((seen) => isSameHost(seen, place) && !isHere(seen, place) && isSound(seen));
  return [...others.filter(({ service }) => service === place.service), ...others.filter(({ service }) => service !== place.service)];
}

/** The looks on the path that broke off here, over all attempts; empty when any attempt went well: that is unsteadiness. */
export function breaksAt(evidence: Evidence, place: Place): readonly { readonly seen: DialogueSeen; readonly at: Part }[] {
  const all = dialoguesAt(evidence, place);
  if (all.some(isSound)) return [];
  return all.flatMap((seen) => {
    const at = breakOf(seen);
    return at && at.role === 'path' ? [{ seen, at }] : [];
  });
}

export function isHere(seen: Pick<DialogueSeen, 'address' | 'port'>, place: Pick<Place, 'address' | 'port'>): boolean {
  return seen.address === place.address && seen.port === place.port;
}

function isSameHost(seen: DialogueSeen, place: Place): boolean {
  return seen.host === place.host || seen.address === place.address;
}

function computeDialogues(evidence: Evidence): readonly DialogueSeen[] {
  const parts: readonly Part[] = [
    ...evidence.of('mail/greeting'),
    ...evidence.of('mail/capabilities'),
    ...evidence.of('mail/starttls'),
    ...evidence.of('tls/handshake').filter(({ data }) => data.hello === 'default'),
  ];
  return [...Map.groupBy(parts, connectionOf).values()].flatMap((same) => assemble(same));
}

function connectionOf({ data, subject, attempt, role }: Part): string {
  return data.dialogue ?? `${subject.address}:${subject.port} ${attempt} ${role}`;
}

function assemble(parts: readonly Part[]): readonly DialogueSeen[] {
  const [first] = parts;
  if (!first) return [];
  const greeting = parts.find(isGreeting);
  const plain = parts.find((look) => isCapabilities(look, 'plain')) as Look<MailCapabilities> | undefined;
  const starttls = parts.find(({ probe }) => probe === 'mail/starttls') as Look<MailCapabilities> | undefined;
  const handshake = parts.find(({ probe }) => probe === 'tls/handshake') as Look<TlsHandshake> | undefined;
  const encrypted = parts.find((look) => isCapabilities(look, 'encrypted')) as Look<MailCapabilities> | undefined;
  const { service, host, address, port } = first.data;
  const encryption =
    greeting?.data.encryption ??
    plain?.data.encryption ??
    encrypted?.data.encryption ??
    (handshake?.data.entrance === 'starttls' ? 'starttls' : 'tls');
  const inOrder = encryption === 'tls' ? [handshake, greeting, encrypted] : [greeting, plain, starttls, handshake, encrypted];
  const clientName = greeting?.data.clientName;
  return [
    {
      service,
      host,
      address,
      port,
      encryption,
      attempt: first.attempt,
      ...(clientName === undefined ? {} : { clientName }),
      ...(greeting ? { greeting } : {}),
      ...(plain ? { plain } : {}),
      ...(starttls ? { starttls } : {}),
      ...(handshake ? { handshake } : {}),
      ...(encrypted ? { encrypted } : {}),
      parts: inOrder.filter((look): look is Part => look !== undefined),
    },
  ];
}

function isGreeting(look: Part): look is Look<MailGreeting> {
  return look.probe === 'mail/greeting';
}

function isCapabilities({ probe, data }: Part, stage: 'plain' | 'encrypted'): boolean {
  return probe === 'mail/capabilities' && 'stage' in data && data.stage === stage;
}
