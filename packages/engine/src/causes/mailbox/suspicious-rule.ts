import type { Look } from '@mailmedic/contract/look.ts';
import type { MailboxRules, Rule } from '@mailmedic/contract/looks/rules.ts';
import { cite, defineCause, found, ruledOut, undecided, type Finding } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { askForRules, doubtOf, seenRules, type Doubt } from '../../facts/rules.ts';

interface Detail {
  readonly username: string;
  readonly script: string;
  readonly does: string;
  readonly line: number;
  readonly sure: boolean;
}

export default defineCause<Detail>({
  id: 'mailbox/suspicious-rule',
  claim: 'A rule of the mailbox hides, deletes or sends away mail in a way that its owner hardly wants.',
  explanation:
    'Servers can apply rules to each message that arrives: file it, delete it, send it on. Whoever breaks into a mailbox often leaves such a rule behind, ' +
    'to read along or to keep warnings and answers from the owner. It goes on working after the password was changed.',
  proof:
    'The script in use, as ManageSieve shows it, sends every message or those about money to a stranger elsewhere and keeps none, or throws away or hides ' +
    'every message or those about money and security. Absence notes, filters for lists and spam, and a forward to one’s own other mailbox are in order. Who made a rule cannot be seen, so it is likely at most.',
  neighbours: ['mailbox/no-recent-mail', 'mailbox/over-quota', 'dns/mx-elsewhere'],
  frequency: 2,
  references: ['RFC 5228 sections 2.10.2 and 4', 'RFC 5804 sections 2.7 and 2.9', 'RFC 3894'],

  asks: (evidence) => askForRules(evidence, ['mailbox/suspicious-rule']),

  judge: (evidence): readonly Finding<Detail>[] =>
    seenRules(evidence)
      .slice(0, 1)
      .map((look) => judgeRules(evidence, look)),

  words({ detail: { username, script, does, line, sure } }) {
    return {
      summary: `A rule of the mailbox ${username} ${does}${sure ? '. It looks as if somebody else had made it.' : '. If you did not make it, somebody else was in the mailbox.'}`,
      fix: {
        who: 'you',
        steps: [
          `Open the filters or rules on the web page of the provider and find this one (script "${script}", line ${line}). If you made it and still want it, all is well.`,
          'If you did not: note what it says, then delete it, and delete forwards and app passwords that you do not know.',
          'Set a new password from a computer that you trust, sign out all other devices, and switch on two-step verification.',
          'Look through Sent and Trash for what was sent in your name, warn those concerned, and tell the administrator or the provider. Where money is involved, call the bank.',
        ],
        difficulty: 'moderate',
        takes: '30 minutes',
        tools: ['a web browser'],
        prevention: 'Use a password of its own for this mailbox with two-step verification, and look at its rules from time to time.',
      },
    };
  },
});

function judgeRules(evidence: Evidence, look: Look<MailboxRules>): Finding<Detail> {
  const { problem, rules, active = '', username, host } = look.data;
  if (problem !== undefined)
    return undecided(look.subject, `What do the rules at ${host} do? The script in use could not be read (${problem}).`);
  const doubtful = rules.flatMap((rule) => {
    const doubt = doubtOf(rule, evidence.complaint.address);
    return doubt ? [{ rule, doubt }] : [];
  });
  const worst = doubtful.find(({ doubt }) => doubt.is === 'break-in') ?? doubtful[0];
  if (!worst)
    return ruledOut(
      look.subject,
      active === '' ? `No rules are in use at ${host}.` : `The rules in use at ${host} do what people do every day.`,
    );
  const sure = worst.doubt.is === 'break-in';
  const told = sure ? doubtful.filter(({ doubt }) => doubt.is === 'break-in') : doubtful;
  return found({
    subject: look.subject,
    certainty: sure ? 'likely' : 'possible',
    impact: sure ? (worst.doubt.swallowsAll ? 'blocks' : 'sometimes') : 'none',
    accountsFor: [],
    standsAlone: sure,
    evidence: told.slice(0, 5).map(({ rule, doubt }) => cite(look, saying(active, rule, doubt))),
    affects: [{ service: 'mailbox', host }],
    detail: { username, script: worst.rule.script ?? active, does: worst.doubt.does, line: worst.rule.line, sure },
  });
}

function saying(script: string, rule: Rule, doubt: Doubt): string {
  const when = rule.everything ? 'for every message' : `if ${rule.condition}`;
  return `Line ${rule.line} of the script "${rule.script ?? script}" ${doubt.does} (${when}).`;
}
