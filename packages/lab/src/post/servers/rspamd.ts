import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Namespace } from '../../world/namespace.ts';
import { PLACES } from '../places.ts';
import { CLAMAV_SCANNER } from './clamav.ts';
import { Program } from './program.ts';

/** Where Postfix asks it. */
export const RSPAMD_MILTER = 'inet:127.0.0.1:11332';

/** rspamd as a milter with a handful of rules: enough to refuse, to mark, and to hold a sender to its DMARC policy. */
export function rspamd(host: Namespace, scanner: () => boolean): Program {
  return new Program(host, 'rspamd', async () => {
    const folder = join(host.folder, 'rspamd');
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o777);
    await writeFile(join(folder, 'tld'), 'example\norg\nnet\ncom\n');
    await writeFile(join(folder, 'rspamd.conf'), configuration(folder, scanner()));
    return {
      program: '/usr/bin/rspamd',
      args: ['-f', '-i', '-c', join(folder, 'rspamd.conf')],
      log: join(folder, 'out'),
      sockets: [{ transport: 'tcp', address: '127.0.0.1', port: 11_332 }],
    };
  });
}

function configuration(folder: string, hasScanner: boolean): string {
  return `options {
  url_tld = "${folder}/tld";
  pidfile = "${folder}/pid";
  filters = "regexp,dkim";
  control_socket = "${folder}/control mode=0600";
  cache_file = "${folder}/symbols";
  hs_cache_dir = "${folder}/";
  dns { nameserver = ["${PLACES.resolver.address}"]; timeout = 2s; }
}
logging { type = "file"; filename = "${folder}/log"; level = "info"; }
worker "rspamd_proxy" {
  bind_socket = "127.0.0.1:11332";
  milter = yes;
  timeout = 10s;
  count = 1;
  upstream "local" { default = yes; self_scan = yes; }
}
actions { reject = 15; add_header = 6; greylist = null; }
regexp {
  CASINO = "/casino/i{body}";
  MUCH_MONEY = "/million/i{body}";
  SUBJECT_ALL_CAPS = "Subject=/^[A-Z !]+$/H";
}
group "lab" {
  symbols = {
    CASINO { weight = 9.0; description = "Speaks of a casino"; }
    MUCH_MONEY { weight = 3.5; description = "Speaks of much money"; }
    SUBJECT_ALL_CAPS { weight = 3.1; description = "The subject shouts"; }
    R_SPF_FAIL { weight = 1.0; description = "SPF verification failed"; }
    DMARC_POLICY_REJECT { weight = 2.0; description = "DMARC reject policy"; }
  }
}
spf { }
dkim { }
modules { path = "/usr/share/rspamd/plugins/milter_headers.lua"; path = "/usr/share/rspamd/plugins/spf.lua"; path = "/usr/share/rspamd/plugins/dmarc.lua"; path = "/usr/share/rspamd/plugins/antivirus.lua"; }
milter_headers {
  use = ["x-spamd-result", "x-spam-level", "x-spam-status", "authentication-results"];
  extended_spam_headers = true;
  skip_local = false;
  skip_authenticated = false;
}
dmarc { actions = { quarantine = "add_header"; reject = "reject"; } }
${hasScanner ? ANTIVIRUS : ''}`;
}

const ANTIVIRUS = `antivirus {
  clamav { type = "clamav"; symbol = "CLAM_VIRUS"; servers = "${CLAMAV_SCANNER}"; action = "reject"; scan_mime_parts = false; }
}
`;
