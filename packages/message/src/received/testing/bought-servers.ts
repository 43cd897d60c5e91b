import { TAKEN, type Shape } from './shape.ts';

/** Received lines of servers that are bought. */
export const boughtServers: readonly Shape[] = [
  [
    'Exchange',
    'from EX1.example.org (10.0.0.1) by EX2.example.org (10.0.0.2) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.2.1544.14; Sat, 21 Nov 2026 12:00:00 +0100',
    {
      from: { claimed: 'ex1.example.org', address: '10.0.0.1' },
      by: { name: 'ex2.example.org', address: '10.0.0.2' },
      software: 'Exchange',
      protocol: 'SMTP',
      encryption: { used: true, version: 'TLS 1.2', cipher: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384' },
    },
  ],
  [
    'Exchange, from outside',
    'from mx.example.net (192.0.2.9) by ex.example.org (10.1.0.124) with Microsoft SMTP Server (TLS) id 15.0.1178.4 via Frontend Transport; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'mx.example.net', address: '192.0.2.9' }, encryption: { used: true }, via: 'Frontend Transport' },
  ],
  [
    'Exchange, inside the store',
    'from EX1.example.org ([fe80::10d2:b426:34cf:d5d0]) by EX1.example.org ([fe80::10d2:b426:34cf:d5d0%14]) with mapi id 14.03.0123.003; Sat, 21 Nov 2026 12:00:00 +0100',
    {
      from: { address: 'fe80::10d2:b426:34cf:d5d0' },
      by: { name: 'ex1.example.org', address: 'fe80::10d2:b426:34cf:d5d0' },
      protocol: 'MAPI',
    },
  ],
  [
    'Windows SMTP service',
    'from mail pickup service by web.example.org with Microsoft SMTPSVC; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { local: true }, by: { name: 'web.example.org' }, software: 'Windows SMTP service' },
  ],
  [
    'Windows SMTP service over TLS',
    'from smtp.example.com ([203.0.113.245]) by r1.example.com over TLS secured channel with Microsoft SMTPSVC(10.0.20348.1); Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'smtp.example.com', address: '203.0.113.245' }, by: { name: 'r1.example.com' }, encryption: { used: true } },
  ],
  [
    'Domino',
    'from gate.example.net ([192.0.2.9]) by notes.example.org (HCL Domino Release 12.0.2FP3) with ESMTP id 2026112112000012-4711 ; Sat, 21 Nov 2026 12:00:00 +0100',
    {
      from: { claimed: 'gate.example.net', address: '192.0.2.9' },
      by: { name: 'notes.example.org' },
      software: 'Domino',
      id: '2026112112000012-4711',
      time: TAKEN,
    },
  ],
  [
    'Lotus Domino',
    'from pc.example.net ([10.74.120.8]) by notes.example.org (Lotus Domino Release 8.5.3FP6) with ESMTP id 2026112112000000-235130 ; Sat, 21 Nov 2026 12:00:00 +0100 ',
    { software: 'Domino', time: TAKEN },
  ],
  [
    'MDaemon',
    'from smtpclient.apple ([203.0.113.7]) by mail.example.org (198.51.100.7) (MDaemon PRO v26.0.2b) with ESMTPSA id md5001005260991.msg; Sat, 21 Nov 2026 06:00:00 -0500',
    {
      from: { claimed: 'smtpclient.apple', address: '203.0.113.7' },
      by: { name: 'mail.example.org', address: '198.51.100.7' },
      software: 'MDaemon',
    },
  ],
  [
    'MDaemon of old, over TLS',
    'from localhost.localdomain by mail.example.org (Cipher TLSv1:RC4-MD5:128) (MDaemon PRO v10.1.1) with ESMTP id md50001457148.msg for <bob@example.net>; Sat, 21 Nov 2026 05:00:00 -0600',
    { software: 'MDaemon', encryption: { used: true, version: 'TLS 1.0' } },
  ],
  [
    'hMailServer',
    'from DESKTOP (dsl.example.com [203.0.113.7]) by mail.example.org (hMailServer 5.7.0) with ESMTPSA (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256) ; Sat, 21 Nov 2026 12:00:00 +0100',
    {
      from: { claimed: 'desktop', seen: 'dsl.example.com' },
      software: 'hMailServer',
      protocol: 'ESMTPSA',
      encryption: { version: 'TLS 1.3' },
      time: TAKEN,
    },
  ],
  [
    'Kerio Connect',
    'from laptop.example.net ([203.0.113.7]) (authenticated user ann@example.net) by mail.example.net (Kerio Connect 9.4.2 patch 1) with ESMTPSA (using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256 bits)); Sat, 21 Nov 2026 12:00:00 +0100',
    { software: 'Kerio Connect', authenticated: { as: 'ann@example.net' }, encryption: { version: 'TLS 1.2', bits: 256 } },
  ],
  [
    'CommuniGate Pro',
    'from [203.0.113.7] (account ann@example.net HELO [192.168.0.20]) by mail.example.net (CommuniGate Pro SMTP 6.3.6f) with ESMTPSA id 69788826; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: '[192.168.0.20]', address: '203.0.113.7' }, software: 'CommuniGate Pro', authenticated: { as: 'ann@example.net' } },
  ],
  [
    'CommuniGate Pro of old, which writes TLS behind the protocol',
    'from [203.0.113.7] (HELO pc.example.net) by mail.example.org (CommuniGate Pro SMTP 3.5) with SMTP-TLS id 1234; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'pc.example.net', address: '203.0.113.7' }, protocol: 'SMTPS', encryption: { used: true } },
  ],
  [
    'Mercury',
    'from out.example.net (192.0.2.9) by mail.example.org (Mercury/32 v4.80) with ESMTP ID MG00001A; 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'out.example.net', address: '192.0.2.9' }, software: 'Mercury', id: 'MG00001A', time: TAKEN },
  ],
  [
    'SmarterMail',
    String.raw`from out.example.net (out.example.net [192.0.2.9]) by mail.example.org with SMTP (version=TLS\Tls12 cipher=Aes256 bits=256); Sat, 21 Nov 2026 12:00:00 +0100`,
    { software: 'SmarterMail', encryption: { used: true, version: 'TLS 1.2', cipher: 'Aes256' } },
  ],
  [
    'Axigen',
    'from [192.168.0.101] (203.0.113.7) by mx1.example.org (Axigen) with ESMTPA id 0FB2FB; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: '[192.168.0.101]', address: '203.0.113.7' }, software: 'Axigen' },
  ],
  [
    'GroupWise',
    'from INET-MTA by gw.example.org with Novell_GroupWise; Sat, 21 Nov 2026 12:00:00 +0100',
    { by: { name: 'gw.example.org' }, software: 'GroupWise' },
  ],
  [
    'PowerMTA, the sender behind the date',
    'from www.example.net (192.0.2.9) by out.example.net (PowerMTA(TM) v5.0r3) id hfp02o32d12j39 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100 (envelope-from <ann@example.net>)',
    { from: { claimed: 'www.example.net', address: '192.0.2.9' }, software: 'PowerMTA', envelopeFrom: 'ann@example.net', time: TAKEN },
  ],
  [
    'Momentum, the claim behind the address',
    'from ([192.0.2.205:50387] helo=i6.example.com) by m12.example.com (ecelerity 4.4.1 r(11743)) with ESMTP id 80/0A-02454-4DCB6054 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'i6.example.com', address: '192.0.2.205', port: 50_387 }, by: { name: 'm12.example.com' }, software: 'Momentum' },
  ],
  [
    'CriticalPath, signed in',
    'from dsl.example.com (203.0.113.54) by mx.example.net (7.0.028) (authenticated as ann) id 413489B100C9C1FD for bob@example.org; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { address: '203.0.113.54' }, authenticated: { as: 'ann' }, id: '413489B100C9C1FD' },
  ],
];
