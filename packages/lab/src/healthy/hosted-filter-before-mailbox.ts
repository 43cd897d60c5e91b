import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'Exchange Online Protection is also sold as a filter before servers of one’s own; it hands on to the mailbox.',
  arrange(lab) {
    lab.mailB.postfix({ relay_domains: 'example.org' });
    const zone = lab.dns.zone('outlook.com');
    zone.set('example-org.mail.protection.outlook.com', 'A', [lab.address.mailB.v4]);
    lab.dns.set('example.org', 'MX', ['0 example-org.mail.protection.outlook.com.']);
  },
});
