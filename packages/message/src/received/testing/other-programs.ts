import { NOON, TAKEN, type Shape } from './shape.ts';

/** Received lines of programs that fetch, write or pass on mail, and lines of no known program. */
export const otherPrograms: readonly Shape[] = [
  [
    'fetchmail',
    `from pop.example.org [198.51.100.9] by home.example.com with POP3 (fetchmail-6.4.37) for <bob@localhost> (single-drop); ${NOON}`,
    {
      from: { claimed: 'pop.example.org', address: '198.51.100.9' },
      by: { name: 'home.example.com' },
      software: 'fetchmail',
      protocol: 'POP3',
      for: ['bob@localhost'],
    },
  ],
  [
    'getmail',
    `from pop.example.org by home.example.com with IMAP4 getmail6.18.13 msgid:1/42; ${NOON}`,
    { from: { claimed: 'pop.example.org' }, software: 'getmail', protocol: 'IMAP4' },
  ],
  [
    'majordomo',
    '(majordomo@lists.example.org) by lists.example.org via listexpand id S932740AbWEXNXU (ORCPT <rfc822;bob@example.org>); Sat, 21 Nov 2026 12:00:00 +0100',
    { by: { name: 'lists.example.org' }, via: 'listexpand', id: 'S932740AbWEXNXU' },
  ],
  [
    'SquirrelMail, a semicolon inside',
    'from dsl.example.com ([203.0.113.26]) (SquirrelMail authenticated user ann); by www.example.org with HTTP; Sat, 21 Nov 2026 12:00:00 +0100 (CET)',
    {
      from: { claimed: 'dsl.example.com', address: '203.0.113.26' },
      by: { name: 'www.example.org' },
      protocol: 'HTTP',
      authenticated: { as: 'ann' },
    },
  ],
  [
    'capital letters and nothing else',
    'FROM hackers.example.com (smtp.example.com [192.0.2.81]) BY madman.example.org ID 434B508E.174A6.13932 ; 21 Nov 2026 06:00:00 -0500',
    {
      from: { claimed: 'hackers.example.com', seen: 'smtp.example.com' },
      by: { name: 'madman.example.org' },
      id: '434B508E.174A6.13932',
      time: TAKEN,
    },
  ],
];
