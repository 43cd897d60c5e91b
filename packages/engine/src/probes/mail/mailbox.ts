import type { Outcome } from '@mailmedic/contract/look.ts';
import type { Mailbox } from '@mailmedic/contract/looks/mailbox.ts';
import { readArrivals, readMailbox } from '@mailmedic/wire/imap/mailbox.ts';
import type { Conversation } from '@mailmedic/wire/line/conversation.ts';
import { printable } from '@mailmedic/wire/line/printable.ts';
import { readMaildrop } from '@mailmedic/wire/pop3/maildrop.ts';
import type { SignInAt } from './sign-in.ts';
import { answerText, brokenText, failureOf, words } from './told.ts';

const MAILBOX_MS = 6000;

type MailboxSeen = Pick<
  Mailbox,
  | 'exists'
  | 'readOnly'
  | 'messages'
  | 'uidValidity'
  | 'uidNext'
  | 'octets'
  | 'quota'
  | 'arrivals'
  | 'folders'
  | 'status'
  | 'code'
  | 'text'
  | 'alerts'
> & { readonly outcome: Outcome; readonly because?: string };

/** Looks at the mailbox behind a sign-in, without changing a flag of it. Undefined where the protocol shows none. */
export async function mailboxAt(
  { talk, service }: Pick<SignInAt, 'talk' | 'service'>,
  capabilities: readonly string[] = [],
): Promise<MailboxSeen | undefined> {
  if (service === 'pop3') return maildrop(talk);
  if (service !== 'imap') return undefined;
  const none = { quota: [], arrivals: [], folders: [], alerts: [] };
  const told = await talk.run(readMailbox(capabilities), MAILBOX_MS);
  const failure = failureOf(told);
  if (failure || told.is !== 'done') return { ...none, ...(failure ?? { outcome: 'cut' }), ...brokenText(told) };
  const { status, code, text, quota, folders, alerts, ...box } = told.value;
  const listed = {
    quota: quota.slice(0, 50).map((one) => ({ ...one, root: printable(one.root, 200), resource: printable(one.resource, 60) })),
    folders: folders.map(({ name, attributes }) => ({
      name: printable(name, 300),
      attributes: attributes.map((word) => printable(word, 60)),
    })),
    alerts: alerts.map((one) => printable(one, 500)),
  };
  if (!box.exists)
    return {
      ...none,
      ...listed,
      ...box,
      outcome: 'refused',
      because: `INBOX does not open: ${answerText({ status, text })}`,
      ...words({ status, text, ...(code === undefined ? {} : { code }) }),
    };
  const messages = box.messages ?? 0;
  const fetched = messages === 0 ? undefined : await talk.run(readArrivals(messages), MAILBOX_MS);
  const arrivals = fetched?.is === 'done' ? [...fetched.value] : [];
  return { ...listed, ...box, arrivals, outcome: 'ok' };
}

async function maildrop(talk: Conversation): Promise<MailboxSeen> {
  const told = await talk.run(readMaildrop(), MAILBOX_MS);
  const none = { quota: [], arrivals: [], folders: [], alerts: [] };
  const failure = failureOf(told);
  if (failure || told.is !== 'done') return { ...none, ...(failure ?? { outcome: 'cut' }), ...brokenText(told) };
  const { status, text, ...box } = told.value;
  if (box.exists) return { ...none, ...box, outcome: 'ok' };
  return {
    ...none,
    ...box,
    outcome: 'refused',
    because: `the maildrop does not open: ${answerText({ text })}`,
    ...words({ status, text }),
  };
}
