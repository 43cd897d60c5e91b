import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Tencent mean. */
export const tencent: Issuer = {
  name: 'Tencent',
  hosts: ['qq.com', 'exmail.qq.com', 'foxmail.com'],
  marks: ['service.mail.qq.com', 'exmail.qq.com', 'qq.com'],
  wordings: [
    saysExactly('recipient-unknown', 'mailbox unavailable or access denied', 'mailbox not found', 'bad address syntax'),
    saysExactly(
      'rate-limited',
      'frequency limited',
      'connection frequency',
      'suspected bounce attacks',
      'message too frequent',
      'sending frequency',
    ),
    saysExactly('poor-reputation', 'ip frequency', 'suspected spam ip', 'ip not in whitelist', 'domain frequency'),
    saysExactly('marked-as-spam', 'suspected spam', 'mail is rejected by recipients', 'mail content denied', 'spam'),
    saysExactly('reverse-dns', 'reverse dns', 'bad helo'),
    saysExactly('spf-fail', 'spf check failed', 'spf fail'),
    saysExactly('dkim-fail', 'dkim'),
    saysExactly('dmarc-fail', 'dmarc check failed'),
    saysExactly('sender-rejected', 'sender address is', 'mail from must', 'domain may not exist or dns check failed'),
    saysExactly('recipient-full', 'quota'),
  ],
  codes: {},
  help: 'https://service.mail.qq.com/',
  source: 'https://service.mail.qq.com/detail/122',
  date: '2026-11-21',
};
