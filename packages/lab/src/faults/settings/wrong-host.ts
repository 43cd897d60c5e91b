import { defineFault } from '../../fault.ts';
import { publishExchange } from '../../web/publish-exchange.ts';
import { sendElsewhere } from '../../mail/sending-elsewhere.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../../web/publish-autoconfig.ts';

export default defineFault({
  complaint: 'My mail program cannot find the server.',
  finds: ['settings/wrong-host'],
  variants: {
    'a slip of the keyboard': {
      settings: ['--imap', 'mial.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/slip/],
      breakIt: () => undefined,
    },
    'a name that never was': {
      settings: ['--imap', 'imap4.example.org:993/tls', '--smtp', 'outgoing.example.org:465/tls'],
      breakIt: () => undefined,
    },
    'the web server of the domain': {
      settings: ['--imap', 'www.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: () => undefined,
    },
    'a host of somebody else, where nothing answers': {
      settings: ['--pop3', 'pop.example.com:995/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: (lab) => lab.dns.set('pop.example.com', 'A', lab.address.nobodyFar.v4),
    },
    'a web page on the port of mail': {
      settings: ['--imap', 'old.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt(lab) {
        const chain = lab.authority.chain(['old.example.org']);
        lab.dns.set('old.example.org', 'A', lab.mailA.oldAddress.v4);
        const page = {
          tls: { cert: chain.sent, key: chain.key },
          otherwise: [{ say: 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n' }, { end: 'close' as const }],
        };
        lab.mailA.replaceWith(993, page, lab.mailA.oldAddress);
      },
    },
    'only an SRV record names the right one': {
      settings: ['--imap', 'imap.example.com:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt(lab) {
        withdrawAutoconfig(lab, 'example.org');
        lab.dns.remove('_imap._tcp.example.org');
      },
    },
    'the server for reading, where sending has a host of its own': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/relay\.example\.org/],
      breakIt(lab) {
        sendElsewhere(lab, { sound: true });
        lab.mailA.stop('submission', 'submissions');
      },
    },
    'the server for reading, and all hosts share one certificate': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/relay\.example\.org/],
      breakIt(lab) {
        lab.mailA.certificate({ names: ['*.example.org'] });
        sendElsewhere(lab, { sound: true, chain: lab.mailA.chainOf('submission') });
        lab.mailA.stop('submission', 'submissions');
      },
    },
    'the server for sending, where reading has a host of its own': {
      settings: ['--imap', 'relay.example.org:993/tls', '--smtp', 'relay.example.org:465/tls'],
      breakIt: (lab) => sendElsewhere(lab, { sound: true }),
    },
    'the name that the server had once, which is gone, and by which it still greets': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt(lab) {
        withdrawAutoconfig(lab, 'example.org');
        withdrawServiceRecords(lab, 'example.org');
        for (const name of ['mail', 'imap', 'pop', 'smtp']) lab.dns.remove(`${name}.example.org`);
        lab.dns.set('mx1.example.org', 'A', lab.address.mailA.v4);
        lab.dns.set('example.org', 'MX', '10 mx1.example.org.');
        lab.dns.set('_imaps._tcp.example.org', 'SRV', '0 1 993 mx1.example.org.');
        lab.dns.set('_submissions._tcp.example.org', 'SRV', '0 1 465 mx1.example.org.');
        lab.mailA.certificate({ names: ['mx1.example.org'] });
      },
    },
    'for sending only': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'smpt.example.org:465/tls'],
      breakIt: () => undefined,
    },
    'of an Exchange server that is not there, where mail is had by IMAP': {
      settings: ['--exchange', 'nope.example.org'],
      says: [/no Exchange account.*IMAP at mail\.example\.org/],
      breakIt: () => undefined,
    },
    'of an Exchange server that is not there': {
      settings: ['--exchange', 'autodiscovr.example.org'],
      says: [/autodiscover\.example\.org/],
      breakIt(lab) {
        publishExchange(lab, 'example.org');
      },
    },
  },
});
