/**
 * Prepares a name or password for comparison (SASLprep, RFC 4013): other spaces become spaces, what is commonly mapped
 * to nothing goes, the rest is normalised by NFKC. Prohibited characters stay: the server then says no, and not we.
 */
export function prepared(text: string): string {
  return text.replace(OTHER_SPACES, ' ').replace(MAPPED_TO_NOTHING, '').normalize('NFKC');
}

/** RFC 3454 table C.1.2 */
const OTHER_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** RFC 3454 table B.1 */
const MAPPED_TO_NOTHING = /[\u00AD\u034F\u1806\u180B-\u180D\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]/gu;
