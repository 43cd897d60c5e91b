// Written by `node tools/providers.ts`; do not edit.
// What was wrong in those files, and what was done about it.
// Source: facts from the provider files of github.com/thunderbird/autoconfig, revision c6ad796.
export const DEFECTS: readonly string[] = [
  "arubapec.it: POP3 at pop3s.pec.aruba.it:993: port 993 belongs to IMAP. Taken as port 995, tls.",
  "charter.net: submission at mobile.charter.net:587: port 587 is not encrypted from the first byte but upgraded by STARTTLS. Taken as port 587, starttls.",
  "office365.com: The ews server entry has a user name template without both of its percent signs (“%EMAILADDRESS”).",
  "office365.com: The owa server entry has a user name template without both of its percent signs (“%EMAILADDRESS”).",
  "pdx.edu: IMAP at psumail.pdx.edu:587: port 587 belongs to submission. Left out.",
  "rediffmail.com: submission at smtp.rediffmail.com:586: port 586 is one digit away from 587. Left out.",
];
