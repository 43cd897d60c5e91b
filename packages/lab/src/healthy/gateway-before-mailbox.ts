import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'The MX hosts are those of a gateway that filters and hands on to the mailbox.',
  arrange(lab) {
    lab.mailB.postfix({ relay_domains: 'example.org' });
    const zone = lab.dns.zone('mimecast.com');
    for (const host of ['eu-smtp-inbound-1.mimecast.com', 'eu-smtp-inbound-2.mimecast.com']) zone.set(host, 'A', [lab.address.mailB.v4]);
    lab.dns.set('example.org', 'MX', ['10 eu-smtp-inbound-1.mimecast.com.', '10 eu-smtp-inbound-2.mimecast.com.']);
  },
});
