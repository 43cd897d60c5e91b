import { leadMissingNamesTo } from '../../dns/rewriting-resolver.ts';
import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

const CONFIGURED = ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'];

export default defineFault({
  complaint: 'In this network the mail program reports a wrong certificate or no answer.',
  finds: ['dns/answers-rewritten'],
  variants: {
    'every name leads to a web server': { settings: CONFIGURED, breakIt: (lab) => rewrite(lab, lab.address.web.v4) },
    'every name leads to a place where nobody listens': { settings: CONFIGURED, breakIt: (lab) => rewrite(lab, lab.address.mailBOld.v4) },
    'every name leads to somebody else’s mail server': { settings: CONFIGURED, breakIt: (lab) => rewrite(lab, lab.address.mailB.v4) },
    'only missing names are led astray, which harms nobody here': {
      finds: [],
      verdict: 'healthy',
      settings: CONFIGURED,
      breakIt: (lab) => leadMissingNamesTo(lab, lab.address.web.v4),
    },
    'a misspelt host is led astray: the setting is what has to change': {
      finds: ['settings/wrong-host'],
      mayWarn: ['dns/answers-rewritten'],
      settings: ['--imap', 'mial.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: (lab) => leadMissingNamesTo(lab, lab.address.web.v4),
    },
  },
});

function rewrite(lab: Lab, address: string): void {
  for (const resolver of [lab.resolvers.one, lab.resolvers.two])
    resolver.config('local-zone: "." redirect', `local-data: ". 60 IN A ${address}"`);
}
