import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';
import { submitByDovecot } from '../../mail/dovecot-submission.ts';
import { EXCHANGE_PATHS, publishExchange } from '../../web/publish-exchange.ts';

export default defineFault({
  complaint: 'Since this morning mail does not work, and I changed nothing.',
  finds: ['server/unavailable'],
  variants: {
    '421 in the greeting for sending': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      says: [/Service not available/],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ say: '421 4.3.2 Service not available, closing transmission channel\r\n' }, { end: 'close' }],
        }),
    },
    '421 after EHLO': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ say: '220 mail.example.org ESMTP\r\n' }],
          on: [['^EHLO', [{ say: '421 4.3.0 System shutting down\r\n' }, { end: 'close' }]]],
        }),
    },
    '421 after EHLO, which asks to come back later': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ say: '220 mail.example.org ESMTP\r\n' }],
          on: [['^(EHLO|HELO)', [{ say: '421 4.7.0 Try again later, closing connection. (EHLO)\r\n' }, { end: 'close' }]]],
        }),
    },
    '554 in the greeting': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) => mailA.replaceWith(587, { onConnect: [{ say: '554 No SMTP service here\r\n' }, { end: 'close' }] }),
    },
    'BYE with its code on IMAP': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(143, { onConnect: [{ say: '* BYE [UNAVAILABLE] Mail store in maintenance\r\n' }, { end: 'close' }] }),
    },
    'BYE inside encryption': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt({ mailA }) {
        const chain = mailA.chainOf('imap');
        mailA.replaceWith(993, {
          tls: { cert: chain.sent, key: chain.key },
          onConnect: [{ say: '* BYE Server shutting down.\r\n' }, { end: 'close' }],
        });
      },
    },
    '451 in answer to EHLO and HELO': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ say: '220 mail.example.org ESMTP\r\n' }],
          on: [
            ['^(EHLO|HELO)', [{ say: '451 4.3.0 Temporary lookup failure\r\n' }]],
            ['^QUIT', [{ say: '221 2.0.0 Bye\r\n' }, { end: 'close' }]],
          ],
          otherwise: [{ say: '503 5.5.1 Bad sequence of commands\r\n' }],
        }),
    },
    'BYE, the sign-in process is broken': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(143, { onConnect: [{ say: '* BYE Disconnected: Auth process broken\r\n' }, { end: 'close' }] }),
    },
    'BYE without a reason that is known': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt: ({ mailA }) => mailA.replaceWith(143, { onConnect: [{ say: '* BYE fatal: unable to go on\r\n' }, { end: 'close' }] }),
    },
    'refused for maintenance on POP3': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(110, { onConnect: [{ say: '-ERR Connection refused. Server is in maintenance.\r\n' }, { end: 'close' }] }),
    },
    'too many connections is another matter': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      finds: ['auth/rate-limited'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(587, {
          onConnect: [{ say: '421 4.7.0 mail.example.org Error: too many connections from 192.0.2.10\r\n' }, { end: 'close' }],
        }),
    },
    'SYS/TEMP on POP3': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt: ({ mailA }) =>
        mailA.replaceWith(110, { onConnect: [{ say: '-ERR [SYS/TEMP] temporarily unavailable\r\n' }, { end: 'close' }] }),
    },
    'an Exchange server whose services are stopped': {
      breakIt(lab) {
        publishExchange(lab, 'example.org');
        for (const path of EXCHANGE_PATHS.slice(2))
          lab.web.put(`https://autodiscover.example.org${path}`, 'Service Unavailable', { status: 503 });
      },
      says: [/autodiscover\.example\.org says that it is not available.*503/],
    },
    'Postfix takes the sign-in, and has no room left for mail': {
      password: ACCOUNT_PASSWORD,
      says: [/Insufficient system storage/],
      breakIt: ({ mailA }) => mailA.postfix({ queue_minfree: '9000000000000' }),
    },
    'Dovecot takes the sign-in for sending, and what it hands mail on to is gone': {
      settings: ['--imap', 'mail.example.org:143/starttls', '--smtp', 'mail.example.org:587/starttls'],
      password: ACCOUNT_PASSWORD,
      says: [/Failed to connect to relay server/],
      breakIt: (lab) => submitByDovecot(lab, 2599),
    },
  },
});
