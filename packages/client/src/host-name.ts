/** A host name out of a settings file, lower case; undefined for what cannot be one. */
export function hostNameIn(text: string | undefined): string | undefined {
  const name = text?.trim().toLowerCase().replace(/\.$/, '');
  return name !== undefined && /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9-]{1,63})+$/.test(name) ? name : undefined;
}
