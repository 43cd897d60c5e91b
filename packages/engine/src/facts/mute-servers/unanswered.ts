import type { Evidence } from '../../evidence.ts';
import { breaksAt, isSluggish, type Part } from '../dialogues.ts';
import { pathPlaces, type Place } from '../endpoints.ts';
import { isAtOffers } from '../without-sign-in-service.ts';

/** Looks on the path that met with no word at all: no greeting, or no answer to the offer of encryption that comes first. */
export function ungreeted(evidence: Evidence, place: Place): readonly Part[] {
  return breaksAt(evidence, place).flatMap(({ seen, at }) => {
    const isFirst = at === seen.greeting || (place.encryption === 'tls' && at === seen.handshake);
    return isFirst && (at.outcome === 'silent' || at.outcome === 'cut') && !hasBytes(at) ? [at] : [];
  });
}

/** After a greeting inside encryption, the first command meets with no word at all, and not because the server is slow in all it does. */
export function unansweredInside(evidence: Evidence, place: Place): readonly Part[] {
  return breaksAt(evidence, place).flatMap(({ seen, at }) =>
    at === seen.encrypted &&
    at.outcome === 'silent' &&
    seen.greeting?.outcome === 'ok' &&
    seen.greeting.data.encrypted &&
    !isSluggish(seen, at)
      ? [at]
      : [],
  );
}

/** It hung up at first, at any of its addresses, where it would have listed its ways of signing in, and has greeted nobody since. */
export function hungUpBefore(evidence: Evidence, { host, service }: Place): readonly Part[] {
  return pathPlaces(evidence)
    .filter((place) => place.host === host && place.service === service)
    .flatMap((place) => breaksAt(evidence, place))
    .flatMap(({ seen, at }) => (at === seen.encrypted && isAtOffers(seen, at) ? [at] : []));
}

function hasBytes({ data }: Part): boolean {
  if ('plainAnswer' in data && data.plainAnswer) return true;
  return 'text' in data && (data.text ?? '').length > 0;
}
