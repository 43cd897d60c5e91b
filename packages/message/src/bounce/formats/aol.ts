import type { Format } from '../opened.ts';

const REFUSED = /^(?:Sorry \S{3,200}\. )?Your mail to the following recipients could not be delivered because (.*?):?$((?:\n[ \t]+\S+)+)/ms;

/** AOL names recipients who turned a sender away by their screen names alone. */
export const aol: Format = {
  issuer: 'AOL',
  recognises: ({ from, text }) => (/@aol\.com/i.test(from) && REFUSED.test(text) ? 95 : 0),
  read({ text }) {
    const [, why = '', names = ''] = REFUSED.exec(text) ?? [];
    return names
      .trim()
      .split(/\s+/)
      .map((name) => ({ address: name.includes('@') ? name : `${name}@aol.com`, words: why.replaceAll(/\s+/g, ' ') }));
  },
};
