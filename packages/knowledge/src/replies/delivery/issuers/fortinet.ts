import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of FortiMail and FortiGate mean. */
export const fortinet: Issuer = {
  name: 'Fortinet',
  hosts: ['fortimailcloud.com'],
  marks: ['fortiguard', 'fortimail', 'ase reports it as spam'],
  wordings: [
    saysExactly('marked-as-spam', 'fortiguard antispam', 'reports it as spam', 'detected as spam', 'fortiguard webfilter'),
    saysExactly('sender-blocklisted', 'fortiguard-antispam ip', 'fortiguard antispam black ip', 'black ip'),
    saysExactly('virus-detected', 'fortiguard antivirus'),
  ],
  codes: {},
  help: 'https://www.fortiguard.com/learnmore#as',
  source: 'https://community.fortinet.com/t5/FortiMail/Troubleshooting-Tip-Email-is-reject-with-the-error-message-This/ta-p/410082',
  date: '2026-11-22',
};
