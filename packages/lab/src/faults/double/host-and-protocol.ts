import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'Neither direction works with the settings from the old letter.',
  finds: ['settings/wrong-host', 'server/protocol-error'],
  variants: {
    'IMAP host with a slip of the finger, submission answers nonsense': {
      settings: ['--imap', 'mial.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      breakIt(lab) {
        lab.mailA.replaceWith(587, { onConnect: [{ say: 'ready when you are\r\n' }], otherwise: [{ say: '999 what?\r\n' }] });
        lab.mailA.stop('submissions');
      },
    },
  },
});
