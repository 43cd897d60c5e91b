import { saysExactly, type Issuer } from '../wording.ts';

/** What replies mean that quote the lists of Trend Micro, once MAPS. */
export const trendMicro: Issuer = {
  name: 'Trend Micro',
  hosts: ['in.tmes.trendmicro.com', 'in.tmes.trendmicro.eu', 'in.hes.trendmicro.com', 'in.hes.trendmicro.eu'],
  marks: ['mail-abuse.org', 'mail-abuse.com', 'trend micro', 'ers.trendmicro.com'],
  wordings: [
    saysExactly(
      'sender-blocklisted',
      'mail-abuse.org',
      'mail-abuse.com',
      'trend micro rbl',
      'trend micro email reputation',
      'ers.trendmicro.com',
    ),
  ],
  codes: {},
  source:
    'https://success.trendmicro.com/solution/1097055-frequently-asked-questions-faqs-about-messages-blocked-by-email-reputation-services-ers',
  date: '2026-11-22',
};
