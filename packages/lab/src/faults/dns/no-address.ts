import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'The server has vanished since we tidied up our DNS.',
  finds: ['dns/no-address'],
  variants: {
    'only a text is left': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt(lab) {
        lab.dns.remove('mail.example.org');
        lab.dns.set('mail.example.org', 'TXT', '"moved"');
      },
    },
    'only names below it are left': {
      breakIt(lab) {
        lab.dns.remove('mail.example.org');
        lab.dns.set('old.mail.example.org', 'A', lab.address.mailA.v4);
      },
    },
    'its alias leads to a name without an address': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      breakIt(lab) {
        lab.dns.remove('mail.example.org');
        lab.dns.set('mail.example.org', 'CNAME', 'cluster.example.net.');
        lab.dns.set('cluster.example.net', 'TXT', '"in preparation"');
      },
    },
    'only IPv6 is left, and this computer has none': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/no IPv4 address/],
      async breakIt(lab) {
        lab.dns.remove('mail.example.org', 'A');
        await lab.client.without(6);
      },
    },
    'only IPv4 is there, and this computer has none, nor anybody who translates': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      says: [/NAT64/],
      async breakIt(lab) {
        lab.dns.remove('mail.example.org', 'AAAA');
        lab.client.resolvers(lab.address.resolverOne.v6);
        await lab.client.without(4);
      },
    },
  },
});
