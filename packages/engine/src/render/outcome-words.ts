import type { Look, Outcome, Role } from '@mailmedic/contract/look.ts';

/** What came of a look, in a few words. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  ok: 'in order',
  refused: 'refused',
  silent: 'no answer',
  cut: 'cut off',
  foreign: 'answered by something else',
  malformed: 'broke the protocol',
  denied: 'not trusted or not allowed from here',
  unlooked: 'not looked at',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  path: 'on the way',
  control: 'control',
  discovery: 'what is published',
};

/** The outcome with its reason, where the look knows one. */
export function outcomeOf({ outcome, because }: Pick<Look, 'outcome' | 'because'>): string {
  return because === undefined || because === '' ? OUTCOME_WORDS[outcome] : because;
}

/** A moment as a person reads it, always in UTC: whoever gets the report may sit elsewhere. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `21 November 2026` */
export function day(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime())
    ? iso
    : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** `0.8 s`, `42 ms`, `2 minutes`, `3 hours` */
export function span(ms: number): string {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const minutes = Math.ceil(ms / 60_000);
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.ceil(hours / 24)} days`;
}
