import { at, NOON, TAKEN, type Shape } from './shape.ts';

/** Received lines of servers whose source is open. */
export const freeServers: readonly Shape[] = [
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
    'Postfix, from a host whose name begins with the numbers of an address',
    `from pc (9.2.0.192.dial.example.net [203.0.113.77]) by mx.example.org (Postfix) with ESMTP id 4AB; ${NOON}`,
    { from: { claimed: 'pc', seen: '9.2.0.192.dial.example.net', address: '203.0.113.77' } },
  ],
  [
    'Sendmail, from a program on the computer',
    `from localhost (ann@localhost) by host.example.org (8.17.1/8.17.1/Submit) with ESMTP id 4ALAx; ${NOON}`,
    { from: { claimed: 'localhost', local: true }, by: { name: 'host.example.org' } },
  ],
  [
    'Exim 3, the claim in brackets',
    `from dsl.example.com (pc.example.net) [203.0.113.7] by mx.example.org with esmtp (Exim 3.36 #1 (Debian)) id 18Abcd-0000Aa-00; ${NOON}`,
    { from: { claimed: 'pc.example.net', seen: 'dsl.example.com', address: '203.0.113.7' } },
  ],
  [
    'Exim, which says who signed in by whom',
    `from [203.0.113.7] (helo=pc) by out.example.net with esmtpsa (TLS1.2:ECDHE_RSA_AES_256_GCM_SHA384:256) (Exim 4.69) id 1NAbcd-000001-Ab by authid <ann> with plain; ${NOON}`,
    { authenticated: { as: 'ann' } },
  ],
  [
    'Smail',
    'from out.example.net(out.example.net[192.0.2.9]) (1200 bytes) by mx.example.org via sendmail with P:smtp/R:inet_hosts/T:smtp (sender: <ann@example.net>) id <m18x@mx.example.org>; Sat, 21 Nov 2026 12:00:00 +0100',
    {
      from: { claimed: 'out.example.net', seen: 'out.example.net', address: '192.0.2.9' },
      protocol: 'SMTP',
      software: 'Smail',
      time: TAKEN,
    },
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
    'Stalwart',
    'from out.example.net (out.example.net [192.0.2.9]) (using TLSv1.3 with cipher TLS13_AES_256_GCM_SHA384) by mx.example.org (Stalwart SMTP) with ESMTPS id 48F8FC996C00000; Sat, 21 Nov 2026 11:00:00 +0000',
    { software: 'Stalwart', encryption: { used: true, version: 'TLS 1.3' } },
  ],
  [
    'Exim of old, the port behind a dot',
    'from helene.example.net (helene.example.com) [192.0.2.6.13219] (mail) by lisbeth.example.org with esmtp (Exim 3.35 #1 (Debian)) id 1CO5y7-0001vC-00; Sat, 21 Nov 2026 12:00:00 +0100',
    { from: { address: '192.0.2.6', port: 13_219 }, by: { name: 'lisbeth.example.org' }, software: 'Exim' },
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
];
