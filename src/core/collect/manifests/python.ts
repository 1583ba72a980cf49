import type { Dependency } from '../../facts';
import { fileNameOf } from '../../text/repository/file-role';
import { at, entries, itemsOrSelf, textOf, type Node } from '../../text/structured/node';
import { parseToml } from '../../text/structured/toml';
import { dependency, numberedLines, type Reader } from './draft';

const development = /dev|test|lint|doc|type|style|quality|ci|format/i;

/** The name and version of a requirement such as `fastapi[all]>=0.100 ; python_version > "3"`. */
function requirement(written: string, line: number, isDevelopment: boolean): Dependency | null {
  const parts = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:@\s*\S+|([(=<>!~^][^;#]*))?/.exec(written);
  return parts ? dependency(parts[1]!, line, parts[2]?.trim() ?? null, isDevelopment) : null;
}

const present = (found: Dependency | null): found is Dependency => found !== null;

/** `requirements*.txt`, `constraints.txt` and their `.in` sources. */
export const readRequirements: Reader = ({ path, text }) => {
  const isDevelopment =
    development.test(fileNameOf(path).replace(/^requirements/, '')) ||
    /requirements\/.*(?:dev|test|local|lint)/.test(path);
  const dependencies = numberedLines(text)
    .filter(({ text: line }) => !/^\s*(?:#|-|$)/.test(line) && !/^\s*(?:https?|git\+|\.|\/)/.test(line))
    .map(({ text: line, line: number }) => requirement(line, number, isDevelopment))
    .filter(present);
  return { ecosystem: 'pypi', name: null, dependencies, plugins: [] };
};

/** `pyproject.toml`: PEP 621, PEP 735 groups, Poetry, PDM and uv. */
export const readPyproject: Reader = ({ text }, notice) => {
  const root = parseToml(text, notice);
  if (!root) return null;
  const poetry = at(root, 'tool', 'poetry');
  const dependencies = [
    ...list(at(root, 'project', 'dependencies'), false),
    ...entries(at(root, 'project', 'optional-dependencies')).flatMap(({ key, value }) =>
      list(value, development.test(key)),
    ),
    ...entries(at(root, 'dependency-groups')).flatMap(({ value }) => list(value, true)),
    ...entries(at(root, 'tool', 'pdm', 'dev-dependencies')).flatMap(({ value }) => list(value, true)),
    ...list(at(root, 'tool', 'uv', 'dev-dependencies'), true),
    ...table(at(poetry, 'dependencies'), false),
    ...table(at(poetry, 'dev-dependencies'), true),
    ...entries(at(poetry, 'group')).flatMap(({ key, value }) => table(at(value, 'dependencies'), key !== 'main')),
    ...entries(at(root, 'tool', 'hatch', 'envs')).flatMap(({ value }) => [
      ...list(at(value, 'dependencies'), true),
      ...list(at(value, 'extra-dependencies'), true),
    ]),
  ];
  const name = textOf(at(root, 'project', 'name')) ?? textOf(at(poetry, 'name')) ?? null;
  return { ecosystem: 'pypi', name, dependencies, plugins: [] };
};

/** `Pipfile`. */
export const readPipfile: Reader = ({ text }, notice) => {
  const root = parseToml(text, notice);
  if (!root) return null;
  const dependencies = [...table(at(root, 'packages'), false), ...table(at(root, 'dev-packages'), true)];
  return { ecosystem: 'pypi', name: null, dependencies, plugins: [] };
};

/** `setup.cfg`: the lists under `[options]`. */
export const readSetupCfg: Reader = ({ text }) => {
  const dependencies: Dependency[] = [];
  let section = '';
  let key = '';
  let name: string | null = null;
  for (const { text: raw, line } of numberedLines(text)) {
    const header = /^\[([^\]]+)\]/.exec(raw);
    if (header) {
      section = header[1]!;
      key = '';
      continue;
    }
    const assigned = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(raw);
    if (assigned) key = assigned[1]!;
    const value = (assigned ? assigned[2]! : raw).trim();
    if (section === 'metadata' && key === 'name' && assigned) name = value;
    const requires = section === 'options' && /^(?:install_requires|tests_require|setup_requires)$/.test(key);
    if (value === '' || value.startsWith('#') || !(requires || section === 'options.extras_require')) continue;
    const found = requirement(value, line, key !== 'install_requires' && (requires || development.test(key)));
    if (found) dependencies.push(found);
  }
  return dependencies.length > 0 || name ? { ecosystem: 'pypi', name, dependencies, plugins: [] } : null;
};

/** `setup.py`: string literals of the `…_require` lists. */
export const readSetupPy: Reader = ({ text }) => {
  const dependencies: Dependency[] = [];
  let isDevelopment: boolean | null = null;
  for (const { text: raw, line } of numberedLines(text)) {
    const opened =
      /\b(install_requires|tests_require|extras_require|REQUIREMENTS|requirements|requires)\s*=\s*[[({]/i.exec(raw);
    if (opened) isDevelopment = /tests|extras/i.test(opened[1]!);
    if (isDevelopment === null) continue;
    const part = opened ? raw.slice(opened.index) : raw;
    for (const [, literal, isKey] of part.replace(/#.*$/, '').matchAll(/["']([^"']+)["']\s*(:?)/g)) {
      const found = isKey ? null : requirement(literal!, line, isDevelopment);
      if (found) dependencies.push(found);
    }
    if (/^\s*[\])}]|[\])}]\s*,?\s*$/.test(part.replace(/\[[^\]]*\](?=[^,\s])/g, ''))) isDevelopment = null;
  }
  return dependencies.length > 0
    ? { ecosystem: 'pypi', name: /\bname\s*=\s*["']([^"']+)/.exec(text)?.[1] ?? null, dependencies, plugins: [] }
    : null;
};

function list(node: Node | undefined, isDevelopment: boolean): Dependency[] {
  return itemsOrSelf(node)
    .map((item) => (item.kind === 'text' ? requirement(item.text, item.line, isDevelopment) : null))
    .filter(present);
}

function table(node: Node | undefined, isDevelopment: boolean): Dependency[] {
  return entries(node)
    .filter(({ key }) => key !== 'python')
    .map(({ key, line, value }) =>
      dependency(key, line, textOf(value) ?? textOf(at(value, 'version')) ?? null, isDevelopment),
    );
}
