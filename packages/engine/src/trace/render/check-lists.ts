import type { TraceReport } from '@mailmedic/contract/trace.ts';

/** A title with sentences under it. */
export interface CheckList {
  readonly title: string;
  readonly items: readonly string[];
}

/** Who the message is from, as lists: what the receiving side found, what was sealed or only told, and what checking again came to. */
export function authenticationLists({ authentication }: TraceReport): readonly CheckList[] {
  if (!authentication) return [];
  const { author = 'the sender', checkedBy, confidence, checks, steps, seals, told, live } = authentication;
  const by = checkedBy === undefined ? '' : ` (as ${checkedBy} found${confidence === 'certain' ? '' : ', by a line that bears its name'})`;
  return [
    { title: `Whether it is from ${author}${by}`, items: [...checks, ...steps].map(({ says }) => says) },
    { title: 'Sealed on the way', items: seals.map(({ says }) => says) },
    { title: 'Told, but by whom cannot be known', items: told.map(({ says }) => says) },
    { title: 'Checked again with what is published now', items: (live?.checks ?? []).map(({ says }) => says) },
  ].filter(({ items }) => items.length > 0);
}

/** What spam filters made of the message, one list for each, its strongest reasons first. */
export function spamLists({ spam = [] }: TraceReport): readonly CheckList[] {
  return spam.map(({ says, trust, reasons, help, verdict }) => ({
    title: trust === 'told' ? `${says} Anybody may have written that.` : says,
    items: [
      ...reasons.map((reason) => reason.says),
      ...(help === undefined || verdict === 'not-spam' || trust === 'told' ? [] : [`Explained, and requests taken: ${help}`]),
    ],
  }));
}
