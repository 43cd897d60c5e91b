/** The placeholders of autoconfig files (draft-ietf-mailmaint-autoconfig section 4). */
const PLACEHOLDERS = ['EMAILADDRESS', 'EMAILLOCALPART', 'EMAILDOMAIN', 'REALNAME'] as const;

/** Puts the parts of an address in place of `%EMAILADDRESS%`, `%EMAILLOCALPART%` and `%EMAILDOMAIN%`. */
export function fillTemplate(template: string, address: string): string {
  const at = address.lastIndexOf('@');
  return template
    .replaceAll('%EMAILADDRESS%', () => address)
    .replaceAll('%EMAILLOCALPART%', () => address.slice(0, Math.max(at, 0)))
    .replaceAll('%EMAILDOMAIN%', () => address.slice(at + 1));
}

/** The template with a forgotten percent sign put back, or undefined if nothing is wrong with it. */
export function mendTemplate(template: string): string | undefined {
  const mended = PLACEHOLDERS.reduce(
    (text, name) => text.replace(new RegExp(`%?${name}%?`, 'g'), (part) => (part.includes('%') ? `%${name}%` : part)),
    template,
  );
  return mended === template ? undefined : mended;
}
