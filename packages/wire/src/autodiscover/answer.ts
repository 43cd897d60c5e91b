import type { Encryption, Service, Setting } from '@mailmedic/contract/settings.ts';
import { hostOf } from '../autoconfig/client-config.ts';
import { child, children, readXml, type Element } from '../xml/tree.ts';

/** What an Autodiscover server said (MS-OXDSCLI section 2.2.4; `Redirect` names another address or URL to ask). */
export type AutodiscoverAnswer =
  | {
      readonly is: 'settings';
      readonly settings: readonly Setting[];
      /** Exchange host names that the answer names (protocols EXCH, EXPR, EXHTTP, WEB, MAPI) */
      readonly exchange: readonly string[];
      readonly defects: readonly string[];
    }
  | { readonly is: 'redirect'; readonly address?: string; readonly url?: string }
  | { readonly is: 'error'; readonly code: string; readonly text: string }
  | { readonly is: 'unreadable'; readonly because: string };

/** The request that asks for an address's settings (MS-OXDSCLI section 2.2.3). */
export function autodiscoverRequest(address: string): string {
  const escaped = address.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">' +
    `<Request><EMailAddress>${escaped}</EMailAddress>` +
    '<AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema>' +
    '</Request></Autodiscover>'
  );
}

/** Reads a POX answer. */
export function readAutodiscover(bytes: Uint8Array): AutodiscoverAnswer {
  const tree = readXml(bytes);
  if (tree.is === 'unreadable') return tree;
  if (tree.root.name !== 'autodiscover')
    return { is: 'unreadable', because: `its root element is <${tree.root.name.slice(0, 40)}>, not <Autodiscover>` };
  const response = child(tree.root, 'response');
  const error = child(response, 'error') ?? child(tree.root, 'error');
  if (error) return { is: 'error', code: bounded(child(error, 'errorcode')?.text), text: bounded(child(error, 'message')?.text) };
  const account = child(response, 'account');
  if (!account) return { is: 'unreadable', because: 'it holds neither an account nor an error' };

  const address = child(account, 'redirectaddr')?.text;
  const url = child(account, 'redirecturl')?.text;
  if (address || url) return { is: 'redirect', ...(address ? { address: bounded(address) } : {}), ...(url ? { url: bounded(url) } : {}) };

  const defects: string[] = [];
  const protocols = children(account, 'protocol').slice(0, 40);
  return {
    is: 'settings',
    settings: protocols.flatMap((protocol) => readProtocol(protocol, defects)),
    exchange: [...new Set(protocols.filter(isExchange).flatMap((protocol) => hostOf(child(protocol, 'server')?.text ?? '') ?? []))],
    defects,
  };
}

/** The `Url` of a v2 JSON answer, or its error code. */
export function readAutodiscoverJson(bytes: Uint8Array): { readonly url?: string; readonly error?: string } {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
  if (typeof document !== 'object' || document === null) return {};
  const url = 'Url' in document && typeof document.Url === 'string' ? document.Url : undefined;
  const error = 'ErrorCode' in document && typeof document.ErrorCode === 'string' ? document.ErrorCode : undefined;
  return { ...(url === undefined ? {} : { url: bounded(url) }), ...(error === undefined ? {} : { error: bounded(error) }) };
}

const SERVICES: Readonly<Record<string, Service>> = { imap: 'imap', pop3: 'pop3', smtp: 'submission' };

function readProtocol(protocol: Element, defects: string[]): readonly Setting[] {
  const type = (child(protocol, 'type')?.text ?? protocol.attributes['type'] ?? '').toLowerCase();
  const service = SERVICES[type];
  if (service === undefined) return [];
  const host = hostOf(child(protocol, 'server')?.text ?? '');
  const ssl = onOff(child(protocol, 'ssl')?.text, true);
  const port = Number(child(protocol, 'port')?.text ?? defaultPort(service, ssl));
  if (host === undefined || !Number.isInteger(port) || port < 1 || port > 65_535) {
    defects.push(`The ${type} entry names no usable host or port.`);
    return [];
  }
  const loginName = bounded(child(protocol, 'loginname')?.text);
  const methods = [onOff(child(protocol, 'spa')?.text, false) ? 'NTLM' : 'password-cleartext'];
  return [
    {
      service,
      host,
      port,
      encryption: encryptionOf(child(protocol, 'encryption')?.text, ssl, service, port),
      ...(loginName === '' ? {} : { username: loginName }),
      authentication: methods,
    },
  ];
}

/**
 * `Encryption` goes before `SSL`. `SSL` on says only that the connection is encrypted: on a port that is registered
 * for an upgrade inside the dialogue, clients upgrade.
 */
function encryptionOf(word: string | undefined, ssl: boolean, service: Service, port: number): Encryption {
  switch (word?.toLowerCase()) {
    case 'none':
      return 'plain';
    case 'ssl':
      return 'tls';
    case 'tls':
      return 'starttls';
    default:
      return !ssl ? 'plain' : upgradePort(service, port) ? 'starttls' : 'tls';
  }
}

function upgradePort(service: Service, port: number): boolean {
  return service === 'imap' ? port === 143 : service === 'pop3' ? port === 110 : port === 587 || port === 25;
}

function defaultPort(service: Service, ssl: boolean): number {
  return service === 'imap' ? (ssl ? 993 : 143) : service === 'pop3' ? (ssl ? 995 : 110) : ssl ? 465 : 587;
}

function isExchange(protocol: Element): boolean {
  return /^(exch|expr|exhttp|web|mapihttp)$/i.test(child(protocol, 'type')?.text ?? protocol.attributes['type'] ?? '');
}

function onOff(text: string | undefined, otherwise: boolean): boolean {
  return text === undefined ? otherwise : /^(on|true|yes|1)$/i.test(text);
}

function bounded(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, 500);
}
