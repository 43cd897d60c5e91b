import { addressValue } from '../fields.ts';
import type { Format } from '../opened.ts';

/**
 * KDDI (ezweb.ne.jp, au.com) reports on its own subscribers: a sentence says what is the matter with the account, and the
 * reply below it is "user unknown" for all of them.
 */
export const kddi: Format = {
  issuer: 'au (KDDI)',
  recognises: ({ from, header }) =>
    /(?:mailer-daemon|postmaster)@(?:ezweb|au)/i.test(from) || header.all('received').some((line) => /\(EZweb Mail\)/i.test(line)) ? 92 : 0,
  read({ text, groups }) {
    const account = /^The user\(s\) account is [^\n]+/im.exec(text)?.[0];
    if (account === undefined) return [];
    return groups
      .filter((group) => group.has('final-recipient'))
      .map((group) => ({
        address: addressValue(group.raw('final-recipient')),
        words: `${account} ${group.raw('diagnostic-code')}`.trim(),
        action: group.raw('action').toLowerCase(),
        status: group.raw('status'),
      }));
  },
};
