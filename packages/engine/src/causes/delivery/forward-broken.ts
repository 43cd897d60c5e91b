import { cite, defineCause, found, type Finding } from '../../cause.ts';
import { fitOf } from '../../facts/authentication/alignment.ts';
import { affected, citations, likelyBreaks, weaker } from '../../facts/authentication/arrived.ts';
import type { Break } from '../../facts/authentication/breaks.ts';
import { unprovenOf } from '../../facts/authentication/unproven.ts';

interface Detail {
  readonly by: string;
  readonly author: string;
  readonly breaks: readonly Break[];
  /** its author signed it, and that did not hold either */
  readonly signed: boolean;
  /** who sealed it (ARC) on the way, unbroken as the receiver found */
  readonly sealer?: string;
}

export default defineCause<Detail>({
  id: 'delivery/forward-broken',
  claim: 'A server that passed the message on broke what shows who it is from.',
  explanation:
    "A forward sends a message on from another address than the sender's own, and a mailing list often changes the subject or adds a footer. " +
    'SPF and DKIM then fail, though nobody did anything wrong, and the next server may take the message for a forgery.',
  proof:
    'The receiving server recorded that the check failed, and the header shows the step: the recipient changes on the way, or a list put its name in. ' +
    'It is certain where a seal (ARC) of an earlier server says that the check still held then. A message that came directly fails for another reason.',
  neighbours: ['delivery/dmarc-fail', 'delivery/spf-fail', 'delivery/dkim-fail'],
  frequency: 4,
  references: ['RFC 7960', 'RFC 8617 section 1', 'RFC 7208 appendix D'],

  judge: (evidence) =>
    unprovenOf(evidence).flatMap((unproven): readonly Finding<Detail>[] => {
      const breaks = likelyBreaks(unproven);
      const [first] = breaks;
      if (!first) return [];
      const { recorded, author } = unproven;
      const sealer = recorded.arc?.result === 'pass' ? recorded.look.data.authentication.arc.at(-1)?.sealer : undefined;
      return [
        found({
          subject: recorded.look.subject,
          certainty: breaks.map(({ certainty }) => certainty).reduce(weaker, recorded.certainty),
          impact: 'sometimes',
          accountsFor: [],
          standsAlone: true,
          evidence: [...citations(unproven), ...breaks.map(({ says }) => cite(recorded.look, says))],
          affects: affected(unproven),
          detail: {
            by: recorded.by,
            author,
            breaks,
            signed: recorded.dkim.some(({ domain }) => fitOf(domain, author) !== 'other'),
            ...(sealer === undefined ? {} : { sealer }),
          },
        }),
      ];
    }),

  words({ detail: { by, author, breaks, signed, sealer } }) {
    const whos = [...new Set(breaks.map(({ who }) => who))].join(' and ');
    const list = breaks.some((one) => one.by === 'list');
    const what = breaks.map(({ method }) => (method === 'spf' ? 'SPF' : 'the signature')).join(' and ');
    return {
      summary: `${capital(whos)} passed the message on in a way that broke ${what}, so that ${by} could not see that it is from ${author}.`,
      fix: {
        who: 'administrator',
        steps: [...(list ? [LIST] : forwardSteps(whos, author, signed)), sealStep(by, list ? 'the list' : whos, sealer)],
        difficulty: 'moderate',
        takes: 'an hour',
        tools: [],
        prevention: list
          ? 'Let lists pass messages on unchanged, or in their own name.'
          : 'Sign all outgoing mail with DKIM: a signature survives a forward that changes nothing.',
      },
    };
  },
});

const LIST =
  'Let the owners of the list either leave subject and text as they are, or put the list into From for authors whose domain has a strict policy (Mailman: DMARC mitigation).';

/** A seal says that the message was good when it came; it helps where the receiver trusts who made it (RFC 8617 section 7.2). */
function sealStep(by: string, who: string, sealer: string | undefined): string {
  return sealer === undefined
    ? `Let the server of ${who} seal what it passes on (ARC): then ${by} can see that the message was good when it came.`
    : `The seal (ARC) of ${sealer} is unbroken and says that the message was good when it came: let the administrator of ${by} trust it.`;
}

function forwardSteps(who: string, author: string, signed: boolean): readonly string[] {
  return [
    `Let the administrator of ${who} rewrite the envelope's sender of forwarded messages (SRS).`,
    signed
      ? `The signature of ${author} did not hold either: see that ${who} changes nothing of what it forwards, then it will.`
      : `Let the administrator of ${author} sign its mail with DKIM: that holds where SPF cannot.`,
    'Where that cannot be had, let the recipient fetch the mailbox (IMAP or POP) instead of forwarding it.',
  ];
}

function capital(text: string): string {
  return /^the /.test(text) ? `T${text.slice(1)}` : text;
}
