import { defineHealthy } from '../fault.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from '../web/publish-autoconfig.ts';

export default defineHealthy({
  because: 'Autodiscover (POX) alone names the servers, as many hosting companies have it.',
  arrange(lab) {
    withdrawAutoconfig(lab, 'example.org');
    withdrawServiceRecords(lab, 'example.org');
    const { v4, v6 } = lab.address.web;
    lab.dns.set('autodiscover.example.org', 'A', v4);
    lab.dns.set('autodiscover.example.org', 'AAAA', v6);
    for (const path of ['autodiscover/autodiscover.xml', 'Autodiscover/Autodiscover.xml'])
      lab.web.put(`https://autodiscover.example.org/${path}`, pox(), { headers: { 'Content-Type': 'text/xml' }, anyMethod: true });
  },
});

function pox(): string {
  const protocol = (type: string, port: number): string =>
    `<Protocol><Type>${type}</Type><Server>mail.example.org</Server><Port>${port}</Port><LoginName>ann@example.org</LoginName><SSL>on</SSL><SPA>off</SPA><AuthRequired>on</AuthRequired></Protocol>`;
  return `<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"><Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"><Account><AccountType>email</AccountType><Action>settings</Action>${protocol('IMAP', 993)}${protocol('SMTP', 465)}</Account></Response></Autodiscover>`;
}
