import { ACCOUNT_PASSWORD, defineHealthy } from '../fault.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because:
    'The settings come from records that nobody signed, and name hosts of another domain: anybody on the way could have made them up, so the password stays at home (RFC 6186 section 6).',
  password: ACCOUNT_PASSWORD,
  verdict: 'inconclusive',
  signIns: 0,
  arrange(lab) {
    lab.dns.sign('example.org', 'none');
    lab.dns.ds('example.org', 'none');
    withdrawAutoconfig(lab, 'example.org');
    withdrawServiceRecords(lab, 'example.org');
    lab.dns.set('_imaps._tcp.example.org', 'SRV', '0 1 993 mail.example.net.');
    lab.dns.set('_submissions._tcp.example.org', 'SRV', '0 1 465 mail.example.net.');
  },
});
