import { defineCause } from '../../cause.ts';
import { findReturned, type Returned } from '../../facts/returned-message.ts';

export default defineCause<Returned>({
  id: 'delivery/dmarc-fail',
  claim: "The recipient's server refused the message because DMARC failed.",
  explanation:
    'Servers check whether a message really comes from the domain that it names. Here the message shows neither by SPF nor by DKIM that it comes from the domain in its From. The owner of the domain repairs it, or the message went through the wrong server.',
  proof: "The reply names DMARC, or carries its issuer's code for it. The codes differ between issuers, so the words come first.",
  neighbours: ['delivery/spf-fail', 'delivery/dkim-fail', 'delivery/sender-rejected'],
  frequency: 3,
  references: ['RFC 9989', 'RFC 7372 section 3'],

  judge: (evidence) => findReturned(evidence, 'dmarc-fail'),

  words({ detail: { address, by, sender, help } }) {
    return {
      summary: `${by} refused the message to ${address}: ${sender === undefined ? "the sender's domain" : sender.slice(sender.lastIndexOf('@') + 1)} did not pass the DMARC check.`,
      fix: {
        who: 'administrator',
        steps: [
          'See that SPF and DKIM of the domain in From are in order, and that one of them bears that same domain.',
          'Services that send for the domain (newsletters, forms) have to sign with its own DKIM key.',
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
