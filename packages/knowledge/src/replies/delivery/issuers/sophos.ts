import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Sophos Email mean, by the numbers that they hold. */
export const sophos: Issuer = {
  name: 'Sophos',
  hosts: ['hydra.sophos.com'],
  marks: ['xgemail_'],
  wordings: [
    saysExactly('dkim-fail', 'xgemail_0001'),
    saysExactly('spf-fail', 'xgemail_0002'),
    saysExactly('dmarc-fail', 'xgemail_0003'),
    saysExactly('sender-blocklisted', 'xgemail_0004', 'xgemail_0005'),
    saysExactly('tls-required', 'xgemail_0006'),
    saysExactly('remote-error', 'xgemail_0007'),
    saysExactly('sender-rejected', 'xgemail_0008', 'xgemail_0009'),
    saysExactly('relay-denied', 'xgemail_0010'),
    saysExactly('recipient-unknown', 'xgemail_0011'),
    saysExactly('message-too-large', 'xgemail_0012'),
    saysExactly('rate-limited', 'xgemail_0013', 'xgemail_0014', 'xgemail_0015'),
  ],
  codes: {},
  help: 'https://docs.sophos.com/central/customer/help/en-us/ManageYourProducts/EmailSecurity/SMTPErrorCodes/index.html',
  source: 'https://docs.sophos.com/central/customer/help/en-us/ManageYourProducts/EmailSecurity/SMTPErrorCodes/index.html',
  date: '2026-11-22',
};
