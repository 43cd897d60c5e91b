import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { LookData, ProbeId } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { swallowing } from '../facts/rules.ts';
import type { Station } from './station.ts';

type Concluded = Pick<Diagnosis, 'causes' | 'warnings'>;

/** Causes by which mail does not come into the mailbox, although the way to it may be in order, and what to say of them here. */
const RECEIVING: Readonly<Record<string, string>> = {
  'dns/no-mx': '',
  'dns/mx-elsewhere': 'the mailbox is kept by somebody else',
  'dns/mx-unusable': 'mail cannot be brought there',
  'delivery/recipient-unknown': '',
  'delivery/recipient-disabled': '',
  'mailbox/over-quota': 'the mailbox has no room for it',
  'mailbox/no-recent-mail': 'nothing has come for longer than usual',
  'mailbox/suspicious-rule': '',
};

/** Whether mail comes into the mailbox: who takes it for the domain, and what rules do with it. Undefined where nothing was seen of it. */
export function receivingStation(looks: readonly Look[], diagnosis: Concluded | undefined): Station | undefined {
  const found = (diagnosis?.causes ?? []).filter(({ id, confidence }) => id in RECEIVING && confidence !== 'possible');
  const refused = turnedAway(looks, diagnosis);
  const taken = refused ?? takers(looks);
  const rules = of(looks, 'mail/rules').find(({ outcome }) => outcome === 'ok');
  if (taken === undefined && !rules) return undefined;
  const swallows = rules && swallowing(rules.data.rules);
  const kept = rules === undefined ? '' : swallows === undefined ? 'no rule takes every message away' : `a rule ${swallows}`;
  const isFailing = found.length > 0 || refused !== undefined || swallows !== undefined;
  const says = [taken ?? '', ...found.map(({ id }) => RECEIVING[id] ?? ''), kept].filter((part) => part !== '').join('; ');
  return { id: 'receiving', name: 'Receiving', state: isFailing ? failingState(found) : seenState(looks, diagnosis), says, looks: [] };
}

function failingState(found: Concluded['causes']): Station['state'] {
  return found.some(({ impact }) => impact === 'blocks') ? 'fails' : 'partly';
}

/** Where something else fails, a server that is only named, and was not heard, is not told to be in order. */
function seenState(looks: readonly Look[], diagnosis: Concluded | undefined): Station['state'] {
  const isNamedAlone = !isHeard(looks) && !of(looks, 'mail/rules').some(({ outcome }) => outcome === 'ok');
  return isNamedAlone && (diagnosis?.causes ?? []).length > 0 ? 'unlooked' : 'ok';
}

/** Warnings and causes that a host which takes the domain's mail takes none for the address. */
const TURNED_AWAY: ReadonlySet<string> = new Set(['delivery/recipient-unknown', 'delivery/recipient-disabled', 'dns/mx-unusable']);

/** `mail.example.org takes no mail for ann@example.org`; undefined where another host takes it. */
function turnedAway(looks: readonly Look[], diagnosis: Concluded | undefined): string | undefined {
  if (![...(diagnosis?.causes ?? []), ...(diagnosis?.warnings ?? [])].some(({ id }) => TURNED_AWAY.has(id))) return undefined;
  const answers = of(looks, 'mail/acceptance');
  const refusal = answers.find(({ data }) => data.refusedAt === 'RCPT');
  if (!refusal || answers.some(({ outcome }) => outcome === 'ok')) return undefined;
  return `${refusal.data.host} takes no mail for ${refusal.data.recipient}`;
}

/** `mail.example.org takes mail for ann@example.org`: its own word, or that of the first resolver that knows. */
function takers(looks: readonly Look[]): string | undefined {
  const known = of(looks, 'dns/exchangers').find(({ data }) => data.rcode === 'NOERROR');
  if (!known) return undefined;
  const { domain, takesNone, exchangers, implicit } = known.data;
  if (takesNone) return `${domain} says that it takes no mail`;
  const accepting = of(looks, 'mail/acceptance').find(({ outcome }) => outcome === 'ok');
  if (accepting) return `${accepting.data.host} takes mail for ${accepting.data.recipient}`;
  const [first, ...others] = exchangers;
  if (!first)
    return (implicit?.addresses.length ?? 0) > 0 ? `${domain} itself stands in for its mail` : `no server takes mail for ${domain}`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const does = isHeard(looks) ? ['takes', 'take'] : ['is named to take', 'are named to take'];
  return `${first.host}${more} ${does[others.length === 0 ? 0 : 1] ?? ''} mail for ${domain}`;
}

/** A host that takes the domain's mail has greeted. */
function isHeard(looks: readonly Look[]): boolean {
  return of(looks, 'mail/exchanger').some(({ outcome, data }) => outcome === 'ok' && data.purpose === 'exchanger');
}

function of<P extends ProbeId>(looks: readonly Look[], probe: P): readonly Look<LookData[P]>[] {
  return looks.filter((look) => look.probe === probe) as unknown as readonly Look<LookData[P]>[];
}
