import type { TraceReport } from '@mailmedic/contract/trace.ts';
import { bullet, section } from '../../render/blocks.ts';
import type { Page } from '../../render/station-line.ts';

/** Who the message is from, as the receiving side found it, and checked again where that was asked. */
export function authenticationSection({ authentication }: TraceReport, page: Page): readonly string[] {
  if (!authentication) return [];
  const { author, checkedBy, confidence, checks, steps, seals, told, live } = authentication;
  const whose = author === undefined ? 'the sender' : author;
  const by = checkedBy === undefined ? '' : ` (as ${checkedBy} found${confidence === 'certain' ? '' : ', by a line that bears its name'})`;
  return [
    ...section(
      `Whether it is from ${whose}${by}`,
      [...checks, ...steps].flatMap(({ says }) => bullet(says, page)),
      page,
    ),
    ...section(
      'Sealed on the way',
      seals.flatMap(({ says }) => bullet(says, page)),
      page,
    ),
    ...section(
      'Told, but by whom cannot be known',
      told.flatMap(({ says }) => bullet(says, page)),
      page,
    ),
    ...section(
      'Checked again with what is published now',
      (live?.checks ?? []).flatMap(({ says }) => bullet(says, page)),
      page,
    ),
  ];
}
