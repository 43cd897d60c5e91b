import type { Outcome } from '@mailmedic/contract/look.ts';
import type { Conversation, Told } from '@mailmedic/wire/line/conversation.ts';
import type { Greeting, Offer } from '@mailmedic/wire/line/mail-protocol.ts';
import { REPLY_MS } from '../patience.ts';
import { answerText, brokenText, failureOf, offerData, words } from '../told.ts';
import { isTakenBack } from './encrypt.ts';
import type { Visit } from './visit.ts';

/** Asks for the capabilities, unless the greeting told them, and reports them. */
export async function askCapabilities(visit: Visit, talk: Conversation, greeting?: Greeting): Promise<Offer | undefined> {
  const part = visit.begin();
  const told: Told<Offer> = greeting?.offer
    ? { is: 'done', value: greeting.offer }
    : await talk.run(visit.protocol.askCapabilities(visit.clientName, visit.encrypted), visit.limit(REPLY_MS));
  if (isTakenBack(visit, told)) return undefined;
  const failure = failureOf(told);
  const offer = told.is === 'done' ? told.value : undefined;
  // POP3 servers need not know CAPA (RFC 2449 section 5); who answers that the system is out of order has no answer to anything (RFC 3206)
  const isOut = /^SYS\//i.test(offer?.code ?? '');
  const refused = offer !== undefined && !offer.listed && (visit.input.service !== 'pop3' || isOut);
  visit.report({
    probe: 'mail/capabilities',
    step: 'capabilities',
    ...visit.place(part),
    ...(failure ?? (refused ? { outcome: 'refused', because: `the server answered ${answerText(offer)}` } : { outcome: 'ok' })),
    data: {
      ...visit.where(),
      stage: visit.encrypted ? 'encrypted' : 'plain',
      ...offerData(offer),
      ...brokenText(told),
      ...visit.named(),
    },
  });
  return failure || refused ? undefined : offer;
}

/** True when the server lets TLS begin. Not offered, it is asked for all the same: the answer tells a server without from one whose offer was taken out on the way. */
export async function startTls(visit: Visit, talk: Conversation, offer: Offer): Promise<boolean> {
  const part = visit.begin();
  const told = await talk.run(visit.protocol.startTls(), visit.limit(REPLY_MS));
  const reply = told.is === 'done' ? told.value : undefined;
  const offered = offer.starttls || (!offer.listed && reply?.ok === true);
  const failure = failureOf(told);
  const verdict: { outcome: Outcome; because?: string } = !offered
    ? { outcome: 'refused', because: 'the server does not offer STARTTLS' }
    : (failure ?? (reply?.ok ? { outcome: 'ok' } : { outcome: 'refused', because: `the server refuses STARTTLS: ${answerText(reply)}` }));
  visit.report({
    probe: 'mail/starttls',
    step: 'encrypt',
    ...visit.place(part),
    ...verdict,
    data: {
      ...visit.where(),
      stage: 'plain',
      ...offerData(offer),
      starttlsOffered: offered,
      ...(reply === undefined ? {} : words(reply)),
      ...brokenText(told),
      ...visit.named(),
    },
  });
  if (!offered && reply?.ok) visit.assuming ??= 'STARTTLS although it is not offered';
  return reply?.ok === true;
}
