import { cite } from '../../cause.ts';
import { dialogues, isHere, soundEntrances, type Part } from '../dialogues.ts';
import { failedHandshakes, isAgreed, isCutByName, wantsCipher, type FailedHandshake } from '../entrances.ts';
import { lastOf, likely, type Broken, type Judged } from './filtered.ts';

/** The offer of encryption is cut or swallowed at this entrance, and another one of the same server takes it. */
export function judgeHandshake(broken: Broken): Judged {
  const { evidence, place, seen } = broken;
  const failed = failedHere(broken).find(isCutByName);
  const nameless = failed?.answers.get('no-server-name');
  if (nameless) return likely(broken, 'handshake', cite(nameless, 'The same offer goes through as soon as it does not name the server.'));
  if (closesAnyway(broken) || failsEverywhere(broken)) return undefined;
  const sound = soundEntrances(evidence, place);
  const isSwallowed = seen.handshake?.outcome === 'silent' && place.encryption === 'tls';
  const [other] = isSwallowed ? sound.filter(({ service }) => service === place.service) : sound;
  if (other) return likely(broken, 'handshake', cite(lastOf(other), `On port ${other.port} the same server encrypts as it should.`));
  return dialogues(evidence).some((one) => one.host === place.host && !isHere(one, place)) ? 'elsewhere-alike' : 'open-question';
}

/** Every offer of TLS is answered by one alert that gives no reason; filters speak like that, too, and so does a server without a key. */
export function isRefusedWithoutReason(broken: Broken): boolean {
  const [failed] = failedHere(broken);
  if (!failed || wantsCipher(failed) || failed.answers.size === 0) return false;
  return (
    broken.at.every(({ probe, outcome }) => probe === 'tls/handshake' && outcome === 'refused') &&
    [failed.look, ...failed.answers.values()].every((look) => !isAgreed(look) && MUTE_ALERTS.has(look.data.alert ?? ''))
  );
}

const MUTE_ALERTS: ReadonlySet<string> = new Set(['handshake_failure', 'internal_error', 'access_denied', 'decode_error', 'close_notify']);

function failedHere({ evidence, place }: Broken): readonly FailedHandshake[] {
  return failedHandshakes(evidence).filter(({ looks }) => looks.some(({ data }) => isHere(data, place)));
}

/** Closed without a word even to one who only listens: then it is not the encryption. */
function closesAnyway({ evidence, place }: Broken): boolean {
  return dialogues(evidence).some((other) => isHere(other, place) && other.encryption === 'plain' && other.greeting?.outcome === 'cut');
}

/** The service's other entrances at this address give no greeting or no encryption either: then it is the service, whatever others of the host do. */
function failsEverywhere({ evidence, place }: Broken): boolean {
  const others = dialogues(evidence).filter(
    (seen) => seen.service === place.service && seen.address === place.address && !isHere(seen, place),
  );
  const isMute = (part: Part | undefined): boolean => part?.outcome === 'silent' || part?.outcome === 'cut';
  return others.length > 0 && others.every(({ greeting, handshake }) => isMute(greeting) || isMute(handshake));
}
