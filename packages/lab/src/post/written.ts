import type { HandedIn } from './hand-in.ts';
import type { Letter } from './letter.ts';

/** A letter as it is handed in at HOST. Its Message-ID tells later which letter it was. */
export function written(id: string, host: string, letter: Letter): HandedIn {
  const from = senderOf(id, letter);
  const head = [
    `From: Ann <${from}>`,
    `To: <${letter.to}>`,
    `Subject: ${letter.subject ?? 'Thursday'}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}.1@sender.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...(letter.headers ?? []),
  ];
  const text = `${head.join('\r\n')}\r\n\r\n${letter.body ?? 'Shall we meet on Thursday?\r\n\r\nAnn'}\r\n`;
  const filling = Math.max(0, (letter.octets ?? 0) - text.length);
  const message = text + `${'x'.repeat(70)}\r\n`.repeat(Math.ceil(filling / 72));
  return { host, from, mail: letter.mail ?? [], to: letter.to, rcpt: letter.rcpt ?? [], message, copies: letter.copies ?? 1 };
}

/** The address that sends a letter; whatever comes back to it belongs to this letter alone. */
export function senderOf(id: string, letter: Letter): string {
  return `ann+${id}@${letter.domain ?? 'sender.example'}`;
}

/** Which letter a message is. */
export function letterIn(message: string): string | undefined {
  return /^message-id: <(letter\d+)\./im.exec(message)?.[1];
}
