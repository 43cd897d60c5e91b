import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_PASSWORD, defineFault } from '../../fault.ts';

const capabilities = [['^\\S+ capability', [{ say: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK done\r\n' }]]] as const;
const ready = [{ say: '* OK ready\r\n' }] as const;

export default defineFault({
  complaint: 'The server hangs up as soon as I connect.',
  finds: ['tls/client-certificate-required'],
  variants: {
    'TLS 1.3': {
      breakIt(lab) {
        const { sent: cert, key } = lab.mailA.chainOf('imap');
        lab.mailA.replaceWith(993, { tls: { cert, key, clientCertificate: true }, onConnect: ready, on: capabilities });
      },
    },
    'TLS 1.2': {
      breakIt(lab) {
        const { sent: cert, key } = lab.mailA.chainOf('imap');
        lab.mailA.replaceWith(993, { tls: { cert, key, clientCertificate: true, max: 'TLSv1.2' }, onConnect: ready, on: capabilities });
      },
    },
    'submission by Postfix': {
      breakIt: (lab) => lab.mailA.postfix({ smtpd_tls_req_ccert: 'yes', smtpd_tls_security_level: 'encrypt' }, 'submissions'),
    },
    'submission with STARTTLS by Postfix': {
      settings: ['--smtp', 'mail.example.org:587/starttls'],
      breakIt: (lab) => lab.mailA.postfix({ smtpd_tls_req_ccert: 'yes', smtpd_tls_security_level: 'encrypt' }, 'submission'),
    },
    'POP3 over TLS 1.3, hung up without a word, and no other entrance': {
      settings: ['--pop3', 'mail.example.org:995/tls'],
      breakIt({ mailA }) {
        const { sent, key } = mailA.chainOf('pop3');
        mailA.stop('pop3');
        mailA.replaceWith(995, { tls: { cert: sent, key, clientCertificate: true }, onConnect: [{ say: '+OK ready\r\n' }] });
      },
    },
    'Dovecot says so only when somebody signs in': {
      settings: ['--imap', 'mail.example.org:993/tls'],
      password: ACCOUNT_PASSWORD,
      async breakIt({ mailA }) {
        const trusted = join(mailA.host.folder, 'trusted.pem');
        await writeFile(trusted, mailA.chainOf('imap').sent);
        mailA.dovecot(`ssl_ca = <${trusted}`, 'ssl_verify_client_cert = yes', 'ssl_require_crl = no', 'auth_ssl_require_client_cert = yes');
      },
    },
  },
});
