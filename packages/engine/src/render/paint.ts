/** How emphasis is shown. It never carries meaning alone: whatever is painted says the same in words. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly caution: (text: string) => string;
  readonly faint: (text: string) => string;
}

const same = (text: string) => text;
export const NO_PAINT: Paint = { strong: same, good: same, bad: same, caution: same, faint: same };

/** The sixteen colours every terminal has, which follow the person's own theme (ECMA-48 section 8.3.117). */
export const COLOURS: Paint = {
  strong: (text) => `\u001b[1m${text}\u001b[22m`,
  good: (text) => `\u001b[32m${text}\u001b[39m`,
  bad: (text) => `\u001b[1;31m${text}\u001b[22;39m`,
  caution: (text) => `\u001b[33m${text}\u001b[39m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
};
