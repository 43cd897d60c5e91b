import type { Diagnosis, Unknown } from '@mailmedic/contract/diagnosis.ts';
import type { Run } from '@mailmedic/contract/run.ts';
import type { Evidence } from '../evidence.ts';
import { exchangePathHosts } from '../facts/exchange.ts';
import { answered } from '../facts/acceptance.ts';
import { entrances } from '../facts/goals.ts';
import { seenRules } from '../facts/rules.ts';
import { receivingHosts, whyUnheard } from '../facts/port-25.ts';
import { shutOutBy } from '../facts/shut-out.ts';
import { stillOpen } from '../playbooks/answered-questions.ts';
import { whatTells } from '../playbooks/what-tells.ts';
import type { Ranked } from './rank.ts';
import { wasPassed } from './verdict.ts';

const ENDED: Readonly<Record<Run['ended'], string>> = {
  complete: 'an earlier station failed',
  time: 'the time for looking was over',
  looks: 'the number of looks allowed was used up',
  interrupted: 'the looking was interrupted',
};

/** The stations that nobody looked at, each with its reason. */
export function notLookedAt(evidence: Evidence, ended: Run['ended']): Diagnosis['notLookedAt'] {
  const skipped = evidence.looks
    .filter(({ role, outcome, probe }) => outcome === 'unlooked' && role === 'path' && probe !== 'mail/sign-in')
    .map(({ target, because }) => ({ what: target, because: because ?? 'it could not be looked at' }));
  const unreached = entrances(evidence)
    .filter((entrance) => !wasPassed(evidence, entrance) && !wasTried(evidence, entrance.host, entrance.port))
    .map(({ host, port }) => ({ what: `${host}:${port}`, because: ENDED[ended] }));
  return [
    ...new Map([...skipped, ...unreached].map((item) => [`${item.what} ${item.because}`, item])).values(),
    ...signInUnseen(evidence, ended),
    ...mailboxUnseen(evidence),
    ...receivingUnseen(evidence),
  ];
}

function signInUnseen(evidence: Evidence, ended: Run['ended']): Diagnosis['notLookedAt'] {
  if (evidence.complaint.credentials === undefined) return [{ what: 'sign-in', because: 'no password was given' }];
  if (exchangePathHosts(evidence).length > 0) return [{ what: 'sign-in', because: 'signing in to Exchange is not looked at' }];
  const looks = evidence.of('mail/sign-in').filter(({ role }) => role === 'path');
  const tried = new Set(looks.filter(({ outcome }) => outcome !== 'unlooked').map(({ data }) => data.service));
  const withheld = looks.filter(({ outcome, data }) => outcome === 'unlooked' && !tried.has(data.service));
  if (looks.length === 0) return [{ what: 'sign-in', because: ENDED[ended] }];
  const shut = entrances(evidence).filter(
    ({ service, host }) => !looks.some(({ data }) => data.service === service) && shutOutBy(evidence, host),
  );
  const reasons = new Set([
    ...withheld.map(({ because }) => because ?? 'it could not be looked at'),
    ...shut.map(({ host }) => `${host} stopped answering this computer after the refused sign-in`),
  ]);
  return [...reasons].map((because) => ({ what: 'sign-in', because }));
}

function mailboxUnseen(evidence: Evidence): Diagnosis['notLookedAt'] {
  const seen = evidence.of('mail/mailbox').some(({ role }) => role === 'path');
  return seen ? [rulesUnseen(evidence)] : [{ what: 'mailbox', because: 'it can only be seen after a sign-in' }];
}

/** What takes mail away before it is read: only rules that ManageSieve shows can be seen, and never those of another kind. */
function rulesUnseen(evidence: Evidence): Diagnosis['notLookedAt'][number] {
  const isShown = seenRules(evidence).length > 0;
  return isShown
    ? {
        what: 'forwards that are set elsewhere',
        because:
          'only the rules that the server shows by ManageSieve can be seen from here, and not aliases or what the provider forwards by itself',
      }
    : {
        what: 'rules and forwards',
        because: 'the server does not show them from here (ManageSieve); they are on the web page of the provider',
      };
}

function receivingUnseen(evidence: Evidence): Diagnosis['notLookedAt'] {
  const because = whyUnheard(evidence);
  if (because !== undefined) return receivingHosts(evidence).map(({ host }) => ({ what: `receiving at ${host}:25`, because }));
  const answers = answered(evidence);
  if (answers.some(({ state }) => state !== 'unknown')) return [];
  return answers.map(({ host, look, said }) => ({
    what: `whether ${host} takes mail for ${look.data.recipient}`,
    because: `it answers this computer "${said}", which says nothing of the mailbox`,
  }));
}

function wasTried(evidence: Evidence, host: string, port: number): boolean {
  return evidence.looks.some(({ subject }) => subject.kind === 'endpoint' && subject.name === host && subject.port === port);
}

/** What is left open where something fails: rivals of a root that is not certain, and what would decide between them; never what a person has answered. */
export function unknowns(
  verdict: Diagnosis['verdict'],
  { rivals, roots, undecided, uncovered }: Ranked,
  answers: Run['complaint']['answers'],
): readonly Unknown[] {
  if (verdict === 'healthy') return [];
  const isOpen = uncovered.length > 0 || roots.some(({ found }) => found.certainty !== 'certain');
  if (!isOpen) return [];
  const questions = undecided.map(({ id, finding }) => ({ id, question: finding.question }));
  const rivalQuestions = rivals
    .filter(({ cause }) => !questions.some(({ id }) => id === cause.id))
    .map(({ cause }) => ({ id: cause.id, question: whatTells(cause) }));
  const open = [...questions, ...rivalQuestions].flatMap(({ id, question }) => {
    const left = stillOpen(question, answers);
    return left === undefined ? [] : [{ id, question: left }];
  });
  const grouped = Map.groupBy(open, ({ question }) => question);
  return [...grouped].map(([question, of]) => ({ question, key: of[0]?.id ?? '', wouldTell: [...new Set(of.map(({ id }) => id))] }));
}
