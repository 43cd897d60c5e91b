import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import { turnedAwayFirst } from '../../facts/acceptance.ts';
import { durationText, rhythmOf } from '../../facts/arrivals.ts';
import { affectedMailbox, mailboxes, rooms } from '../../facts/mailbox.ts';
import { receiving } from '../../facts/receiving.ts';
import { symptoms } from '../../facts/symptoms.ts';
import { domainOf, type Evidence } from '../../evidence.ts';

interface Detail {
  readonly username: string;
  readonly domain: string;
  readonly lastAt: string;
  readonly quietMs: number;
  readonly longestMs: number;
  /** hosts that take mail for the domain, where they are known */
  readonly receivers: readonly string[];
}

export default defineCause<Detail>({
  id: 'mailbox/no-recent-mail',
  claim: 'Nothing has arrived in the inbox for much longer than this mailbox is used to.',
  explanation:
    'Reading works, and the inbox has simply got nothing new for a long time, compared with how often messages came before. ' +
    'Mail for the address may go to another server, may be turned away on the way, or may be moved aside by a rule. Nobody may have written, too.',
  proof:
    'The time since the last arrival is at least five days and three times the longest gap between the arrivals before (by their INTERNALDATE), ' +
    'and by their numbers none came later and was moved or deleted. With few messages nothing is said. A mailbox that is full is mailbox/over-quota.',
  neighbours: ['mailbox/over-quota', 'mailbox/suspicious-rule', 'dns/no-mx', 'dns/mx-elsewhere', 'dns/mx-unusable'],
  frequency: 2,
  references: ['RFC 9051 sections 2.3.1.1 and 2.3.3'],

  judge(evidence): readonly Finding<Detail>[] {
    const opened = mailboxes(evidence).filter(({ outcome, data }) => outcome === 'ok' && data.service === 'imap');
    return opened.slice(0, 1).flatMap((look): readonly Finding<Detail>[] => {
      const rhythm = rhythmOf(look, Date.parse(look.startedAt));
      const { username, host } = look.data;
      if (rhythm.is === 'unknown')
        // where something else fails, nobody asks for it
        return symptoms(evidence).length > 0
          ? []
          : [undecided(look.subject, `When did the last message arrive? It cannot be told here: ${rhythm.because}.`)];
      if (rhythm.is === 'as-usual')
        return [ruledOut(look.subject, `The last message arrived ${durationText(rhythm.quietMs)} ago, as often as usual.`)];
      const reason = whyQuiet(evidence);
      if (reason !== undefined) return [ruledOut(look.subject, reason)];
      const { lastAt, quietMs, longestMs, count } = rhythm;
      const receivers = (receiving(evidence)?.receivers ?? []).map((one) => one.host).slice(0, 3);
      return [
        found({
          subject: look.subject,
          certainty: 'likely',
          impact: 'sometimes',
          accountsFor: [],
          standsAlone: true,
          evidence: [
            cite(
              look,
              `The last of ${count} messages looked at in the inbox at ${host} arrived on ${lastAt.slice(0, 10)}, ${durationText(quietMs)} ago; ` +
                `between those before it there were never more than ${durationText(longestMs)}.`,
            ),
          ],
          affects: affectedMailbox(look),
          detail: { username, domain: domainOf(evidence), lastAt, quietMs, longestMs, receivers },
        }),
      ];
    });
  },

  words({ detail: { username, domain, lastAt, quietMs, longestMs, receivers } }) {
    const where = receivers.length === 0 ? '' : ` (now ${receivers.join(', ')})`;
    return {
      summary: `Nothing has arrived in the inbox of ${username} since ${lastAt.slice(0, 10)}, for ${durationText(quietMs)}; before, there were never more than ${durationText(longestMs)} between messages.`,
      fix: {
        who: 'administrator',
        steps: [
          'Send a message to the address from another provider. If it arrives, nobody wrote, and all is well. If it comes back, its text says why.',
          'Look into Junk, Trash and the other folders, and at rules and forwards on the web page of the provider.',
          `If it neither arrives nor comes back: see that the MX records of ${domain}${where} name the server that holds this mailbox, and search its log for the test message.`,
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['a mailbox at another provider'],
        prevention: 'After each change of provider, name servers or filters, send a test message from outside.',
      },
    };
  },
});

/** What accounts for the silence better: a mailbox without room, or a domain that names nobody to take its mail. */
function whyQuiet(evidence: Evidence): string | undefined {
  if (rooms(evidence).some(({ full }) => full !== 'no')) return 'The mailbox is full, and that is why nothing arrives.';
  const known = receiving(evidence);
  const isUnnamed =
    known !== undefined &&
    known.certainty !== 'possible' &&
    (known.says === 'none' || (known.says === 'nothing' && known.implicit.length === 0));
  if (isUnnamed) return 'No server is named that takes mail for the domain, and that is why nothing arrives.';
  const useless =
    known?.says === 'hosts' && known.receivers.every(({ defect, certainty }) => defect !== undefined && certainty !== 'possible');
  const refusal = turnedAwayFirst(evidence);
  if (refusal !== undefined) return `${refusal.host} turns messages for the address away, and that is why nothing arrives.`;
  return useless ? 'None of the servers that should take mail for the domain can be used, and that is why nothing arrives.' : undefined;
}
