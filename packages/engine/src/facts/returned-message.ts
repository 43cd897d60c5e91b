import type { Meaning } from '@mailmedic/knowledge/replies/delivery/wording.ts';
import { cite, found, type Finding, type Found } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import { replyMeanings } from './reply-meaning.ts';

/** What a cause of a returned message is told with. */
export interface Returned {
  readonly address: string;
  readonly sender?: string;
  /** the host, or the issuer, that said it */
  readonly by: string;
  readonly says: string;
  readonly permanent: boolean;
  readonly help?: string;
  readonly list?: string;
}

/** Finds what the replies about undelivered messages mean, where they mean this. */
export function findReturned(evidence: Evidence, means: Meaning): readonly Finding<Returned>[] {
  return replyMeanings(evidence)
    .filter(({ known }) => known.means === means)
    .map(({ look, known, certainty, permanent }): Found<Returned> => {
      const { address, sender, remote, diagnostic } = look.data;
      const said = firstLine(diagnostic === '' ? look.data.context : diagnostic);
      const list = means === 'sender-blocklisted' ? blocklistIn(`${diagnostic} ${look.data.context}`) : undefined;
      return found({
        subject: look.subject,
        certainty,
        impact: 'blocks',
        accountsFor: [look.id],
        evidence: [cite(look, `${remote ?? known.issuer ?? 'The mail server'} said of ${address}: "${said}"`)],
        affects: [{ service: 'mailbox', ...(remote === undefined ? {} : { host: remote }) }],
        detail: {
          // A pasted reply often does not say to whom.
          address: address === '' ? 'the recipient' : address,
          by: remote ?? known.issuer ?? 'the mail server',
          says: said,
          permanent,
          ...(sender === undefined ? {} : { sender }),
          ...(known.help === undefined ? {} : { help: known.help }),
          ...(list === undefined ? {} : { list }),
        },
      });
    });
}

/** Where whoever refused explains its replies, as a step to take; none where nothing is known of that. */
export function helpOf({ by, help }: { readonly by: string; readonly help: string | undefined }): readonly string[] {
  return help === undefined ? [] : [`${by} explains its replies and takes requests here: ${help}`];
}

/** The part of a reply that a person reads, on one line. */
export function firstLine(text: string): string {
  const line = text
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.:;,>]+/, '')
    .trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

const LISTS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/spamhaus|\b(?:zen|sbl|xbl|pbl|dbl)\b/i, 'Spamhaus'],
  [/barracudacentral|b\.barracuda/i, 'Barracuda Reputation Block List'],
  [/spamcop/i, 'SpamCop'],
  [/sorbs/i, 'SORBS'],
  [/uceprotect/i, 'UCEPROTECT'],
  [/abuseat|\bcbl\b/i, 'Composite Blocking List'],
  [/psbl|surriel/i, 'Passive Spam Block List'],
  [/manitu|nixspam/i, 'NiX Spam'],
  [/mailspike/i, 'Mailspike'],
  [/invaluement/i, 'Invaluement'],
  [/senderscore/i, 'Senderscore'],
  [/cloudmark/i, 'Cloudmark Sender Intelligence'],
  [/ipcheck\.proofpoint/i, 'Proofpoint Dynamic Reputation'],
  [/backscatterer/i, 'Backscatterer'],
  [/surbl/i, 'SURBL'],
  [/uribl/i, 'URIBL'],
  [/spamrats/i, 'SpamRATS'],
];

/** The blocklist that a reply names. */
export function blocklistIn(text: string): string | undefined {
  return LISTS.find(([pattern]) => pattern.test(text))?.[1] ?? /blocked using ([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i.exec(text)?.[1];
}
