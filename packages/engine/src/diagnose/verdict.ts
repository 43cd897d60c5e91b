import type { DiagnosedCause, Diagnosis } from '@mailmedic/contract/diagnosis.ts';
import { domainOf, type Evidence } from '../evidence.ts';
import { turnedAwayFirst } from '../facts/acceptance.ts';
import { leaning } from '../facts/answers.ts';
import { soundExchange } from '../facts/exchange.ts';
import { withFullStop } from '../facts/full-stop.ts';
import { entrances, type Entrance } from '../facts/goals.ts';
import { receiving } from '../facts/receiving.ts';
import { refusedSenders } from '../facts/refused-senders.ts';
import { seenRules, swallowing } from '../facts/rules.ts';
import { unseenMessage } from '../facts/unseen-message.ts';
import { shutOutBy } from '../facts/shut-out.ts';
import { wordsOf } from '../facts/sign-in.ts';
import { placeOf } from '../playbooks/places.ts';
import type { Ranked } from './rank.ts';

/**
 * problem: a root cause at least likely. inconclusive: something fails and no cause stands, or a station of the path
 * could not be looked at. healthy: the path was seen whole and nothing on it fails.
 */
export function verdictOf(evidence: Evidence, ranked: Ranked): Diagnosis['verdict'] {
  if (ranked.roots.some(({ found }) => found.certainty !== 'possible')) return 'problem';
  if (ranked.roots.length > 0 || ranked.uncovered.length > 0) return 'inconclusive';
  const goals = entrances(evidence);
  const isWhole = (goals.length > 0 || soundExchange(evidence) !== undefined) && goals.every((entrance) => wasPassed(evidence, entrance));
  return isWhole && !isSignInMissing(evidence) && unseenMessage(evidence) === undefined ? 'healthy' : 'inconclusive';
}

/** There was a secret to sign in with, and somewhere on the path it could not be used. */
function isSignInMissing(evidence: Evidence): boolean {
  if (evidence.complaint.credentials === undefined) return false;
  if (entrances(evidence).length === 0) return true;
  const tried = evidence.of('mail/sign-in').filter(({ role }) => role === 'path');
  return entrances(evidence).some(
    ({ service }) => !tried.some(({ outcome, data }) => data.service === service && (outcome === 'ok' || data.service === 'smtp')),
  );
}

/** The dialogue at this entrance was seen to its end, and nothing had to be taken for granted on the way. */
export function wasPassed(evidence: Evidence, { host, port }: Entrance): boolean {
  return evidence
    .of('mail/capabilities')
    .some(({ outcome, data, assuming }) => outcome === 'ok' && data.host === host && data.port === port && assuming === undefined);
}

export function summaryOf(verdict: Diagnosis['verdict'], roots: readonly DiagnosedCause[], evidence: Evidence, ranked: Ranked): string {
  const domain = domainOf(evidence);
  const atExchange = entrances(evidence).length === 0 ? soundExchange(evidence) : undefined;
  if (verdict === 'healthy' && atExchange)
    return `The way from this computer to the Exchange server ${atExchange.data.host} of ${domain} is in order; signing in to it is not looked at.`;
  if (verdict === 'healthy' && evidence.complaint.credentials !== undefined)
    return `The way from this computer to the mailbox ${evidence.complaint.address} is in order; signing in works${receivingText(evidence)}`;
  if (verdict === 'healthy') return `The way from this computer to the mail servers of ${domain} is in order.`;
  const [root, ...others] = roots;
  if (verdict === 'problem' && root)
    return others.length === 0 ? root.summary : `${root.summary} ${others.map(({ summary }) => summary).join(' ')}`;
  const symptom = ranked.uncovered[0] ?? ranked.symptoms[0];
  const refusal = symptom?.step === 'sign-in' ? refusalText(evidence, symptom.looks, ranked.uncovered.includes(symptom)) : undefined;
  if (refusal !== undefined) return refusal;
  const sender = refusedSenders(evidence).find(({ look }) => symptom?.looks.includes(look.id));
  if (sender)
    return withFullStop(
      `${sender.look.data.host} accepts the sign-in of ${sender.look.data.username} and then takes no mail: "${sender.said}"`,
    );
  if (symptom && root && isSpokenAgainst(evidence, root.id))
    return `Something fails at ${symptom.target}. What was seen fits one explanation, and what was said speaks against it.`;
  if (symptom) return `Something fails at ${symptom.target}, but what was seen does not tell why.`;
  const exchange = soundExchange(evidence);
  if (exchange) return `The way to the Exchange server ${exchange.data.host} is in order; signing in to it is not looked at.`;
  if (entrances(evidence).length === 0) return `Which servers hold the mail of ${domain} could not be found out.`;
  const unseen = unseenMessage(evidence);
  if (unseen !== undefined) return `The way from this computer to the mail servers of ${domain} is in order. ${unseen}`;
  const withheld = evidence.of('mail/sign-in').find(({ outcome, role }) => outcome === 'unlooked' && role === 'path');
  if (withheld?.because !== undefined) return `The way to the mail servers of ${domain} is in order, but ${withheld.because}.`;
  return `The way to the mail servers of ${domain} could not be looked at to its end.`;
}

function isSpokenAgainst(evidence: Evidence, id: string): boolean {
  const place = placeOf(id);
  return place !== undefined && leaning(evidence, place) === 'against';
}

/** For somebody to whom nothing comes: who takes the mail, and whether a rule takes it away again. */
function receivingText(evidence: Evidence): string {
  const [rules] = seenRules(evidence);
  const swallows = rules && swallowing(rules.data.rules);
  if (swallows !== undefined) return `, but a rule of it ${swallows}: new mail does not stay in it.`;
  const known = receiving(evidence);
  const answer = turnedAwayFirst(evidence);
  if (answer)
    return withFullStop(
      `, but ${answer.host}, which takes the mail of the domain, takes none for ${answer.look.data.recipient}: "${answer.said}"`,
    );
  const [first] = known?.says === 'hosts' ? known.receivers : [];
  if (!known || !first) return '.';
  const kept = rules === undefined ? '' : ', and no rule takes every message away';
  return `. Mail for ${known.domain} is taken by ${first.host}${kept}.`;
}

/** A sign-in that was refused: in words that no cause knows, or in words that leave more than one. */
function refusalText(evidence: Evidence, ids: readonly string[], isUnknown: boolean): string | undefined {
  const look = evidence.of('mail/sign-in').find(({ id, outcome }) => ids.includes(id) && outcome === 'refused');
  if (!look) return unansweredText(evidence, ids);
  const refuses = `${look.data.host} refuses the sign-in of ${look.data.username}`;
  const how = isUnknown ? ' with words that are not known here' : ', and its words leave more than one reason';
  return withFullStop(`${refuses}${how}: "${wordsOf(look)}"`);
}

/** A sign-in that got no answer, and why cannot be told. */
function unansweredText(evidence: Evidence, ids: readonly string[]): string | undefined {
  const look = evidence.of('mail/sign-in').find(({ id, outcome }) => ids.includes(id) && (outcome === 'silent' || outcome === 'cut'));
  if (!look) return undefined;
  const { host, username } = look.data;
  const does = look.outcome === 'cut' ? 'breaks the connection off at the sign-in' : 'does not answer the sign-in';
  const since = shutOutBy(evidence, host) ? ', and since then it does not answer this computer at all' : '';
  return `${host} ${does} of ${username}${since}; what was seen does not tell why.`;
}
