import { describe, expect, test } from 'vitest';
import { readReceived } from './read.ts';

const at = (iso: string) => ({ at: Date.parse(iso) });
const NOON = 'Sat, 21 Nov 2026 12:00:00 +0100 (CET)';
const TAKEN = at('2026-11-21T11:00:00Z');

/** Each server's own way of writing, with what it says. */
const SHAPES: readonly (readonly [shape: string, line: string, says: object])[] = [
  [
    'Postfix over TLS, signed in',
    `from [192.168.1.5] (dsl-7.example.com [203.0.113.7]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256) (No client certificate requested) (Authenticated sender: ann@example.net) by out.example.net (Postfix) with ESMTPSA id 4XyZ12abc for <bob@example.org>; ${NOON}`,
    {
      from: { claimed: '[192.168.1.5]', seen: 'dsl-7.example.com', address: '203.0.113.7' },
      by: { name: 'out.example.net' },
      software: 'Postfix',
      protocol: 'ESMTPSA',
      encryption: { used: true, version: 'TLS 1.3', cipher: 'TLS_AES_256_GCM_SHA384', bits: 256 },
      authenticated: { as: 'ann@example.net' },
      id: '4XyZ12abc',
      for: ['bob@example.org'],
      time: { ...TAKEN, offset: 60 },
    },
  ],
  [
    'Postfix from a host without a name, in clear',
    `from mail.example.com (unknown [IPv6:2001:db8::25]) by mx.example.org (Postfix) with ESMTP id 4AB; ${NOON}`,
    { from: { claimed: 'mail.example.com', address: '2001:db8::25' }, protocol: 'ESMTP', encryption: { used: false }, time: TAKEN },
  ],
  [
    'Postfix from a program',
    `by web.example.org (Postfix, from userid 33) id 4AB; ${NOON}`,
    { from: { local: true }, by: { name: 'web.example.org' }, software: 'Postfix', id: '4AB' },
  ],
  [
    'Postfix with a port and a client certificate',
    `from a.example.net (a.example.net [192.0.2.9]:41234) (using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)) (Client CN "a.example.net", Issuer "R11" (verified OK)) by mx.example.org (Postfix) with ESMTPS id 4AB; ${NOON}`,
    { from: { seen: 'a.example.net', address: '192.0.2.9', port: 41_234 }, encryption: { used: true, version: 'TLS 1.2' } },
  ],
  [
    'Exim, the name found and the claim the same',
    `from a.example.net ([192.0.2.9]:41234) by mx.example.org with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.98) (envelope-from <ann@example.net>) id 1tDabc-00000001xyz-1ABC for bob@example.org; ${NOON}`,
    {
      from: { claimed: 'a.example.net', seen: 'a.example.net', address: '192.0.2.9', port: 41_234 },
      by: { name: 'mx.example.org' },
      software: 'Exim',
      protocol: 'ESMTPS',
      encryption: { used: true, version: 'TLS 1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
      id: '1tDabc-00000001xyz-1ABC',
      for: ['bob@example.org'],
      envelopeFrom: 'ann@example.net',
    },
  ],
  [
    'Exim, a claim of its own',
    `from [203.0.113.7] (port=51714 helo=laptop) by out.example.net with esmtpa (Exim 4.94.2) (envelope-from <ann@example.net>) id 1XsaRW-0002Yv-Dz; ${NOON}`,
    {
      from: { claimed: 'laptop', address: '203.0.113.7', port: 51_714 },
      protocol: 'ESMTPA',
      authenticated: {},
      encryption: { used: false },
    },
  ],
  [
    'Exim from a program',
    `from www-data by web.example.org with local (Exim 4.96) (envelope-from <www-data@web.example.org>) id 1q2w3e-0004r5-T6 for bob@example.org; ${NOON}`,
    { from: { local: true }, protocol: 'local', software: 'Exim', for: ['bob@example.org'] },
  ],
  [
    'Sendmail over TLS',
    `from a.example.net (a.example.net [192.0.2.9]) by mx.example.org (8.18.1/8.18.1/Debian-5) with ESMTPS id 4ALB0Abc012345 (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NOT) for <bob@example.org>; ${NOON}`,
    {
      from: { seen: 'a.example.net', address: '192.0.2.9' },
      software: 'Sendmail',
      protocol: 'ESMTPS',
      encryption: { version: 'TLS 1.3', cipher: 'TLS_AES_256_GCM_SHA384', bits: 256 },
      id: '4ALB0Abc012345',
    },
  ],
  [
    'Sendmail, a name that does not lead back',
    `from g56.example.com (g5.example.net [192.0.2.9] (may be forged)) by mx.example.org (8.15.2/8.15.2) with SMTP id 1A; ${NOON}`,
    { from: { claimed: 'g56.example.com', seen: 'g5.example.net', confirmed: false } },
  ],
  [
    'Sendmail from a program, the sender behind the date',
    `(from root@localhost) by host.example.org (8.17.1/8.17.1/Submit) id 4ALB0X; ${NOON} (envelope-from root@host.example.org)`,
    { from: { local: true }, by: { name: 'host.example.org' }, software: 'Sendmail', envelopeFrom: 'root@host.example.org', time: TAKEN },
  ],
  [
    'Sendmail, signed in',
    `from [172.31.127.64] (p25.example.com [203.0.113.25]) (authenticated bits=128) by neko.example.org (8.14.4/8.14.4) with ESMTP id 0237; ${NOON}`,
    { from: { claimed: '[172.31.127.64]', seen: 'p25.example.com' }, authenticated: {} },
  ],
  [
    'qmail',
    'from unknown (HELO mail.example.com) (192.0.2.61) by 0 with SMTP; 21 Nov 2026 11:00:00 -0000',
    { from: { claimed: 'mail.example.com', address: '192.0.2.61' }, software: 'qmail', protocol: 'SMTP', time: TAKEN },
  ],
  [
    'qmail, the name found',
    'from gw.example.net (192.0.2.146) by athena.example.org with SMTP; 21 Nov 2026 11:00:00 -0000',
    { from: { claimed: 'gw.example.net', seen: 'gw.example.net', address: '192.0.2.146' }, by: { name: 'athena.example.org' } },
  ],
  [
    'qmail-ldap, signed in',
    'from unknown (HELO ?10.0.1.3?) (ann@example.net@[203.0.113.24]) (envelope-sender <ann@example.net>) by smtp.example.net (qmail-ldap-1.03) with ECDHE-RSA-AES256-GCM-SHA384 encrypted SMTP for <bob@example.org>; 21 Nov 2026 12:00:00 +0100',
    {
      from: { claimed: '[10.0.1.3]', address: '203.0.113.24' },
      by: { name: 'smtp.example.net' },
      protocol: 'SMTPS',
      encryption: { used: true, cipher: 'ECDHE-RSA-AES256-GCM-SHA384' },
      authenticated: { as: 'ann@example.net' },
      envelopeFrom: 'ann@example.net',
      for: ['bob@example.org'],
    },
  ],
  [
    'qmail-scanner',
    'from 192.168.0.2 by neutron.example.org (envelope-from <ann@example.org>, uid 201) with qmail-scanner-1.25st (clamdscan: 0.90.2/3159. perlscan: 1.25st. Clear:RC:1(192.168.0.2):. Processed in 0.03721 secs); 21 Nov 2026 11:00:00 -0000',
    { by: { name: 'neutron.example.org' }, software: 'qmail', envelopeFrom: 'ann@example.org', time: TAKEN },
  ],
  [
    'qpsmtpd',
    `from mail.example.com (HELO neko.example.net) (192.0.2.225) by smtpd.example.org (qpsmtpd/0.84) with ESMTP; ${NOON}`,
    {
      from: { claimed: 'neko.example.net', seen: 'mail.example.com', address: '192.0.2.225' },
      software: 'qpsmtpd',
      encryption: { used: false },
    },
  ],
  [
    'Exchange',
    'from EX1.example.org (10.0.0.1) by EX2.example.org (10.0.0.2) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.2.1544.14; Sat, 21 Nov 2026 12:00:00 +0100',
    {
      from: { claimed: 'ex1.example.org', address: '10.0.0.1' },
      by: { name: 'ex2.example.org', address: '10.0.0.2' },
      software: 'Exchange',
      protocol: 'SMTP',
      encryption: { used: true, version: 'TLS 1.2', cipher: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384' },
      id: '15.2.1544.14',
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
    'Microsoft 365, from outside',
    'from out.example.net (192.0.2.9) by DB1PEPF000509EB.mail.protection.outlook.com (10.167.242.69) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9342.14 via Frontend Transport; Sat, 21 Nov 2026 11:00:00 +0000',
    {
      from: { claimed: 'out.example.net', address: '192.0.2.9' },
      by: { name: 'db1pepf000509eb.mail.protection.outlook.com', address: '10.167.242.69' },
      software: 'Microsoft 365',
      encryption: { version: 'TLS 1.3' },
    },
  ],
  [
    'Microsoft 365, inside',
    'from AM6PR05MB1234.eurprd05.prod.outlook.com (2603:10a6:20b:a9::13) by VI1PR05MB4321.eurprd05.prod.outlook.com with HTTPS; Sat, 21 Nov 2026 11:00:00 +0000',
    { from: { address: '2603:10a6:20b:a9::13' }, software: 'Microsoft 365', protocol: 'HTTPS', encryption: { used: true } },
  ],
  [
    'Microsoft 365, between its halves',
    'from DB5EUR03FT001.eop-EUR03.prod.protection.outlook.com (2603:10a6:10:1d9:cafe::1) by DB9PR02CA0001.outlook.office365.com (2603:10a6:10:1d9::6) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9342.14 via Frontend Transport; Sat, 21 Nov 2026 11:00:00 +0000',
    { by: { name: 'db9pr02ca0001.outlook.office365.com' }, software: 'Microsoft 365', via: 'Frontend Transport' },
  ],
  [
    'Gmail, inside',
    'by 2002:a05:6512:3b0a:b0:55f:1234:5678 with SMTP id f10csp123456lfv; Sat, 21 Nov 2026 03:00:00 -0800 (PST)',
    {
      by: { address: '2002:a05:6512:3b0a:b0:55f:1234:5678' },
      software: 'Gmail',
      protocol: 'SMTP',
      id: 'f10csp123456lfv',
      time: { ...TAKEN, offset: -480 },
    },
  ],
  [
    'Gmail, from outside',
    'from out.example.net (out.example.net. [192.0.2.9]) by mx.google.com with ESMTPS id a1-20020a05600c123400b0045612345678si1234567wmb.12.2026.11.21.03.00.00 for <bob@gmail.com> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); Sat, 21 Nov 2026 03:00:00 -0800 (PST)',
    {
      from: { claimed: 'out.example.net', seen: 'out.example.net', address: '192.0.2.9' },
      by: { name: 'mx.google.com' },
      software: 'Gmail',
      encryption: { used: true, version: 'TLS 1.3', bits: 256 },
      for: ['bob@gmail.com'],
    },
  ],
  [
    'Gmail, from itself',
    'from mail-sor-f41.google.com (mail-sor-f41.google.com. [209.85.220.41]) by mx.google.com with SMTPS id q66sor676112oif.234 for <bob@gmail.com> (Google Transport Security); Sat, 21 Nov 2026 03:00:00 -0800 (PST)',
    { protocol: 'SMTPS', encryption: { used: true }, software: 'Gmail' },
  ],
  [
    'Gmail, by its programming interface',
    'from 348282803490 named unknown by gmailapi.google.com with HTTPREST; Sat, 21 Nov 2026 06:00:00 -0500',
    { by: { name: 'gmailapi.google.com' }, software: 'Gmail', protocol: 'HTTPREST' },
  ],
  [
    'Yahoo, from outside',
    'from 127.0.0.1 (EHLO out.example.net) (192.0.2.9) by atlas-production.v2-mail-prod1-bf1.omega.yahoo.com pod-id NONE with SMTPS; Sat, 21 Nov 2026 11:00:00 +0000',
    { from: { claimed: 'out.example.net', address: '192.0.2.9' }, software: 'Yahoo', protocol: 'SMTPS' },
  ],
  [
    'Yahoo, from a mail program',
    'by hermes--production-ne1-574d4b7954-tvjss (Yahoo Inc. Hermes SMTP Server) with ESMTPA ID b70d58d7ec5b436008cc3a1dab4c00b9; Sat, 21 Nov 2026 11:00:00 +0000 (UTC)',
    {
      by: { name: 'hermes--production-ne1-574d4b7954-tvjss' },
      software: 'Yahoo',
      protocol: 'ESMTPA',
      id: 'b70d58d7ec5b436008cc3a1dab4c00b9',
    },
  ],
  [
    'Yahoo, inside',
    'from sonic.gate.mail.ne1.yahoo.com by sonic301.consmr.mail.bf2.yahoo.com with HTTP; Sat, 21 Nov 2026 11:00:00 +0000',
    { from: { claimed: 'sonic.gate.mail.ne1.yahoo.com' }, software: 'Yahoo', protocol: 'HTTP' },
  ],
  [
    'Yahoo of old',
    'from [192.0.2.91] by nm36.bullet.mail.ne1.yahoo.com with NNFMP; 21 Nov 2026 11:00:00 -0000',
    { from: { claimed: '[192.0.2.91]', address: '192.0.2.91' }, protocol: 'NNFMP' },
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
    'Zimbra',
    'from mta.example.org (LHLO mta.example.org) (10.0.0.7) by store.example.org with LMTP; Sat, 21 Nov 2026 12:00:00 +0100 (CET)',
    {
      from: { claimed: 'mta.example.org', seen: 'mta.example.org', address: '10.0.0.7' },
      by: { name: 'store.example.org' },
      software: 'Zimbra',
      protocol: 'LMTP',
    },
  ],
  [
    'Haraka',
    `from out.example.net (out.example.net [192.0.2.9]) by mx.example.org (Haraka/3.0.3) with ESMTPS id 7B470838-3340-40DB-A8FE-0C227796FEF3.1 envelope-from <ann@example.net> tls TLS_AES_256_GCM_SHA384 (version=TLSv1.3 verify=OK); ${NOON}`,
    {
      from: { seen: 'out.example.net' },
      software: 'Haraka',
      id: '7B470838-3340-40DB-A8FE-0C227796FEF3.1',
      envelopeFrom: 'ann@example.net',
      encryption: { used: true, version: 'TLS 1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
    },
  ],
  [
    'OpenSMTPD',
    'from out.example.net (out.example.net [192.0.2.9]) by mx.example.org (OpenSMTPD) with ESMTPS id 1a2b3c4d (TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO) for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100 (CET)',
    {
      software: 'OpenSMTPD',
      encryption: { used: true, version: 'TLS 1.3', cipher: 'TLS_AES_256_GCM_SHA384', bits: 256 },
      for: ['bob@example.org'],
    },
  ],
  [
    'OpenSMTPD of old, from a program, with semicolons inside',
    'from localhost (localhost [local]); by host.example.org (OpenSMTPD) with ESMTPA id df97d8e0; for <bob@example.org>; Sat, 21 Nov 2026 11:00:00 +0000 (UTC)',
    { from: { local: true }, by: { name: 'host.example.org' }, id: 'df97d8e0', for: ['bob@example.org'], time: TAKEN },
  ],
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
    'ZMailer',
    'from relay.example.net ([192.0.2.137]:39782 "EHLO relay.example.net" rhost-flags-OK-OK-OK-FAIL) by lists.example.org with ESMTP id S1726543AbgKDHEu (ORCPT <rfc822;list@example.org>); Wed, 4 Nov 2020 02:04:50 -0500',
    {
      from: { claimed: 'relay.example.net', address: '192.0.2.137', port: 39_782 },
      software: 'ZMailer',
      id: 'S1726543AbgKDHEu',
      time: at('2020-11-04T07:04:50Z'),
    },
  ],
  [
    'amavis',
    `from mx.example.org ([127.0.0.1]) by localhost (mx.example.org [127.0.0.1]) (amavis, port 10024) with ESMTP id 774kSpfJgTYp for <bob@example.org>; ${NOON}`,
    { from: { claimed: 'mx.example.org', address: '127.0.0.1' }, by: { name: 'mx.example.org', address: '127.0.0.1' }, software: 'amavis' },
  ],
  [
    'amavis over LMTP',
    `from mail.example.net ([IPv6:::ffff:127.0.0.1]) by localhost (mail.example.net [::ffff:127.0.0.1]) (amavisd-new, port 10024) with LMTP id wPRZ9UvIVLX0; ${NOON}`,
    { from: { address: '127.0.0.1' }, by: { name: 'mail.example.net' }, software: 'amavis', protocol: 'LMTP' },
  ],
  [
    'MIMEDefang',
    `from out.example.net (out.example.net [192.0.2.9]) by filter.example.org (MIMEDefang 3.4.1) with ESMTP id 1; ${NOON}`,
    { software: 'MIMEDefang', from: { address: '192.0.2.9' } },
  ],
  [
    'Proofpoint, its filter',
    'from pps.filterd (m0098393.ppops.net [127.0.0.1]) by mx0a-00112233.pphosted.com (8.18.1.2/8.18.1.2) with ESMTP id 52HAq3ka001597 for <bob@example.org>; Sat, 21 Nov 2026 11:00:00 GMT',
    {
      from: { claimed: 'pps.filterd', seen: 'm0098393.ppops.net', address: '127.0.0.1' },
      software: 'Proofpoint',
      time: { ...TAKEN, offset: 0 },
    },
  ],
  [
    'Proofpoint, from outside',
    `from out.example.net (out.example.net [192.0.2.9]) by mx0a-00112233.pphosted.com (PPS) with ESMTPS id 1abc (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NOT) for <bob@example.org>; ${NOON}`,
    { software: 'Proofpoint', encryption: { version: 'TLS 1.2', bits: 256 } },
  ],
  [
    'Barracuda, without a protocol',
    'from out.example.net (out.example.net [192.0.2.9]) by mx-inbound8-74.us-east-2a.ess.aws.cudaops.com (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO); Sat, 21 Nov 2026 11:00:00 +0000',
    { by: { name: 'mx-inbound8-74.us-east-2a.ess.aws.cudaops.com' }, software: 'Barracuda', encryption: { version: 'TLS 1.2' } },
  ],
  [
    'Mimecast',
    'from out.example.net (out.example.net [192.0.2.9]) by relay.mimecast.com with ESMTP with STARTTLS (version=TLSv1.3, cipher=TLS_AES_256_GCM_SHA384) id us-mta-36-yOvgTvVrNoOEEXaQzryTqg-1; Sat, 21 Nov 2026 06:00:00 -0500',
    { software: 'Mimecast', protocol: 'ESMTP', encryption: { used: true, version: 'TLS 1.3' }, id: 'us-mta-36-yOvgTvVrNoOEEXaQzryTqg-1' },
  ],
  [
    'Mimecast of old',
    'from out.example.net (out.example.net [192.0.2.9]) (Using TLS) by relay.mimecast.com with ESMTP id us-mta-292-f87j1cKmPlGf3vyI-1; Sat, 21 Nov 2026 06:00:00 -0500',
    { encryption: { used: true }, by: { name: 'relay.mimecast.com' } },
  ],
  [
    'Cisco',
    'from unknown (HELO ex.example.net) ([192.0.2.10]) by esa6.example.iphmx.com with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384; 21 Nov 2026 03:00:00 -0800',
    {
      from: { claimed: 'ex.example.net', address: '192.0.2.10' },
      software: 'Cisco Email Security',
      protocol: 'ESMTPS',
      encryption: { used: true, cipher: 'ECDHE-RSA-AES256-GCM-SHA384' },
      time: TAKEN,
    },
  ],
  [
    'Sophos',
    `from smtp.example.net (unknown [10.5.16.4]) by scan02.example.org (Sophos Email Appliance) with ESMTP id 7C2F61EA31F6; ${NOON}`,
    { software: 'Sophos', from: { address: '10.5.16.4' } },
  ],
  [
    'Sophos UTM',
    `from [192.0.2.9] (port=40210 helo=out.example.net) by utm.example.org with esmtps (TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256) (Exim 4.82_1-5b7a7c0-XX) (envelope-from <ann@example.net>) id 1jabcd-0001Ab-0Z for bob@example.org; ${NOON}`,
    { from: { claimed: 'out.example.net' }, encryption: { version: 'TLS 1.2', cipher: 'ECDHE-RSA-AES256-GCM-SHA384', bits: 256 } },
  ],
  [
    'MessageLabs',
    'from mail0.bemta0.messagelabs.com (HELO mail0.bemta0.messagelabs.com) (192.0.2.222) by server-0.tower-0.messagelabs.com with DHE-RSA-AES256-GCM-SHA384 encrypted SMTP; 21 Nov 2026 11:00:00 -0000',
    { software: 'MessageLabs', protocol: 'SMTPS', encryption: { used: true, cipher: 'DHE-RSA-AES256-GCM-SHA384' } },
  ],
  [
    'Courier, the id behind the date',
    'from laptop.example.net (dsl.example.com [::ffff:203.0.113.7]) (AUTH: PLAIN ann, TLS: TLSv1/SSLv3,256bits,ECDHE-RSA-AES256-GCM-SHA384) by mail.example.net with ESMTPSA; Sat, 21 Nov 2026 12:00:00 +0100 id 00000000000000C7.0000000059EA9285.00004917',
    {
      from: { claimed: 'laptop.example.net', seen: 'dsl.example.com', address: '203.0.113.7' },
      software: 'Courier',
      authenticated: { as: 'ann' },
      encryption: { used: true, cipher: 'ECDHE-RSA-AES256-GCM-SHA384', bits: 256 },
      id: '00000000000000C7.0000000059EA9285.00004917',
      time: TAKEN,
    },
  ],
  [
    'Dovecot LMTP',
    'from mx.example.org by mx.example.org with LMTP id KGx1MjE0AWdvbAAA7Yv4Xg (envelope-from <ann@example.net>) for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    { by: { name: 'mx.example.org' }, software: 'Dovecot', protocol: 'LMTP', envelopeFrom: 'ann@example.net' },
  ],
  [
    'Cyrus LMTP',
    'from mx.example.org ([unix socket]) by imap.example.org (Cyrus v2.4.17) with LMTPA; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'mx.example.org', local: true }, software: 'Cyrus', protocol: 'LMTPA' },
  ],
  [
    'Apache James',
    'from dsl.example.com (EHLO [192.168.1.5]) ([203.0.113.7]) by james.example.org (JAMES SMTP Server ) with ESMTPA ID 1411313729 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100 (CET)',
    { from: { claimed: '[192.168.1.5]', seen: 'dsl.example.com', address: '203.0.113.7' }, software: 'Apache James', id: '1411313729' },
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
    'GMX',
    'from [192.168.1.5] ([203.0.113.7]) by mail.gmx.net (mrgmx105 [212.227.17.168]) with ESMTPSA (Nemesis) id 1MStpz-1XVPwJ3X41-00Rm7h for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    {
      from: { claimed: '[192.168.1.5]', address: '203.0.113.7' },
      by: { name: 'mail.gmx.net', address: '212.227.17.168' },
      software: 'GMX and WEB.DE',
    },
  ],
  [
    'Yandex, comments behind the date',
    'from out.example.net (out.example.net [192.0.2.9]) by mxfront9m.mail.yandex.net (mxfront/Yandex) with ESMTPS id 6C3qy5eIKU-oIs0hd7H; Sat, 21 Nov 2026 14:00:00 +0300 (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (Client certificate not present)',
    { software: 'Yandex', encryption: { used: true, version: 'TLS 1.3' }, time: { ...TAKEN, offset: 180 } },
  ],
  [
    'SendGrid, without a semicolon',
    'by recvd-6dcffbdf66-85jqp with SMTP id recvd-6dcffbdf66-85jqp-1-6916F742-1E 2026-11-21 11:00:00.321775142 +0000 UTC m=+6257497.217168445',
    { software: 'SendGrid', id: 'recvd-6dcffbdf66-85jqp-1-6916F742-1E', time: at('2026-11-21T11:00:00.321Z') },
  ],
  [
    'SendGrid by HTTP',
    'from NTY5MTI4Nzk (unknown) by geopod-ismtpd-30 (SG) with HTTP id QlpMwUR7RCWaiLvcHuBxIA Sat, 21 Nov 2026 11:00:00.282 +0000 (UTC)',
    { software: 'SendGrid', protocol: 'HTTP', time: at('2026-11-21T11:00:00.282Z') },
  ],
  [
    'Amazon SES',
    'from a27-4.smtp-out.us-west-2.amazonses.com (a27-4.smtp-out.us-west-2.amazonses.com [192.0.2.27]) by inbound-smtp.us-west-2.amazonaws.com with SMTP id itkgrjnc40qscf for bob@example.org; Sat, 21 Nov 2026 11:00:00 +0000 (UTC)',
    { software: 'Amazon SES', for: ['bob@example.org'] },
  ],
  [
    'PowerMTA, the sender behind the date',
    'from www.example.net (192.0.2.9) by out.example.net (PowerMTA(TM) v5.0r3) id hfp02o32d12j39 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100 (envelope-from <ann@example.net>)',
    { from: { claimed: 'www.example.net', address: '192.0.2.9' }, software: 'PowerMTA', envelopeFrom: 'ann@example.net', time: TAKEN },
  ],
  [
    'iCloud',
    'from laptop.example.net (dsl.example.com [203.0.113.7]) by st43p00im.me.com (Oracle Communications Messaging Server 8.1.0.29 64bit (built Oct 1 2024)) with ESMTPSA id <0P920018BV2OIP30@st43p00im.me.com> for bob@example.org; Sat, 21 Nov 2026 11:00:00 +0000 (GMT)',
    { software: 'iCloud', id: '0P920018BV2OIP30@st43p00im.me.com', for: ['bob@example.org'] },
  ],
  [
    'Stalwart',
    'from out.example.net (out.example.net [192.0.2.9]) (using TLSv1.3 with cipher TLS13_AES_256_GCM_SHA384) by mx.example.org (Stalwart SMTP) with ESMTPS id 48F8FC996C00000; Sat, 21 Nov 2026 11:00:00 +0000',
    { software: 'Stalwart', encryption: { used: true, version: 'TLS 1.3' } },
  ],
  [
    'Forcepoint',
    'from EX1.example.net (unknown [172.30.72.60]) by Forcepoint Email with ESMTP id EF4DE6D5BE884F4ED440; Sat, 21 Nov 2026 19:00:00 +0800 (CST)',
    { from: { claimed: 'ex1.example.net' }, software: 'Forcepoint', time: TAKEN },
  ],
  [
    'eXpurgate',
    'from [192.0.2.69] (helo=out.example.net) by localhost with ESMTP (eXpurgate MTA 0.9.1) (envelope-from <ann@example.net>) id 6a14a58e-bab6-48 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'out.example.net', address: '192.0.2.69' }, software: 'eXpurgate', envelopeFrom: 'ann@example.net' },
  ],
  [
    'Exim of old, the port behind a dot',
    'from helene.example.net (helene.example.com) [192.0.2.6.13219] (mail) by lisbeth.example.org with esmtp (Exim 3.35 #1 (Debian)) id 1CO5y7-0001vC-00; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { address: '192.0.2.6', port: 13_219 }, by: { name: 'lisbeth.example.org' }, software: 'Exim' },
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
    'SpamAssassin, which read it over',
    'from localhost by spike.example.org with SpamAssassin (version 4.0.1); Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { local: true }, by: { name: 'spike.example.org' }, protocol: 'local' },
  ],
  [
    'Momentum, the claim behind the address',
    'from ([192.0.2.205:50387] helo=i6.example.com) by m12.example.com (ecelerity 4.4.1 r(11743)) with ESMTP id 80/0A-02454-4DCB6054 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'i6.example.com', address: '192.0.2.205', port: 50_387 }, by: { name: 'm12.example.com' }, software: 'Momentum' },
  ],
  [
    'XMail, the sender behind a second from',
    'from list.example.com ([192.0.2.86]:23198) by mx1.example.org with [XMail 1.27 ESMTP Server] id <S72E> for <bob@example.org> from <bounce@list.example.com>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'list.example.com', port: 23_198 }, protocol: 'ESMTP', id: 'S72E', envelopeFrom: 'bounce@list.example.com' },
  ],
  [
    'smtpd of Obtuse',
    'from pl027.example.com(192.0.2.27), claiming to be "foo.example.net" via SMTP by st.example.org, id smtpd1PBsZT; Sat Nov 21 11:00:00 2026',
    {
      from: { claimed: 'foo.example.net', seen: 'pl027.example.com', address: '192.0.2.27' },
      by: { name: 'st.example.org' },
      protocol: 'SMTP',
      id: 'smtpd1PBsZT',
      time: TAKEN,
    },
  ],
  [
    'CriticalPath, signed in',
    'from dsl.example.com (203.0.113.54) by mx.example.net (7.0.028) (authenticated as ann) id 413489B100C9C1FD for bob@example.org; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { address: '203.0.113.54' }, authenticated: { as: 'ann' }, id: '413489B100C9C1FD' },
  ],
  [
    'a filter, the whole clause in brackets',
    '(from KRYPTIK [203.0.113.51]) by host.example.org (NAVGW 2.5.2.12) with SMTP id M20060404 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'kryptik', address: '203.0.113.51' }, by: { name: 'host.example.org' } },
  ],
  [
    'Exim with GnuTLS of old, signed in',
    'from dsl.example.com ([203.0.113.192] helo=192.168.1.23) by moon.example.org with asmtp (TLS-1.0:RSA_ARCFOUR_MD5:16) (Exim 4.34) id 1CIoQP-0006SN-GV for bob@example.org; Sat, 21 Nov 2026 12:00:00+0100',
    {
      from: { claimed: '[192.168.1.23]', seen: 'dsl.example.com' },
      protocol: 'ASMTP',
      authenticated: {},
      encryption: { version: 'TLS 1.0' },
      time: TAKEN,
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
    'Postini',
    'from source ([192.0.2.250]) (using TLSv1) by exprod8mx8.example.org ([198.51.100.8]) with SMTP; Wed, 08 Jan 2007 12:47:24 PST',
    {
      from: { claimed: 'source', address: '192.0.2.250' },
      encryption: { used: true, version: 'TLS 1.0' },
      time: at('2007-01-08T20:47:24Z'),
    },
  ],
];

describe('a Received line', () => {
  test.each(SHAPES)('of %s', (_shape, line, says) => {
    const reading = readReceived(line);
    expect(reading).toMatchObject({ is: 'hop', hop: says });
  });

  test.each([
    ['(qmail 21084 invoked from network); 21 Nov 2026 11:00:00 -0000', /qmail/],
    ['(qmail 10000 invoked by uid 999); 21 Nov 2026 11:00:00 -0000', /qmail/],
    ['(qmail 10000 invoked for bounce); 21 Nov 2026 11:00:00 -0000', /qmail/],
    ['(Haraka outbound); Sat, 21 Nov 2026 11:00:00 +0000', /Haraka/],
    ['(nullmailer pid 1234 invoked by uid 1000); Sat, 21 Nov 2026 11:00:00 -0000', /nullmailer/],
    ['by simscan 1.4.0 ppid: 4700, pid: 4702, t: 0.1s scanners: clamav: 0.88', /simscan/],
    ['; Sat, 21 Nov 2026 11:00:00 +0000', /date/],
    ['', /empty/],
    ['nothing that is known', /no server/],
  ])('that carries no hop: "%s"', (line, because) => {
    expect(readReceived(line)).toMatchObject({ is: 'no-hop', because: expect.stringMatching(because) as string });
  });

  test('without a date is a hop all the same', () => {
    const reading = readReceived('from a.example.net ([192.0.2.9]) by mx.example.org with ESMTP id 1');
    expect(reading).toMatchObject({ is: 'hop', hop: { by: { name: 'mx.example.org' }, id: '1' } });
    expect(reading.is === 'hop' && reading.hop.time).toBeUndefined();
  });

  test('leaves out what it does not say, instead of guessing it', () => {
    const reading = readReceived('from unknown by unknown with SMTP; Sat, 21 Nov 2026 11:00:00 +0000');
    expect(reading.is === 'hop' && reading.hop.from).toBeUndefined();
    expect(reading.is === 'hop' && reading.hop.by).toBeUndefined();
    expect(reading.is === 'hop' && reading.hop.encryption).toBeUndefined();
  });

  test('takes no version of a program for an address', () => {
    const reading = readReceived(`from a.example.net([192.0.2.9]) by mx.example.org(JetMail 2.5.3.0) with SMTP id 1; ${NOON}`);
    expect(reading).toMatchObject({ is: 'hop', hop: { from: { address: '192.0.2.9' }, by: { name: 'mx.example.org' } } });
    expect(reading.is === 'hop' && reading.hop.by?.address).toBeUndefined();
  });

  test('is read in spite of a bracket that never closes, and of encoded words', () => {
    expect(readReceived(`from a.example.net (a.example.net [192.0.2.9] by mx.example.org with ESMTP; ${NOON}`)).toMatchObject({
      is: 'hop',
      hop: { time: TAKEN },
    });
    expect(readReceived(`from =?utf-8?q?a.example.net?= ([192.0.2.9]) by mx.example.org with ESMTP; ${NOON}`)).toMatchObject({
      is: 'hop',
      hop: { from: { claimed: 'a.example.net' } },
    });
  });

  test.each([
    'a'.repeat(100_000),
    '('.repeat(100_000),
    'from '.repeat(20_000),
    ';'.repeat(100_000),
    '1.2.3.4 '.repeat(10_000),
    `from ${'x(y '.repeat(20_000)}by b`,
  ])('of absurd length takes no time', (line) => {
    const began = performance.now();
    readReceived(line);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
