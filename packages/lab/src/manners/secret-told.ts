import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The forms in which a secret would stand in a text: as it is, as JSON writes it, and as it is sent (RFC 4616, RFC 4954), wherever base64 begins. */
export function isTold(text: string, secret: string): boolean {
  const encoded = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]).toString('base64');
    // what its neighbours have a part in is left away
    return whole.slice(before === 0 ? 0 : 4, whole.length - (whole.endsWith('=') ? 4 : 0));
  });
  const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), Buffer.from(secret).toString('hex'), ...encoded];
  return forms.some((form) => text.includes(form));
}

/** Where a run told its secret: in what it printed, or in what it kept since a moment. */
export async function toldIn(
  secret: string,
  printed: { readonly out: string; readonly err: string },
  kept: { readonly folder: string; readonly sinceMs: number },
): Promise<readonly string[]> {
  const places = (['out', 'err'] as const).filter((name) => isTold(printed[name], secret)).map((name) => `in what it prints (${name})`);
  const names = await readdir(kept.folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    const file = join(kept.folder, name);
    const about = await stat(file);
    if (about.isFile() && about.mtimeMs >= kept.sinceMs && isTold(await readFile(file, 'utf8'), secret))
      places.push(`in what it keeps (${name})`);
  }
  return places;
}
