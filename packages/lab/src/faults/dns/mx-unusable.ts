import { allowOwnResolversOnly } from '../../dns/own-resolvers-only.ts';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { fillMailbox, rhythm } from '../../mail/mailbox.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Mail to me comes back after some days.',
  finds: ['dns/mx-unusable'],
  variants: {
    'its target does not exist': {
      breakIt: (lab) => lab.dns.set('example.org', 'MX', '10 mx.example.org.'),
      says: [/mx\.example\.org does not exist/],
    },
    'neither of two targets exists': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.dns.set('example.org', 'MX', ['10 mx1.example.org.', '20 mx2.example.net.']),
    },
    'its target has no address': {
      settings: CONFIGURED,
      breakIt(lab) {
        lab.dns.set('mx.example.org', 'TXT', '"moved"');
        lab.dns.set('example.org', 'MX', '10 mx.example.org.');
      },
      says: [/mx\.example\.org has no address/],
    },
    'its target is an address': {
      breakIt: (lab) => lab.dns.set('example.org', 'MX', `10 ${lab.address.mailA.v4}.`),
      says: [/is an address where the name/],
    },
    'its target is an alias': {
      settings: CONFIGURED,
      breakIt: (lab) => lab.dns.set('example.org', 'MX', '10 smtp.example.org.'),
      says: [/smtp\.example\.org is an alias of mail\.example\.org/],
    },
    'its target has an address that leads nowhere': {
      breakIt(lab) {
        lab.dns.set('mx.example.org', 'A', '127.0.0.1');
        lab.dns.set('example.org', 'MX', '10 mx.example.org.');
      },
    },
    'nobody listens at its target': {
      breakIt(lab) {
        lab.dns.set('mx.example.org', 'A', lab.address.mailAOld.v4);
        lab.dns.set('example.org', 'MX', '10 mx.example.org.');
      },
      says: [/mx\.example\.org refuses connections/],
    },
    'its target has an IPv6 address alone, and is silent': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.dns.set('mx.example.org', 'AAAA', lab.address.mailAOld.v6);
        lab.dns.set('example.org', 'MX', '10 mx.example.org.');
        await lab.core.nft(`through ip6 daddr ${lab.address.mailAOld.v6} tcp dport 25 drop`);
      },
      says: [/mx\.example\.org has IPv6 addresses alone/],
    },
    'its target does not take mail for the domain, and nothing has come for weeks': {
      settings: CONFIGURED,
      password: ACCOUNT_PASSWORD,
      says: [/mail\.example\.net says that the domain is none of those/],
      async breakIt(lab) {
        lab.dns.set('example.org', 'MX', '10 mail.example.net.');
        await fillMailbox(lab, rhythm(20, 1, 21));
      },
    },
    'the server no longer receives': { settings: CONFIGURED, breakIt: (lab) => lab.mailA.stop('smtp') },
    'its target does not exist, in a network that lets nobody ask but its own resolvers': {
      settings: CONFIGURED,
      async breakIt(lab) {
        lab.dns.set('example.org', 'MX', '10 mx.example.org.');
        await allowOwnResolversOnly(lab);
      },
    },
  },
});
