import { cutterFor, isUnmistakable } from '@mailmedic/wire/sasl/cut-out.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { World } from '../probe.ts';

/** The parts of a look in which somebody else's words can stand. */
type Spoken = Pick<Look, 'probe' | 'because' | 'data' | 'transcript'>;

/**
 * Makes a function that takes the secret of a run out of a look, in every form in which it could be there. A server may say back
 * what it was told at the sign-in, and an error may quote what was being written. What the program says itself (hosts, outcomes,
 * methods) stays: it was there before, whatever somebody chose for a password, and the judgement rests on it.
 */
export function withoutSecret({ credentials }: Pick<World, 'credentials'>): <T extends Spoken>(look: T) => T {
  if (!credentials) return (look) => look;
  const secret = credentials.secret.reveal();
  const cutters = new Map<string, (text: string) => string>();
  const cutterOf = (name: string): ((text: string) => string) => {
    const known = cutters.get(name) ?? cutterFor(name, secret);
    cutters.set(name, known);
    return known;
  };
  const everywhere = isUnmistakable(secret);
  return <T extends Spoken>(look: T): T => {
    if (!everywhere && !TOLD.has(look.probe)) return look;
    const { because, data, transcript } = look;
    const cut = cutterOf(typeof data['username'] === 'string' ? data['username'] : '');
    return {
      ...look,
      ...(because === undefined ? {} : { because: cut(because) }),
      data: cutIn(data, cut),
      ...(transcript === undefined ? {} : { transcript: transcript.map((line) => ({ ...line, text: cut(line.text) })) }),
    };
  };
}

/** What is seen where the secret was sent, and what failed on our side while it may have been at hand. */
const TOLD: ReadonlySet<string> = new Set(['mail/sign-in', 'mail/mailbox', 'mail/rules', 'mail/sender', 'probe/crashed']);

/** What the program knows by itself, or reads as words of a protocol. */
const OWN: ReadonlySet<string> = new Set(
  'service host address encryption username sender kind mechanism offered result dialogue clientName greeting refusedAt status does flags attributes resource internalDate'.split(
    ' ',
  ),
);

function cutIn(value: unknown, cut: (text: string) => string): unknown {
  if (typeof value === 'string') return cut(value);
  if (Array.isArray(value)) return value.map((one) => cutIn(one, cut));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, OWN.has(key) ? one : cutIn(one, cut)]));
}
