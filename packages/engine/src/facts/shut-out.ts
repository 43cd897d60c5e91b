import type { Look } from '@mailmedic/contract/look.ts';
import type { SignIn } from '@mailmedic/contract/looks/sign-in.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { Evidence } from '../evidence.ts';
import { control, type Ask } from '../probe.ts';
import dialogue from '../probes/mail/dialogue.ts';

/** What is taken for granted of looks that fail only because a sign-in was refused before them. */
const SHUT_OUT = 'a refused sign-in before it';

/**
 * The same entrance once more, without a secret, where a sign-in got no answer or the host fell silent after a refusal: it
 * shows whether the service still speaks to this computer.
 */
export function askEntranceAgain(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return refusals(evidence)
    .filter(
      (look) =>
        look.outcome === 'cut' || look.outcome === 'silent' || failuresAfter(evidence, look).length > 0 || isNextMute(evidence, look),
    )
    .map(({ data: { service, host, address, port, encryption } }) => {
      const input = { service: service as Service, host, address, port, encryption, purpose: 'service' as const };
      return { ...control(dialogue, input, decides, 2), awaited: true };
    });
}

/** The entrance of a sign-in, asked again without a secret: it speaks, or does not; undefined when it was not asked. */
export function entranceAfter(evidence: Evidence, { data, ...look }: Look<SignIn>): Look | undefined {
  const later = evidence.looks.filter(
    (one) =>
      one.role === 'control' && isAt(one, data.address) && one.subject.port === data.port && Date.parse(one.startedAt) >= endOf(look),
  );
  return (
    later.find(({ outcome }) => FAILS.has(outcome) || outcome === 'unlooked') ?? later.find(({ probe }) => probe === 'mail/capabilities')
  );
}

/**
 * Marks what fails because the server, or what guards it, shut this computer out after a refused sign-in: the person's mail
 * program would not stand there. It is a look of nobody's path, and says nothing of the service.
 */
export function withoutShutOut(evidence: Evidence): readonly Look[] {
  const shut = refusals(evidence).flatMap((refused) => {
    const after = entranceAfter(evidence, refused);
    return after && FAILS.has(after.outcome) && !isStuck(refused, after)
      ? [after, ...failuresAfter(evidence, refused)].map(({ id }) => ({ id, refused }))
      : [];
  });
  if (shut.length === 0) return evidence.looks;
  const by = new Map(shut.map(({ id, refused }) => [id, refused]));
  return evidence.looks.map((look): Look => {
    const refused = by.get(look.id);
    if (!refused) return look;
    const because = `${refused.data.host} stopped answering this computer after the refused sign-in`;
    return { ...look, outcome: 'unlooked', because, assuming: SHUT_OUT };
  });
}

/** Nobody was refused, and a new connection is taken and left without a word as well: it hangs for everybody. */
export function isStuck(signIn: Look<SignIn>, after: Look): boolean {
  return signIn.outcome === 'silent' && after.outcome === 'silent' && after.probe !== 'tcp/connect';
}

/** Whether an address is one of a host that answers this computer no more since it refused a sign-in. */
export function isShutAt(evidence: Evidence, address: string): boolean {
  const shut = new Set(evidence.looks.flatMap(({ assuming, subject }) => (assuming === SHUT_OUT ? (subject.name ?? []) : [])));
  return shut.size > 0 && evidence.of('tcp/connect').some(({ data }) => data.address === address && shut.has(data.host ?? ''));
}

/** The host that stopped answering this computer after it had refused a sign-in, and a look that shows it. */
export function shutOutBy(evidence: Evidence, host: string): Look | undefined {
  return evidence.looks.find(({ assuming, subject }) => assuming === SHUT_OUT && subject.name === host);
}

/** The next service of the host was ready for the sign-in and has said nothing since the refusal. */
function isNextMute(evidence: Evidence, refused: Look<SignIn>): boolean {
  if (refused.outcome !== 'refused' || nowMs(evidence) - endOf(refused) < MUTE_MS) return false;
  const signedIn = new Set(evidence.of('mail/sign-in').map(({ data }) => data.service));
  return evidence
    .of('mail/capabilities')
    .some(
      ({ role, outcome, data }) =>
        role === 'path' && outcome === 'ok' && data.host === refused.data.host && data.stage === 'encrypted' && !signedIn.has(data.service),
    );
}

function nowMs(evidence: Evidence): number {
  return Date.parse(evidence.startedAt) + evidence.elapsedMs;
}

/** Longer than a sound server takes to ask for the password, or to refuse it again. */
const MUTE_MS = 2500;

const FAILS: ReadonlySet<Look['outcome']> = new Set(['silent', 'cut', 'refused']);

/** Sign-ins on the path that were begun and not accepted. */
function refusals(evidence: Evidence): readonly Look<SignIn>[] {
  return evidence.of('mail/sign-in').filter(({ role, outcome, data }) => role === 'path' && data.attempted && FAILS.has(outcome));
}

/** What failed at the same address and another entrance after the refusal, and had not failed before it. */
function failuresAfter(evidence: Evidence, refused: Look<SignIn>): readonly Look[] {
  const since = endOf(refused);
  return evidence.looks.filter((look) => {
    if (!isAt(look, refused.data.address) || look.subject.port === refused.data.port || !FAILS.has(look.outcome)) return false;
    if (look.probe === 'tcp/connect') return Date.parse(look.startedAt) >= since;
    return (look.probe === 'mail/greeting' || look.probe === 'tls/handshake' || look.probe === 'mail/capabilities') && endOf(look) > since;
  });
}

function isAt({ subject }: Pick<Look, 'subject'>, address: string): boolean {
  return subject.kind === 'endpoint' && subject.address === address;
}

function endOf({ startedAt, durationMs }: Pick<Look, 'startedAt' | 'durationMs'>): number {
  return Date.parse(startedAt) + durationMs;
}
