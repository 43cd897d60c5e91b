import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

/** No cipher at all fits the server's key: every handshake ends with an alert. */
function breakAll(lab: Lab, on?: 'dovecot' | 'postfix'): void {
  lab.mailA.tls({ min: 'TLSv1.3', max: 'TLSv1.2' }, on);
}

export default defineFault({
  complaint: 'Nothing connects since the certificate was changed.',
  finds: ['tls/handshake-failed'],
  variants: {
    'at every entrance': { breakIt: (lab) => breakAll(lab) },
    'at Dovecot\'s entrances': { breakIt: (lab) => breakAll(lab, 'dovecot') },
    'hanging up at both entrances of IMAP': {
      breakIt(lab) {
        lab.mailA.replaceWith(993, { onConnect: [{ wait: 50 }, { end: 'close' }] });
        lab.mailA.replaceWith(143, {
          onConnect: [{ say: '* OK ready\r\n' }],
          on: [
            ['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 STARTTLS\r\n{tag} OK done\r\n' }]],
            ['^\\S+ starttls', [{ say: '{tag} OK begin\r\n' }, { wait: 50 }, { end: 'close' }]],
          ],
        });
      },
    },
  },
});
