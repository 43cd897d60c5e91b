/** A server as a URL in a settings file names it. A password in it is passed over. */
export interface ServerUrl {
  /** lower case: `imaps`, `smtp+plain` */
  readonly scheme: string;
  readonly host: string;
  readonly port: string | undefined;
  readonly username: string | undefined;
}

/** Reads `scheme://[user[:password]@]host[:port][/…]`. The last @ before the path separates, as names are often whole addresses. */
export function readServerUrl(text: string): ServerUrl | undefined {
  const parts = /^\s*([a-z][a-z0-9+.-]*):\/\/([^/?#\s]*)/i.exec(text.slice(0, 2000));
  if (!parts) return undefined;
  const [, scheme = '', authority = ''] = parts;
  const at = authority.lastIndexOf('@');
  const username = at === -1 ? undefined : authority.slice(0, at).split(':', 1)[0]?.split(';', 1)[0];
  const place = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority.slice(at + 1));
  if (!place?.[1]) return undefined;
  return {
    scheme: scheme.toLowerCase(),
    host: place[1],
    port: place[2] || undefined,
    username: username === undefined || username === '' ? undefined : decoded(username),
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // a percent sign that begins no escape: the name stands as it is
    return name;
  }
}
