import { providerDomains } from '@mailmedic/knowledge/provider.ts';
import { editDistance } from './missing-names.ts';

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:con|cmo|ocm|vom|xom|coom|comm|cpm|cim|om|comn|conm|coml)$/, '.com'],
  [/\.(?:ner|met|nte|ent|bet|nett)$/, '.net'],
  [/\.(?:ogr|rog|orgg|otg|prg)$/, '.org'],
  [/\.(?:jpn|jpp)$/, '.jp'],
];

/** Commonest first: where two are equally near, this one is meant. */
const COMMON = [
  'gmail.com',
  'hotmail.com',
  'yahoo.com',
  'outlook.com',
  'icloud.com',
  'aol.com',
  'gmx.de',
  'web.de',
  'gmx.net',
  't-online.de',
  'live.com',
  'proton.me',
  'yahoo.co.jp',
];

/**
 * The address that was probably meant by one that does not exist: a slip in the domain towards a well-known one, a slip
 * in the ending, letters that no address begins or ends with, or a near neighbour among addresses known to exist.
 */
export function intendedAddress(address: string, known: readonly string[] = []): string | undefined {
  const at = address.lastIndexOf('@');
  if (at < 1) return undefined;
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  const wanted = address.toLowerCase();
  const neighbour = known.find((other) => {
    const its = other.toLowerCase();
    const limit = its.length > 14 ? 2 : 1;
    return its !== wanted && its.length > 7 && Math.abs(its.length - wanted.length) <= limit && editDistance(its, wanted) <= limit;
  });
  if (neighbour !== undefined) return neighbour;
  const meant = `${tidied(local)}@${ownDomain(domain, known) ?? intendedDomain(domain) ?? domain}`;
  return meant.toLowerCase() === wanted ? undefined : meant;
}

/** The domain of a known address, above all the sender's own, that is a slip away. */
function ownDomain(domain: string, known: readonly string[]): string | undefined {
  if (isWellKnown(domain)) return undefined;
  const limit = domain.length > 10 ? 2 : 1;
  return known
    .map((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase())
    .find((own) => own !== domain && own.length > 5 && Math.abs(own.length - domain.length) <= limit && editDistance(own, domain) <= limit);
}

function isWellKnown(domain: string): boolean {
  return providerDomains().includes(domain) || COMMON.includes(domain);
}

/** Spaces, dots and quotes that were copied along. */
function tidied(local: string): string {
  return (
    local
      .replace(/^(?:www\.|mailto:|smtp:)/i, '')
      .replaceAll(/^[."'<\s]+|[."'>,;\s]+$/g, '')
      .replaceAll(/\.{2,}/g, '.') || local
  );
}

const FOUND = new Map<string, string | undefined>();

/** The same domains come back again and again, and comparing with hundreds of names is slow. */
function intendedDomain(domain: string): string | undefined {
  if (domain.length > 80) return undefined;
  if (!FOUND.has(domain)) {
    if (FOUND.size > 5000) FOUND.clear();
    FOUND.set(domain, findIntendedDomain(domain));
  }
  return FOUND.get(domain);
}

function findIntendedDomain(domain: string): string | undefined {
  if (isWellKnown(domain)) return undefined;
  const ending = ENDINGS.find(([pattern]) => pattern.test(domain));
  const mended = ending ? domain.replace(ending[0], ending[1]) : undefined;
  const limit = domain.length > 8 ? 2 : 1;
  const near = [...COMMON, ...providerDomains()]
    .filter((other) => Math.abs(other.length - domain.length) <= limit)
    .map((other) => ({ other, distance: editDistance(mended ?? domain, other) }))
    .filter(({ other, distance }) => distance <= limit && other.slice(-3) === (mended ?? domain).slice(-3))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near?.other ?? mended;
}
