import { defineHealthy } from '../fault.ts';

export default defineHealthy({
  because: 'A server may ask for a client certificate without insisting on one.',
  arrange(lab) {
    lab.mailA.postfix({ smtpd_tls_ask_ccert: 'yes' });
    lab.mailA.dovecot(`ssl_ca = <${lab.folder}/root.pem`, 'ssl_verify_client_cert = yes', 'ssl_require_crl = no');
  },
});
