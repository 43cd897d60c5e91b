import { expect, test } from 'vitest';
import { readHeader } from '../mime/header.ts';
import { hopsAbove } from './hops-above.ts';

test('a field stands below the hops above it; a line that carries none does not count', () => {
  const { header } = readHeader(
    [
      'X-A: 1',
      'Received: from a.example by b.example; Sat, 21 Nov 2026 10:00:00 +0000',
      'X-B: 2',
      'Received: nothing of the kind',
      'X-C: 3',
      'X-Received: by 192.0.2.1 with SMTP id x; Sat, 21 Nov 2026 09:00:00 +0000',
      'X-D: 4',
      '',
      '',
    ].join('\n'),
  );
  const above = hopsAbove(header);
  expect(
    header.fields.map(([name], index) => (name.startsWith('X-') && name.length === 3 ? above[index] : -1)).filter((n) => n !== -1),
  ).toEqual([0, 1, 1, 2]);
});
