import { cite } from '../../cause.ts';
import { breakOf, dialogues, isSound, soundEntrances } from '../dialogues.ts';
import { isAtOffers } from '../without-sign-in-service.ts';
import { lastOf, likely, type Broken, type Judged } from './filtered.ts';

/** The dialogue in the clear ends after the greeting, every time. */
export function judgeCut(broken: Broken): Judged {
  const { evidence, place, seen, at } = broken;
  if (seen.greeting?.outcome !== 'ok' || seen.greeting.data.encrypted) return judgeCutBeforeGreeting(broken);
  const inTls = dialogues(evidence).find(
    (other) => other.service === place.service && other.host === place.host && other.encryption === 'tls' && isSound(other),
  );
  if (inTls) return likely(broken, 'cut', cite(lastOf(inTls), `The same dialogue inside encryption on port ${inTls.port} goes well.`));
  const isInside = at.every(({ outcome, data }) => outcome === 'cut' && 'stage' in data && data.stage === 'encrypted');
  if (isInside && hangsUpInside(broken)) return 'elsewhere-alike';
  const isCutTwice = at.length > 1 && at.every(({ outcome }) => outcome === 'cut');
  return isCutTwice ? likely(broken, 'cut', cite(seen.greeting, "The server's greeting arrives.")) : 'open-question';
}

/** The connection is closed in place of a greeting in the clear, and the same service has another entrance that works. */
function judgeCutBeforeGreeting(broken: Broken): Judged {
  const { greeting } = broken.seen;
  if (!greeting || greeting.outcome !== 'cut' || greeting.data.encrypted) return undefined;
  const other = soundEntrances(broken.evidence, broken.place).find(({ service }) => service === broken.place.service);
  return other && likely(broken, 'cut', cite(lastOf(other), `The same service on port ${other.port} works.`));
}

/** Inside encryption from the start, where nobody on the way can read along, the same service breaks off at the same point. */
function hangsUpInside({ evidence, place }: Broken): boolean {
  return dialogues(evidence).some((other) => {
    const at = other.service === place.service && other.host === place.host && other.encryption === 'tls' ? breakOf(other) : undefined;
    return at !== undefined && isAtOffers(other, at);
  });
}
