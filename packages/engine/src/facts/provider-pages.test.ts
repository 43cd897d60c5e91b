import { expect, test } from 'vitest';
import { evidenceOf, lookAt, published, settingOf } from '../testing/looks.ts';
import { meanwhileOnTheWeb, providerPages, statusPage } from './provider-pages.ts';

test.each([
  [
    'by the MX of the domain',
    [lookAt({ probe: 'discovery', outcome: 'refused', data: { origin: 'mx-provider', mx: ['aspmx.l.google.com'] } })],
    'google',
  ],
  [
    'by its row in the table',
    [lookAt({ probe: 'discovery', data: { origin: 'provider-table', provider: 'yahoo.com', publications: [] } })],
    'yahoo',
  ],
  [
    'not by a filter in front of it',
    [lookAt({ probe: 'discovery', outcome: 'refused', data: { origin: 'mx-provider', mx: ['eu-smtp-inbound-1.mimecast.com'] } })],
    undefined,
  ],
  ['not where nobody knows it', [published([settingOf()])], undefined],
])("the provider's pages are found %s", (_, looks, id) => {
  expect(providerPages(evidenceOf(looks))?.id).toBe(id);
});

test('web mail and status are named where they are known', () => {
  const evidence = evidenceOf([
    lookAt({ probe: 'discovery', outcome: 'refused', data: { origin: 'mx-provider', mx: ['in1-smtp.messagingengine.com'] } }),
  ]);
  expect(meanwhileOnTheWeb(evidence)).toEqual(['Until then mail can be read on the web: https://app.fastmail.com/']);
  expect(statusPage(evidence)).toBe('https://fastmailstatus.com/');
  expect(meanwhileOnTheWeb(evidenceOf([]))).toEqual([]);
});
