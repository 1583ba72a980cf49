import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { groups } from '../core/checks/groups';
import { writeGenerated, type Mode } from './generated-file';

/** Writes the index of checks from the files under `src/core/checks/<group>/`. Returns how many files differed. */
export async function write(mode: Mode): Promise<number> {
  const folder = join(mode.root, 'src/core/checks');
  const found = groups.flatMap(({ id: group }) =>
    checkFiles(join(folder, group)).map((name) => ({ id: `${group}/${name}`, local: localName(group, name) })),
  );
  const content = [
    '// Written by `npm run contributions` from the files under this folder; do not edit by hand.',
    "import { registered, type Check } from './define-check';",
    ...found.map(({ id, local }) => `import ${local} from './${id}';`),
    '',
    '/** Every check, by group in the order of the groups, then by name. */',
    'export const checks: readonly Check[] = [',
    ...found.map(({ id, local }) => `registered('${id}', ${local}),`),
    '];',
    '',
  ].join('\n');
  return writeGenerated(mode, 'src/core/checks/index.ts', content);
}

/** The names of the checks in a group's folder. */
function checkFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
      .sort();
  } catch {
    return [];
  }
}

const localName = (group: string, name: string): string =>
  `${group}-${name}`.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
