import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { rulesElsewhere, writeRules } from '../../mail/mailbox.ts';

export default defineFault({
  complaint: 'Customers say they answered me, and I never got anything.',
  finds: ['mailbox/suspicious-rule'],
  variants: {
    'everything goes to a stranger': {
      password: ACCOUNT_PASSWORD,
      says: [/every message on to collect77@example\.com and keeps none/],
      breakIt: (lab) => writeRules(lab, 'redirect "collect77@example.com";\nstop;\n'),
    },
    'answers about money are hidden': {
      password: ACCOUNT_PASSWORD,
      says: [/"payment"/, /RSS Feeds/],
      breakIt: (lab) =>
        writeRules(
          lab,
          'require ["fileinto", "imap4flags", "body"];\n# rule:[.]\nif anyof (header :contains "subject" ["Invoice", "payment"], body :contains "IBAN")\n{\n  setflag "\\\\Seen";\n  fileinto "RSS Feeds";\n  stop;\n}\n',
        ),
    },
    'everything goes away, and the rules are kept at a host of their own': {
      password: ACCOUNT_PASSWORD,
      says: [/every message on to collect77@example\.com and keeps none/],
      async breakIt(lab) {
        await writeRules(lab, 'redirect "collect77@example.com";\n');
        rulesElsewhere(lab);
      },
    },
    'everything is thrown away': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      password: ACCOUNT_PASSWORD,
      says: [/throws every message away/],
      breakIt: (lab) => writeRules(lab, 'if true {\n  discard;\n}\n'),
    },
    'everything goes to a stranger, by a script that the one in use includes': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      says: [/every message on to collect77@example\.com and keeps none/],
      async breakIt(lab) {
        await writeRules(lab, 'redirect "collect77@example.com";\nstop;\n', false, 'filters');
        await writeRules(lab, 'require "include";\ninclude :personal "filters";\n');
      },
    },
  },
});
