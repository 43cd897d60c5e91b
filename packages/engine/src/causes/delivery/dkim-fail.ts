import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/dkim-fail',
  claim: "The recipient's server refused the message because DKIM failed.",
  explanation:
    'Servers check whether a message really comes from the domain that it names. Here the signature of the message does not verify, or there is none. The owner of the domain repairs it, or the message went through the wrong server.',
  proof: "The reply names DKIM, or carries its issuer's code for it. The codes differ between issuers, so the words come first.",
  neighbours: ['delivery/spf-fail', 'delivery/dmarc-fail', 'delivery/sender-rejected'],
  frequency: 3,
  references: ['RFC 6376 section 6', 'RFC 7372 section 3.1'],

  judge: (evidence) => findReturned(evidence, 'dkim-fail'),

  words({ detail: { address, by, sender, help } }) {
    return {
      summary: `${by} refused the message to ${address}: ${sender === undefined ? "the sender's domain" : sender.slice(sender.lastIndexOf('@') + 1)} did not pass the DKIM check.`,
      fix: {
        who: 'administrator',
        steps: [
          'Switch on DKIM signing where the message is sent, and publish the key it signs with.',
          'If it is signed already, see that nothing on the way changes the message (footers, scanners).',
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
