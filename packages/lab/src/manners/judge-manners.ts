import type { Overheard } from './overheard.ts';
import type { SignInProtocol } from './sign-in-line.ts';

/** How often a run may be refused: once, and once more where that tells causes apart. */
const MOST_REFUSALS = 2;

const NAMES: Readonly<Record<SignInProtocol, string>> = { imap: 'IMAP', pop3: 'POP3', smtp: 'SMTP', managesieve: 'ManageSieve' };

export interface MannersAsked {
  /** what was noted inside the program */
  readonly overheard: Overheard;
  /** sign-ins that the servers counted themselves; those that cannot count see more */
  readonly countedByServers: number;
  /** account and servers are in order: nothing may be refused at all */
  readonly isSound: boolean;
  /** the person gave a password or token */
  readonly hasSecret: boolean;
  /** where the secret stood in what was printed or kept */
  readonly told?: readonly string[];
  /** no more than so many sign-ins altogether, where a scenario wants fewer than good manners allow */
  readonly most?: number;
}

/** What a run did that can lock an account or give a password away, in short sentences; nothing = as it should be. */
export function judgeManners({ overheard, countedByServers, isSound, hasSecret, told = [], most }: MannersAsked): readonly string[] {
  const { signIns, leaks } = overheard;
  const wrong: string[] = [];
  const byProtocol = Object.groupBy(signIns, ({ protocol }) => protocol);
  for (const [protocol, tries = []] of Object.entries(byProtocol))
    if (tries.length > 1)
      wrong.push(`signs in ${tries.length} times by ${NAMES[protocol as SignInProtocol]} (${tries.map(({ by }) => by).join(', ')})`);
  const refusals = signIns.filter(({ answer }) => answer !== 'yes').length;
  if (refusals > (isSound ? 0 : MOST_REFUSALS)) wrong.push(`is refused ${refusals} ${refusals === 1 ? 'time' : 'times'}`);
  if (most !== undefined && signIns.length > most) wrong.push(`signs in ${signIns.length} times where ${most} would do`);
  if (!hasSecret && signIns.length > 0) wrong.push('signs in although nobody gave a password');
  for (const { protocol, by, over } of signIns)
    if (over !== undefined) wrong.push(`signs in by ${NAMES[protocol]} with ${by} over a channel with ${over}`);
  for (const { host, over } of leaks) wrong.push(`sends the secret${host === '' ? '' : ` to ${host}`} over a channel with ${over}`);
  for (const place of told) wrong.push(`tells the secret ${place}`);
  if (countedByServers > signIns.length)
    wrong.push(`servers saw ${countedByServers} sign-ins, and ${signIns.length} were noted in the program`);
  return wrong;
}
