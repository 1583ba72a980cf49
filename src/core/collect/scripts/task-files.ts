import type { Script } from '../../facts';
import { joined } from '../../text/commands/shell';
import { folderOf } from '../../text/repository/file-role';
import { at, entries, itemsOrSelf, textOf, texts, type Node } from '../../text/structured/node';
import { parseToml } from '../../text/structured/toml';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { scriptOf, type Piece } from './run-command';

/** `Taskfile.yml`: tasks, those they depend on and those they call. */
export function taskfileTasks({ path, text }: SourceFile): Script[] {
  const root = parseYaml(text)[0];
  const variables = new Map(
    entries(at(root, 'vars')).flatMap(({ key, value }) => (value.kind === 'text' ? [[key, value.text] as const] : [])),
  );
  return entries(at(root, 'tasks')).map(({ key, line, value }) => {
    const cmds =
      value.kind === 'map' ? [...itemsOrSelf(at(value, 'cmds')), ...itemsOrSelf(at(value, 'cmd'))] : itemsOrSelf(value);
    const pieces = [
      ...itemsOrSelf(at(value, 'deps')).flatMap((dep) => taskCall(dep, line)),
      ...cmds.flatMap(taskCommand),
    ];
    const folder = joined(folderOf(path), textOf(at(value, 'dir')) ?? '');
    return scriptOf(
      'task',
      key,
      { path, line },
      pieces.map((piece) => ({ ...piece, text: withVariables(piece.text, variables) })),
      folder,
    );
  });
}

function taskCall(node: Node, line: number): Piece[] {
  const name = textOf(node) ?? textOf(at(node, 'task'));
  return name ? [{ text: `task ${name}`, line: node.line || line }] : [];
}

function taskCommand(node: Node): Piece[] {
  if (node.kind === 'text') return [node];
  const cmd = at(node, 'cmd') ?? at(node, 'defer');
  return cmd?.kind === 'text' ? [cmd] : taskCall(node, node.line);
}

function withVariables(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{-?\s*\.?(\w+)[^{}]*\}\}/g, (_whole, name: string) => variables.get(name) ?? `\${${name}}`);
}

/** `justfile`: recipes and those they depend on. */
export function justRecipes({ path, text }: SourceFile): Script[] {
  const variables = new Map<string, string>();
  const scripts: { name: string; line: number; pieces: Piece[]; shebang: boolean }[] = [];
  let inside = false;
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(/\r$/, '').slice(0, 4_000);
    const current = scripts.at(-1);
    if (/^[ \t]+\S/.test(line)) {
      if (!inside || !current) return;
      const body = line.trim();
      if (current.pieces.every((piece) => piece.text.startsWith('just ')) && body.startsWith('#!'))
        current.shebang = true;
      else if (current.shebang || current.pieces.at(-1)?.text.endsWith('\\'))
        current.pieces.push({ text: body, line: index + 1 });
      else current.pieces.push({ text: body.replace(/^[@-]+\s*/, ''), line: index + 1 });
      return;
    }
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('[')) return;
    inside = false;
    const variable = /^(?:export\s+)?([\w-]+)\s*:=\s*["'`]?([^"'`]*)/.exec(line);
    if (variable) return void variables.set(variable[1]!, variable[2]!.trim());
    const alias = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/.exec(line);
    if (alias)
      return void scripts.push({
        name: alias[1]!,
        line: index + 1,
        pieces: [{ text: `just ${alias[2]!}`, line: index + 1 }],
        shebang: false,
      });
    const recipe = /^@?([\w-]+)(?:\s+[^:]*)?:(?!=)\s*([^#]*)/.exec(line);
    if (!recipe || /^(?:set|import|mod)$/.test(recipe[1]!)) return;
    const needs = recipe[2]!
      .replace(/[()&]/g, ' ')
      .split(/\s+/)
      .filter((name) => /^[\w-]+$/.test(name));
    scripts.push({
      name: recipe[1]!,
      line: index + 1,
      pieces: needs.map((name) => ({ text: `just ${name}`, line: index + 1 })),
      shebang: false,
    });
    inside = true;
  });
  return scripts.map(({ name, line, pieces }) => {
    const lines = joinContinued(pieces).map((piece) => ({ ...piece, text: withVariables(piece.text, variables) }));
    return scriptOf('just', name, { path, line }, lines, folderOf(path));
  });
}

function joinContinued(pieces: readonly Piece[]): Piece[] {
  const joinedPieces: Piece[] = [];
  for (const piece of pieces) {
    const last = joinedPieces.at(-1);
    if (last?.text.endsWith('\\'))
      joinedPieces[joinedPieces.length - 1] = { ...last, text: `${last.text}\n${piece.text}` };
    else joinedPieces.push(piece);
  }
  return joinedPieces;
}

/** `mise.toml` tasks. */
export function miseTasks({ path, text }: SourceFile): Script[] {
  return entries(at(parseToml(text), 'tasks')).map(({ key, line, value }) => {
    const needs = texts(at(value, 'depends')).map((need) => ({ text: `mise run ${need.text}`, line }));
    const run = value.kind === 'map' ? texts(at(value, 'run')) : texts(value);
    return scriptOf('mise', key, { path, line }, [...needs, ...run], folderOf(path));
  });
}

/** `Makefile.toml` of cargo-make. */
export function cargoMakeTasks({ path, text }: SourceFile): Script[] {
  return entries(at(parseToml(text), 'tasks')).map(({ key, line, value }) => {
    const needs = texts(at(value, 'dependencies')).map((need) => ({ text: `cargo make ${need.text}`, line }));
    const command = textOf(at(value, 'command'));
    const args = texts(at(value, 'args')).map((arg) => arg.text);
    const own = command ? [{ text: [command, ...args].join(' '), line }] : [];
    return scriptOf(
      'cargo-make',
      key,
      { path, line },
      [...needs, ...own, ...texts(at(value, 'script'))],
      folderOf(path),
    );
  });
}

/** Aliases of `.cargo/config.toml`. */
export function cargoAliases({ path, text }: SourceFile): Script[] {
  return entries(at(parseToml(text), 'alias')).map(({ key, line, value }) => {
    const command = `cargo ${texts(value)
      .map((word) => word.text)
      .join(' ')}`;
    return scriptOf('cargo', key, { path, line }, [{ text: command, line }], '');
  });
}

/** `Earthfile` targets. */
export function earthTargets({ path, text }: SourceFile): Script[] {
  const scripts: { name: string; line: number; pieces: Piece[] }[] = [];
  text.split('\n').forEach((raw, index) => {
    const target = /^([a-z][\w-]*):\s*$/.exec(raw);
    if (target) scripts.push({ name: target[1]!, line: index + 1, pieces: [] });
    const run = /^\s+(?:RUN|BUILD|FROM|COPY)\s+(.*)$/.exec(raw.slice(0, 4_000));
    if (!run || scripts.length === 0) return;
    const called = /^(?:\([^)]*)?\s*(\+[\w-]+)/.exec(run[1]!);
    if (called) scripts.at(-1)!.pieces.push({ text: `earthly ${called[1]!}`, line: index + 1 });
    else if (/^\s+RUN/.test(raw))
      scripts.at(-1)!.pieces.push({ text: run[1]!.replace(/^(?:--\S+\s+)+/, ''), line: index + 1 });
  });
  return scripts.map(({ name, line, pieces }) => scriptOf('earthly', name, { path, line }, pieces, folderOf(path)));
}
