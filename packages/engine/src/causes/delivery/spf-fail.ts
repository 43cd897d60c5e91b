import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/spf-fail',
  claim: "The recipient's server refused the message because SPF failed.",
  explanation:
    'Servers check whether a message really comes from the domain that it names. Here the sending server is not among those that the domain names in its SPF record. The owner of the domain repairs it, or the message went through the wrong server.',
  proof: "The reply names SPF, or carries its issuer's code for it. The codes differ between issuers, so the words come first.",
  neighbours: ['delivery/dkim-fail', 'delivery/dmarc-fail', 'delivery/sender-rejected'],
  frequency: 3,
  references: ['RFC 7208 section 8.4', 'RFC 7372 section 3.2'],

  judge: (evidence) => findReturned(evidence, 'spf-fail'),

  words({ detail: { address, by, sender, help } }) {
    return {
      summary: `${by} refused the message to ${address}: ${sender === undefined ? "the sender's domain" : sender.slice(sender.lastIndexOf('@') + 1)} did not pass the SPF check.`,
      fix: {
        who: 'administrator',
        steps: [
          'Send through the server that your mail provider names for sending, with a sign-in.',
          'Add the sending server to the SPF record of the domain, if it is meant to send for it.',
          ...(help === undefined ? [] : [`${by} explains its replies and takes requests here: ${help}`]),
        ],
        difficulty: 'expert',
        takes: 'an hour',
        tools: [],
        prevention: 'Read the DMARC reports of the domain: they show such servers before people notice.',
      },
    };
  },
});
