import type { TraceHop } from '@mailmedic/contract/trace.ts';

/** What is to be said of a hop: who handed it over and how. */
export function hopDetails(hop: TraceHop): readonly string[] {
  const how = [transmission(hop), hop.software === undefined ? '' : `written by ${hop.software}`].filter((part) => part !== '').join(' · ');
  return [fromWords(hop), how].filter((line) => line !== '');
}

/** `from mail.example.org (said it is "pc", 192.0.2.1)` */
export function fromWords({ from }: TraceHop): string {
  if (!from) return '';
  if (from.local === true && from.address === undefined) return 'from a program on the same computer';
  const { seen, address, confirmed } = from;
  // Who gives its address for a name says nothing by it.
  const claimed = from.claimed === `[${address ?? ''}]` ? undefined : from.claimed;
  const known = seen ?? claimed ?? address ?? 'an unnamed host';
  const beside = [
    seen !== undefined && claimed !== undefined && claimed !== seen ? `which called itself ${claimed}` : '',
    seen === undefined && claimed !== undefined ? 'as it called itself' : '',
    confirmed === false ? 'its name does not lead back to it' : '',
    address === undefined || address === known ? '' : address,
  ].filter((part) => part !== '');
  return `from ${known}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`;
}

/** `with ESMTPS, TLS 1.3, signed in as ann` */
export function transmission({ protocol, encryption, authenticated }: TraceHop): string {
  const secret =
    encryption === undefined
      ? ''
      : encryption.used
        ? `encrypted${encryption.version === undefined ? '' : ` (${encryption.version})`}`
        : 'not encrypted';
  const signed = authenticated === undefined ? '' : `signed in${authenticated.as === undefined ? '' : ` as ${authenticated.as}`}`;
  return [protocol === undefined ? '' : `with ${protocol}`, secret, signed].filter((part) => part !== '').join(', ');
}

/** Whether the time before it was a delay and the line can be believed, where that needs saying. */
export function doubtWords({ rest, broken }: TraceHop): readonly string[] {
  return [
    ...(rest === undefined ? [] : [REST_WORDS[rest]]),
    ...(broken === true ? ['does not fit the hop after it: this line may be forged'] : []),
  ];
}

const REST_WORDS: Readonly<Record<NonNullable<TraceHop['rest']>, string>> = {
  mailbox: 'no delay: it lay in the mailbox until it was fetched',
  resent: 'no delay: somebody sent it anew',
  dated: 'no delay of a server: it was sent long after its date, or that date is wrong',
  clock: 'no server keeps a message so long: a clock is wrong, or somebody sent it anew',
};

/** The wait is worth an eye. */
export function isLongWait({ waitedMs = 0, measured, rest }: TraceHop): boolean {
  return waitedMs >= LONG && measured !== false && rest === undefined;
}

const LONG = 300_000;
