import { describe, expect, test } from 'vitest';
import { recorded } from '../testing/recorded.ts';
import { proxiesOfEnvironment } from './environment.ts';
import { parseGnomeProxy } from './gnome.ts';
import { readProxies } from './proxies.ts';
import { withoutSecrets } from './proxy.ts';
import { parseScutilProxy } from './scutil-proxy.ts';
import { parseRegistryProxy } from './windows-registry.ts';

describe('a proxy', () => {
  test.each([
    ['http://ann:secret@proxy.example.org:3128/', 'http', 'http://proxy.example.org:3128'],
    ['proxy.example.org:3128', 'http', 'http://proxy.example.org:3128'],
    ['127.0.0.1:1080', 'socks5', 'socks5://127.0.0.1:1080'],
    ['http://wpad.example.org/wpad.dat?token=1', 'http', 'http://wpad.example.org/wpad.dat'],
    ['[2001:db8::1]:8080', 'http', 'http://[2001:db8::1]:8080'],
    ['', 'http', undefined],
    ['http://', 'http', undefined],
  ])('%j is told as %j, %s without user name and password', (text, scheme, url) => {
    expect(withoutSecrets(text, scheme)).toBe(url);
  });

  test('is found in the environment in either case, and an empty variable is none', () => {
    expect(proxiesOfEnvironment({ https_proxy: 'http://a:1', HTTP_PROXY: 'http://b:2', all_proxy: '' })).toEqual([
      { source: 'https_proxy', url: 'http://a:1' },
      { source: 'http_proxy', url: 'http://b:2' },
    ]);
  });

  test('is found in the network settings of macOS', () => {
    const text = `<dictionary> {
  ExceptionsList : <array> {
    0 : *.local
  }
  HTTPEnable : 0
  HTTPProxy : old.example.org
  HTTPSEnable : 1
  HTTPSPort : 3128
  HTTPSProxy : proxy.example.org
  ProxyAutoConfigEnable : 1
  ProxyAutoConfigURLString : http://wpad.example.org/proxy.pac
}
`;
    expect(parseScutilProxy(text)).toEqual([
      { source: 'macOS network settings', url: 'http://proxy.example.org:3128' },
      { source: 'macOS network settings (automatic)', url: 'http://wpad.example.org/proxy.pac' },
    ]);
  });

  test.each([
    ['one for everything', '0x1', 'proxy.example.org:8080', ['http://proxy.example.org:8080']],
    [
      'one for each protocol',
      '0x1',
      'http=a.example:80;https=b.example:81;socks=c.example:1080',
      ['http://a.example', 'http://b.example:81', 'socks5://c.example:1080'],
    ],
    ['switched off', '0x0', 'proxy.example.org:8080', []],
  ])('is found in the registry of Windows: %s', (_, enabled, server, urls) => {
    const text = `\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\r\n    ProxyEnable    REG_DWORD    ${enabled}\r\n    ProxyServer    REG_SZ    ${server}\r\n`;
    expect(parseRegistryProxy(text).map(({ url }) => url)).toEqual(urls);
  });

  test('is found in the settings of a Linux desktop, unless they say none', () => {
    const text = (mode: string) =>
      `org.gnome.system.proxy mode '${mode}'\norg.gnome.system.proxy.https host 'proxy.example.org'\norg.gnome.system.proxy.https port 3128\norg.gnome.system.proxy.http host ''\norg.gnome.system.proxy.http port 0\n`;
    expect(parseGnomeProxy(text('manual'))).toEqual([{ source: 'desktop network settings', url: 'http://proxy.example.org:3128' }]);
    expect(parseGnomeProxy(text('none'))).toEqual([]);
  });

  test('the desktop is asked only where there is one', async () => {
    const commands = {
      gsettings:
        "org.gnome.system.proxy mode 'manual'\norg.gnome.system.proxy.http host 'p.example'\norg.gnome.system.proxy.http port 8080\n",
    };
    expect(await readProxies(recorded({ platform: 'linux', commands }))).toEqual([]);
    expect(await readProxies(recorded({ platform: 'linux', commands, environment: { DBUS_SESSION_BUS_ADDRESS: 'x' } }))).toHaveLength(1);
  });
});
