import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Orange mean. */
export const orange: Issuer = {
  name: 'Orange',
  hosts: ['orange.fr', 'wanadoo.fr'],
  marks: ['ofr_', 'ofr0', 'mwinf'],
  wordings: [
    saysExactly('rate-limited', 'ofr_109', 'ofr_111', 'ofr004_104', 'ofr005_104', 'ofr_114', 'ofr_113', 'too many connections'),
    saysExactly('sender-blocklisted', 'ofr006_102', 'ofr_102', 'ofr_103', 'client host blocked for spamming', 'ip source bloquee'),
    saysExactly('recipient-unknown', 'ofr_416', 'ofr006_416', 'invalid recipient', 'ofr004_416', 'ofr005_416'),
    saysExactly('recipient-full', 'ofr_417', 'ofr006_417', 'ofr005_417'),
    saysExactly('sender-rejected', 'ofr_405', 'ofr004_405', 'ofr_403', 'invalid sender', 'emetteur invalide', 'ofr_515'),
    saysExactly('marked-as-spam', 'ofr_506', 'mail rejected', 'ofr_420'),
    saysExactly('recipient-disabled', 'ofr_418', 'ofr006_418'),
    saysExactly('poor-reputation', 'ofr_999', 'ofr_108', 'service refuse', 'ofr_326', 'ofr_501', 'ofr_105'),
    saysExactly('spf-fail', 'ofr_515'),
    saysExactly('reverse-dns', 'ofr_104', 'ofr_408'),
    saysExactly('message-too-large', 'ofr_505'),
  ],
  codes: {},
  help: 'https://postmaster.orange.fr/',
  source: 'https://postmaster.orange.fr/',
  date: '2026-11-21',
};
