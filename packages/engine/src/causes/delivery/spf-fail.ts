import { defineCause, type Words } from '../../cause.ts';
import { type Arrived, lacksServer, serverWords } from '../../facts/authentication/arrived.ts';
import { findUnprovenOrigin, type OriginDetail, returnedWords } from '../../facts/authentication/unproven-origin.ts';

export default defineCause<OriginDetail>({
  id: 'delivery/spf-fail',
  claim: "The recipient's server refused or distrusted the message because SPF failed.",
  explanation:
    'Servers check whether a message really comes from the domain that it names. Here the sending server is not among those that the domain names in its SPF record. The owner of the domain repairs it, or the message went through the wrong server.',
  proof:
    "The reply names SPF, or carries its issuer's code for it. The codes differ between issuers, so the words come first. Of a message that arrived, the receiving server's own note (Authentication-Results) says it, and nobody on the way broke it.",
  neighbours: ['delivery/dkim-fail', 'delivery/dmarc-fail', 'delivery/sender-rejected'],
  frequency: 3,
  references: ['RFC 7208 section 8.4', 'RFC 7372 section 3.2'],

  judge: (evidence) => findUnprovenOrigin(evidence, 'spf'),

  words({ detail }) {
    if (detail.is === 'arrived') return arrivedWords(detail);
    return returnedWords(detail, 'spf', [
      'Send through the server that your mail provider names for sending, with a sign-in.',
      'Add the sending server to the SPF record of the domain, if it is meant to send for it.',
    ]);
  },
});

function arrivedWords(arrived: Arrived): Words {
  const { by, author, live } = arrived;
  const server = serverWords(arrived);
  return {
    summary: `${by} took the message, but ${lacksServer(arrived) ? `the SPF record of ${live?.domain ?? author} does not name ${server}` : `${author} does not allow ${server} to send for it (SPF)`}.`,
    fix: {
      who: 'administrator',
      steps: [
        live?.result === 'pass'
          ? `Nothing, if it was once only: today the SPF record of ${author} names ${live.ip}, so that it has been repaired since.`
          : `If ${server} is meant to send for ${author}, add it to the SPF record of ${author}${live?.record === undefined ? '' : `, which is now "${live.record}"`}.`,
        'If it is not, find out who sends through it: a form, a program with old settings, or somebody who forges the address.',
      ],
      difficulty: 'expert',
      takes: 'an hour',
      tools: [],
      prevention: 'Read the DMARC reports of the domain: they show such servers before people notice.',
    },
  };
}
