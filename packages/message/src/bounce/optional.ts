type Optional<K extends string> = { readonly [P in K]?: string };
/** A member that is left out where there is nothing to say. */
export function optional<K extends string>(name: K, value: string | undefined): Optional<K> {
  return (value === undefined || value === '' ? {} : { [name]: value }) as Optional<K>;
}
