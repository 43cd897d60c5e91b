import type { Evidence } from '../evidence.ts';
import { looksAt, places, type Place } from './endpoints.ts';

/** Longer than this most sound servers do not take to greet; those that do have their reasons, and are waited for. */
const MUTE_MS = 1200;

/** The entrances on the path that took the connection, and the encryption where it comes first, and have not greeted for a while: the run still waits for them. */
export function muteEntrances(evidence: Evidence): readonly Place[] {
  if (evidence.complete) return [];
  const nowMs = Date.parse(evidence.startedAt) + evidence.elapsedMs;
  return places(evidence).filter((place) => place.onPath && isMute(evidence, place, nowMs));
}

function isMute(evidence: Evidence, place: Place, nowMs: number): boolean {
  const looks = looksAt(evidence, place).filter(({ role }) => role === 'path');
  const wanted = place.encryption === 'tls' ? 'tls/handshake' : 'tcp/connect';
  const taken = looks.findLast(({ probe, outcome }) => probe === wanted && (outcome === 'ok' || outcome === 'denied'));
  if (!taken || looks.some(({ probe }) => probe.startsWith('mail/'))) return false;
  return nowMs - (Date.parse(taken.startedAt) + taken.durationMs) > MUTE_MS;
}
