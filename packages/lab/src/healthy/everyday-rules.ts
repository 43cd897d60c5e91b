import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { writeRules } from '../mail/mailbox.ts';

const SCRIPT = `require ["fileinto", "copy", "vacation", "imap4flags"];
# rule:[Spam]
if header :contains "X-Spam-Flag" "YES" { fileinto "Junk"; stop; }
# rule:[Lists]
if header :contains "List-Id" "dev.example.net" { addflag "\\\\Seen"; fileinto "Lists"; stop; }
# rule:[Old, switched off]
if false # true
{ discard; }
# rule:[Copy to my other mailbox]
redirect :copy "ann.private@example.net";
vacation :days 7 text:
I am away; for invoices and bank matters write to my colleague.
.
;
`;

export default defineHealthy({
  because: 'Filters for spam and lists, an absence note and a copy to one’s own other mailbox are what rules are for (RFC 5228, RFC 3894).',
  password: ACCOUNT_PASSWORD,
  arrange: (lab) => writeRules(lab, SCRIPT),
});
