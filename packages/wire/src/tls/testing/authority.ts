import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key and the certificate made for it, PEM. */
export interface Issued {
  readonly key: string;
  readonly cert: string;
}

export interface Wish {
  readonly subject: string;
  /** `DNS:mail.example.org`, `IP:127.0.0.1` */
  readonly names?: readonly string[];
  readonly issuer?: Issued;
  /** days from now; negative lies in the past */
  readonly from?: number;
  readonly until?: number;
  readonly authority?: boolean;
  readonly key?: 'ec' | 'rsa:1024' | 'rsa:2048';
  readonly digest?: string;
  /** further lines of an OpenSSL extension section */
  readonly extensions?: readonly string[];
}

/** Makes a certificate with the `openssl` program, for tests. Without an issuer it signs itself. */
export function issue({
  subject,
  names = [],
  issuer,
  from = -1,
  until = 90,
  authority = false,
  key = 'ec',
  digest = 'sha256',
  extensions = [],
}: Wish): Issued {
  const folder = mkdtempSync(join(tmpdir(), 'mailmedic-authority-'));
  try {
    const at = (name: string): string => join(folder, name);
    const keyArguments =
      key === 'ec'
        ? ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']
        : ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${key.slice(4)}`];
    execFileSync('openssl', ['genpkey', ...keyArguments, '-out', at('key.pem')], { stdio: 'pipe' });
    const section = [
      `basicConstraints=critical,CA:${authority ? 'TRUE' : 'FALSE'}`,
      `keyUsage=critical,${authority ? 'keyCertSign,cRLSign,digitalSignature' : 'digitalSignature,keyEncipherment'}`,
      ...(names.length > 0 ? [`subjectAltName=${names.join(',')}`] : []),
      ...extensions,
    ];
    writeFileSync(
      at('ca.cnf'),
      `[ca]\ndefault_ca=a\n[a]\nnew_certs_dir=${folder}\ndatabase=${at('index')}\nrand_serial=yes\ndefault_md=${digest}\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n[req]\ndistinguished_name=dn\n[dn]\n[x]\n${section.join('\n')}\n`,
    );
    writeFileSync(at('index'), '');
    execFileSync(
      'openssl',
      ['req', '-new', '-key', at('key.pem'), '-subj', `/CN=${subject}`, '-config', at('ca.cnf'), '-out', at('request.pem')],
      { stdio: 'pipe' },
    );
    if (issuer) {
      writeFileSync(at('issuer.pem'), issuer.cert);
      writeFileSync(at('issuer.key'), issuer.key);
    }
    const signer = issuer ? ['-cert', at('issuer.pem'), '-keyfile', at('issuer.key')] : ['-selfsign', '-keyfile', at('key.pem')];
    const dates = ['-startdate', stamp(from), '-enddate', stamp(until)];
    execFileSync(
      'openssl',
      [
        'ca',
        '-batch',
        '-notext',
        '-config',
        at('ca.cnf'),
        '-extensions',
        'x',
        ...signer,
        ...dates,
        '-in',
        at('request.pem'),
        '-out',
        at('cert.pem'),
      ],
      { stdio: 'pipe' },
    );
    return { key: readFileSync(at('key.pem'), 'utf8'), cert: readFileSync(at('cert.pem'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stamp(days: number): string {
  return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
}
