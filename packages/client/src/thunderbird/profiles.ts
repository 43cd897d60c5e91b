import { readIni } from '../ini.ts';

export interface Profile {
  readonly name: string;
  readonly path: string;
  readonly isRelative: boolean;
}

/** The profiles that `profiles.ini` names, the one that Thunderbird opens by itself first. */
export function readProfiles(text: string): readonly Profile[] {
  const sections = readIni(text, ['name', 'path', 'isrelative', 'default']);
  const chosen = sections.filter(({ name }) => name.startsWith('Install')).map(({ values }) => values.get('default'));
  const profiles = sections.flatMap(({ name, values }) => {
    const path = values.get('path');
    if (!/^Profile\d+$/.test(name) || path === undefined || path === '') return [];
    const rank = chosen.includes(path) ? 0 : values.get('default') === '1' ? 1 : 2;
    return [{ name: values.get('name') ?? path, path, isRelative: values.get('isrelative') !== '0', rank }];
  });
  return profiles.toSorted((a, b) => a.rank - b.rank).map(({ name, path, isRelative }) => ({ name, path, isRelative }));
}
