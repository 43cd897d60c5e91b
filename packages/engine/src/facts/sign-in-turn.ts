import type { Look } from '@mailmedic/contract/look.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import { registrableDomain } from '@mailmedic/knowledge/registrable-domain.ts';
import { fillTemplate } from '@mailmedic/wire/autoconfig/template.ts';
import type { Evidence } from '../evidence.ts';
import type { SignInPlace, Turn } from '../probe.ts';
import { entrances, sameEntrance } from './goals.ts';
import { publishedBy } from './publications.ts';
import { meaningOf, type Meaning } from './sign-in-refusals.ts';
import { otherForm } from './username-form.ts';

/**
 * Whether a sign-in may be made at a place, given what is known: once per service; only where the person or an
 * authenticated publication names the host; and after a refusal at most once more, where that tells causes apart. `allPublished`: every source of settings has answered.
 */
export function turnAt(evidence: Evidence, place: SignInPlace, allPublished: boolean): Turn | 'wait' {
  const looks = evidence.of('mail/sign-in').filter(({ outcome }) => outcome !== 'unlooked');
  if (looks.some(({ data }) => data.service === place.service)) return { is: 'made-elsewhere' };
  const refused = looks.filter(({ outcome, data }) => outcome !== 'ok' && data.attempted);
  const username = sameHouse(evidence, place)?.data.username ?? nameAfter(evidence, refused, usernameAt(evidence, place));
  const named = isNamed(evidence, place, allPublished);
  if (named === 'no')
    return {
      is: 'withheld',
      username,
      because: `nobody vouches for ${place.host}: it is published without proof, and you did not name it`,
    };
  if (named === 'not yet') return 'wait';
  const because = whyNotAgain(refused);
  if (because !== undefined) return { is: 'withheld', username, because };
  const isWelcome = looks.some(({ outcome, data }) => outcome === 'ok' && data.host === place.host);
  return {
    is: 'go',
    username,
    ...(refused.length > 0 ? { again: true as const } : {}),
    ...(isWelcome ? { welcome: true as const } : {}),
  };
}

/** The user name as the person gave it, else as it is published for the place, else the whole address. */
export function usernameAt(evidence: Evidence, place: SignInPlace): string {
  const { username, address } = evidence.complaint;
  if (username !== undefined) return username;
  const template = publishedBy(evidence, place).find((one) => one.username !== undefined && one.trust !== 'guess')?.username;
  return template === undefined ? address : fillTemplate(template, address);
}

/** Where the person agrees, the next service is shown the other form of a name that was refused. */
function nameAfter(evidence: Evidence, refused: readonly Look<SignIn>[], usual: string): string {
  const [first] = refused;
  const isAgreed = evidence.complaint.answers?.tryOtherName === 'yes';
  if (!first || !isAgreed || first.outcome !== 'refused' || first.data.username !== usual) return usual;
  return NAMES.has(meaningOf(first.data).meaning) ? (otherForm(evidence, first.data) ?? usual) : usual;
}

/** Refusals that the form of the name may have brought about. */
const NAMES: ReadonlySet<Meaning> = new Set<Meaning>(['unknown', 'auth/bad-credentials', 'settings/wrong-username']);

/** A second failure is only risked where the first may mean more than one thing, and never a third. */
function whyNotAgain(refused: readonly Look<SignIn>[]): string | undefined {
  const [first] = refused;
  if (!first) return undefined;
  if (refused.length > 1) return 'two services have refused the sign-in already';
  const { meaning } = meaningOf(first.data);
  // who is held back longer with each refusal would wait for minutes, and be held back longer still
  if ((first.data.askedAfterMs ?? 0) >= HELD_BACK_MS)
    return `${first.data.host} makes this computer wait because of refused sign-ins, and another one would make it wait longer`;
  if (TELLS_MORE.has(meaning)) return undefined;
  return `${first.data.host} has refused the sign-in already and said why, and another refusal could lock the account`;
}

/** More than any round trip: the server took its time on purpose. */
export const HELD_BACK_MS = 3000;

/** After these the same name and secret at another service tells causes apart. */
const TELLS_MORE: ReadonlySet<Meaning> = new Set<Meaning>([
  'unknown',
  'auth/bad-credentials',
  'auth/protocol-disabled',
  'auth/mechanism-mismatch',
  'auth/unavailable',
  'settings/wrong-username',
]);

function isNamed(evidence: Evidence, place: SignInPlace, allPublished: boolean): 'yes' | 'no' | 'not yet' {
  const entrance = entrances(evidence).find((one) => sameEntrance(one, place));
  if (entrance?.from === 'configured' || sameHouse(evidence, place)) return 'yes';
  if (entrance && publishedBy(evidence, place).some(({ trust }) => trust === 'authenticated')) return 'yes';
  return allPublished ? 'no' : 'not yet';
}

/**
 * The rules of a mailbox are shown by the host that already took the same name and secret for reading; or by another of the same
 * operator that the domain publishes: whoever forged the record could show no certificate for a name of that operator.
 */
function sameHouse(evidence: Evidence, place: SignInPlace): Look<SignIn> | undefined {
  if (place.service !== 'managesieve') return undefined;
  const isPublished = publishedBy(evidence, place).some(({ trust }) => trust !== 'guess');
  return evidence
    .of('mail/sign-in')
    .find(
      ({ role, outcome, data }) =>
        role === 'path' &&
        outcome === 'ok' &&
        data.service !== 'managesieve' &&
        (data.host === place.host || (isPublished && operatorOf(data.host) === operatorOf(place.host))),
    );
}

function operatorOf(host: string): string {
  return registrableDomain(host) ?? host;
}
