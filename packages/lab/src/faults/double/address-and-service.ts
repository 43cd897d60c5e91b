import { defineFault } from '../../fault.ts';
import { publishAutoconfig } from '../../web/publish-autoconfig.ts';

export default defineFault({
  complaint: 'Since the move of the servers nothing works.',
  finds: ['dns/no-address', 'server/wrong-service'],
  variants: {
    'IMAP host lost its address, a web server at the submission port': {
      breakIt(lab) {
        lab.dns.set('in.example.org', 'TXT', '"reading"');
        lab.dns.set('_imaps._tcp.example.org', 'SRV', '0 1 993 in.example.org.');
        lab.dns.set('_imap._tcp.example.org', 'SRV', '10 1 143 in.example.org.');
        for (const service of ['pop3s', 'pop3', 'submission']) lab.dns.remove(`_${service}._tcp.example.org`);
        publishAutoconfig(lab, 'example.org', [
          { type: 'imap', host: 'in.example.org', port: 993, socket: 'SSL' },
          { type: 'smtp', host: 'mail.example.org', port: 465, socket: 'SSL' },
        ]);
        lab.mailA.stop('submission');
        const { sent: cert, key } = lab.mailA.chainOf('submission');
        const page =
          'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><body>400 Bad Request</body></html>\r\n';
        lab.mailA.replaceWith(465, { tls: { cert, key }, otherwise: [{ say: page }, { end: 'close' }] });
      },
    },
  },
});
