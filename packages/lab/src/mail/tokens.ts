import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_TOKEN } from '../fault.ts';
import type { Lab } from '../lab.ts';

const HOST = 'login.example.org';

/** A token whose hour is over. */
export const EXPIRED_TOKEN = 'ya29.lab-token-of-yesterday';
/** A token of another account. */
export const OTHERS_TOKEN = 'ya29.lab-token-of-bob';

/**
 * Dovecot takes OAuth access tokens (RFC 7628), for Postfix too: it asks an address of the sign-in host about each (RFC 7662).
 * `mechanisms` are what it offers altogether. `down`: the sign-in host answers no questions.
 */
export async function takeTokens(
  lab: Lab,
  mechanisms = 'plain login oauthbearer xoauth2',
  { down = false }: { readonly down?: boolean } = {},
): Promise<void> {
  lab.dns.set(HOST, 'A', lab.address.web.v4);
  lab.dns.set(HOST, 'AAAA', lab.address.web.v6);
  const json = { headers: { 'Content-Type': 'application/json' } };
  // Dovecot appends this to every question that it asks by GET
  const about = (token: string): string => `http://${HOST}/about/${token}&client_id=&client_secret=`;
  if (!down) {
    lab.web.put(about(ACCOUNT_TOKEN), JSON.stringify({ active: true, username: 'ann@example.org', scope: 'mail' }), json);
    lab.web.put(about(EXPIRED_TOKEN), JSON.stringify({ active: false }), json);
    lab.web.put(about(OTHERS_TOKEN), JSON.stringify({ active: true, username: 'bob@example.org', scope: 'mail' }), json);
  }
  const file = join(lab.mailA.host.folder, 'oauth2.conf');
  await writeFile(
    file,
    [
      `introspection_url = ${down ? `http://${lab.address.nobodyFar.v4}/about/` : `http://${HOST}/about/`}`,
      'introspection_mode = get',
      'username_attribute = username',
      'active_attribute = active',
      'active_value = true',
      'timeout_msecs = 1500',
      'max_idle_time_msecs = 1000',
      '',
    ].join('\n'),
  );
  lab.mailA.dovecot(
    `auth_mechanisms = ${mechanisms}`,
    `passdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = ${file}\n}`,
  );
}
