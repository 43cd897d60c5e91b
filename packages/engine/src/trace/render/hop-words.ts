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
  const { seen, claimed, address, confirmed } = from;
  const known = seen ?? claimed ?? address ?? 'an unnamed host';
  const beside = [
    seen !== undefined && claimed !== undefined && claimed !== seen ? `which called itself ${claimed}` : '',
    seen === undefined && claimed !== undefined ? 'as it called itself' : '',
    confirmed === false ? 'its name does not lead back to it' : '',
    address === undefined || address === known || `[${address}]` === known ? '' : address,
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

/** Whether the line can be believed, where it needs saying. */
export function trustWords(hop: TraceHop): readonly string[] {
  return hop.broken === true ? ['does not fit the hop after it: this line may be forged'] : [];
}
