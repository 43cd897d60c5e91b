import type { Lab } from '../lab.ts';
import { withdrawAutoconfig, withdrawServiceRecords } from './publish-autoconfig.ts';

/** Where an Exchange server is asked. */
export const EXCHANGE_PATHS = [
  '/autodiscover/autodiscover.xml',
  '/Autodiscover/Autodiscover.xml',
  '/EWS/Exchange.asmx',
  '/mapi/emsmdb/',
  '/Microsoft-Server-ActiveSync',
] as const;

/** The domain's mailboxes are kept by an Exchange server: nothing is published but Autodiscover, which wants a password as all its addresses do. */
export function publishExchange(lab: Lab, domain: string, answer: { readonly status?: number; readonly methods?: string } = {}): void {
  withdrawAutoconfig(lab, domain);
  withdrawServiceRecords(lab, domain);
  const host = `autodiscover.${domain}`;
  lab.dns.set(host, 'A', lab.address.web.v4);
  lab.dns.set(host, 'AAAA', lab.address.web.v6);
  const { status = 401, methods = 'Negotiate, NTLM, Basic realm=exchange' } = answer;
  for (const path of EXCHANGE_PATHS)
    lab.web.put(`https://${host}${path}`, 'Unauthorized', { status, headers: { 'WWW-Authenticate': methods, 'X-FEServer': 'EX01' } });
}
