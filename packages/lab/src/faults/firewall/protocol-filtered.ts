import { defineFault } from '../../fault.ts';

const SUBMISSION = ['--smtp', 'mail.example.org:587/starttls'];
const IMAP = ['--imap', 'mail.example.org:143/starttls'];

export default defineFault({
  complaint: 'My mail program says that the server does not support encryption.',
  finds: ['firewall/protocol-filtered'],
  variants: {
    'STARTTLS taken out of the EHLO reply': {
      settings: SUBMISSION,
      breakIt: (lab) => lab.intercept({ ports: [587], relay: { fromServer: [['250-STARTTLS\\r\\n', '']] } }),
    },
    'STARTTLS overwritten with X, as Cisco devices do': {
      settings: SUBMISSION,
      breakIt: (lab) =>
        lab.intercept({
          at: 'core',
          ports: [587],
          relay: { fromServer: [['STARTTLS', 'XXXXXXXA']], fromClient: [['^STARTTLS', 'XXXXXXXX']] },
        }),
    },
    'greeting masked with asterisks, EHLO not let through': {
      settings: SUBMISSION,
      breakIt: (lab) =>
        lab.intercept({
          ports: [587],
          relay: {
            fromServer: [
              ['^220 .*', '220 ****************************************'],
              ['250-STARTTLS\\r\\n', ''],
            ],
            fromClient: [
              ['^EHLO', 'XXXX'],
              ['^STARTTLS', 'XXXXXXXX'],
            ],
          },
        }),
    },
    'the command overwritten': {
      settings: SUBMISSION,
      breakIt: (lab) => lab.intercept({ ports: [587], relay: { fromClient: [['^STARTTLS', 'XXXXXXXX']] } }),
    },
    'STARTTLS taken out of the IMAP capabilities': {
      settings: IMAP,
      breakIt: (lab) => lab.intercept({ ports: [143], relay: { fromServer: [[' STARTTLS', '']] } }),
    },
    'IMAP reset after the greeting': {
      settings: IMAP,
      breakIt: (lab) => lab.intercept({ at: 'core', ports: [143], relay: { cut: { from: 'client', when: 'CAPABILITY', how: 'reset' } } }),
    },
    'SMTP closed in answer to EHLO': {
      settings: SUBMISSION,
      breakIt: (lab) => lab.intercept({ ports: [587], relay: { cut: { from: 'client', when: '^EHLO', how: 'close' } } }),
    },
    'encryption from the start reset on one port': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt: (lab) => lab.intercept({ ports: [993], relay: { cut: { from: 'client', when: '^\\x16\\x03', how: 'reset' } } }),
    },
    'encryption from the start swallowed on one port': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt: (lab) => lab.intercept({ ports: [993], relay: { cut: { from: 'client', when: '^\\x16\\x03', how: 'swallow' } } }),
    },
    'a long first message of encryption reset': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:465/tls'],
      breakIt: (lab) => lab.router.nft('through iifname "lan" tcp dport { 465, 993 } meta length > 1200 reject with tcp reset'),
    },
    'whatever follows the agreement to STARTTLS is swallowed': {
      settings: SUBMISSION,
      breakIt: (lab) => lab.intercept({ ports: [587], relay: { cut: { from: 'client', when: '^\\x16\\x03', how: 'swallow' } } }),
    },
    'whatever names the server is cut, at every entrance': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
      breakIt: (lab) =>
        lab.intercept({
          ports: [143, 465, 587, 993],
          relay: { cut: { from: 'client', when: '^\\x16\\x03.*mail\\.example\\.org', how: 'reset' } },
        }),
    },
    'a port for sending is taken up for every server, and nothing is said there': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      says: [/in its place/],
      breakIt: (lab) => lab.intercept({ ports: [587], hosts: 'any', play: { onConnect: [] } }),
    },
    'whatever follows the agreement to STARTTLS is answered by an alert': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: (lab) =>
        lab.mailA.replaceWith(143, {
          onConnect: [{ say: '* OK ready\r\n' }],
          on: [
            ['capability', [{ say: '* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n{tag} OK done\r\n' }]],
            ['starttls', [{ say: '{tag} OK begin\r\n' }, { wait: 60 }, { sayHex: '15 03 03 00 02 02 28' }, { end: 'close' }]],
          ],
          otherwise: [{ say: '{tag} BAD unknown\r\n' }],
        }),
    },
    'STLS taken out of the POP3 capabilities': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: (lab) => lab.intercept({ ports: [110], relay: { fromServer: [['STLS\\r\\n', '']] } }),
    },
  },
});
