import { withoutSecrets, type Proxy } from './proxy.ts';
import { lines } from '../lines.ts';

const SOURCE = 'desktop network settings';

/** `gsettings list-recursively org.gnome.system.proxy`: `org.gnome.system.proxy.https host 'proxy.example.org'`. */
export function parseGnomeProxy(text: string): readonly Proxy[] {
  const values = new Map<string, string>();
  for (const line of lines(text)) {
    const match = /^org\.gnome\.system\.proxy(\.\w+)? ([\w-]+) (.*)$/.exec(line);
    if (match) values.set(`${match[1] ?? ''}.${match[2]}`, (match[3] ?? '').replace(/^'(.*)'$/, '$1'));
  }
  const mode = values.get('.mode');
  if (mode === 'auto') return proxy(`${SOURCE} (automatic)`, values.get('.autoconfig-url') ?? '', 'http');
  if (mode !== 'manual') return [];
  return ['https', 'http', 'socks'].flatMap((kind) => {
    const host = values.get(`.${kind}.host`) ?? '';
    const port = values.get(`.${kind}.port`) ?? '0';
    return host === '' || port === '0' ? [] : proxy(SOURCE, `${host}:${port}`, kind === 'socks' ? 'socks5' : 'http');
  });
}

function proxy(source: string, text: string, scheme: string): Proxy[] {
  const url = text === '' ? undefined : withoutSecrets(text, scheme);
  return url === undefined ? [] : [{ source, url }];
}
