import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesMatching, ROOT } from '../repository.ts';
import { causeIds } from '../generate/cause-registry.ts';

/**
 * Links between the documents lead somewhere, commands that they show exist, causes that they name are in the catalogue,
 * and code below `<!-- from FILE -->` stands in that file.
 */
export function findDocuments(root: string = ROOT): string[] {
  const ids = new Set(causeIds(root));
  const layers = new Set([...ids].map((id) => id.split('/')[0] ?? ''));
  const scripts = scriptsOf(root);
  return filesMatching('{*.md,docs/**/*.md,packages/*/*.md,packages/*/data/*.md,apps/*/*.md}', root).flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return [
      ...brokenLinks(file, text, root),
      ...strangeScripts(file, text, scripts),
      ...strangeCauses(file, text, ids, layers),
      ...staleQuotes(file, text, root),
    ];
  });
}

function brokenLinks(file: string, text: string, root: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(path.resolve(root, path.dirname(file), target)))
    .map((target) => `${file} links to ${target}, which is not there: mend the link.`);
}

function strangeScripts(file: string, text: string, scripts: ReadonlySet<string>): string[] {
  return [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !scripts.has(name))
    .map((name) => `${file} shows \`npm run ${name}\`, which package.json does not know.`);
}

/** `tls/certificate-expired` between backticks, or behind `explain`, is a cause; scaffolding examples say `some-…`. */
function strangeCauses(file: string, text: string, ids: ReadonlySet<string>, layers: ReadonlySet<string>): string[] {
  return [...text.matchAll(/(?:`|explain )([a-z]+)\/([a-z0-9-]+)(?=`|\s|$)/g)]
    .filter(([, layer = '', state = '']) => layers.has(layer) && !state.startsWith('some-') && !ids.has(`${layer}/${state}`))
    .map(([, layer, state]) => `${file} speaks of the cause ${layer}/${state}, which is not in the catalogue.`);
}

function staleQuotes(file: string, text: string, root: string): string[] {
  return [...text.matchAll(/<!-- from (\S+) -->\n```\w*\n([\s\S]*?)```/g)]
    .filter(([, source = '', quoted = '']) => !readFileSync(path.join(root, source), 'utf8').includes(quoted))
    .map(([, source]) => `${file} quotes ${source} in words that are not in it: quote it anew.`);
}

function scriptsOf(root: string): Set<string> {
  const { scripts = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts?: Readonly<Record<string, string>>;
  };
  return new Set(Object.keys(scripts));
}
