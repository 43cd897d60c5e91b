import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import type { Configuration } from '@mailmedic/contract/configuration.ts';
import type { World } from '@mailmedic/engine/probe.ts';
import { fileTrouble } from './file-error.ts';
import { Interrupted } from './interrupted.ts';
import { ReadableFile } from './readable-file.ts';
import { quoted, UsageError } from './usage-error.ts';

/** The name of the place looked from, in what is shown and saved. */
export const VANTAGE = 'this computer';

/** The real world: this computer's clocks, its trusted roots, and the signal that ends everything. */
export async function realWorld(configuration: Configuration, signal: AbortSignal, environment: World['environment'] = {}): Promise<World> {
  const configured = await Promise.all(configuration.ca.map((path) => certificatesIn(path, signal)));
  return {
    vantage: VANTAGE,
    configuration,
    roots: [...new Set([...tls.rootCertificates, ...systemRoots(), ...configured.flat()])],
    environment,
    signal,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    busy: () => performance.eventLoopUtilization().active,
    random: () => Math.random(),
  };
}

/** The roots that the operating system trusts. Where they cannot be read, the built-in ones have to do. */
function systemRoots(): readonly string[] {
  return typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : [];
}

/** The certificates of one PEM file (RFC 7468). */
async function certificatesIn(path: string, signal: AbortSignal): Promise<readonly string[]> {
  const text = await textOf(path, signal);
  const blocks = text.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]+-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g);
  if (!blocks) throw new UsageError(`The certificate file ${quoted(path)} (configuration, "ca") holds no certificate in PEM form.`);
  return blocks.map((block, index) => {
    try {
      return new X509Certificate(block).toString();
    } catch (cause) {
      throw new UsageError(`Certificate ${index + 1} of the file ${quoted(path)} (configuration, "ca") cannot be read.`, { cause });
    }
  });
}

/** Larger than all the roots of the world together. */
const MAX_BYTES = 16 * 1024 * 1024;

async function textOf(path: string, signal: AbortSignal): Promise<string> {
  const file = `The certificate file ${quoted(path)} (configuration, "ca")`;
  try {
    await using opened = await ReadableFile.open(path, signal);
    const bytes = await opened.whole(MAX_BYTES);
    if (bytes === undefined) throw new UsageError(`${file} is larger than 16 MB; no file of certificates is.`);
    return bytes.toString();
  } catch (cause) {
    if (cause instanceof UsageError || cause instanceof Interrupted) throw cause;
    throw new UsageError(`${file} ${fileTrouble(cause)}.`, { cause });
  }
}
