import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Version = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** Which TLS a server offers. Old versions need OpenSSL's security level 0, which is set along. */
export interface TlsWish {
  readonly min?: Version;
  readonly max?: Version;
  /** OpenSSL cipher list up to TLS 1.2 */
  readonly ciphers?: string;
  /** TLS 1.3 suites */
  readonly suites?: string;
}

/** Writes an OpenSSL configuration that holds a server to a wish; the server gets it by OPENSSL_CONF. */
export async function writeOpensslConfiguration(folder: string, wish: TlsWish): Promise<string> {
  const file = join(folder, 'openssl.cnf');
  await writeFile(
    file,
    [
      'openssl_conf = main',
      '[main]',
      'ssl_conf = ssl',
      '[ssl]',
      'system_default = system',
      '[system]',
      `MinProtocol = ${wish.min ?? 'TLSv1.2'}`,
      ...(wish.max === undefined ? [] : [`MaxProtocol = ${wish.max}`]),
      `CipherString = ${cipherList(wish)}`,
      ...(wish.suites === undefined ? [] : [`Ciphersuites = ${wish.suites}`]),
      '',
    ].join('\n'),
  );
  return file;
}

export function cipherList(wish: TlsWish): string {
  return `${wish.ciphers ?? 'DEFAULT'}:@SECLEVEL=0`;
}
