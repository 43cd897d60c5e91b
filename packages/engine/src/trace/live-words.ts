import type {
  ArcCheck,
  DkimCheck,
  DmarcCheck,
  MessageAuthentication,
  SignatureReason,
  SpfCheck,
} from '@mailmedic/contract/looks/message-authentication.ts';
import type { TraceCheck } from '@mailmedic/contract/trace-checks.ts';
import { fitOf } from '../facts/authentication/alignment.ts';
import type { Recorded } from '../facts/authentication/recorded.ts';
import { fitWords } from './check-words.ts';

/** What checking again came to, each check in a sentence, with what has changed since. */
export function liveChecksOf(
  { spf, dkim, dmarc, arc }: MessageAuthentication,
  recorded: Recorded | undefined,
  author: string | undefined,
): readonly TraceCheck[] {
  return [
    spf ? spfLive(spf, recorded?.spf?.result, author) : UNTOLD,
    ...dkim.map((one) => dkimLive(one, author)),
    ...(dmarc ? [dmarcLive(dmarc)] : []),
    ...(arc.result === 'none' ? [] : [arcLive(arc)]),
  ];
}

const UNTOLD: TraceCheck = {
  method: 'spf',
  result: 'unchecked',
  says: 'SPF could not be checked: no line that can be believed says from which address outside the message came.',
};

function spfLive(
  { result, domain, ip, record, because, identity }: SpfCheck,
  then: string | undefined,
  author: string | undefined,
): TraceCheck {
  const whose = identity === 'helo' ? `${domain} (the name that the server gave)` : domain;
  const SAYS: Readonly<Record<SpfCheck['result'], string>> = {
    pass: `SPF: the record of ${whose} names ${ip}.${fitWords(domain, author)}`,
    fail: `SPF: the record of ${whose} does not name ${ip}, and forbids others to send${shown(record)}.`,
    softfail: `SPF: the record of ${whose} does not name ${ip}${shown(record)}.`,
    neutral: `SPF: the record of ${whose} does not say whether ${ip} may send${shown(record)}.`,
    none: `SPF: ${whose} has no SPF record.`,
    permerror: `SPF: the record of ${whose} is broken${because === undefined ? '' : ` (${because})`}.`,
    unchecked: `SPF could not be checked: nobody answers for ${whose}.`,
  };
  const changed =
    then === undefined || then === result || result === 'unchecked' || then === 'temperror'
      ? ''
      : ` When the message arrived it came to "${then}": the record has been changed since, or the message came by another way.`;
  return {
    method: 'spf',
    result,
    domain,
    ip,
    ...(author === undefined ? {} : { aligned: fitOf(domain, author) !== 'other' }),
    says: SAYS[result] + changed,
  };
}

function shown(record: string | undefined): string {
  return record === undefined ? '' : `: "${record.length > 160 ? `${record.slice(0, 159)}…` : record}"`;
}

const WHY: Readonly<Record<SignatureReason, string>> = {
  verified: 'verifies',
  'body-differs': 'does not fit the text that is here, which was changed on the way or when it was saved',
  'header-differs': 'does not fit the header that is here, which was changed on the way or when it was saved, or the key has been replaced',
  'no-key': 'cannot be checked any more: its key is not published now',
  'key-revoked': 'cannot be checked any more: its key was withdrawn',
  'key-unusable': 'cannot be checked: its key cannot be read',
  'weak-key': 'is made with a key too short to prove anything',
  'weak-algorithm': 'is made in a way that proves nothing any more',
  expired: 'has expired',
  'no-answer': 'could not be checked: nobody answers for its key',
  'no-body': 'cannot be checked: the text of the message is not here, or not all of it',
  malformed: 'is not written as the standard asks',
  'broken-chain': 'is not written as the standard asks, or says of itself that the chain was broken before',
};

function dkimLive({ domain, selector, result, why, testing, uncovered }: DkimCheck, author: string | undefined): TraceCheck {
  const more = [
    ...(uncovered === undefined ? [] : [` It leaves the last ${uncovered} bytes of the text uncovered: anybody may have added them.`]),
    ...(testing === true ? [' The key says that it is a trial (t=y).'] : []),
  ];
  return {
    method: 'dkim',
    result,
    domain,
    selector,
    ...(author === undefined ? {} : { aligned: fitOf(domain, author) !== 'other' }),
    says: `DKIM: the signature of ${domain} (${selector}) ${WHY[why]}.${result === 'pass' ? fitWords(domain, author) : ''}${more.join('')}`,
  };
}

function dmarcLive({ result, author, organization, publishedAt, policy, testing, spf, dkim, because }: DmarcCheck): TraceCheck {
  const where = publishedAt === undefined || publishedAt === author ? '' : ` (published at ${publishedAt})`;
  const wish = policy === undefined ? '' : ` It asks receivers for "${policy}"${testing === true ? ', as a trial' : ''}${where}.`;
  const counted = [
    spf?.aligned === undefined ? [] : [`SPF of ${spf.aligned}`],
    dkim?.aligned === undefined ? [] : [`the signature of ${dkim.aligned}`],
  ].flat();
  const strict = [spf?.mode === 'strict' ? 'SPF' : '', dkim?.mode === 'strict' ? 'DKIM' : ''].filter((word) => word !== '');
  const rule =
    strict.length === 0
      ? `any domain of the organisation ${organization ?? author} would do`
      : `${strict.join(' and ')} would have to show the very domain ${author}`;
  const SAYS: Readonly<Record<DmarcCheck['result'], string>> = {
    pass: `DMARC: it passes for ${author} by ${counted.join(' and ')}.`,
    fail: `DMARC: it fails for ${author}: nothing that passed belongs to it, and ${rule}.${wish}`,
    none: `DMARC: ${author} publishes no DMARC record.`,
    unchecked: `DMARC could not be checked: ${because ?? 'something is missing'}.`,
  };
  return { method: 'dmarc', result, domain: author, says: SAYS[result] };
}

function arcLive({ result, why, instance, remark, because }: ArcCheck): TraceCheck {
  if (result === 'pass') {
    const many = instance === 1 ? 'The one seal is' : `All ${instance ?? ''} seals are`.replace('  ', ' ');
    return { method: 'arc', result, says: `ARC: ${many} unbroken${remark === undefined ? '' : ` (${remark})`}.` };
  }
  const reason = why === undefined ? 'could not be checked' : WHY[why];
  return {
    method: 'arc',
    result,
    says: `ARC: the chain of seals ${reason}${because === undefined || why !== 'broken-chain' ? '' : ` (${because})`}.`,
  };
}
