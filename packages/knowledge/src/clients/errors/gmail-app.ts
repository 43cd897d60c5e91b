import { pattern } from '../../lexicon/pattern.ts';
import type { ErrorTable } from '../client-error.ts';
import { NOT_CONNECTED, NOT_ENCRYPTED, NOT_TRUSTED, REFUSED } from './causes.ts';

/** The Gmail app on telephones, with accounts of other providers (English): the sentences that people quote; its own source is not public. */
export const GMAIL_APP: ErrorTable = {
  client: 'Gmail app',
  source: 'Android Open Source Project, packages/apps/UnifiedEmail and Email: account_setup_failed_… (the app goes on with their wordings)',
  seen: '2026-11-21',
  errors: [
    {
      words: /problem (?:communicating with|connecting to|reaching) (?:the |your )?(?:\w+ )?servers?/i,
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
    {
      words: /log ?in with your web browser|sign ?in (?:with|in|through) your (?:web )?browser/i,
      step: 'sign-in',
      means: 'the provider wants a sign-in on its page, or a password for programs',
      causes: ['auth/app-password-required', 'auth/oauth-required', 'auth/account-locked'],
    },
    {
      words:
        /couldn't sign in|couldn't authenticate|username or password (?:isn't right|isn't correct|is incorrect|incorrect)|authentication failed/i,
      step: 'sign-in',
      means: 'the server refused name or password',
      causes: REFUSED,
    },
    {
      words: /certificate not valid|isn't secure|can(?:'|no)t safely connect to (?:the )?server/i,
      step: 'encrypt',
      means: 'the certificate of the server is not trusted or is for another name',
      causes: NOT_TRUSTED,
    },
    {
      words:
        /(?:couldn't|can(?:'|no)t) (?:open|establish|make) (?:a )?secure connection|connection to (?:the )?server due to security error/i,
      step: 'encrypt',
      means: 'the encrypted connection did not come about',
      causes: [...NOT_ENCRYPTED, ...NOT_TRUSTED],
    },
    {
      words: pattern('i')`
        couldn't (?:open|establish|make) (?:a )?connection to (?:the )?server|problem connecting to (?:the )?server|
        can't reach (?:the )?server|server (?:isn't|is not) responding
      `,
      step: 'connect',
      means: 'the connection to the server did not come about',
      causes: NOT_CONNECTED,
    },
  ],
};
