import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of GoDaddy mean. */
export const godaddy: Issuer = {
  name: 'GoDaddy',
  hosts: ['secureserver.net'],
  marks: ['ib1', 'ib5', 'ib7', 'ib3', 'ib6', 'secureserver.net', 'unblock.secureserver'],
  wordings: [
    saysExactly('poor-reputation', 'ib103', 'ib110', 'ib112', 'ib111', 'ib113'),
    saysExactly('sender-blocklisted', 'ib105', 'ib106', 'rbl reject', 'ib104'),
    saysExactly('reverse-dns', 'ib108', 'ib301', 'ib302'),
    saysExactly('remote-error', 'ib101', 'server temporarily unavailable'),
    saysExactly('rate-limited', 'ib504', 'ib510', 'ib607', 'ib605', 'ib007', 'ib705a'),
    saysExactly('virus-detected', 'ib705'),
    saysExactly('spf-fail', 'ib212', 'ib508'),
  ],
  codes: {},
  help: 'https://unblock.secureserver.net/',
  source: 'https://www.godaddy.com/help/what-does-my-email-bounceback-mean-3568',
  date: '2026-11-21',
};
