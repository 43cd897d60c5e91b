import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

function inspecting(lab: Lab, names: readonly string[], issuer: 'inspection' | 'untrusted' = 'inspection'): { cert: string; key: string } {
  const { sent: cert, key } = lab.authority.chain(names, { issuer, withoutUrls: true });
  return { cert, key };
}

export default defineFault({
  complaint: 'At the office my mail program warns of the certificate, at home it does not.',
  finds: ['tls/interception'],
  variants: {
    'a known product on IMAP': {
      async breakIt(lab) {
        await lab.intercept({ at: 'router', ports: [993], relay: { tls: inspecting(lab, lab.mailA.names), onwardTls: true } });
      },
    },
    'a known product on reading and sending': {
      async breakIt(lab) {
        await lab.intercept({ at: 'router', ports: [993, 465], relay: { tls: inspecting(lab, lab.mailA.names), onwardTls: true } });
      },
    },
    'an unknown authority, on the web too': {
      async breakIt(lab) {
        const relay = { tls: inspecting(lab, [...lab.mailA.names, 'www.reference.test'], 'untrusted'), onwardTls: true };
        await lab.intercept({ at: 'router', ports: [993], relay });
        await lab.intercept({ at: 'router', ports: [443], hosts: [lab.address.referenceWebOne, lab.address.referenceWebTwo], relay });
      },
    },
  },
});
