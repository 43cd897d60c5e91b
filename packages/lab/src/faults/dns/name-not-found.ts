import { allowOwnResolversOnly } from '../../dns/own-resolvers-only.ts';
import { leadMissingNamesTo } from '../../dns/rewriting-resolver.ts';
import { defineFault } from '../../fault.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../../web/publish-autoconfig.ts';

export default defineFault({
  complaint: 'My mail program says that the server does not exist.',
  finds: ['dns/name-not-found'],
  variants: {
    'the published host was removed': { breakIt: (lab) => lab.dns.remove('mail.example.org') },
    'the published and configured host was removed': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt: (lab) => lab.dns.remove('mail.example.org'),
    },
    'its alias leads to a host that was removed': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt(lab) {
        lab.dns.remove('mail.example.org');
        lab.dns.set('mail.example.org', 'CNAME', 'server9.example.net.');
      },
    },
    'an alias within the domain leads nowhere': {
      breakIt(lab) {
        lab.dns.remove('mail.example.org');
        lab.dns.set('mail.example.org', 'CNAME', 'server9.example.org.');
      },
    },
    'nothing is published, and the configured host is missing': {
      settings: ['--imap', 'post.example.org:993/tls', '--smtp', 'post.example.org:465/tls'],
      breakIt(lab) {
        withdrawAutoconfig(lab, 'example.org');
        withdrawServiceRecords(lab, 'example.org');
        lab.dns.remove('example.org', 'MX');
      },
    },
    'the whole domain is gone': {
      settings: ['--imap', 'mail.example.net:993/tls'],
      address: 'ann@example.net',
      breakIt: (lab) => lab.dns.forget('example.net'),
    },
    'the whole domain is gone, and nothing is configured': { address: 'ann@example.net', breakIt: (lab) => lab.dns.forget('example.net') },
    'in a network that lets nobody ask but its own resolvers': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      async breakIt(lab) {
        lab.dns.remove('mail.example.org');
        await allowOwnResolversOnly(lab);
      },
    },
    'and the resolver leads whoever asks for it to a web server': {
      settings: ['--imap', 'post.example.org:993/tls', '--smtp', 'post.example.org:465/tls'],
      mayWarn: ['dns/answers-rewritten'],
      async breakIt(lab) {
        withdrawAutoconfig(lab, 'example.org');
        withdrawServiceRecords(lab, 'example.org');
        lab.dns.remove('example.org', 'MX');
        await leadMissingNamesTo(lab, lab.address.web.v4);
      },
    },
  },
});
