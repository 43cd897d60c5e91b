import type { Socket } from 'node:net';
import { createSecureContext, createServer, type Server, TLSSocket, type TLSSocketOptions } from 'node:tls';
import type { ScriptTls } from './script.ts';

/** The server's side of TLS over a connection, as a script wants it. */
export function serveTls(socket: Socket, wish: ScriptTls): TLSSocket {
  const old = wish.min === 'TLSv1' || wish.min === 'TLSv1.1' || wish.max === 'TLSv1' || wish.max === 'TLSv1.1';
  const options: TLSSocketOptions = {
    isServer: true,
    secureContext: createSecureContext({
      cert: wish.cert,
      key: wish.key,
      minVersion: wish.min ?? (old ? 'TLSv1' : 'TLSv1.2'),
      maxVersion: wish.max ?? 'TLSv1.3',
      ciphers: `${wish.ciphers ?? 'DEFAULT'}:@SECLEVEL=0`,
    }),
    ...(wish.staple === undefined ? {} : { server: stapling(wish.staple) }),
    ...(wish.clientCertificate ? { requestCert: true, rejectUnauthorized: true } : {}),
  };
  const secure = new TLSSocket(socket, options);
  secure.on('error', () => secure.destroy());
  // a TLSSocket made by hand does not turn away a client without certificate by itself
  if (wish.clientCertificate)
    secure.once('secure', () => {
      if (!secure.authorized) secure.destroy();
    });
  return secure;
}

/** A TLSSocket made by hand sends an OCSP answer along only as part of a server that is asked for one. */
function stapling(staple: string): Server {
  return createServer().on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, Buffer.from(staple, 'base64')));
}
