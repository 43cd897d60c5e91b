import { readHeader } from '../mime/header.ts';
import { readAuthentication } from './read.ts';

const SEEDS = [
  `Authentication-Results: mx.example.org 1; spf=pass (a (b) "c") smtp.mailfrom="a b"@example.net;
 dkim=fail reason="bad \\"key\\"" header.d=example.net header.b="ab+/cd"; dmarc=none
ARC-Seal: i=1; a=rsa-sha256; cv=none; d=example.net; s=s1; t=1; b=AAAA
ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; h=from:to; bh=AA; b=BB; d=example.net; s=s1
ARC-Authentication-Results: i=1; mx.example.net; spf=softfail
Received-SPF: pass (example.org: domain of a@b designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1; envelope-from="a@b";
From: "a, b" <a@example.net>, c@example.com (x)
Return-Path: <a@example.net>

`,
  `Authentication-Results: spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=a.example; b.example; dkim=none (message not signed)
 header.d=none;b.example; dmarc=fail action=quarantine header.from=a.example;compauth=fail reason=000
DKIM-Signature: v=1; a=rsa-sha256; d=a.example; s=s; h=from : to; l=10; t=1; x=2; i=@a.example; bh=x; b=y z

`,
];

export const fuzzTargets = [
  {
    name: 'authentication header',
    seeds: SEEDS.map((text) => Buffer.from(text)),
    run(bytes: Uint8Array): void {
      const { header } = readHeader(Buffer.from(bytes).toString('latin1'));
      const reading = readAuthentication(header);
      if (reading.results.length > 60 || reading.arc.length > 50) throw new Error('More was kept than is allowed.');
    },
  },
];
