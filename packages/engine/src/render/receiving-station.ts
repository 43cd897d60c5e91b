import type { Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import type { LookData, ProbeId } from '@mailmedic/contract/look-data.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import { swallowing } from '../facts/rules.ts';
import type { Station } from './station.ts';

/** Causes by which mail does not come into the mailbox, although the way to it may be in order. */
const RECEIVING: ReadonlySet<string> = new Set([
  'dns/no-mx',
  'dns/mx-elsewhere',
  'dns/mx-unusable',
  'delivery/recipient-unknown',
  'delivery/recipient-disabled',
  'mailbox/over-quota',
  'mailbox/no-recent-mail',
  'mailbox/suspicious-rule',
]);

/** Whether mail comes into the mailbox: who takes it for the domain, and what rules do with it. Undefined where nothing was seen of it. */
export function receivingStation(
  looks: readonly Look[],
  diagnosis: Pick<Diagnosis, 'causes' | 'warnings'> | undefined,
): Station | undefined {
  const warned = (diagnosis?.warnings ?? []).some(({ id }) => TURNED_AWAY.has(id)) ? turnedAway(looks) : undefined;
  const taken = warned ?? takers(looks);
  const rules = of(looks, 'mail/rules').find(({ outcome }) => outcome === 'ok');
  if (taken === undefined && !rules) return undefined;
  const found = (diagnosis?.causes ?? []).filter(({ id, confidence }) => RECEIVING.has(id) && confidence !== 'possible');
  const swallows = rules && swallowing(rules.data.rules);
  const state = found.some(({ impact }) => impact === 'blocks')
    ? 'fails'
    : found.length > 0 || swallows !== undefined || warned !== undefined
      ? 'partly'
      : 'ok';
  const kept = rules === undefined ? '' : swallows === undefined ? 'no rule takes every message away' : `a rule ${swallows}`;
  return { id: 'receiving', name: 'Receiving', state, says: [taken ?? '', kept].filter((part) => part !== '').join('; '), looks: [] };
}

/** Warnings that a host which takes the domain's mail takes none for the address. */
const TURNED_AWAY: ReadonlySet<string> = new Set(['delivery/recipient-unknown', 'delivery/recipient-disabled', 'dns/mx-unusable']);

/** `mail.example.org takes no mail for ann@example.org`; undefined where another host takes it. */
function turnedAway(looks: readonly Look[]): string | undefined {
  const answers = of(looks, 'mail/acceptance');
  const refusal = answers.find(({ data }) => data.refusedAt === 'RCPT');
  if (!refusal || answers.some(({ outcome }) => outcome === 'ok')) return undefined;
  return `${refusal.data.host} takes no mail for ${refusal.data.recipient}`;
}

/** `mail.example.org takes mail for example.org`: the word of the first resolver that knows. */
function takers(looks: readonly Look[]): string | undefined {
  const known = of(looks, 'dns/exchangers').find(({ data }) => data.rcode === 'NOERROR');
  if (!known) return undefined;
  const { domain, takesNone, exchangers, implicit } = known.data;
  if (takesNone) return `${domain} says that it takes no mail`;
  const taken = of(looks, 'mail/acceptance').find(({ outcome }) => outcome === 'ok');
  if (taken) return `${taken.data.host} takes mail for ${taken.data.recipient}`;
  const [first, ...others] = exchangers;
  if (!first) return (implicit?.addresses.length ?? 0) > 0 ? `${domain} itself takes its mail` : `no server takes mail for ${domain}`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${first.host}${more} ${others.length === 0 ? 'takes' : 'take'} mail for ${domain}`;
}

function of<P extends ProbeId>(looks: readonly Look[], probe: P): readonly Look<LookData[P]>[] {
  return looks.filter((look) => look.probe === probe) as unknown as readonly Look<LookData[P]>[];
}
