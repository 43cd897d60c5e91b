import type { HandedIn } from './hand-in.ts';
import type { Letter } from './letter.ts';

/** Where, by whom, and how long ago a letter is handed in. */
export interface Occasion extends Pick<HandedIn, 'host' | 'client'> {
  readonly agoMs: number;
}

/** A letter as it is handed in. Its Message-ID tells later which letter it was. */
export function written(id: string, { host, client, agoMs }: Occasion, letter: Letter): HandedIn {
  const from = senderOf(id, letter);
  const head = [
    `From: Ann <${from}>`,
    `To: <${letter.to}>`,
    `Subject: ${letter.subject ?? 'Thursday'}`,
    `Date: ${new Date(Date.now() - agoMs).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}.1@sender.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...(letter.headers ?? []),
  ];
  const text = `${head.join('\r\n')}\r\n\r\n${letter.body ?? 'Shall we meet on Thursday?\r\n\r\nAnn'}\r\n`;
  const filling = Math.max(0, (letter.octets ?? 0) - text.length);
  const message = text + `${'x'.repeat(70)}\r\n`.repeat(Math.ceil(filling / 72));
  return { host, client, from, mail: letter.mail ?? [], to: letter.to, rcpt: letter.rcpt ?? [], message, copies: letter.copies ?? 1 };
}

/** The address that sends a letter; whatever comes back to it belongs to this letter alone. */
export function senderOf(id: string, letter: Letter): string {
  return `ann+${id}@${letter.domain ?? 'sender.example'}`;
}

/** Which letter a message is. */
export function letterIn(message: string): string | undefined {
  return /^message-id: <(letter\d+)\./im.exec(message)?.[1];
}
