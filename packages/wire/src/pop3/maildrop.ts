import { line, say, type Exchange } from '../line/exchange.ts';

export interface MaildropTold {
  readonly exists: boolean;
  readonly messages?: number;
  readonly octets?: number;
  readonly status: string;
  readonly text: string;
}

/** STAT: how many messages a maildrop holds (RFC 1939 section 5). */
export function* readMaildrop(): Exchange<MaildropTold> {
  yield* say('STAT');
  const text = yield* line();
  const said = /^\+OK +(\d{1,12}) +(\d{1,18})/i.exec(text);
  if (!said) return { exists: false, status: text.split(' ', 1)[0] ?? '', text };
  return { exists: true, status: '+OK', text: '', messages: Number(said[1]), octets: Number(said[2]) };
}
