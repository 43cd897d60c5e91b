import type { Outcome } from '@mailmedic/contract/look.ts';
import type { Sender } from '@mailmedic/contract/looks/sign-in.ts';
import { trySender } from '@mailmedic/wire/smtp/sender.ts';
import type { SignInAt } from './sign-in.ts';
import { answerText, brokenText, failureOf, words } from './told.ts';

const SENDER_MS = 6000;

type SenderSeen = Pick<Sender, 'refusedAt' | 'status' | 'code' | 'text'> & { readonly outcome: Outcome; readonly because?: string };

/** Whether the account may send with an address; a refused recipient says nothing of that unless its reply speaks of the sender. */
export async function senderAt({ talk, offer }: Pick<SignInAt, 'talk' | 'offer'>, sender: string): Promise<SenderSeen | undefined> {
  const told = await talk.run(trySender(sender, offer.capabilities.includes('PIPELINING')), SENDER_MS);
  const failure = failureOf(told);
  if (failure || told.is !== 'done') return failure && { ...failure, ...brokenText(told) };
  const { refusedAt, status, code, text } = told.value;
  if (refusedAt === undefined) return { outcome: 'ok', status };
  const isAboutSender = refusedAt === 'MAIL' || /\bsender|\bfrom\b|\bsend(?:ing)? as\b|\bowned\b/i.test(text);
  return {
    outcome: isAboutSender ? 'refused' : 'ok',
    ...(isAboutSender ? { because: `the server answered ${answerText({ status, text })}` } : {}),
    refusedAt,
    ...words({ status, text, ...(code === undefined ? {} : { code }) }),
  };
}
