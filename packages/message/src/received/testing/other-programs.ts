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
  [
    'a gateway that names itself behind with',
    'from hq1.example.net (Not Verified[192.0.2.16]) by gate.example.com with FilterGate (v4,1,0,77) id <B5a0c0001>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'hq1.example.net', address: '192.0.2.16' } },
  ],
  [
    'a groupware that names itself behind with',
    'from POST-MTA by gw.example.com with Acme_PostOffice; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'post-mta' }, by: { name: 'gw.example.com' } },
  ],
  [
    'a port behind with',
    'from desk7 ([192.0.2.34] helo=desk7) with IPv6:2525 by filter.example.net; 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'desk7', address: '192.0.2.34' }, by: { name: 'filter.example.net' } },
  ],
  [
    'MailEnable with a sign-in',
    'from LAPTOP ([203.0.113.44]) by mail.example.org with MailEnable ESMTPA; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'laptop', address: '203.0.113.44' }, software: 'MailEnable', protocol: 'ESMTPA', authenticated: {} },
  ],
  [
    'the pipelining of Sun',
    'from desk.example.org ([192.0.2.9]) by store.example.org (Sun Java System Messaging Server 6.3 64bit (built Jan 1 2008)) with ESMTPPA id <0ABC@store.example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    { software: 'Oracle Communications Messaging Server', protocol: 'ESMTPPA', authenticated: {} },
  ],
  [
    'words for no name found',
    'from mx.example.net (Unknown_Host [192.0.2.14]) by gate.example.org (Acme Mail Shield) with SMTP id 75.F6.02; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'mx.example.net', address: '192.0.2.14' } },
  ],
  [
    'a name found without its address',
    'from EXCH7 (mail.example.net) by sweep.example.net (Acme SMTPRS 4.3.6) with ESMTP id <T63@sweep.example.net>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'exch7', seen: 'mail.example.net' } },
  ],
  [
    'a spool on the computer itself',
    'from /var/spool/out by relay.example.com with Acme ESMTP for <bob@example.org> from <ann@example.com>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { local: true }, by: { name: 'relay.example.com' } },
  ],
  [
    'Sendmail, a program on the loopback address',
    '(from gate@127.0.0.1) by mail.example.com (8.13.4/8.13.4) id o8K9KjsZ012519 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { local: true }, by: { name: 'mail.example.com' } },
  ],
];
