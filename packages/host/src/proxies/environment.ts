import { withoutSecrets, type Proxy } from './proxy.ts';

/** `https_proxy`, `http_proxy`, `all_proxy`, in lower or upper case, as curl and many programs read them. */
export function proxiesOfEnvironment(environment: Readonly<Record<string, string | undefined>>): readonly Proxy[] {
  return ['all_proxy', 'https_proxy', 'http_proxy', 'socks_proxy'].flatMap((name) => {
    const value = environment[name] ?? environment[name.toUpperCase()];
    const url = value === undefined || value === '' ? undefined : withoutSecrets(value, name === 'socks_proxy' ? 'socks5' : 'http');
    return url === undefined ? [] : [{ source: name, url }];
  });
}
