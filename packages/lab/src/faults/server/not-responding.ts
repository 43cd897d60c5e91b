import { defineFault } from '../../fault.ts';
import type { Lab } from '../../lab.ts';

export default defineFault({
  complaint: 'My mail program says that the server does not respond.',
  finds: ['server/not-responding'],
  variants: {
    'IMAP with STARTTLS, no greeting on either port': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      breakIt({ mailA }) {
        mailA.replaceWith(143, {});
        mailA.replaceWith(993, {});
      },
    },
    'IMAP with encryption from the start, no answer on either port': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt({ mailA }) {
        mailA.replaceWith(143, {});
        mailA.replaceWith(993, {});
      },
    },
    'encrypted, but no greeting follows': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt({ mailA }) {
        const chain = mailA.chainOf('imap');
        mailA.replaceWith(993, { tls: { cert: chain.sent, key: chain.key } });
        mailA.replaceWith(143, {});
      },
    },
    'all processes of Dovecot hang': {
      settings: ['--imap', 'mail.example.org:143/starttls'],
      async breakIt(lab) {
        await lab.settle();
        lab.afterwards(() => signal(lab, 'CONT'));
        await signal(lab, 'STOP');
      },
    },
    'Postfix does not find the service that checks passwords, hangs up and then greets nobody': {
      settings: ['--imap', 'mail.example.org:993/tls', '--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) => mailA.postfix({ smtpd_sasl_path: '/nonexistent/auth' }),
    },
    'submission is silent on one port': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: ({ mailA }) => mailA.replaceWith(587, {}),
    },
    'Dovecot waits for a balancer to say who comes (PROXY protocol)': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt: ({ mailA }) =>
        mailA.dovecot(
          'haproxy_trusted_networks = 192.0.2.0/24 2001:db8:1::/64',
          'haproxy_timeout = 12s',
          'service imap-login {\n  inet_listener imaps {\n    haproxy = yes\n  }\n  inet_listener imap {\n    haproxy = yes\n  }\n}',
        ),
    },
    'Dovecot waits for a balancer to say who comes, where TLS begins at once': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      says: [/PROXY protocol/],
      confidence: { 'server/not-responding': 'certain' },
      breakIt: ({ mailA }) =>
        mailA.dovecot(
          'haproxy_trusted_networks = 192.0.2.0/24 2001:db8:1::/64',
          'service imap-login {\n  inet_listener imaps {\n    haproxy = yes\n  }\n}',
        ),
    },
    'a balancer says who comes to a Postfix that does not expect it, where TLS begins at once': {
      settings: ['--smtp', 'mail.example.org:465/tls'],
      says: [/before anything was said/],
      breakIt: (lab) =>
        lab.intercept({ at: 'core', ports: [465], relay: { sayFirst: 'PROXY TCP4 192.0.2.10 198.51.100.25 40000 465\r\n' } }),
    },
    'encryption ends in front of a service that is gone': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt({ mailA }) {
        const { sent, key } = mailA.chainOf('imap');
        mailA.replaceWith(993, { tls: { cert: sent, key }, onConnect: [{ wait: 30 }, { end: 'close' }] });
      },
    },
    'it greets inside encryption, and answers nothing': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      says: [/greets, and then answers nothing/],
      breakIt({ mailA }) {
        const { sent, key } = mailA.chainOf('imap');
        mailA.replaceWith(993, { tls: { cert: sent, key }, onConnect: [{ say: '* OK ready\r\n' }] });
      },
    },
    'POP3 closes at once, as a load balancer without servers does': {
      settings: ['--pop3', 'mail.example.org:110/starttls'],
      breakIt({ mailA }) {
        mailA.replaceWith(110, { onConnect: [{ end: 'close' }] });
        mailA.replaceWith(995, { onConnect: [{ end: 'close' }] });
      },
    },
    'IMAP over TLS is reset at once': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      breakIt({ mailA }) {
        mailA.replaceWith(143, { onConnect: [{ end: 'reset' }] });
        mailA.replaceWith(993, { onConnect: [{ end: 'reset' }] });
      },
    },
  },
});

/** Stops Dovecot's processes in the provider's namespace where they are, or lets them go on. The kernel still takes connections for them. */
async function signal(lab: Lab, name: 'STOP' | 'CONT'): Promise<void> {
  const host = lab.hosts['mail-a'];
  const script = 'for pid in $(ip netns pids "$1"); do case "$(readlink /proc/$pid/exe)" in */dovecot*) kill -$2 $pid;; esac; done';
  await host.must('sh', ['-c', script, 'signal', host.id, name]);
}
