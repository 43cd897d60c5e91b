import { cite, defineCause, found, undecided, type Finding } from '../../cause.ts';

interface Detail {
  readonly address: string;
  readonly sender: string;
}

export default defineCause<Detail>({
  id: 'delivery/backscatter',
  claim: 'The bounce is about a message that this account never sent.',
  explanation:
    'Somebody sent a message with your address as its sender, and the bounce came to you. Most often the address was only forged; sometimes ' +
    'somebody else really sends from the account.',
  proof:
    'Only the owner can tell that the returned message is not theirs. The Received lines of the returned message show where it really came from.',
  neighbours: ['delivery/sender-rejected', 'mailbox/suspicious-rule'],
  frequency: 2,
  references: ['RFC 3834 section 4', 'RFC 5321 section 6.2'],

  judge: (evidence) =>
    evidence.of('message/bounce').flatMap((look): readonly Finding<Detail>[] => {
      const { kind, address, sender, neverSent } = look.data;
      if (kind !== 'failure' && kind !== 'delay') return [];
      if (neverSent === undefined) return [undecided(look.subject, `Did you send this message to ${address} yourself?`)];
      if (!neverSent) return [];
      return [
        found({
          subject: look.subject,
          certainty: 'certain',
          impact: 'blocks',
          accountsFor: [look.id],
          // Why it was not delivered is then nobody's question.
          invalidates: [look.id],
          evidence: [cite(look, `A message to ${address} came back, and it was never sent from this account.`)],
          affects: [{ service: 'mailbox' }],
          detail: { address, sender: sender ?? 'your address' },
        }),
      ];
    }),

  words({ detail: { address, sender } }) {
    return {
      summary: `Somebody else sent a message to ${address} in the name of ${sender}; you need not repair its delivery.`,
      fix: {
        who: 'you',
        steps: [
          'Look at the Received lines of the returned message: if it passed through your own mail provider with a sign-in, the account was broken into.',
          'In that case change the password and look for strange rules and forwards. Otherwise delete the bounce.',
          "If many come, let the domain's administrator publish SPF, DKIM and a DMARC policy that rejects.",
        ],
        difficulty: 'easy',
        takes: '10 minutes',
        tools: [],
        prevention: 'A DMARC policy of reject makes a domain useless to forgers.',
      },
    };
  },
});
