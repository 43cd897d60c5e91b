import { constants } from 'node:crypto';
import { createSecureContext, DEFAULT_CIPHERS, type SecureContext, type SecureContextOptions } from 'node:tls';
import type { Hello, HelloLimits } from '@mailmedic/contract/looks/tls-handshake.ts';

/** One context per trust store and hello: reading some three hundred roots takes longer than a handshake. */
export function secureContextFor(hello: Hello, roots: readonly string[], limits?: HelloLimits): SecureContext {
  if (hello === 'limited' && limits) return createSecureContext({ ...optionsOf('tls1.2'), ...limited(limits), ca: [...roots] });
  const kind = hello === 'no-server-name' || hello === 'other-server-name' ? 'default' : hello;
  let known = contexts.get(roots);
  if (!known) contexts.set(roots, (known = new Map()));
  let context = known.get(kind);
  if (!context) known.set(kind, (context = createSecureContext({ ...optionsOf(kind), ca: [...roots] })));
  return context;
}

/** What one program offers, no more: its ciphers and its versions up to the newest. */
function limited({ newest, ciphers }: HelloLimits): SecureContextOptions {
  return { minVersion: 'TLSv1', maxVersion: newest, ciphers: `${ciphers}:@SECLEVEL=0` };
}

const contexts = new WeakMap<readonly string[], Map<string, SecureContext>>();

/**
 * `default` is what current mail clients offer together: TLS 1.2 and 1.3, servers without secure renegotiation (RFC 5746)
 * included, ciphers that OpenSSL alone knows left out. Weak keys are let through here and judged afterwards, because a chain is worth seeing whole.
 */
function optionsOf(hello: Hello): SecureContextOptions {
  const common = { secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT, allowPartialTrustChain: true };
  const weak = 'ALL:COMPLEMENTOFALL:!PSK:!SRP:@SECLEVEL=0';
  switch (hello) {
    case 'broad':
      return { ...common, minVersion: 'TLSv1', maxVersion: 'TLSv1.3', ciphers: weak };
    case 'tls1.0':
      return { ...common, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: weak };
    case 'tls1.1':
      return { ...common, minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: weak };
    case 'tls1.2':
      return { ...common, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', ciphers: weak };
    case 'tls1.3':
      return { ...common, minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' };
    default:
      return { ...common, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3', ciphers: `${DEFAULT_CIPHERS}:!ARIA:@SECLEVEL=1` };
  }
}
