import { at, TAKEN, type Shape } from './shape.ts';

/** Received lines of great providers and sending services. */
export const providers: readonly Shape[] = [
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
    'Gmail, from a program that called itself by an address',
    'from ?IPv6:2001:db8::5? (dsl.example.com [203.0.113.7]) by mx.google.com with ESMTPS id v25sm850549bkt.6 (version=SSLv3 cipher=RC4-MD5); Sat, 21 Nov 2026 03:00:00 -0800 (PST)',
    { from: { claimed: '[2001:db8::5]', seen: 'dsl.example.com', address: '203.0.113.7' } },
  ],
  [
    'QQ Mail',
    'from pc.example.net ([203.0.113.7]) by newxmesmtplogicsvrsza1-0.qq.com (NewEsmtp) with SMTP id 1A2B3C4D; Sat, 21 Nov 2026 19:00:00 +0800',
    { software: 'QQ Mail', from: { claimed: 'pc.example.net' }, time: TAKEN },
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
    'iCloud',
    'from laptop.example.net (dsl.example.com [203.0.113.7]) by st43p00im.me.com (Oracle Communications Messaging Server 8.1.0.29 64bit (built Oct 1 2024)) with ESMTPSA id <0P920018BV2OIP30@st43p00im.me.com> for bob@example.org; Sat, 21 Nov 2026 11:00:00 +0000 (GMT)',
    { software: 'iCloud', id: '0P920018BV2OIP30@st43p00im.me.com', for: ['bob@example.org'] },
  ],
];
