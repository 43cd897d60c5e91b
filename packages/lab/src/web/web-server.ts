import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateAuthority, CertificateWish } from '../authority/certificate-authority.ts';
import { ADDRESS, HOSTED, type Pair } from '../world/addresses.ts';
import type { Socket } from '../world/listening.ts';
import type { Namespace } from '../world/namespace.ts';
import { Server } from '../world/server.ts';
import { autoconfig } from './autoconfig.ts';

interface Page {
  readonly status: number;
  readonly body: Buffer;
  /** answers POST as it answers GET */
  readonly anyMethod?: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const ORGANISATIONS = ['example.org', 'example.net', 'example.com'];
const REFERENCE = ['one', 'two', 'time1', 'time2', 'time3', 'autoconfig', 'portal', 'rdap', 'pki', 'www'].map(
  (label) => `${label}.reference.test`,
);

/** nginx: the web pages of both domains, the autoconfig database, the portal check, trusted time, and the authority's files. */
export class WebServer extends Server {
  readonly what = 'the web server';
  readonly #authority: CertificateAuthority;
  #pages = new Map<string, Page>();
  readonly #wishes = new Map<string, CertificateWish>();
  readonly #closed = new Set<string>();

  constructor(host: Namespace, authority: CertificateAuthority) {
    super(host);
    this.#authority = authority;
    this.restore();
  }

  /** Puts a page; the query of a request is not looked at. Both http and https of a host are separate: name the one meant. */
  put(
    url: string,
    body: string | Buffer,
    options: { status?: number; headers?: Readonly<Record<string, string>>; anyMethod?: boolean } = {},
  ): void {
    this.#pages.set(url, {
      ...(options.anyMethod ? { anyMethod: true } : {}),
      status: options.status ?? 200,
      body: Buffer.from(body),
      headers: options.headers ?? {},
    });
    this.mark();
  }

  /** Takes a page away: 404. */
  remove(url: string): void {
    this.#pages.delete(url);
    this.mark();
  }

  /** Nothing listens at this address and port. */
  close(address: Pair, port: 80 | 443): void {
    this.#closed.add(`${address.v4} ${port}`);
    this.mark();
  }

  /** Another certificate for a host's https. */
  certificate(host: string, wish: CertificateWish): void {
    this.#wishes.set(host, wish);
    this.mark();
  }

  /** The authority's files changed: revocation list and certificates. */
  publishAuthority(): void {
    this.#authorityFiles();
    this.mark();
  }

  #authorityFiles(): void {
    const at = (name: string): string => `http://pki.reference.test/${name}`;
    const page = (body: Buffer, type: string): Page => ({ status: 200, body, headers: { 'Content-Type': type } });
    this.#pages.set(at('root.cer'), page(this.#authority.root.der, 'application/pkix-cert'));
    this.#pages.set(at('intermediate.cer'), page(this.#authority.intermediate.der, 'application/pkix-cert'));
    this.#pages.set(at('intermediate.crl'), page(this.#authority.revocationList(), 'application/pkix-crl'));
  }

  protected restore(): void {
    this.#pages = new Map();
    this.#wishes.clear();
    this.#closed.clear();
    const text = (body: string, type: string, status = 200): Page => ({
      status,
      body: Buffer.from(body),
      headers: { 'Content-Type': type },
    });
    for (const domain of ['example.org', 'example.net'])
      for (const url of [
        `https://autoconfig.${domain}/mail/config-v1.1.xml`,
        `http://autoconfig.${domain}/mail/config-v1.1.xml`,
        `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
      ])
        this.#pages.set(url, text(autoconfig(domain), 'text/xml'));
    this.#pages.set('http://portal.reference.test/success.txt', text('success\n', 'text/plain'));
    for (const host of [...REFERENCE, ...ORGANISATIONS, 'www.example.org'])
      this.#pages.set(`https://${host}/`, text(`This is ${host}.\n`, 'text/plain'));
    for (const domain of ORGANISATIONS)
      this.#pages.set(
        `https://rdap.reference.test/domain/${domain}`,
        text(
          JSON.stringify({
            objectClassName: 'domain',
            ldhName: domain,
            status: ['active'],
            events: [{ eventAction: 'expiration', eventDate: '2031-01-01T00:00:00Z' }],
          }),
          'application/rdap+json',
        ),
      );
    this.#authorityFiles();
  }

  protected async arrange(): Promise<{ program: string; args: readonly string[]; log: string; sockets: readonly Socket[] }> {
    const folder = join(this.host.folder, 'nginx');
    await mkdir(join(folder, 'pages'), { recursive: true });
    const hosts = new Set([...this.#pages.keys()].map((url) => new URL(url).hostname));
    const listens = (port: 80 | 443): readonly string[] =>
      HOSTED.web.filter(({ v4 }) => !this.#closed.has(`${v4} ${port}`)).flatMap(({ v4, v6 }) => [`${v4}:${port}`, `[${v6}]:${port}`]);
    const servers: string[] = [];
    const usual = this.#authority.chain([...hosts]);
    await writeFile(join(folder, 'usual.crt'), usual.sent);
    await writeFile(join(folder, 'usual.key'), usual.key);
    for (const host of ['default', ...hosts]) {
      const wish = this.#wishes.get(host);
      if (wish) {
        const chain = this.#authority.chain([host], wish);
        await writeFile(join(folder, `${host}.crt`), chain.sent);
        await writeFile(join(folder, `${host}.key`), chain.key);
      }
      const certificate = wish ? host : 'usual';
      for (const [scheme, port] of [
        ['http', 80],
        ['https', 443],
      ] as const) {
        const at = listens(port).map(
          (listen) => `    listen ${listen}${port === 443 ? ' ssl' : ''}${host === 'default' ? ' default_server' : ''};\n`,
        );
        if (at.length === 0) continue;
        servers.push(
          `  server {\n${at.join('')}    server_name ${host === 'default' ? '_' : host};\n${port === 443 ? `    ssl_certificate ${folder}/${certificate}.crt;\n    ssl_certificate_key ${folder}/${certificate}.key;\n` : ''}${await this.#locations(folder, `${scheme}://${host}`)}    location / { return 404; }\n  }\n`,
        );
      }
    }
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `  ${kind}_temp_path ${folder}/tmp-${kind};\n`)
      .join('');
    const config = join(folder, 'nginx.conf');
    await writeFile(
      config,
      `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\n${temp}  access_log ${folder}/access.log;\n  server_names_hash_bucket_size 128;\n  default_type text/plain;\n${servers.join('')}}\n`,
    );
    const sockets = [80, 443].flatMap((port) =>
      HOSTED.web
        .filter(({ v4 }) => !this.#closed.has(`${v4} ${port}`))
        .flatMap(({ v4, v6 }) => [v4, v6].map((address) => ({ transport: 'tcp' as const, address, port }))),
    );
    return { program: 'nginx', args: ['-p', folder, '-c', config, '-e', join(folder, 'error.log')], log: join(folder, 'log'), sockets };
  }

  async #locations(folder: string, origin: string): Promise<string> {
    const mine = [...this.#pages].filter(([url]) => new URL(url).origin === origin);
    const blocks = await Promise.all(
      mine.map(async ([url, page]) => {
        const file = Buffer.from(url).toString('hex').slice(-120);
        await writeFile(join(folder, 'pages', file), page.body);
        const headers = Object.entries(page.headers)
          .filter(([name]) => name.toLowerCase() !== 'content-type')
          .map(([name, value]) => `add_header ${name} "${value}" always; `)
          .join('');
        const type = Object.entries(page.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'text/html';
        const path = new URL(url).pathname;
        if (page.status === 200)
          return `    location = ${path} { ${headers}types {} default_type "${type}"; alias ${folder}/pages/${file};${page.anyMethod ? ' error_page 405 =200 $uri;' : ''} }\n`;
        if (page.status >= 300 && page.status < 400)
          return `    location = ${path} { return ${page.status} "${page.headers['Location'] ?? '/'}"; }\n`;
        return `    location = ${path} { ${headers}default_type "${type}"; return ${page.status} ${JSON.stringify(page.body.toString('utf8'))}; }\n`;
      }),
    );
    return blocks.join('');
  }
}

/** Where the lab's reference hosts are, for its configuration file. */
export const REFERENCES = {
  endpoints: [
    `${ADDRESS.referenceWebOne.v4}:443`,
    `${ADDRESS.referenceWebTwo.v4}:443`,
    `[${ADDRESS.referenceWebOne.v6}]:443`,
    `[${ADDRESS.referenceWebTwo.v6}]:443`,
  ],
  web: 'http://portal.reference.test/success.txt',
  time: ['https://time1.reference.test/', 'https://time2.reference.test/', 'https://time3.reference.test/'],
  autoconfig: ['https://autoconfig.reference.test/v1.1/'],
  rdap: 'https://rdap.reference.test/',
} as const;
