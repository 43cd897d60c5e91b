import { defineCause, type Words } from '../../cause.ts';
import { type Arrived, lacksServer, serverWords } from '../../facts/authentication/arrived.ts';
import { findUnprovenOrigin, type OriginDetail, returnedWords } from '../../facts/authentication/unproven-origin.ts';

export default defineCause<OriginDetail>({
  id: 'delivery/dmarc-fail',
  claim: "The recipient's server refused or distrusted the message because DMARC failed.",
  explanation:
    'Servers check whether a message really comes from the domain that it names. Here the message shows neither by SPF nor by DKIM that it comes from the domain in its From. The owner of the domain repairs it, or the message went through the wrong server.',
  proof:
    "The reply names DMARC, or carries its issuer's code for it. The codes differ between issuers, so the words come first. Of a message that arrived, the receiving server's own note (Authentication-Results) says it, and nobody on the way broke it.",
  neighbours: ['delivery/spf-fail', 'delivery/dkim-fail', 'delivery/sender-rejected'],
  frequency: 3,
  references: ['RFC 9989', 'RFC 7372 section 3'],

  judge: (evidence) => findUnprovenOrigin(evidence, 'dmarc'),

  words({ detail }) {
    if (detail.is === 'arrived') return arrivedWords(detail);
    return returnedWords(detail, 'dmarc', [
      'See that SPF and DKIM of the domain in From are in order, and that one of them bears that same domain.',
      'Services that send for the domain (newsletters, forms) have to sign with its own DKIM key.',
    ]);
  },
});

function arrivedWords(arrived: Arrived): Words {
  const { by, author, signed, policy, live, passedFor } = arrived;
  const server = serverWords(arrived);
  const reason = lacksServer(arrived)
    ? `the SPF record of ${live?.domain ?? author} does not name ${server}, and no signature of ${author} holds`
    : 'neither SPF nor DKIM shows it';
  return {
    summary: `${by} could not see that the message is from ${author}: ${reason}, so that DMARC failed.`,
    fix: {
      who: 'administrator',
      steps: [
        passedFor === undefined
          ? `If ${server} is meant to send for ${author}, add it to the SPF record, and let it sign with a key of ${author}.`
          : `If ${server} is meant to send for ${author}, let it sign with a key of ${author}, or use a subdomain of ${author} for returned mail: SPF passed for ${passedFor}, which counts for that one only.`,
        signed
          ? 'The message bears a signature that did not count: see that it is made for the domain in From, and that nothing changes the message afterwards.'
          : 'The message bears no signature: switch on DKIM where it is sent.',
        ...(policy === 'reject' || policy === 'quarantine'
          ? [`Until then other receivers may refuse such mail: ${author} asks them to (p=${policy}).`]
          : []),
      ],
      difficulty: 'expert',
      takes: 'an hour',
      tools: [],
      prevention: 'Read the DMARC reports of the domain: they show such servers before people notice.',
    },
  };
}
