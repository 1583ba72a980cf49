import type { Script } from '../../facts';
import { folderOf } from '../../text/repository/file-role';
import { parseJson } from '../../text/structured/json';
import { at, entries, isTrue, textOf, texts, type Node } from '../../text/structured/node';
import type { SourceFile } from '../collector';
import { scriptOf, type Piece } from './run-command';

/** `scripts` of `package.json`, and those that git hooks of its tools name. */
export function npmScripts({ path, text }: SourceFile): Script[] {
  const root = parseJson(text);
  const folder = folderOf(path);
  return entries(at(root, 'scripts')).flatMap(({ key, line, value }) => {
    const command = textOf(value);
    if (command === undefined || isPlaceholder(command)) return [];
    return [scriptOf('npm', key, { path, line }, [{ text: command, line }], folder)];
  });
}

/** What `npm init` writes where there are no tests. */
function isPlaceholder(command: string): boolean {
  return /^\s*$|no test specified|^\s*(?:exit|echo)\b[^&|;]*(?:&&\s*exit\s+\d+\s*)?$/i.test(command);
}

/** `tasks` of `deno.json`. */
export function denoTasks({ path, text }: SourceFile): Script[] {
  return entries(at(parseJson(text), 'tasks')).flatMap(({ key, line, value }) => {
    const command = textOf(value) ?? textOf(at(value, 'command'));
    return command === undefined
      ? []
      : [scriptOf('deno', key, { path, line }, [{ text: command, line }], folderOf(path))];
  });
}

/** `targets` of an Nx `project.json`; an executor stands for the tool that it drives. */
export function nxTargets({ path, text }: SourceFile): Script[] {
  return entries(at(parseJson(text), 'targets')).flatMap(({ key, line, value }) => {
    const executor = textOf(at(value, 'executor')) ?? '';
    const options = at(value, 'options');
    const listed = [at(options, 'command'), at(options, 'commands'), at(value, 'command')].flatMap(texts);
    const tool = toolOfExecutor(executor);
    const pieces: Piece[] = listed.length > 0 ? listed : tool ? [{ text: tool, line }] : [];
    return pieces.length > 0 ? [scriptOf('nx', key, { path, line }, pieces, '')] : [];
  });
}

function toolOfExecutor(executor: string): string | null {
  if (executor.endsWith(':jest')) return 'jest';
  if (/vite:test$|vitest/.test(executor)) return 'vitest';
  if (/eslint|linter:/.test(executor)) return 'eslint';
  if (executor.includes('cypress')) return 'cypress run';
  if (executor.includes('playwright')) return 'playwright test';
  if (executor.endsWith('go:test')) return 'go test ./...';
  return null;
}

/** `composer.json` scripts: `@php` and `@composer` are programs, other words after `@` are scripts. */
export function composerScripts({ path, text }: SourceFile): Script[] {
  const root = parseJson(text);
  return entries(at(root, 'scripts')).flatMap(({ key, line, value }) => {
    const pieces = texts(value)
      .filter((item) => !/^@putenv\b|^[\w\\]+::\w+$/.test(item.text))
      .map((item) => ({ line: item.line, text: composerCommand(item.text) }));
    return pieces.length > 0 && !isTrue(value)
      ? [scriptOf('composer', key, { path, line }, pieces, folderOf(path))]
      : [];
  });
}

function composerCommand(written: string): string {
  if (/^@(?:php|composer)\b/.test(written)) return written.slice(1);
  return written.startsWith('@') ? `composer run ${written.slice(1)}` : written;
}

/** A node's text as a piece, if it has one. */
export function pieceOf(node: Node | undefined): Piece[] {
  return node?.kind === 'text' ? [{ text: node.text, line: node.line }] : [];
}
