/** What one server line of an autoconfig file says. */
export interface AutoconfigServer {
  readonly type: 'imap' | 'pop3' | 'smtp';
  readonly host: string;
  readonly port: number;
  readonly socket: 'SSL' | 'STARTTLS' | 'plain';
  readonly username?: string;
  readonly authentication?: string;
}

/** An autoconfig file (draft-ietf-mailmaint-autoconfig) for a domain; without servers: what the lab's providers offer. */
export function autoconfig(domain: string, servers: readonly AutoconfigServer[] = usual(domain)): string {
  const lines = servers.map(({ type, host, port, socket, username = '%EMAILADDRESS%', authentication = 'password-cleartext' }) => {
    const tag = type === 'smtp' ? 'outgoingServer' : 'incomingServer';
    return `    <${tag} type="${type}">\n      <hostname>${host}</hostname>\n      <port>${port}</port>\n      <socketType>${socket}</socketType>\n      <username>${username}</username>\n      <authentication>${authentication}</authentication>\n    </${tag}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<clientConfig version="1.1">\n  <emailProvider id="${domain}">\n    <domain>${domain}</domain>\n    <displayName>${domain} Mail</displayName>\n${lines.join('\n')}\n  </emailProvider>\n</clientConfig>\n`;
}

function usual(domain: string): readonly AutoconfigServer[] {
  const host = `mail.${domain}`;
  return [
    { type: 'imap', host, port: 993, socket: 'SSL' },
    { type: 'imap', host, port: 143, socket: 'STARTTLS' },
    { type: 'pop3', host, port: 995, socket: 'SSL' },
    { type: 'smtp', host, port: 465, socket: 'SSL' },
    { type: 'smtp', host, port: 587, socket: 'STARTTLS' },
  ];
}
