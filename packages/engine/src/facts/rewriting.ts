import type { Evidence } from '../evidence.ts';
import { dialoguesAt, type DialogueSeen, type Part } from './dialogues.ts';
import type { Place } from './endpoints.ts';

/** Marks that a filter leaves in a mail dialogue which it rewrites. */
export interface Trace {
  readonly look: Part;
  /** `masked`: asterisks in place of the greeting; `overwritten`: a keyword or command replaced by letters of equal length */
  readonly is: 'masked' | 'overwritten' | 'taken-out';
  readonly text: string;
}

/**
 * Finds what only a middlebox writes: a greeting of asterisks, keywords such as XXXXXXXA in place of STARTTLS, a command
 * that the server offered and then does not know, or an offer that is not there although the server honours it.
 */
export function tracesOfRewriting(evidence: Evidence, place: Place): readonly Trace[] {
  return dialoguesAt(evidence, place).flatMap((seen) => [...masked(seen), ...overwritten(seen), ...notUnderstood(seen), ...takenOut(seen)]);
}

function masked({ greeting }: DialogueSeen): readonly Trace[] {
  const text = greeting?.data.text ?? '';
  return greeting && !greeting.data.encrypted && /^(?:220[ -]|\+OK |\* OK )[^a-zA-Z]*\*{6,}/.test(text)
    ? [{ look: greeting, is: 'masked', text }]
    : [];
}

/** Cisco's inspection writes X over each letter of what it does not allow, and counts with the last one. */
function overwritten({ plain }: DialogueSeen): readonly Trace[] {
  const word = plain?.data.capabilities.find((capability) => /^X{4,}[A-Z]?(?:\s|$)/.test(capability));
  return plain && word !== undefined ? [{ look: plain, is: 'overwritten', text: word }] : [];
}

/** The server offers STARTTLS and then says that it does not know the command: it did not get the command. */
function notUnderstood({ plain, starttls }: DialogueSeen): readonly Trace[] {
  if (!plain?.data.starttlsOffered || starttls?.outcome !== 'refused') return [];
  const { status = '', text = '' } = starttls.data;
  const isUnknown =
    /^50[0-2]$/.test(status) ||
    (/^(?:BAD|-ERR|NO)$/.test(status) &&
      /\b(?:unknown|unrecogni[sz]ed|unsupported|not (?:recogni[sz]ed|understood|implemented|supported))\b/i.test(text));
  return isUnknown || /X{6,}/.test(text) ? [{ look: starttls, is: 'overwritten', text: `${status} ${text}`.trim() }] : [];
}

function takenOut({ plain, starttls }: DialogueSeen): readonly Trace[] {
  if (!plain || plain.data.starttlsOffered || !starttls) return [];
  return /^(?:220|OK|\+OK)$/.test(starttls.data.status ?? '') ? [{ look: starttls, is: 'taken-out', text: starttls.data.text ?? '' }] : [];
}
