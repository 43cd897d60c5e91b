import { saysExactly, type Wording } from '../wording.ts';

/** Wordings of delivery/virus-detected that mean the same whoever writes them. */
export const virusDetected: readonly Wording[] = [
  saysExactly(
    'virus-detected',
    'clamav',
    'computer virus',
    'contains a virus',
    'contains virus',
    'eicar',
    'infected',
    'infected with',
    'infection',
    'malicious',
    'malware',
    'message contains a virus',
    'ransomware',
    'security threat',
    'trojan',
    'virus',
    'virus detected',
    'virus found',
    'virus infected',
    'worm found',
    'ウイルス',
  ),
];
