import type { PostOffice } from './office.ts';

/**
 * Who sends: the mail server that tries to deliver, and that writes the bounce when the other side says no. `late` is an Exim that took
 * the letter two hours ago and delivers it only now; a `forger` hands it to the other side in the name of the sender.
 */
export type SenderName = 'postfix' | 'exim' | 'opensmtpd' | 'sendmail' | 'late' | 'forger';

/** A message that a person hands to the sending server. */
export interface Letter {
  readonly to: string;
  /** the domain of the sender's address; default sender.example */
  readonly domain?: string;
  readonly subject?: string;
  /** further header lines, without line ends */
  readonly headers?: readonly string[];
  readonly body?: string;
  /** filled up to so many octets */
  readonly octets?: number;
  /** handed in so many times, for limits that the first one does not reach */
  readonly copies?: number;
  /** parameters of the Postfix that sends it (`smtp_helo_name`); of the senders, Postfix alone knows them */
  readonly way?: Readonly<Record<string, string>>;
  /** the server to which it is handed over, instead of the one that the recipient's domain names */
  readonly through?: string;
  /** parameters of MAIL and RCPT (`SMTPUTF8`, `NOTIFY=SUCCESS`) */
  readonly mail?: readonly string[];
  readonly rcpt?: readonly string[];
}

/** One way in which the cause makes a message come back. */
export interface ReturnedVariant {
  /** arranges the refusal and says what has to be sent to meet it */
  arrange(post: PostOffice): Letter;
  /** which servers send it; default the four that send at once */
  readonly by?: readonly SenderName[];
  /** exactly this cause, when it differs from the fault's */
  readonly finds?: string;
  /**
   * the letter arrives, and `trace` reads what arrived: the servers on its way, the first one first; the sending server
   * comes before them and need not be named
   */
  readonly hops?: readonly string[];
  /** what comes back is explained with `--live`: what it claims is looked up in the post office's own name servers */
  readonly live?: boolean;
  /** what the person answers (`--answer`) */
  readonly answers?: readonly string[];
  /** words that the explanation has to say */
  readonly says?: readonly RegExp[];
  /** what is told apart: default `failure` */
  readonly kind?: string;
  /** the refused address, where it is not the one written to: the last one of a forward */
  readonly recipient?: RegExp;
}

/** One cause of the delivery section, produced by real servers: each variant once per sending server. */
export interface Returned {
  readonly tag: 'returned';
  /** what the person says */
  readonly complaint: string;
  /** the cause; none for what is in order */
  readonly finds?: string;
  readonly variants: Readonly<Record<string, ReturnedVariant>>;
}

export function defineReturned(returned: Omit<Returned, 'tag'>): Returned {
  return { tag: 'returned', ...returned };
}

/** Ways of a message that are in order, however many servers it takes. */
export function defineJourneys(journeys: {
  readonly because: string;
  readonly variants: Readonly<Record<string, ReturnedVariant & { readonly hops: readonly string[] }>>;
}): Returned {
  return { tag: 'returned', complaint: journeys.because, variants: journeys.variants };
}
