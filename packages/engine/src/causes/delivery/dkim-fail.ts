import { defineCause, type Words } from '../../cause.ts';
import { type Arrived } from '../../facts/authentication/arrived.ts';
import { findUnprovenOrigin, type OriginDetail, returnedWords } from '../../facts/authentication/unproven-origin.ts';

export default defineCause<OriginDetail>({
  id: 'delivery/dkim-fail',
  claim: "The recipient's server refused or distrusted the message because DKIM failed.",
  explanation:
    'Servers check whether a message really comes from the domain that it names. Here the signature of the message does not verify, or there is none. The owner of the domain repairs it, or the message went through the wrong server.',
  proof:
    "The reply names DKIM, or carries its issuer's code for it. The codes differ between issuers, so the words come first. Of a message that arrived, the receiving server's own note (Authentication-Results) says it, and nobody on the way broke it.",
  neighbours: ['delivery/spf-fail', 'delivery/dmarc-fail', 'delivery/sender-rejected'],
  frequency: 3,
  references: ['RFC 6376 section 6', 'RFC 7372 section 3.1'],

  judge: (evidence) => findUnprovenOrigin(evidence, 'dkim'),

  words({ detail }) {
    if (detail.is === 'arrived') return arrivedWords(detail);
    return returnedWords(detail, 'dkim', [
      'Switch on DKIM signing where the message is sent, and publish the key it signs with.',
      'If it is signed already, see that nothing on the way changes the message (footers, scanners).',
    ]);
  },
});

function arrivedWords({ by, author }: Arrived): Words {
  return {
    summary: `${by} took the message, but the signature of ${author} on it does not hold (DKIM).`,
    fix: {
      who: 'administrator',
      steps: [
        `Let the administrator of ${author} compare the published key with the one that is used for signing.`,
        'See that nothing changes messages after they were signed: footers, disclaimers, scanners that rewrite links.',
      ],
      difficulty: 'expert',
      takes: 'an hour',
      tools: [],
      prevention: 'Read the DMARC reports of the domain: they show such servers before people notice.',
    },
  };
}
