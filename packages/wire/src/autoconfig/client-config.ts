import { domainToASCII } from 'node:url';
import type { Encryption, Setting } from '@mailmedic/contract/settings.ts';
import { child, children, readXml, type Element } from '../xml/tree.ts';
import { fillTemplate, mendTemplate } from './template.ts';

/** What an autoconfig file says. Settings stand in the publisher's order. */
export interface ClientConfig {
  readonly id?: string;
  readonly displayName?: string;
  /** domains of addresses it is for, and MX domains */
  readonly domains: readonly string[];
  readonly settings: readonly Setting[];
  readonly documentation: readonly string[];
  readonly webmail?: string;
  /** what could not be used or contradicts itself, one sentence each */
  readonly defects: readonly string[];
}

export type ClientConfigReading =
  | { readonly is: 'config'; readonly config: ClientConfig }
  | { readonly is: 'unreadable'; readonly because: string };

const MAX_SERVERS = 40;

/**
 * Reads an autoconfig file (draft-ietf-mailmaint-autoconfig, `config-v1.1.xml`), leniently, as mail programs do.
 * Host names with placeholders are filled in for `address`; user names stay templates.
 */
export function readClientConfig(bytes: Uint8Array, address?: string): ClientConfigReading {
  const tree = readXml(bytes);
  if (tree.is === 'unreadable') return { is: 'unreadable', because: tree.because };
  if (tree.root.name !== 'clientconfig')
    return { is: 'unreadable', because: `its root element is <${tree.root.name.slice(0, 40)}>, not <clientConfig>` };
  const provider = child(tree.root, 'emailprovider');
  if (!provider) return { is: 'unreadable', because: 'it names no e-mail provider' };

  const defects: string[] = [];
  const servers = [...children(provider, 'incomingserver'), ...children(provider, 'outgoingserver')].slice(0, MAX_SERVERS);
  const settings = servers.flatMap((server) => readServer(server, address, defects));
  const id = provider.attributes['id'];
  const displayName = child(provider, 'displayname')?.text;
  const webmail = linkOf(child(provider, 'webmail', 'loginpage') ?? child(tree.root, 'webmail', 'loginpage'));
  return {
    is: 'config',
    config: {
      ...(id ? { id } : {}),
      ...(displayName ? { displayName } : {}),
      domains: children(provider, 'domain')
        .map(({ text }) => text.toLowerCase())
        .filter((text) => text !== ''),
      settings,
      documentation: [...new Set(children(provider, 'documentation').flatMap((link) => linkOf(link) ?? []))].slice(0, 20),
      ...(webmail === undefined ? {} : { webmail }),
      defects,
    },
  };
}

function readServer(server: Element, address: string | undefined, defects: string[]): readonly Setting[] {
  const type = (server.attributes['type'] ?? '').toLowerCase();
  const service =
    type === 'imap' || type === 'pop3'
      ? type
      : type === 'smtp' || (type === '' && server.name === 'outgoingserver')
        ? 'submission'
        : undefined;
  const what = `The ${type.slice(0, 20) || 'outgoing'} server entry`;
  const written = child(server, 'username')?.text;
  const mended = written === undefined ? undefined : mendTemplate(written);
  if (mended !== undefined) note(defects, `${what} has a user name template without both of its percent signs (“${printable(written)}”).`);
  if (service === undefined) return [];

  const named = child(server, 'hostname')?.text ?? '';
  const host = address === undefined ? hostTemplate(named) : hostOf(fillTemplate(named, address));
  if (host === undefined) return note(defects, `${what} names no usable host (“${printable(named)}”).`);
  const portText = child(server, 'port')?.text ?? '';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port < 1 || port > 65_535)
    return note(defects, `${what} for ${host} names no usable port (“${printable(portText)}”).`);
  const socketType = child(server, 'sockettype')?.text ?? '';
  const encryption = encryptionOf(socketType, port);
  if (encryption === undefined) return note(defects, `${what} for ${host} names an encryption nobody knows (“${printable(socketType)}”).`);

  const username = printable(mended ?? written);
  const authentication = children(server, 'authentication')
    .map(({ text }) => printable(text))
    .filter((text) => text !== '')
    .slice(0, 10);
  return [
    {
      service,
      host,
      port,
      encryption,
      ...(username === '' ? {} : { username }),
      ...(authentication.length === 0 ? {} : { authentication }),
    },
  ];
}

function note(defects: string[], defect: string): readonly Setting[] {
  if (defects.length < 40) defects.push(defect);
  return [];
}

/** `TLS` is not one of the defined words; what it means then is told by the port. */
function encryptionOf(socketType: string, port: number): Encryption | undefined {
  switch (socketType.toLowerCase()) {
    case 'ssl':
      return 'tls';
    case 'starttls':
      return 'starttls';
    case 'tls':
      return [25, 110, 143, 587].includes(port) ? 'starttls' : 'tls';
    case 'plain':
    case 'none':
      return 'plain';
    default:
      return undefined;
  }
}

/** Without an address at hand a placeholder stays for later. */
function hostTemplate(named: string): string | undefined {
  const placeholders = /%EMAIL(ADDRESS|LOCALPART|DOMAIN)%/g;
  if (!placeholders.test(named)) return hostOf(named);
  return hostOf(named.replace(placeholders, 'x')) === undefined ? undefined : named.trim();
}

/** A host name or address literal as it may stand in a setting, lower case and without a final dot. */
export function hostOf(text: string): string | undefined {
  const written = text.trim().toLowerCase().replace(/\.$/, '');
  // everything beyond ASCII is an internationalised name (RFC 5890)
  const host = /^[\x00-\x7f]*$/.test(written) ? written : domainToASCII(written);
  return host.length <= 253 && /^[a-z0-9_:][a-z0-9._:-]*$/.test(host) ? host : undefined;
}

function linkOf(link: Element | undefined): string | undefined {
  const url = link?.attributes['url'] ?? '';
  return /^https?:\/\/[\x21-\x7e]{1,500}$/.test(url) ? url : undefined;
}

function printable(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, 200);
}
