import { bareAddress } from './fields.ts';
import type { Opened } from './opened.ts';
import { optional } from './optional.ts';
import type { Original } from './reading.ts';

/** What is known of the message that did not arrive. */
export function originalOf({ returned, header, subject }: Opened): Original {
  const text = (name: string) => returned?.text(name) ?? '';
  return {
    ...optional('messageId', (text('message-id') || header.raw('in-reply-to')).trim()),
    ...optional('subject', text('subject') || (/^(?:undeliverable|automatic reply|fw|re|aw)\s*:\s*(.+)$/i.exec(subject)?.[1] ?? '')),
    ...optional('from', bareAddress(text('from')) ?? ''),
    ...optional('to', text('to').slice(0, 1000)),
    ...optional('date', text('date')),
  };
}
