import path from 'node:path';
import type { Lab } from '@mailmedic/lab/lab.ts';
import { ROOT } from '../../tools/repository.ts';

/** Where a person's client would connect, and what a tool is therefore told. */
export interface Target {
  readonly service: 'imap' | 'smtp';
  readonly host: string;
  readonly port: number;
  readonly encryption: 'tls' | 'starttls';
}

/** What a tool made of a target. */
export interface Opinion {
  readonly said: string;
  /** it ended as if all were well */
  readonly contented: boolean;
  readonly tookMs: number;
}

/** A tool that people reach for, run as its manual says, on the same computer in the lab. */
export interface Tool {
  readonly name: string;
  /** what it is told, or nothing when it has no word for this service */
  command(target: Target, lab: Lab): readonly string[] | undefined;
  contented(code: number, said: string): boolean;
}

const TIMEOUT_MS = 90_000;

export const TOOLS: readonly Tool[] = [
  {
    name: 'swaks',
    command: ({ service, host, port, encryption }, lab) =>
      service === 'smtp'
        ? [
            'swaks',
            '--server',
            host,
            '--port',
            `${port}`,
            encryption === 'tls' ? '--tlsc' : '--tls',
            '--tls-verify',
            '--tls-ca-path',
            rootOf(lab),
            '--quit-after',
            'EHLO',
          ]
        : undefined,
    contented: (code) => code === 0,
  },
  {
    name: 'curl',
    command: ({ service, host, port, encryption }, lab) => {
      const url = `${service}${encryption === 'tls' ? 's' : ''}://${host}:${port}/`;
      return ['curl', '-sS', '-v', '--max-time', '60', '--cacert', rootOf(lab), '--ssl-reqd', url, '-X', 'NOOP'];
    },
    contented: (code) => code === 0,
  },
  {
    name: 'nodemailer verify',
    command: ({ service, host, port, encryption }, lab) =>
      service === 'smtp'
        ? [process.execPath, path.join(ROOT, 'bench/comparison/nodemailer-verify.ts'), host, `${port}`, encryption, rootOf(lab)]
        : undefined,
    contented: (code) => code === 0,
  },
  {
    name: 'testssl.sh -p -S',
    command: ({ service, host, port, encryption }, lab) => [
      'testssl',
      '--quiet',
      '--color',
      '0',
      '--warnings',
      'batch',
      '--add-ca',
      rootOf(lab),
      '-p',
      '-S',
      ...(encryption === 'starttls' ? ['-t', service] : []),
      `${host}:${port}`,
    ],
    contented: (code, said) => code === 0 && !/NOT ok|expired|not trusted|mismatch|does not match|failed|deprecated/i.test(said),
  },
];

/** Runs a tool on the lab's client. */
export async function ask(tool: Tool, target: Target, lab: Lab): Promise<Opinion | undefined> {
  const [program, ...args] = tool.command(target, lab) ?? [];
  if (program === undefined) return undefined;
  const begun = performance.now();
  const { code, out, err } = await lab.client.run(program, args, { timeoutMs: TIMEOUT_MS });
  const said = out + err;
  return { said, contented: tool.contented(code, said), tookMs: performance.now() - begun };
}

function rootOf(lab: Lab): string {
  return path.join(lab.folder, 'root.pem');
}
