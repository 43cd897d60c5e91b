/** With the half second after something is said, eight seconds without a word: from there on it is silence. Sound servers delay their greeting by up to 6 s. */
export const GREETING_MS = 7600;
/** After silence something is said, and this long is waited for an answer: web servers and TLS servers wait to be spoken to. */
export const AFTER_POKE_MS = 500;
/** Who waits to be spoken to answers at once. */
export const KNOCK_MS = 1000;
export const REPLY_MS = 6000;
/** Longer than sound servers hold back anything; who accepts TLS from the start may look up the caller's name before it answers. */
export const HANDSHAKE_MS = 6500;
/** How long a sign-in is waited for: until the server asks for name and secret, and from then on until it has answered them. */
export interface SignInLimits {
  readonly askMs: number;
  readonly answerMs: number;
}

/**
 * Who refuses holds the answer back for up to five seconds, and silence counts from about eight on. Dovecot makes an address
 * from which refused sign-ins came wait before it asks for anything: 4, 8, at most 15 s (auth penalty).
 */
const SIGN_IN: SignInLimits = { askMs: 16_500, answerMs: 7500 };
/** Where the sign-in was refused at another service already, or hangs there: it only tells causes apart. */
const SIGN_IN_AGAIN: SignInLimits = { askMs: 5500, answerMs: 4200 };

/** `again`: another service has refused it, or does not answer · `open`: and one of them without saying why, so that this one tells */
export function signInLimits(again: boolean, open = false): SignInLimits {
  if (!again) return SIGN_IN;
  return open ? { ...SIGN_IN_AGAIN, answerMs: SIGN_IN.answerMs } : SIGN_IN_AGAIN;
}

/** Patience of a control: it stands beside a path that is mute, and its silence alone proves nothing. */
export const HURRIED_MS = 2500;
export const HURRIED_CONNECT_MS = 1500;

/** The whole dialogue within this time, but for each answer the least: who greeted late is waited for less long afterwards. */
const TOTAL_MS = 8500;
const LEAST_MS = 1500;
/** Nobody is given up before so many round trips. */
const ROUND_TRIPS = 4;

interface Wait {
  readonly mostMs: number;
  /** since the connection came about */
  readonly goneMs: number;
  /** how long the connection took to come about */
  readonly connectMs: number;
  /** of whoever asked, if less than usual */
  readonly patienceMs?: number | undefined;
}

/** How long an answer is waited for: less when hurried or when much time is gone, never less than some round trips. */
export function limitOf({ mostMs, goneMs, connectMs, patienceMs = Infinity }: Wait): number {
  const wantedMs = Math.min(mostMs, Math.max(TOTAL_MS - goneMs, LEAST_MS), patienceMs);
  return Math.max(wantedMs, Math.min(mostMs, ROUND_TRIPS * connectMs));
}
