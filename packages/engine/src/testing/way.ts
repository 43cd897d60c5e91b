import { readMessage } from '@mailmedic/message/mime/entity.ts';
import type { Evidence } from '../evidence.ts';
import { journeysOf, type Journey } from '../facts/journey/journey.ts';
import { looksOf } from '../trace/looks.ts';
import { evidenceOf } from './looks.ts';

/** Evidence of a header as a test writes it: one field a line, the newest first. */
export function evidenceOfHeader(lines: readonly string[], trusted: readonly string[] = []): Evidence {
  return evidenceOf(looksOf(readMessage(`${lines.join('\r\n')}\r\n\r\n`).header, { trusted }));
}

/** The way that a header tells. */
export function wayOf(lines: readonly string[], trusted: readonly string[] = []): Journey {
  const [journey] = journeysOf(evidenceOfHeader(lines, trusted));
  if (!journey) throw new Error('The header tells of no way.');
  return journey;
}

/** `Received: from … by … with ESMTP id …; date` on 21 November 2026, in UTC. */
export function hop(from: string, by: string, time: string, rest = ''): string {
  return `Received: from ${from} by ${by} (Postfix) with ESMTPS id 4ABC${rest}; Sat, 21 Nov 2026 ${time} +0000 (UTC)`;
}

/** A direct message: the receiver's line, that of the server which sent it, and its author. */
export const DIRECT = [
  hop('mail.example.org (mail.example.org [192.0.2.9])', 'mx.example.net', '10:00:05', ' for <bob@example.net>'),
  hop('[198.51.100.7] (home.example [198.51.100.7])', 'mail.example.org', '10:00:01'),
  'From: Ann <ann@example.org>',
] as const;
