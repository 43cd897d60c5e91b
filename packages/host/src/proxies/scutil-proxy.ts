import { withoutSecrets, type Proxy } from './proxy.ts';
import { lines } from '../lines.ts';

const SOURCE = 'macOS network settings';

/** `scutil --proxy` of macOS: `HTTPSEnable : 1`, `HTTPSProxy : proxy.example.org`, `HTTPSPort : 3128`. */
export function parseScutilProxy(text: string): readonly Proxy[] {
  const values = new Map<string, string>();
  for (const line of lines(text)) {
    // Deeper lines belong to exceptions and to single interfaces.
    const match = /^ {0,2}(\w{1,40}) : (.{1,500}?)\s*$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) values.set(match[1], match[2]);
  }
  return [...fixed(values, 'HTTPS', 'http'), ...fixed(values, 'HTTP', 'http'), ...fixed(values, 'SOCKS', 'socks5'), ...automatic(values)];
}

function fixed(values: ReadonlyMap<string, string>, kind: string, scheme: string): Proxy[] {
  const host = values.get(`${kind}Proxy`);
  if (values.get(`${kind}Enable`) !== '1' || host === undefined) return [];
  const port = values.get(`${kind}Port`);
  const url = withoutSecrets(port === undefined ? host : `${host}:${port}`, scheme);
  return url === undefined ? [] : [{ source: SOURCE, url }];
}

function automatic(values: ReadonlyMap<string, string>): Proxy[] {
  const url = values.get('ProxyAutoConfigURLString');
  const bare = values.get('ProxyAutoConfigEnable') === '1' && url !== undefined ? withoutSecrets(url, 'http') : undefined;
  return bare === undefined ? [] : [{ source: `${SOURCE} (automatic)`, url: bare }];
}
