import { defineFault } from '../../fault.ts';

const SETTINGS = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'Mail works on my phone, but not on this computer.',
  finds: ['settings/local-override'],
  variants: {
    'an address where nobody is': {
      settings: SETTINGS,
      breakIt: (lab) => lab.client.hosts(`${lab.address.nobodyFar.v4} mail.example.org`),
    },
    'the old server, which is switched off': {
      settings: SETTINGS,
      breakIt: (lab) => lab.client.hosts(`${lab.address.mailAOld.v4} mail.example.org`),
    },
    'somebody else’s mail server': { settings: SETTINGS, breakIt: (lab) => lab.client.hosts(`${lab.address.mailB.v4} mail.example.org`) },
    'nothing is configured': { breakIt: (lab) => lab.client.hosts(`${lab.address.mailAOld.v4} mail.example.org`) },
    'this computer itself': { settings: SETTINGS, breakIt: (lab) => lab.client.hosts('127.0.0.1 mail.example.org') },
  },
});
