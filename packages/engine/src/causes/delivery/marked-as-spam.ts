import { cite, defineCause, found, type Finding, type Words } from '../../cause.ts';
import type { Evidence } from '../../evidence.ts';
import { decidedOf } from '../../facts/authentication/decided.ts';
import { type MarkedWords, markedWords } from '../../facts/authentication/marked-words.ts';
import { markedMessages } from '../../facts/authentication/spam.ts';
import { findReturned, helpOf, type Returned } from '../../facts/returned-message.ts';

type Detail = ({ readonly is: 'returned' } & Returned) | ({ readonly is: 'arrived' } & MarkedWords);

export default defineCause<Detail>({
  id: 'delivery/marked-as-spam',
  claim: 'The message was taken for spam.',
  explanation:
    'A filter judged the words, links or form of the message, or what else comes from the same place, and refused it or put it apart.',
  proof:
    'The reply says spam, unsolicited or bulk mail. A named blocklist or the reputation of the address is told apart, because they are repaired elsewhere. Of a message that arrived, the note of a filter on the receiving side says it, with its reasons.',
  neighbours: ['delivery/sender-blocklisted', 'delivery/poor-reputation', 'delivery/content-rejected'],
  frequency: 4,
  references: ['RFC 5321 section 4.2.2'],

  judge: (evidence) => [
    ...findReturned(evidence, 'marked-as-spam').map((finding): Finding<Detail> => {
      return finding.state === 'found' ? { ...finding, detail: { is: 'returned', ...finding.detail } } : finding;
    }),
    ...findMarked(evidence),
  ],

  words({ detail }) {
    if (detail.is === 'arrived') return arrivedWords(detail);
    const { address, by, help } = detail;
    return {
      summary: `${by} took the message to ${address} for spam.`,
      fix: {
        who: 'you',
        steps: [
          'Send a plain short message without links and attachments to the same address; if that arrives, it was the content.',
          'Ask the recipient to put your address on their list of known senders.',
          ...helpOf({ by, help }),
        ],
        difficulty: 'moderate',
        takes: 'half an hour',
        tools: [],
        prevention: 'Sign messages (SPF, DKIM, DMARC), send to people who asked for it only, and let them leave easily.',
      },
    };
  },
});

/** A filter on the receiving side wrote its verdict into the header. */
function findMarked(evidence: Evidence): readonly Finding<Detail>[] {
  return markedMessages(evidence)
    .filter(({ verdict }) => verdict.verdict !== 'virus')
    .map((marked) => {
      const { look, journey, verdict, certainty } = marked;
      const words = markedWords(verdict);
      const decided = decidedOf(evidence, marked);
      const host = journey.trust.border?.hop.by?.name;
      return found({
        subject: look.subject,
        certainty,
        impact: verdict.folder === 'inbox' ? 'none' : 'sometimes',
        accountsFor: [],
        standsAlone: true,
        evidence: [words.verdict, ...words.reasons.slice(0, 4), ...(decided ? [decided.says] : [])].map((says) => cite(look, says)),
        affects: [{ service: 'mailbox', ...(host === undefined ? {} : { host }) }],
        detail: { is: 'arrived', ...words },
      });
    });
}

function arrivedWords({ verdict, reasons, help }: MarkedWords): Words {
  const [first] = reasons;
  return {
    summary: `${verdict.replace(/\.$/, '')}${first === undefined ? '' : `; what weighed most: ${first}`}.`,
    fix: {
      who: 'you',
      steps: [
        'If you wanted it: mark it as "not spam" and put the sender into your address book, so that the filter learns.',
        'If you sent it: repair what weighs most below, above all SPF, DKIM and DMARC, and ask the recipient to do the same.',
        ...(help === undefined ? [] : [`The filter's operator explains it and takes requests here: ${help}`]),
      ],
      difficulty: 'easy',
      takes: '5 minutes',
      tools: [],
      prevention: 'Look into the junk folder now and then; filters err.',
    },
  };
}
