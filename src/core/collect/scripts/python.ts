import type { Script } from '../../facts';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import { at, entries, itemsOrSelf, textOf, texts, type Node } from '../../text/structured/node';
import { parseToml } from '../../text/structured/toml';
import type { SourceFile } from '../collector';
import { scriptOf, type Piece } from './run-command';

/** Tasks that `pyproject.toml` defines for Poe, PDM, Hatch, taskipy, Pixi, Rye and tox, and the program names of the package. */
export function pyprojectScripts({ path, text }: SourceFile): Script[] {
  const root = parseToml(text);
  const tool = (...keys: string[]) => entries(at(root, 'tool', ...keys));
  const folder = folderOf(path);
  const make = (runner: string, name: string, line: number, pieces: readonly Piece[]) =>
    scriptOf(runner, name, { path, line }, pieces, folder);
  return [
    ...tool('poe', 'tasks').map(({ key, line, value }) => make('poe', key, line, poePieces(value))),
    ...tool('pdm', 'scripts').map(({ key, line, value }) => make('pdm', key, line, pdmPieces(value))),
    ...tool('taskipy', 'tasks').map(({ key, line, value }) => make('task', key, line, taskPieces(value))),
    ...tool('pixi', 'tasks').map(({ key, line, value }) => make('pixi', key, line, taskPieces(value))),
    ...tool('rye', 'scripts').map(({ key, line, value }) => make('rye', key, line, taskPieces(value))),
    ...tool('hatch', 'envs').flatMap((environment) =>
      entries(at(environment.value, 'scripts')).map(({ key, line, value }) =>
        make('hatch', environment.key === 'default' ? key : `${environment.key}:${key}`, line, texts(value)),
      ),
    ),
    ...tool('tox', 'env').map(({ key, line, value }) => make('tox', key, line, toxCommands(at(value, 'commands')))),
    ...(at(root, 'tool', 'tox', 'env_run_base')
      ? [
          make(
            'tox',
            'testenv',
            at(root, 'tool', 'tox', 'env_run_base')!.line,
            toxCommands(at(root, 'tool', 'tox', 'env_run_base', 'commands')),
          ),
        ]
      : []),
    ...toxIni(
      textOf(at(root, 'tool', 'tox', 'legacy_tox_ini')) ?? '',
      path,
      at(root, 'tool', 'tox', 'legacy_tox_ini')?.line ?? 1,
    ),
    ...[...entries(at(root, 'project', 'scripts')), ...tool('poetry', 'scripts')].map(({ key, line, value }) => ({
      ...make('poetry', key, line, []),
      command: textOf(value) ?? '',
    })),
  ];
}

function poePieces(node: Node): Piece[] {
  if (node.kind === 'text') return [node];
  if (node.kind === 'list') return node.items.flatMap(poeStep);
  const sequence = itemsOrSelf(at(node, 'sequence')).flatMap(poeStep);
  const needs = texts(at(node, 'deps')).flatMap(poeStep);
  return [
    ...needs,
    ...texts(at(node, 'cmd')),
    ...texts(at(node, 'shell')),
    ...sequence,
    ...texts(at(node, 'ref')).flatMap(poeStep),
  ];
}

/** An item of a sequence names another task unless it says that it is a command. */
function poeStep(node: Node): Piece[] {
  if (node.kind !== 'text') return poePieces(node);
  return [{ text: /^[\w:-]+$/.test(node.text) ? `poe ${node.text}` : node.text, line: node.line }];
}

function pdmPieces(node: Node): Piece[] {
  if (node.kind !== 'map') return texts(node).map(({ text, line }) => ({ text, line }));
  const composite = texts(at(node, 'composite')).map(({ text, line }) => ({ text: `pdm run ${text}`, line }));
  const cmd = at(node, 'cmd');
  const own =
    cmd?.kind === 'list'
      ? [
          {
            text: texts(cmd)
              .map((word) => word.text)
              .join(' '),
            line: cmd.line,
          },
        ]
      : texts(cmd);
  return [...composite, ...own, ...texts(at(node, 'shell'))];
}

function taskPieces(node: Node): Piece[] {
  if (node.kind !== 'map') return [...texts(node)];
  const needs = texts(at(node, 'depends-on')).map(({ text, line }) => ({ text: `pixi run ${text}`, line }));
  return [
    ...needs,
    ...texts(at(node, 'cmd')),
    ...texts(at(node, 'chain')).map(({ text, line }) => ({ text: `rye run ${text}`, line })),
  ];
}

function toxCommands(node: Node | undefined): Piece[] {
  return itemsOrSelf(node).map((item) => ({
    text: texts(item)
      .map((word) => word.text)
      .join(' '),
    line: item.line,
  }));
}

/** `Pipfile` scripts. */
export function pipfileScripts({ path, text }: SourceFile): Script[] {
  return entries(at(parseToml(text), 'scripts')).map(({ key, line, value }) =>
    scriptOf('pipenv', key, { path, line }, texts(value), folderOf(path)),
  );
}

/** `tox.ini`: the commands of each environment. The one without a name is `testenv`. */
export function toxEnvironments({ path, text }: SourceFile): Script[] {
  return toxIni(text, path, 1);
}

function toxIni(text: string, path: string, firstLine: number): Script[] {
  const environments: { name: string; line: number; pieces: Piece[] }[] = [];
  let current: { name: string; line: number; pieces: Piece[] } | null = null;
  let inCommands = false;
  text.split('\n').forEach((raw, index) => {
    const line = raw.slice(0, 2_000);
    const number = index + firstLine;
    const header = /^\[(testenv|gh-actions|[\w:.-]+)(?::([^\]]+))?\]/.exec(line);
    if (header) {
      current = header[1] === 'testenv' ? { name: header[2] ?? 'testenv', line: number, pieces: [] } : null;
      if (current) environments.push(current);
      inCommands = false;
      return;
    }
    if (!current || /^\s*[#;]/.test(line)) return;
    const key = /^([\w-]+)\s*=\s*(.*)$/.exec(line);
    if (key) inCommands = /^commands(?:_pre|_post)?$/.test(key[1]!);
    const written = (key ? key[2]! : line)
      .trim()
      .replace(/^-\s+/, '')
      .replace(/^[\w,{}!-]+:\s+/, '');
    if (inCommands && written !== '') current.pieces.push({ text: written.replace(/\{[^{}]*\}/g, ''), line: number });
  });
  return environments.map(({ name, line, pieces }) => scriptOf('tox', name, { path, line }, pieces, folderOf(path)));
}

/** Sessions of `noxfile.py` and tasks of `tasks.py`: functions under a decorator, with the commands that they run. */
export function pythonTasks({ path, text }: SourceFile): Script[] {
  const isNox = fileNameOf(path) === 'noxfile.py';
  const lines = text.split('\n');
  const scripts: Script[] = [];
  for (let index = 0; index < lines.length; index++) {
    const decorator = /^@(?:nox\.session|session|task|invoke\.task)\b(.*)$/.exec(lines[index]!.slice(0, 500));
    if (!decorator) continue;
    let at = index;
    while (at < lines.length && at < index + 20 && !/^(?:async )?def /.test(lines[at]!)) at++;
    const defined = /def (\w+)/.exec(lines[at] ?? '')?.[1];
    if (!defined) continue;
    let end = at + 1;
    while (end < lines.length && !/^\S/.test(lines[end]!)) end++;
    const header = lines.slice(index, at).join(' ');
    const named = /\bname\s*=\s*["']([\w-]+)/.exec(header)?.[1];
    const needs = isNox
      ? []
      : [...decorator[1]!.replace(/\w+\s*=\s*[^,)]*/g, '').matchAll(/\b([a-z_]\w*)\b/g)].map((match) => match[1]!);
    const pieces = [
      ...needs.map((need) => ({ text: `invoke ${need.replaceAll('_', '-')}`, line: index + 1 })),
      ...programCalls(lines.slice(at, end), at + 1),
    ];
    scripts.push(
      scriptOf(
        isNox ? 'nox' : 'invoke',
        named ?? (isNox ? defined : defined.replaceAll('_', '-')),
        { path, line: at + 1 },
        pieces,
        folderOf(path),
      ),
    );
  }
  return scripts;
}

/** `session.run("pytest", "-q")`, `c.run("pytest -q")`, also over several lines. */
function programCalls(lines: readonly string[], firstLine: number): Piece[] {
  const pieces: Piece[] = [];
  lines.forEach((line, index) => {
    const call = /\.(?:run|run_always|run_install|sudo)\(\s*(.*)$/.exec(line.slice(0, 2_000));
    if (!call || /^\s*#/.test(line)) return;
    const written = [call[1]!, ...(call[1]!.includes(')') ? [] : lines.slice(index + 1, index + 12))]
      .join(' ')
      .slice(0, 2_000);
    const words = [...written.split(/\)\s*(?:#|$)/)[0]!.matchAll(/["']([^"']*)["']/g)].map((match) => match[1]!);
    if (words.length > 0) pieces.push({ text: words.join(' '), line: firstLine + index });
  });
  return pieces;
}
