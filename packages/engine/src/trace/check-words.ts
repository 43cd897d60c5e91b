import type { TraceCheck } from '@mailmedic/contract/trace-checks.ts';
import { meaningOfCode } from '@mailmedic/knowledge/spam/words.ts';
import { fitOf } from '../facts/authentication/alignment.ts';
import type { Recorded, RecordedDkim } from '../facts/authentication/recorded.ts';

/** What the receiving side wrote down, each check in a sentence. */
export function recordedChecksOf(recorded: Recorded, author: string | undefined, signed: boolean): readonly TraceCheck[] {
  const { spf, dkim, dmarc, arc, compauth } = recorded;
  return [
    ...(spf ? [spfCheck(spf, author)] : []),
    ...dkim.map((one) => dkimCheck(one, author)),
    ...(dkim.length === 0 && !signed && recorded.by !== '' && spf ? [UNSIGNED] : []),
    ...(dmarc ? [dmarcCheck(dmarc, author)] : []),
    ...(arc && arc.result !== 'none' ? [arcCheck(arc)] : []),
    ...(compauth ? compauthCheck(compauth) : []),
  ];
}

const UNSIGNED: TraceCheck = { method: 'dkim', result: 'none', says: 'DKIM says nothing: the message bears no signature.' };

function spfCheck({ result, domain, ip, comment }: NonNullable<Recorded['spf']>, author: string | undefined): TraceCheck {
  const whose = domain ?? "the sender's domain";
  const from = ip ?? 'the server that handed it over';
  const fit = domain === undefined ? undefined : author && fitOf(domain, author);
  const SAYS: Readonly<Record<string, string>> = {
    pass: `SPF passed: ${whose} names ${from} as one of its senders.${fitWords(domain, author)}`,
    fail: `SPF failed: ${whose} does not allow ${from} to send for it.`,
    softfail: `SPF failed, softly: ${whose} does not name ${from} as one of its senders.`,
    neutral: `SPF says nothing: ${whose} does not say whether ${from} may send for it.`,
    none: `SPF says nothing: ${whose} has no SPF record.`,
    temperror: `SPF could not be checked: the name servers of ${whose} did not answer then.`,
    permerror: `SPF could not be judged: the record of ${whose} is broken${comment !== undefined && /lookup|look-up|too many/i.test(comment) ? ' (it asks for too many others)' : ''}.`,
  };
  return {
    method: 'spf',
    result,
    ...(domain === undefined ? {} : { domain }),
    ...(ip === undefined ? {} : { ip }),
    ...(fit === undefined || fit === '' ? {} : { aligned: fit !== 'other' }),
    says: SAYS[result] ?? `SPF came to "${result}" for ${whose}.`,
  };
}

function dkimCheck({ result, domain, selector, comment }: RecordedDkim, author: string | undefined): TraceCheck {
  const whose = `the signature of ${domain === '' ? 'an unnamed domain' : domain}`;
  const why = comment === undefined || /^\d+-bit/.test(comment) ? '' : ` (${comment.slice(0, 120)})`;
  const SAYS: Readonly<Record<string, string>> = {
    pass: `DKIM passed: ${whose} verifies.${fitWords(domain, author)}`,
    fail: /body/i.test(comment ?? '')
      ? `DKIM failed: the text is not the one that ${domain} signed.`
      : `DKIM failed: ${whose} does not verify${why}.`,
    neutral: `DKIM could not be judged: ${whose} cannot be read as it should be${why}.`,
    permerror: `DKIM could not be judged: ${whose} or its key is broken${why}.`,
    temperror: `DKIM could not be checked: the key of ${domain} could not be asked for then.`,
    policy: `DKIM was not accepted: ${whose} does not meet what the receiver asks${why}.`,
  };
  return {
    method: 'dkim',
    result,
    ...(domain === '' ? {} : { domain }),
    ...(selector === undefined ? {} : { selector }),
    ...(author === undefined || domain === '' ? {} : { aligned: fitOf(domain, author) !== 'other' }),
    says: SAYS[result] ?? `DKIM came to "${result}" for ${whose}${why}.`,
  };
}

/** Whether a domain that passed counts for the one in From. */
export function fitWords(domain: string | undefined, author: string | undefined): string {
  if (author === undefined || domain === undefined || domain === '') return '';
  const fit = fitOf(domain, author);
  if (fit === 'same') return ' That is the domain in From.';
  return fit === 'organization'
    ? ` It belongs to the same organisation as ${author} in From, which is enough unless that asks for the very same.`
    : ` It is another organisation than ${author} in From, so that it does not speak for it.`;
}

const WISHES: Readonly<Record<string, string>> = {
  reject: 'asks receivers to reject such mail',
  quarantine: 'asks receivers to set such mail apart',
  none: 'asks receivers to do nothing about it, and only to report it',
};

function dmarcCheck({ result, author: named, policy, action }: NonNullable<Recorded['dmarc']>, from: string | undefined): TraceCheck {
  const author = named ?? from ?? 'the domain in From';
  const wish = WISHES[policy ?? ''];
  const done =
    /^(?:none|accept|o?reject|override)$/.test(action ?? '') && (policy === 'reject' || action === 'oreject')
      ? ' The receiver let it through all the same.'
      : '';
  const SAYS: Readonly<Record<string, string>> = {
    pass: `DMARC passed: SPF or DKIM shows that it comes from ${author}.`,
    fail: `DMARC failed: neither SPF nor DKIM shows that it comes from ${author}${wish === undefined ? '' : `, which ${wish}`}.${done}`,
    none: `DMARC says nothing: ${author} publishes no DMARC record.`,
    temperror: `DMARC could not be checked: the name servers of ${author} did not answer then.`,
    permerror: `DMARC could not be judged: the record of ${author} is broken.`,
  };
  return { method: 'dmarc', result, domain: author, says: SAYS[result] ?? `DMARC came to "${result}" for ${author}.` };
}

function arcCheck({ result, comment }: NonNullable<Recorded['arc']>): TraceCheck {
  const why = comment === undefined ? '' : ` (${comment.slice(0, 160)})`;
  return {
    method: 'arc',
    result,
    says:
      result === 'pass'
        ? `ARC passed: the seals of those who passed the message on are unbroken${why}.`
        : `ARC came to "${result}": a seal of those who passed the message on is broken${why}.`,
  };
}

function compauthCheck({ result, reason }: NonNullable<Recorded['compauth']>): readonly TraceCheck[] {
  const means = reason === undefined ? undefined : meaningOfCode('microsoft', `compauth:${reason}`);
  return [
    {
      method: 'compauth',
      result,
      says: `Microsoft's own verdict is "${result}"${reason === undefined ? '' : ` (${reason}${means === undefined ? '' : `: ${means}`})`}.`,
    },
  ];
}
