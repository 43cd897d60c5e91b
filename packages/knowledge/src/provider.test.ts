import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contradictionIn } from './contradiction.ts';
import { MX_OPERATORS, operatorOf } from './mx-operators.ts';
import { providerById, providerOfDomain, providerOfHost } from './provider.ts';
import { DEFECTS } from './provider-defects.gen.ts';
import { PROVIDERS } from './providers.gen.ts';

describe('the table of providers', () => {
  test('holds no setting that contradicts the registered ports', () => {
    const settings = PROVIDERS.flatMap(([id]) => providerById(id)?.settings ?? []);
    expect(settings.length).toBeGreaterThan(400);
    expect(settings.flatMap((setting) => contradictionIn(setting)?.says ?? [])).toEqual([]);
    expect(
      settings.filter(
        ({ host, port, encryption }) => host === '' || !Number.isInteger(port) || !['tls', 'starttls', 'plain'].includes(encryption),
      ),
    ).toEqual([]);
  });

  test.each([
    ['rediffmail.com', '586'],
    ['pdx.edu', '587'],
    ['arubapec.it', '993'],
    ['charter.net', '587'],
    ['office365.com', '%EMAILADDRESS'],
  ])('was mended where the file of %s is wrong about %s', (id, what) => {
    expect(DEFECTS.some((defect) => defect.startsWith(`${id}: `) && defect.includes(what))).toBe(true);
  });

  test('has every user name template closed', () => {
    const names = PROVIDERS.flatMap(([id]) => providerById(id)?.settings ?? []).flatMap(({ username }) => username ?? []);
    expect(names.filter((name) => (name.match(/%/g) ?? []).length % 2 !== 0)).toEqual([]);
  });

  // PROVIDER_FILES names a folder of the provider files; they do not lie here, and without them this test is skipped
  const files = process.env['PROVIDER_FILES'] ?? '';
  test.skipIf(!existsSync(files))('is what the tool makes of the provider files', async () => {
    const { readProviders } = await import('../../../tools/providers.ts');
    const { rows, defects } = await readProviders(files);
    expect(rows).toEqual(PROVIDERS);
    expect(defects).toEqual(DEFECTS);
  });
});

describe('a provider is found', () => {
  test.each([
    ['gmail.com', 'googlemail.com'],
    ['GMX.de', 'gmx.net'],
    ['example.org', undefined],
  ])('by the domain %s: %s', (domain, id) => {
    expect(providerOfDomain(domain)?.id).toBe(id);
  });

  test.each([
    ['imap.gmail.com', 'googlemail.com'],
    ['alt1.aspmx.l.google.com', 'googlemail.com'],
    ['contoso-com.mail.protection.outlook.com', 'office365.com'],
    ['imaps.pec.aruba.it', 'arubapec.it'],
    ['mail.example.org', undefined],
    ['localhost', undefined],
  ])('by the host %s: %s', (host, id) => {
    expect(providerOfHost(host)?.id).toBe(id);
  });
});

describe('the operator of an MX host', () => {
  test.each([
    ['aspmx.l.google.com', 'google'],
    ['smtp.google.com.', 'google'],
    ['contoso-com.mail.protection.outlook.com', 'microsoft-365'],
    ['contoso-com.a-v1.mx.microsoft', 'microsoft-365'],
    ['hotmail-com.olc.protection.outlook.com', 'outlook-com'],
    ['in1-smtp.messagingengine.com', 'fastmail'],
    ['mx01.mail.icloud.com', 'icloud'],
    ['mx00.ionos.de', 'ionos'],
    ['smtpin.rzone.de', 'strato'],
    ['eu-smtp-inbound-1.mimecast.com', 'mimecast'],
    ['mx1.titan.email', 'titan'],
    ['eforward1.registrar-servers.com', 'namecheap-hosting'],
    ['mx10.antispam.mailspamprotection.com', 'siteground'],
    ['inbound-smtp.eu-west-1.amazonaws.com', 'amazon'],
    ['mxa-00026101.gslb.gpphosted.com', 'proofpoint'],
    ['mx-relay49-hz3.antispameurope.com', 'hornetsecurity'],
    ['notgoogle.com', undefined],
    ['mx.example.org', undefined],
  ])('%s is %s', (host, id) => {
    expect(operatorOf(host)?.id).toBe(id);
  });

  test('who refers to the table of providers finds its row there', () => {
    expect(MX_OPERATORS.filter(({ provider }) => provider !== undefined && providerById(provider) === undefined)).toEqual([]);
  });

  test('every operator has an id and hosts of its own', () => {
    expect(new Set(MX_OPERATORS.map(({ id }) => id)).size).toBe(MX_OPERATORS.length);
    const hosts = MX_OPERATORS.flatMap((operator) => operator.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

test.each([
  ['imap', 587, 'starttls', 'role'],
  ['pop3', 993, 'tls', 'role'],
  ['submission', 587, 'tls', 'encryption'],
  ['imap', 993, 'starttls', 'encryption'],
  ['submission', 586, 'tls', 'near-miss'],
  ['imap', 994, 'tls', 'near-miss'],
  ['imap', 993, 'tls', undefined],
  ['imap', 143, 'plain', undefined],
  ['submission', 26, 'starttls', undefined],
  ['submission', 2525, 'starttls', undefined],
  ['imap', 10143, 'starttls', undefined],
] as const)('%s on port %i with %s is a contradiction of the kind %s', (service, port, encryption, kind) => {
  const contradiction = contradictionIn({ service, host: 'a.example', port, encryption });
  expect(contradiction?.is).toBe(kind);
  if (contradiction) expect(contradictionIn(contradiction.mended)).toBeUndefined();
});
