import type { Setting } from '@mailmedic/contract/settings.ts';
import { type ProviderRow, readSetting } from './provider-row.ts';
import { PROVIDERS } from './providers.gen.ts';
import { registrableDomain } from './registrable-domain.ts';

/** A mail provider as it is known: facts that it publishes about itself. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** domains of its addresses, and those its MX hosts lie in */
  readonly domains: readonly string[];
  readonly settings: readonly Setting[];
  readonly documentation: readonly string[];
}

/** The provider whose addresses end in this domain. */
export function providerOfDomain(domain: string): Provider | undefined {
  const row = index().get(domain.toLowerCase());
  return row === undefined ? undefined : read(row);
}

/** The provider in whose domain a host lies: the longest of the host's parent domains that is known. */
export function providerOfHost(host: string): Provider | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  const registrable = registrableDomain(name);
  if (registrable === undefined) return undefined;
  const labels = name.split('.');
  const parents = labels
    .map((_, from) => labels.slice(from).join('.'))
    .filter((parent) => parent === registrable || parent.endsWith(`.${registrable}`));
  const known = parents.find((parent) => index().has(parent));
  return known === undefined ? providerOfServer(registrable) : providerOfDomain(known);
}

export function providerById(id: string): Provider | undefined {
  const row = PROVIDERS.find((one) => one[0] === id);
  return row === undefined ? undefined : read(row);
}

let byDomain: ReadonlyMap<string, ProviderRow> | undefined;

/** Made when first asked for: most commands never ask. */
function index(): ReadonlyMap<string, ProviderRow> {
  byDomain ??= new Map(PROVIDERS.flatMap((row) => row[2].split(' ').map((domain) => [domain, row] as const)));
  return byDomain;
}

let byServer: ReadonlyMap<string, ProviderRow> | undefined;

/** A provider's servers often lie in another domain than its addresses. */
function providerOfServer(registrable: string): Provider | undefined {
  byServer ??= new Map(
    PROVIDERS.toReversed().flatMap((row) =>
      read(row).settings.flatMap(({ host }) => {
        const domain = registrableDomain(host);
        return domain === undefined ? [] : [[domain, row] as const];
      }),
    ),
  );
  const row = byServer.get(registrable);
  return row === undefined ? undefined : read(row);
}

function read([id, name, domains, settings, documentation]: ProviderRow): Provider {
  return {
    id,
    name,
    domains: domains.split(' '),
    settings: settings.split('|').map(readSetting),
    documentation: documentation === '' ? [] : documentation.split(' '),
  };
}

/** Every domain whose provider is known. */
export function providerDomains(): readonly string[] {
  return [...index().keys()];
}
