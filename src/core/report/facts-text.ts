import type { Facts } from '../facts';
import { plainLine } from '../text/plain-line';
import { plainPalette } from './palette';
import type { TextOptions } from './text';

/** A short outline of the facts for people; the JSON form has all of them. */
export function factsToText(
  facts: Facts,
  { palette = plainPalette, locate = (path) => path }: TextOptions = {},
): string {
  const { readme } = facts.documents;
  const { history } = facts;
  const at = ({ path, line }: { path: string; line: number }): string =>
    palette.cyan(plainLine(`${locate(path)}:${line}`));
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', palette.bold(title), ...lines.map((line) => `  ${line}`)];
  const lines = [
    `${palette.bold('Files')} ${facts.tree.files.size}`,
    ...section(
      'Languages',
      facts.sizes.languages.map(({ name, files, bytes }) => `${name}: ${files} files, ${bytes} bytes`),
    ),
    ...section(
      'README',
      readme?.sections
        .filter(({ level }) => level > 0)
        .map(
          ({ heading, level, line, kinds }) =>
            `${at({ path: readme.path, line })} ${'#'.repeat(level)} ${plainLine(heading)} ${palette.dim(kinds.join(', '))}`,
        ) ?? [],
    ),
    ...section(
      'Dependencies',
      facts.manifests.map(
        ({ path, dependencies }) => `${palette.cyan(plainLine(locate(path)))} ${dependencies.length}`,
      ),
    ),
    ...section(
      'Scripts',
      facts.scripts.map(
        ({ runner, name, command, place }) =>
          `${at(place)} ${runner} ${plainLine(name)}: ${palette.dim(plainLine(command).slice(0, 80))}`,
      ),
    ),
    ...section(
      'Uses',
      facts.uses.map(({ technology, capability, place }) => `${at(place)} ${technology} ${palette.dim(capability)}`),
    ),
    ...section(
      'History',
      history.kind === 'known'
        ? [`${history.total ?? history.commits.length} commits by ${history.authors} authors`]
        : [],
    ),
  ];
  return `${lines.join('\n')}\n`;
}
