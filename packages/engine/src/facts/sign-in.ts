import type { Certainty, EvidenceLine } from '@mailmedic/contract/diagnosis.ts';
import type { Look } from '@mailmedic/contract/look.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import { cite, found, ruledOut, type Finding, type Found } from '../cause.ts';
import type { Evidence } from '../evidence.ts';
import { SERVICE_NAMES } from './comparison.ts';
import { meaningOf, type Meaning, type Refusal } from './sign-in-refusals.ts';
import { nameForm } from './username-form.ts';

/** A sign-in that was answered with no, and what that means. */
export interface RefusedSignIn {
  readonly look: Look<SignIn>;
  readonly refusal: Refusal;
}

/** What the words of a cause of signing in speak of. */
export interface SignInDetail {
  readonly host: string;
  readonly service: string;
  readonly username: string;
  readonly kind: 'password' | 'token';
  /** the server's own words */
  readonly said: string;
  /** how long to wait, where the server says */
  readonly wait?: string;
  /** the provider's own page for the repair */
  readonly page?: string;
}

/** The sign-ins on the path that were refused. */
export function refusedSignIns(evidence: Evidence): readonly RefusedSignIn[] {
  return evidence.fact(computeRefused);
}

/** The sign-ins on the path that were accepted. */
export function acceptedSignIns(evidence: Evidence): readonly Look<SignIn>[] {
  return evidence.of('mail/sign-in').filter(({ role, outcome }) => role === 'path' && outcome === 'ok');
}

/** Finds a cause where a refusal means it: certain by an issuer's own plain words or a code, likely otherwise. */
export function judgeRefusals(evidence: Evidence, meaning: Meaning): readonly Finding<SignInDetail>[] {
  const told = refusedSignIns(evidence).filter(({ refusal }) => refusal.meaning === meaning);
  if (told.length > 0) return [refusalFound(evidence, told, certaintyOf(told))];
  const [accepted] = acceptedSignIns(evidence);
  const [refused] = refusedSignIns(evidence);
  if (refused && refused.refusal.meaning !== 'unknown')
    return [ruledOut(refused.look.subject, `${refused.look.data.host} gives another reason: "${wordsOf(refused.look)}"`)];
  return accepted ? [ruledOut(accepted.subject, `${accepted.data.host} accepts the name and the ${accepted.data.kind}.`)] : [];
}

/** One finding of all sign-ins that were refused for the same reason. */
export function refusalFound(
  evidence: Evidence,
  told: readonly RefusedSignIn[],
  certainty: Certainty,
  more: readonly EvidenceLine[] = [],
): Found<SignInDetail> {
  const [{ look, refusal }] = told as readonly [RefusedSignIn, ...RefusedSignIn[]];
  const { host, service, username, kind } = look.data;
  return found({
    subject: look.subject,
    certainty,
    impact: 'blocks',
    accountsFor: told.map((one) => one.look.id),
    evidence: [...told.slice(0, 4).map((one) => cite(one.look, answerOf(one.look))), ...more],
    affects: told.map((one) => ({ service: one.look.data.service as Service, host: one.look.data.host, port: one.look.data.port })),
    detail: {
      host,
      service,
      username,
      kind,
      said: wordsOf(look),
      ...(refusal.wait === undefined ? {} : { wait: refusal.wait }),
      ...(refusal.row?.page === undefined ? {} : { page: refusal.row.page }),
    },
  });
}

/** `IMAP of mail.example.org answered the sign-in of ann@example.org: "[AUTHENTICATIONFAILED] …"` */
function answerOf(look: Look<SignIn>): string {
  const { service, host, username, attempted, offered } = look.data;
  const place = `${SERVICE_NAMES[service as Service]} of ${host}`;
  if (!attempted) return `${place} offers ${offered.length === 0 ? 'no sign-in method' : offered.join(', ')}.`;
  return `${place} answered the sign-in of ${username}: "${wordsOf(look)}"`;
}

/** The server's words in one line, with their code. */
export function wordsOf({ data: { status, code, text }, because }: Look<SignIn>): string {
  const first = (text ?? '').split(/\\n|\n/, 1)[0] ?? '';
  const said = [
    status === undefined || first.startsWith(status) ? '' : status,
    code === undefined || first.includes(code) ? '' : `[${code}]`,
    first,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return (said === '' ? (because ?? 'nothing') : said).slice(0, 200);
}

function certaintyOf(told: readonly RefusedSignIn[]): Certainty {
  return told.some(({ refusal: { by, ambiguous } }) => (by === 'wording' || by === 'code') && !ambiguous) ? 'certain' : 'likely';
}

function computeRefused(evidence: Evidence): readonly RefusedSignIn[] {
  const looks = evidence.of('mail/sign-in').filter(({ role, outcome }) => role === 'path' && outcome !== 'ok' && outcome !== 'unlooked');
  return looks.map((look) => ({ look, refusal: refusalOf(evidence, look) }));
}

function refusalOf(evidence: Evidence, look: Look<SignIn>): Refusal {
  const { attempted, kind, offered } = look.data;
  const plain = { by: 'code', temporary: false, ambiguous: false } as const;
  if (!attempted) {
    const takesTokens = offered.some((name) => name === 'XOAUTH2' || name === 'OAUTHBEARER');
    return { ...plain, meaning: kind === 'password' && takesTokens ? 'auth/oauth-required' : 'auth/mechanism-mismatch' };
  }
  if (look.outcome === 'silent') return { ...plain, meaning: 'auth/unavailable', temporary: true, ambiguous: true };
  if (look.outcome !== 'refused') return { ...plain, by: 'nothing', meaning: 'unknown', ambiguous: true };
  const refusal = meaningOf(look.data);
  // some servers ask for the whole address in every refusal, also where it was given
  const isMisread = refusal.meaning === 'settings/wrong-username' && nameForm(evidence, look.data).is === 'as-it-should';
  return isMisread ? { ...refusal, meaning: 'auth/bad-credentials', ambiguous: true } : refusal;
}
