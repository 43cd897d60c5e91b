import { everyPart, textOf } from '../mime/entity.ts';
import { readHeader } from '../mime/header.ts';
import { addressValue, bareAddress } from './fields.ts';
import type { Opened } from './opened.ts';
import type { Recipient } from './reading.ts';

/** Who answered, where nothing failed. */
export function respondent({ from, message }: Opened, kind: string): readonly Recipient[] {
  const disposition = everyPart(message).find(({ type }) => type === 'message/disposition-notification');
  const fields = disposition ? readHeader(textOf(disposition)).header : undefined;
  const address = fields ? addressValue(fields.raw('final-recipient')) : (bareAddress(from) ?? '');
  if (address === '' || kind === 'not-a-bounce') return [];
  return [{ address, diagnostic: fields?.raw('disposition') ?? '', context: '' }];
}
