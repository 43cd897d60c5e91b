import type { Evidence } from '../evidence.ts';
import { breaksAt, type DialogueSeen, type Part } from './dialogues.ts';
import { pathPlaces } from './endpoints.ts';

/**
 * What fails where mail is sent, as it does when the service is gone that checks passwords for reading and sending alike: the
 * sending server breaks off just where it would list its ways of signing in, and greets nobody while it tries to start again;
 * or it does not greet at all. Postfix beside a Dovecot that does not run does both.
 */
export function withoutSignInService(evidence: Evidence, address: string): readonly Part[] {
  const breaks = pathPlaces(evidence)
    .filter((place) => place.address === address && place.service === 'submission')
    .flatMap((place) => breaksAt(evidence, place));
  const told = breaks.filter(({ seen, at }) => isAtOffers(seen, at) || isMute(seen, at));
  return told.length === breaks.length ? told.map(({ at }) => at) : [];
}

/** It hangs up inside the encryption, where its methods are asked for; with encryption from the start, before it greets. */
export function isAtOffers(seen: DialogueSeen, at: Part): boolean {
  if (at.outcome !== 'cut') return false;
  return at === seen.encrypted || (at === seen.greeting && seen.greeting.data.encrypted);
}

function isMute(seen: DialogueSeen, at: Part): boolean {
  const isFirst = at === seen.greeting || (seen.encryption === 'tls' && at === seen.handshake);
  return isFirst && (at.outcome === 'silent' || at.outcome === 'cut');
}
