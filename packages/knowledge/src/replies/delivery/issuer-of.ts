import { ISSUERS } from './issuers.ts';
import type { Reply } from './known.ts';
import { Phrases, type Hit } from './phrases.ts';
import type { Issuer, Wording } from './wording.ts';

/** Whose reply it is: by the host that gave it, else by what only its replies hold: words, or a code of its own. */
export function issuerOf({ words, status = '', remote = '' }: Pick<Reply, 'words' | 'status' | 'remote'>): Issuer | undefined {
  const host = remote.toLowerCase();
  return (
    (host === '' ? undefined : ISSUERS.find(({ hosts }) => hosts.some((end) => host === end || host.endsWith(`.${end}`)))) ??
    issuerMarked(words) ??
    (status === '' ? undefined : ISSUERS.find(({ ownCodes }) => ownCodes?.test(status)))
  );
}

const MARKED = new Map<Wording, Issuer>(
  ISSUERS.map((issuer) => [{ means: 'policy-rejected', strength: 'exact', phrases: issuer.marks }, issuer]),
);
const MARKS = new Phrases([...MARKED.keys()]);

/** Of several issuers whose marks a text holds, the one of the longest. */
function issuerMarked(words: string): Issuer | undefined {
  let longest: Hit | undefined;
  MARKS.each(words, (hit) => {
    if (hit.phrase.length > (longest?.phrase.length ?? 0)) longest = hit;
  });
  return longest && MARKED.get(longest.wording);
}
