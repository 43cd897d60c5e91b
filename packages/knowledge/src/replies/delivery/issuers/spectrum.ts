import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Spectrum mean. */
export const spectrum: Issuer = {
  name: 'Spectrum',
  hosts: ['charter.net', 'spectrum.net', 'rr.com', 'twc.com'],
  marks: ['spectrum.net', 'aup#', 'charter'],
  wordings: [
    saysExactly(
      'rate-limited',
      'aup#1310',
      'aup#1320',
      'aup#1330',
      'aup#i-1300',
      'aup#in-1310',
      'aup#in-1320',
      'aup#in-1380',
      'aup#in-1390',
      'aup#in-1640',
      'aup#in-1430',
      'aup#out-1',
    ),
    saysExactly(
      'sender-blocklisted',
      'aup#in-1000',
      'aup#in-1010',
      'aup#in-1050',
      'aup#in-1070',
      'aup#cnf',
      'aup#snd',
      'aup#in-1020',
      'aup#in-1240',
      'aup#bl',
    ),
    saysExactly('reverse-dns', 'aup#in-1030'),
    saysExactly('sender-rejected', 'aup#in-1200', 'aup#in-1210'),
    saysExactly('marked-as-spam', 'aup#in-1500', 'aup#in-1520', 'aup#in-1540', 'aup#1500'),
  ],
  codes: {},
  help: 'https://www.spectrum.net/support/internet/understanding-email-error-codes',
  source: 'https://www.spectrum.net/support/internet/understanding-email-error-codes',
  date: '2026-11-21',
};
