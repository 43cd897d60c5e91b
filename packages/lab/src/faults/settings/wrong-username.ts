import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { imapRefusing } from '../../scripted/refusing.ts';

export default defineFault({
  complaint: 'I typed everything as it stands in the letter, and it is refused.',
  finds: ['settings/wrong-username'],
  variants: {
    'only the part before the @': {
      settings: ['--username', 'ann'],
      password: ACCOUNT_PASSWORD,
      says: [/ann@example\.org/],
      breakIt: () => undefined,
    },
    'proved with the other form, which the person lets try': {
      settings: ['--username', 'ann', '--answer', 'try-other-name=yes'],
      password: ACCOUNT_PASSWORD,
      says: [/ann@example\.org is accepted with the same password/],
      breakIt: () => undefined,
    },
    'a slip in it': { settings: ['--username', 'ann@exmaple.org'], password: ACCOUNT_PASSWORD, says: [/slip/], breakIt: () => undefined },
    'the server asks for the whole address': {
      settings: ['--username', 'ann', '--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      breakIt: ({ mailA }) =>
        mailA.replaceWith(
          993,
          imapRefusing(mailA.chainOf('imap'), 'NO Invalid user name or password. Please use full email address as user name.'),
        ),
    },
  },
});
