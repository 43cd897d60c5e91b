import type { Outcome } from '@mailmedic/contract/look.ts';
import type { MailCapabilities } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { Told } from '@mailmedic/wire/line/conversation.ts';
import type { Offer, Reply } from '@mailmedic/wire/line/mail-protocol.ts';
import { printable, printableBytes } from '@mailmedic/wire/line/printable.ts';

export interface Failure {
  readonly outcome: Outcome;
  readonly because: string;
}

/** Why an exchange came to nothing; undefined when a whole answer came, whatever it says. */
export function failureOf(told: Told<unknown>): Failure | undefined {
  switch (told.is) {
    case 'done':
      return undefined;
    case 'silent':
      return { outcome: 'silent', because: told.partial.length > 0 ? 'the answer did not come to an end' : 'no answer' };
    case 'cut':
      return { outcome: 'cut', because: told.error === undefined ? 'the server closed the connection' : 'the connection was broken off' };
    case 'broken':
      return { outcome: 'malformed', because: `the answer breaks the protocol: ${told.problem}` };
  }
}

/** What a server offers, as a look keeps it. */
export function offerData(
  offer: Offer | undefined,
): Pick<MailCapabilities, 'capabilities' | 'mechanisms' | 'starttlsOffered' | 'serverName' | 'status' | 'code' | 'text'> {
  if (!offer) return { capabilities: [], mechanisms: [], starttlsOffered: false };
  const { capabilities, mechanisms, starttls, serverName } = offer;
  return {
    capabilities: capabilities.map((text) => printable(text, 200)),
    mechanisms: mechanisms.map((text) => printable(text, 60)),
    starttlsOffered: starttls,
    ...(serverName === undefined ? {} : { serverName }),
    ...words(offer),
  };
}

export function words({ status, code, text }: Partial<Pick<Reply, 'status' | 'code' | 'text'>>): {
  status?: string;
  code?: string;
  text?: string;
} {
  return {
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code: printable(code, 100) }),
    ...(text === undefined ? {} : { text: printable(text) }),
  };
}

/** What was said where no whole answer came. */
export function brokenText(told: Told<unknown>): { text?: string } {
  if (told.is === 'broken' && told.text !== '') return { text: printable(told.text) };
  if ((told.is === 'cut' || told.is === 'silent') && told.partial.length > 0) return { text: printableBytes(told.partial) };
  return {};
}

/** The first line of an answer, for a sentence. */
export function answerText(said: { readonly status?: string; readonly text?: string } | undefined): string {
  return printable(`${said?.status ?? ''} ${said?.text ?? ''}`.trim().split('\n', 1)[0] ?? '', 200);
}
