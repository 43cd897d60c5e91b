import type { Outcome } from '@mailmedic/contract/look.ts';
import type { MailGreeting } from '@mailmedic/contract/looks/mail-dialogue.ts';
import type { Service } from '@mailmedic/contract/settings.ts';
import type { Told } from '@mailmedic/wire/line/conversation.ts';
import type { Greeting } from '@mailmedic/wire/line/mail-protocol.ts';
import { printable, printableBytes } from '@mailmedic/wire/line/printable.ts';
import { recognise } from '@mailmedic/wire/line/recognise.ts';
import { answerText, failureOf } from './told.ts';

type GreetingSeen = Pick<MailGreeting, 'text' | 'recognised' | 'status' | 'code'> & {
  readonly outcome: Outcome;
  readonly because?: string;
};

/** What a server's first words are. `late`: they came only after something was said to it, so the greeting itself is missing. */
export function greetingSeen(told: Told<Greeting>, late: boolean, service: Service): GreetingSeen {
  if (told.is === 'done') return whole(told.value, late, service);
  const failure = failureOf(told) ?? { outcome: 'silent', because: 'no answer' };
  if (told.is === 'broken') return { ...failure, text: printable(told.text), recognised: recognise(told.text) };
  const recognised = recognise(told.partial.toString('latin1'));
  const text = printableBytes(told.partial);
  if (recognised !== 'unknown' && recognised !== OWN[service])
    return { outcome: 'foreign', because: otherwise(recognised), text, recognised };
  if (late) return { outcome: 'silent', because: 'no greeting', text };
  return { ...failure, text };
}

function whole(greeting: Greeting, late: boolean, service: Service): GreetingSeen {
  const { is, recognised, status, code } = greeting;
  const said = {
    text: printable(greeting.text),
    recognised,
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code: printable(code, 100) }),
  };
  if (is === 'foreign' && recognised !== OWN[service]) return { outcome: 'foreign', because: otherwise(recognised), ...said };
  if (late) return { outcome: 'silent', because: 'no greeting', ...said };
  if (is === 'ready') return { outcome: 'ok', ...said };
  if (is === 'turned-away') return { outcome: 'refused', because: `the server says ${answerText({ text: greeting.text })}`, ...said };
  return { outcome: 'malformed', because: 'the greeting breaks the protocol', ...said };
}

const OWN: Readonly<Record<Service, string>> = { imap: 'imap', pop3: 'pop3', submission: 'smtp', smtp: 'smtp', managesieve: 'managesieve' };

function otherwise(recognised: string): string {
  return recognised === 'unknown' ? 'what answers is not this mail service' : `what answers speaks ${recognised.toUpperCase()}`;
}
