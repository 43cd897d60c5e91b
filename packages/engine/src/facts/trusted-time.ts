import type { Look } from '@mailmedic/contract/look.ts';
import { control, type Ask } from '../probe.ts';
import type { Evidence } from '../evidence.ts';
import trusted from '../probes/time/trusted.ts';
import { configuredResolvers } from './addresses.ts';

/** The true time as other computers tell it, beside the clock of this one. */
export interface TrustedTime {
  /** true time minus local time: positive when the local clock is behind */
  readonly offsetMs: number;
  /** two or more unrelated sources say the same */
  readonly agreed: boolean;
  /** the looks that told it */
  readonly looks: readonly Look[];
}

/** Two clocks this close tell the same time. */
const SAME_MS = 10 * 60_000;
const MOST_SOURCES = 5;

/** The median of all clocks seen: web servers' Date, and the dates that some mail servers put in their greeting. */
export function trustedTime(evidence: Evidence): TrustedTime | undefined {
  return evidence.fact(computeTime);
}

/** True time at a moment of the local clock; the local time itself where nothing better is known. */
export function trueTime(evidence: Evidence, localMs: number): number {
  return localMs + (trustedTime(evidence)?.offsetMs ?? 0);
}

/** The moment of a look by the local clock. */
export function localTime(look: Pick<Look, 'startedAt'>): number {
  return Date.parse(look.startedAt);
}

/** Asks several unrelated web servers for the time: the configured ones, and those whose addresses are at hand. */
export function askForTime(evidence: Evidence, decides: readonly string[], atHand: readonly string[] = []): readonly Ask[] {
  const resolvers = [...(configuredResolvers(evidence) ?? []), ...evidence.configuration.referenceResolvers];
  const urls = [...evidence.configuration.referenceTime.slice(0, 3), ...atHand];
  const byHost = new Map(urls.flatMap((url): [string, string][] => (URL.canParse(url) ? [[new URL(url).host, url]] : [])));
  return [...byHost.values()].slice(0, MOST_SOURCES).map((url) => control(trusted, { url, resolvers }, decides));
}

/** No clock that was asked is still to answer. */
export function isTimeSettled(evidence: Evidence): boolean {
  if (evidence.complete || trustedTime(evidence)?.agreed) return true;
  const asked = evidence.of('web/fetch').filter(({ data }) => data.purpose === 'time').length;
  return asked > 0 && asked >= Math.min(3, evidence.configuration.referenceTime.length);
}

interface Clock {
  readonly look: Look;
  readonly of: string;
  readonly offsetMs: number;
}

function computeTime(evidence: Evidence): TrustedTime | undefined {
  const clocks = [...webClocks(evidence), ...greetingClocks(evidence)];
  const byHost = [...new Map(clocks.map((clock) => [clock.of, clock])).values()].toSorted((one, other) => one.offsetMs - other.offsetMs);
  const middle = byHost[Math.floor((byHost.length - 1) / 2)];
  if (!middle) return undefined;
  const agreeing = byHost.filter(({ offsetMs }) => Math.abs(offsetMs - middle.offsetMs) <= SAME_MS);
  return {
    offsetMs: middle.offsetMs,
    agreed: agreeing.length >= 2 && agreeing.length * 2 > byHost.length,
    looks: agreeing.map(({ look }) => look),
  };
}

function webClocks(evidence: Evidence): readonly Clock[] {
  return evidence.of('web/fetch').flatMap((look) => {
    const { dateMs, readAtMs, url } = look.data;
    return dateMs === undefined || readAtMs === undefined ? [] : [{ look, of: hostOf(url), offsetMs: dateMs - readAtMs }];
  });
}

/** `220 mail.example.org ESMTP Sendmail; Sat, 21 Nov 2026 10:00:00 +0000` (RFC 5322 section 3.3) */
function greetingClocks(evidence: Evidence): readonly Clock[] {
  return evidence.of('mail/greeting').flatMap((look) => {
    const date = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), {1,2}\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}/.exec(
      look.data.text,
    )?.[0];
    const said = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(said) ? [] : [{ look, of: look.data.host, offsetMs: said - (localTime(look) + look.data.waitedMs) }];
  });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
