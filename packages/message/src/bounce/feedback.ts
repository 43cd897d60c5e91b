import { everyPart, textOf } from '../mime/entity.ts';
import { readHeader } from '../mime/header.ts';
import { addressesIn } from './fields.ts';
import { isComplaint } from './kind.ts';
import type { Opened } from './opened.ts';
import type { Recipient } from './reading.ts';

/** Who a feedback report is about (RFC 5965 section 3.2); without the fields, the returned message says it. */
export function feedbackOf(opened: Opened): readonly Recipient[] | undefined {
  const part = everyPart(opened.message).find(({ type }) => type === 'message/feedback-report');
  if (!part && !isComplaint(opened)) return undefined;
  const fields = part ? readHeader(textOf(part).replace(/^\s+/, '')).header : undefined;
  const returned = opened.returned;
  const addresses = [
    ...(fields?.all('original-rcpt-to') ?? []).flatMap(addressesIn),
    ...addressesIn(fields?.raw('removal-recipient') ?? ''),
    ...addressesIn(returned?.raw('x-hmxmroriginalrecipient') ?? ''),
    ...addressesIn(returned?.raw('to') ?? ''),
    ...(part ? [] : addressesIn(opened.from)),
  ];
  const diagnostic = `${fields?.raw('feedback-type') || 'abuse'} report${fields?.has('source-ip') ? ` about ${fields.raw('source-ip')}` : ''}`;
  return addresses.slice(0, 1).map((address) => ({ address, diagnostic, context: '' }));
}
