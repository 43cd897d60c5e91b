import { at, NOON, TAKEN, type Shape } from './shape.ts';

/** Received lines of filters and gateways. */
export const filters: readonly Shape[] = [
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
    'SpamAssassin, which read it over',
    'from localhost by spike.example.org with SpamAssassin (version 4.0.1); Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { local: true }, by: { name: 'spike.example.org' }, protocol: 'local' },
  ],
  [
    'a filter, the whole clause in brackets',
    '(from KRYPTIK [203.0.113.51]) by host.example.org (NAVGW 2.5.2.12) with SMTP id M20060404 for <bob@example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { claimed: 'kryptik', address: '203.0.113.51' }, by: { name: 'host.example.org' } },
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
