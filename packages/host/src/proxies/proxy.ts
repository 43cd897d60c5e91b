/** A proxy that programs on this computer are told to use. */
export interface Proxy {
  /** where it is configured: `https_proxy`, `macOS network settings` */
  readonly source: string;
  /** without user name and password */
  readonly url: string;
}

/** The URL without what a person signs in to the proxy with; `host:port` gets the scheme. */
export function withoutSecrets(text: string, scheme: string): string | undefined {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${scheme}://${text}`);
  if (url === null || url.hostname === '') return undefined;
  const path = /^https?:$/.test(url.protocol) && url.pathname !== '/' ? url.pathname : '';
  return `${url.protocol}//${url.host}${path}`;
}
