import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of NetEase mean. */
export const netease: Issuer = {
  name: 'NetEase',
  hosts: ['163.com', '126.com', 'netease.com'],
  marks: ['mail.163.com', 'help_spam', 'dt:spm', 'mi:'],
  wordings: [
    saysExactly('marked-as-spam', 'dt:spm', 'mi:spb', 'dt:sum'),
    saysExactly('rate-limited', 'mi:cel', 'mi:dmc', 'mi:ccl', 'rp:cel', 'rp:qrc', 'rp:cdl', 'mi:nhd'),
    saysExactly('poor-reputation', 'rp:trc', 'dp:'),
    saysExactly('dmarc-fail', 'mi:dma', 'dmarc'),
    saysExactly('spf-fail', 'mi:spf', 'spf check'),
    saysExactly('recipient-unknown', 'user not found', 'invalid user', 'mr:inv', 'user unknown'),
    saysExactly('recipient-disabled', 'user suspended', 'user locked'),
    saysExactly('sender-blocklisted', 'rp:bad'),
  ],
  codes: {},
  help: 'https://mail.163.com/html/help/spam.html',
  source: 'https://mail.163.com/html/help/bounce.html',
  date: '2026-11-21',
};
