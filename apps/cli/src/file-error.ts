/** What the system says of a file, as a clause: `does not exist`. */
export function fileTrouble(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const known = TROUBLES[code];
  if (known !== undefined) return known;
  return code === '' ? `cannot be used (${cause instanceof Error ? cause.message : String(cause)})` : `cannot be used (${code})`;
}

const TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of its path is no folder',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be opened with your rights',
  EPERM: 'may not be opened with your rights',
  NOBODY_WRITES: 'is a pipe that nobody writes to',
  DEVICE: 'is a device, not a file',
  ENXIO: 'is a device, not a file',
  EROFS: 'lies on a medium that cannot be written',
  ENOSPC: 'does not fit: the disk is full',
  EDQUOT: 'does not fit: your disk quota is used up',
  ENAMETOOLONG: 'has a name that is too long',
  ELOOP: 'is a link that leads in circles',
};
