import type { Evidence } from '../../evidence.ts';
import { breaksAt, dialogues, isHere, soundEntrances, type DialogueSeen, type Part } from '../dialogues.ts';
import type { Place } from '../endpoints.ts';

/** It is the offer of encryption that meets with nothing, and the same service works by another entrance: not the service hangs. */
export function isOneEntranceOnly(evidence: Evidence, place: Place, looks: readonly Part[]): boolean {
  if (!looks.some(({ probe }) => probe === 'tls/handshake') || closesInside(evidence, place)) return false;
  const others = dialogues(evidence).filter((seen) => seen.address === place.address && !isHere(seen, place));
  return (
    soundEntrances(evidence, place).some(({ service }) => service === place.service) ||
    others.some(({ greeting, handshake }) => greeting?.outcome === 'ok' && handshake?.outcome === 'silent')
  );
}

/** Closed without a word: before anything was said, or at every entrance of the service that was tried; and not for want of a certificate. */
export function closesByItself(evidence: Evidence, place: Place, looks: readonly Part[]): boolean {
  if (asksForCertificate(evidence, place)) return false;
  if (closesInside(evidence, place)) return true;
  const sameService = dialogues(evidence).filter((seen) => seen.service === place.service && seen.address === place.address);
  if (sameService.some((seen) => !isHere(seen, place) && seen.greeting?.outcome === 'ok')) return false;
  if (looks.some(({ probe }) => probe === 'mail/greeting')) return true;
  const listened = sameService.filter((seen) => !isHere(seen, place) || seen.encryption === 'plain');
  const isMute = ({ greeting }: DialogueSeen): boolean => greeting?.outcome === 'cut' || greeting?.outcome === 'silent';
  if (listened.some((seen) => !isHere(seen, place)) && listened.every(isMute)) return true;
  return listened.some((seen) => isHere(seen, place) && seen.greeting?.outcome === 'cut');
}

/** With TLS 1.3 a server takes the handshake back by hanging up, for want of a certificate of the client's (RFC 8446 section 4.4.2.4). */
function asksForCertificate(evidence: Evidence, place: Place): boolean {
  return evidence.of('tls/handshake').some(({ data }) => isHere(data, place) && data.clientCertificateRequested);
}

/** It proved its name, and hung up inside the encryption before any greeting: nobody on the way can do that. */
function closesInside(evidence: Evidence, place: Place): boolean {
  return breaksAt(evidence, place).some(
    ({ seen: { greeting, handshake }, at }) =>
      at === greeting &&
      at.outcome === 'cut' &&
      greeting?.data.encrypted &&
      handshake?.data.nameMatches === true &&
      handshake.data.distrust === undefined,
  );
}
