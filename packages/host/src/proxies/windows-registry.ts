import { withoutSecrets, type Proxy } from './proxy.ts';
import { lines } from '../lines.ts';

export const PROXY_KEY = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';

/** `reg query` of the Internet Settings: `ProxyEnable REG_DWORD 0x1`, `ProxyServer REG_SZ http=a:80;https=b:81` or `a:80`. */
export function parseRegistryProxy(text: string): readonly Proxy[] {
  const values = new Map<string, string>();
  for (const line of lines(text)) {
    const match = /^\s+(\w{1,40})\s+REG_\w+\s+(.{1,500}?)\s*$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) values.set(match[1].toLowerCase(), match[2]);
  }
  const enabled = Number(values.get('proxyenable') ?? 0) === 1;
  const script = values.get('autoconfigurl');
  return [
    ...(enabled ? serversOf(values.get('proxyserver') ?? '') : []),
    ...(script === undefined ? [] : proxy('Windows Internet settings (automatic)', script, 'http')),
  ];
}

function serversOf(list: string): Proxy[] {
  return list.split(';').flatMap((entry) => {
    const [kind = '', server] = entry.trim().split('=');
    const scheme = kind.toLowerCase() === 'socks' ? 'socks5' : 'http';
    return proxy('Windows Internet settings', server ?? kind, scheme);
  });
}

function proxy(source: string, text: string, scheme: string): Proxy[] {
  const url = withoutSecrets(text, scheme);
  return url === undefined ? [] : [{ source, url }];
}
