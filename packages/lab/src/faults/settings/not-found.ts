import { defineFault } from '../../fault.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../../web/publish-autoconfig.ts';

export default defineFault({
  complaint: 'I do not know which servers to enter.',
  finds: ['settings/not-found'],
  variants: {
    'nothing published, and no usual name': {
      breakIt(lab) {
        withdrawAutoconfig(lab, 'example.org');
        withdrawServiceRecords(lab, 'example.org');
        for (const label of ['imap', 'pop', 'smtp', 'mail']) lab.dns.remove(`${label}.example.org`);
        lab.dns.set('mx7.example.org', 'A', lab.address.mailA.v4);
        lab.dns.set('example.org', 'MX', '10 mx7.example.org.');
      },
    },
    'a domain with a web site alone': {
      address: 'ann@shop.test',
      breakIt(lab) {
        const zone = lab.dns.zone('shop.test');
        zone.set('shop.test', 'A', [lab.address.web.v4]);
        zone.set('shop.test', 'MX', ['10 relay.example.net.']);
      },
    },
    'the records say that nothing is offered': {
      address: 'ann@closed.test',
      breakIt(lab) {
        const zone = lab.dns.zone('closed.test');
        zone.set('closed.test', 'MX', ['10 mail.example.net.']);
        for (const service of ['imaps', 'imap', 'pop3s', 'pop3', 'submissions', 'submission'])
          zone.set(`_${service}._tcp.closed.test`, 'SRV', ['0 0 0 .']);
      },
    },
    'usual names exist, and no mail service is there': {
      address: 'ann@parked.test',
      breakIt(lab) {
        const zone = lab.dns.zone('parked.test');
        for (const name of ['parked.test', 'mail.parked.test', 'smtp.parked.test']) zone.set(name, 'A', [lab.address.web.v4]);
        zone.set('parked.test', 'MX', ['10 mail.example.net.']);
      },
    },
  },
});
