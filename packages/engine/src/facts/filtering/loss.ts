import type { Evidence } from '../../evidence.ts';
import { control, type Ask } from '../../probe.ts';
import dialogue from '../../probes/mail/dialogue.ts';
import { HURRIED_MS } from '../../probes/mail/patience.ts';
import { breakOf, breaksAt, dialoguesAt } from '../dialogues.ts';
import type { Place } from '../endpoints.ts';
import { lostQuestions } from '../lost-questions.ts';
import { isUnsteady, series } from '../series.ts';
import type { Broken } from './filtered.ts';

/** Packets get lost in this run, and the dialogue broke off once: who filters does it every time, at the same point. */
export function mayBeLoss({ evidence, place }: Pick<Broken, 'evidence' | 'place'>): boolean {
  return loses(evidence) && !breaksAlike(evidence, place);
}

/** The same dialogue once more, where one that broke off may be loss. */
export function askOnceMore(evidence: Evidence, place: Place, decides: readonly string[]): readonly Ask[] {
  const { service, host, address, port, encryption } = place;
  if (service === 'exchange' || !mayBeLoss({ evidence, place })) return [];
  const input = { service, host, address, port, encryption, purpose: 'service' as const, patienceMs: HURRIED_MS };
  return [{ ...control(dialogue, input, decides, ONCE_MORE), awaited: true }];
}

/** What was cut is repeated on the path already. */
const ONCE_MORE = 3;

/** Connections or questions that are alike partly fail, and not because of one place. */
function loses(evidence: Evidence): boolean {
  return series(evidence).some(isUnsteady) || lostQuestions(evidence).length > 0;
}

function breaksAlike(evidence: Evidence, place: Place): boolean {
  const first = breaksAt(evidence, place)[0]?.at;
  const alike = dialoguesAt(evidence, place)
    .flatMap((seen) => breakOf(seen) ?? [])
    .filter(({ probe, outcome }) => probe === first?.probe && outcome === first.outcome);
  return alike.length > 1;
}
