import { describe, expect, test } from 'vitest';
import { CAUSES } from '../causes.gen.ts';
import { whatTells } from './what-tells.ts';

/** Layers whose causes can be rivals of one another in a check. */
const LAYERS = ['network', 'dns', 'settings', 'firewall', 'tls', 'auth', 'server'];
/** Bytes or records prove these, or they are merely worth repairing: they are nobody's rivals. */
const PROVED = new Set(
  [
    'dns/mx-elsewhere dns/mx-unusable dns/no-mx settings/not-found settings/unencrypted tls/certificate-expired tls/certificate-expires-soon',
  ]
    .concat(['tls/certificate-name-mismatch tls/certificate-not-yet-valid tls/certificate-revoked tls/certificate-weak'])
    .flatMap((ids) => ids.split(' ')),
);

describe('what would tell', () => {
  const rivals = CAUSES.filter(({ id }) => LAYERS.includes(id.split('/')[0] ?? '') && !PROVED.has(id));

  test.each(rivals.map((cause) => [cause.id, cause] as const))('%s is a question of something to find out', (_id, cause) => {
    const says = whatTells(cause);
    expect(says).toMatch(/^(?:Does|Do|Did|Is|Are|Was|Has|Can|Which) [^?.]+(?:OAuth 2\.0[^?.]+)?\?$/);
    expect(says).not.toContain(cause.claim);
    expect(says.length).toBeLessThan(170);
  });

  test('a cause of which nothing is written is asked about by its claim', () => {
    expect(whatTells({ id: 'x/y', claim: 'It is broken.' })).toBe('Could it be this instead? It is broken.');
  });
});
