import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A domain whose mail is kept by another provider under that provider’s own host names; MX, SRV and autoconfig agree.',
  address: 'ann@hosted.test',
  arrange(lab) {
    lab.mailB.postfix({ relay_domains: 'hosted.test' });
    const zone = lab.dns.zone('hosted.test');
    zone.set('hosted.test', 'A', [lab.address.web.v4]);
    zone.set('hosted.test', 'MX', ['10 mail.example.net.']);
    for (const [service, port] of [
      ['imaps', 993],
      ['submissions', 465],
    ])
      zone.set(`_${service}._tcp.hosted.test`, 'SRV', [`0 1 ${port} mail.example.net.`]);
  },
});
