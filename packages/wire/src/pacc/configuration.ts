import type { Service, Setting } from '@mailmedic/contract/settings.ts';
import { hostOf } from '../autoconfig/client-config.ts';

/** What a PACC document says about mail (draft-ietf-mailmaint-pacc-02). */
export interface PaccConfiguration {
  readonly settings: readonly Setting[];
  readonly documentation: readonly string[];
  readonly provider?: string;
  readonly defects: readonly string[];
}

export type PaccReading =
  | { readonly is: 'configuration'; readonly configuration: PaccConfiguration }
  | { readonly is: 'unreadable'; readonly because: string };

/** Every protocol is spoken with implicit TLS on its registered port; the document names hosts alone. */
const PROTOCOLS: readonly (readonly [name: string, service: Service, port: number])[] = [
  ['imap', 'imap', 993],
  ['pop3', 'pop3', 995],
  ['submit', 'submission', 465],
  ['smtp', 'submission', 465],
  ['managesieve', 'managesieve', 4190],
];

/** Reads the JSON document of `ua-auto-config.DOMAIN`. Unknown keys are passed over, as the draft asks. */
export function readPacc(bytes: Uint8Array): PaccReading {
  const document = parsed(bytes);
  if (!isRecord(document)) return { is: 'unreadable', because: 'it is not a JSON object' };
  const protocols = document['protocols'];
  if (!isRecord(protocols)) return { is: 'unreadable', because: 'it has no “protocols”' };

  const defects: string[] = [];
  const authentication = methodsOf(document['authentication']);
  const settings = PROTOCOLS.flatMap(([name, service, port]): Setting[] => {
    const protocol = protocols[name];
    if (protocol === undefined) return [];
    const host = isRecord(protocol) && typeof protocol['host'] === 'string' ? hostOf(protocol['host']) : undefined;
    if (host === undefined) {
      defects.push(`The protocol ${name} names no usable host.`);
      return [];
    }
    const encryption = service === 'managesieve' ? 'starttls' : 'tls';
    return [{ service, host, port, encryption, username: '%EMAILADDRESS%', ...(authentication.length === 0 ? {} : { authentication }) }];
  });
  const info = isRecord(document['info']) ? document['info'] : {};
  const provider =
    isRecord(info['provider']) && typeof info['provider']['name'] === 'string' ? info['provider']['name'].slice(0, 100) : undefined;
  const help = isRecord(info['help']) ? info['help']['documentation'] : undefined;
  return {
    is: 'configuration',
    configuration: {
      settings: settings.filter((one, index) => settings.findIndex((other) => other.service === one.service) === index),
      documentation: typeof help === 'string' && /^https?:\/\/[\x21-\x7e]{1,500}$/.test(help) ? [help] : [],
      ...(provider === undefined ? {} : { provider }),
      defects,
    },
  };
}

/** The digest that a `_ua-auto-config` TXT record demands of the document: `v=UAAC1; a=sha256; d=…`. */
export function readPaccDigest(text: string): string | undefined {
  const tags = new Map(
    text
      .slice(0, 2000)
      .split(';')
      .map(
        (tag) =>
          [
            tag
              .slice(0, Math.max(0, tag.indexOf('=')))
              .trim()
              .toLowerCase(),
            tag.slice(tag.indexOf('=') + 1).trim(),
          ] as const,
      ),
  );
  return tags.get('v')?.toUpperCase() === 'UAAC1' && tags.get('a')?.toLowerCase() === 'sha256' ? tags.get('d') : undefined;
}

function methodsOf(authentication: unknown): string[] {
  if (!isRecord(authentication)) return [];
  return [...(authentication['oauth-public'] ? ['OAuth2'] : []), ...(authentication['password'] === true ? ['password-cleartext'] : [])];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
