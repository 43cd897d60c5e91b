import type { Format } from '../opened.ts';

const LIST = /mlmmj program managing the\s+<([^>\s]+)>/i;
const VERDICT = /^The message from [^\n]*\n?(?:[^\n]+\n)*?[^\n]*\bunable to be delivered to the list\b(?:[^\n]*\n?)(?:[^\n]+\n)*/im;

/** mlmmj writes in the name of a list, and says in one sentence why the list does not take a message. */
export const mlmmj: Format = {
  issuer: 'mlmmj',
  recognises: ({ text }) => (LIST.test(text) ? 95 : 0),
  read({ text }) {
    const list = LIST.exec(text)?.[1];
    const verdict = VERDICT.exec(text)?.[0].replaceAll(/\s+/g, ' ').trim();
    return list === undefined || verdict === undefined ? [] : [{ address: list, words: verdict, action: 'failed' }];
  },
};
