import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';

// What nodemailer's `verify` says of a server: node nodemailer-verify.ts HOST PORT tls|starttls ROOTS
const [host = '', port = '', encryption = '', roots = ''] = process.argv.slice(2);
const transport = createTransport({
  host,
  port: Number(port),
  secure: encryption === 'tls',
  requireTLS: encryption === 'starttls',
  tls: { ca: readFileSync(roots, 'utf8') },
});
try {
  await transport.verify();
  console.log('verified');
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
