import type { Script } from '../../facts';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import { scriptOf, type Piece } from './run-command';

/** A target of a build program: its name, the targets it depends on, and where its body begins. */
interface Target {
  readonly name: string;
  readonly line: number;
  readonly needs: readonly string[];
  readonly from: number;
}

/** Whether a C# file may be a build program (Bullseye, Cake, Nuke): by its place or name. */
export function mayBeBuildProgram(path: string): boolean {
  return /\.cake$|(?:^|\/)(?:_?build|\.build|targets|nukebuild|cake|eng)\/(?:[\w.-]+\/)?[\w.-]+\.cs$|(?:^|\/)Build[\w.]*\.cs$/i.test(
    path,
  );
}

/**
 * Targets of a C# build program (Bullseye, Cake, Nuke) with the programs that each runs. The runner is `dotnet-build`; the target
 * that runs without an argument is there once more as `default`.
 */
export function dotnetTargets({ path, text }: SourceFile): Script[] {
  if (!/\b(?:Bullseye|Cake|Nuke|SimpleExec)\b|#(?:tool|addin|load)\b|\bRunTarget\(/.test(text)) return [];
  const lines = text.split('\n').map((line) => line.slice(0, 2_000).replace(/^\s*\/\/.*$/, ''));
  const constants = new Map<string, string>();
  for (const line of lines) {
    const constant = /\b(?:const\s+string|var|string|static readonly string)\s+(\w+)\s*=\s*"([^"]*)"/.exec(line);
    if (constant) constants.set(constant[1]!, constant[2]!);
  }
  const targets = targetsOf(lines, constants);
  const scripts = targets.map((target, index) => {
    const body = lines.slice(target.from, targets[index + 1]?.from ?? lines.length);
    const pieces = [
      ...target.needs.map((need) => ({ text: `dotnet-target ${need.toLowerCase()}`, line: target.line })),
      ...programCalls(body, target.from + 1),
    ];
    return scriptOf('dotnet-build', target.name.toLowerCase(), { path, line: target.line }, pieces, folderOf(path));
  });
  const main = defaultTarget(
    lines,
    targets.map((target) => target.name),
    constants,
  );
  if (main && !scripts.some((script) => script.name === 'default')) {
    const first = scripts.find((script) => script.name === main.toLowerCase())!;
    scripts.push({ ...first, name: 'default' });
  }
  return scripts;
}

function targetsOf(lines: readonly string[], constants: ReadonlyMap<string, string>): Target[] {
  const targets: Target[] = [];
  const named = (word: string) =>
    constants.get(word) ?? word.replace(/^nameof\((?:\w+\.)*(\w+)\)$/, '$1').replace(/^"|"$/g, '');
  lines.forEach((line, index) => {
    const near = lines
      .slice(index, index + 12)
      .join(' ')
      .slice(0, 2_000);
    const nuke = /\bTarget\s+(\w+)\s*=>/.exec(line);
    const call = /(?:^|[^\w.])(?:Target|Task|targets\.Add)\(\s*(nameof\([\w.]+\)|"[^"]+"|\w+)?/.exec(line);
    if (nuke) {
      targets.push({
        name: nuke[1]!,
        line: index + 1,
        needs: namesIn(/\.DependsOn\(([^)]*)\)/.exec(untilNext(near))?.[1]).map(named),
        from: index,
      });
    } else if (call) {
      const first = call[1] ?? /\(\s*(nameof\([\w.]+\)|"[^"]+"|\w+)/.exec(near)?.[1];
      if (!first) return;
      const header = untilNext(near).split(/=>|\.Does\(/)[0]!;
      const depends = [...header.matchAll(/(?:DependsOn|IsDependentOn)\(\s*([^)]*)\)/g)].flatMap((match) =>
        namesIn(match[1]),
      );
      const listed = namesIn(
        /,\s*(?:dependsOn:\s*)?(?:new\[\]\s*)?[[{]([^\]}]*)[\]}]/.exec(header)?.[1] ??
          /DependsOn\(([^)]*)\)/.exec(header)?.[1],
      );
      targets.push({
        name: named(first),
        line: index + 1,
        needs: [...new Set([...depends, ...listed].map(named))],
        from: index,
      });
    }
  });
  const known = new Set(targets.map((target) => target.name));
  return targets.map((target) => ({
    ...target,
    needs: target.needs.filter((need) => known.has(need) && need !== target.name),
  }));
}

/** The text up to the second target declaration in it. */
function untilNext(text: string): string {
  const next = text.slice(5).search(/(?:^|[^\w.])(?:Target|Task)\(|\bTarget\s+\w+\s*=>/);
  return next < 0 ? text : text.slice(0, next + 5);
}

function namesIn(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => /^(?:"[^"]+"|nameof\([\w.]+\)|\w+)$/.test(word));
}

function defaultTarget(
  lines: readonly string[],
  names: readonly string[],
  constants: ReadonlyMap<string, string>,
): string | undefined {
  const text = lines.join('\n');
  const nuke = /Execute<\w+>\(\s*\w+\s*=>\s*\w+\.(\w+)/.exec(text)?.[1];
  const cake = /Argument\(\s*"target"\s*,\s*"([^"]+)"/i.exec(text)?.[1] ?? /\bRunTarget\(\s*"?(\w+)"?/.exec(text)?.[1];
  const found = [nuke, cake, cake && constants.get(cake), 'default', 'Default'].find(
    (name) => name && names.includes(name),
  );
  return found === '' ? undefined : found;
}

/** Calls such as `Run("dotnet", "test …")`, `DotNetTest(…)`, `StartProcess("dotnet", …)`. */
function programCalls(lines: readonly string[], firstLine: number): Piece[] {
  const pieces: Piece[] = [];
  lines.forEach((line, index) => {
    const method = /\b(?:DotNet|DotNetCore|DotNetTasks\.DotNet)(Test|Format|Build|Publish)\s*\(/.exec(line);
    if (method) pieces.push({ text: `dotnet ${method[1]!.toLowerCase()}`, line: firstLine + index });
    if (/\b(?:XUnit2?|NUnit3?|VSTest|MSTest)\s*\(/.test(line))
      pieces.push({ text: 'dotnet vstest', line: firstLine + index });
    const call =
      /\b(?:Run|RunAsync|Read|ReadAsync|StartProcess|Start|Exec|Execute|Cmd|DotNet)\(\s*\$?"([^"]+)"(?:\s*,\s*(?:args:\s*)?\$?"([^"]*)")?/.exec(
        `${line} ${/\(\s*$/.test(line) || /\(\s*"\w+",\s*$/.test(line) ? lines.slice(index + 1, index + 4).join(' ') : ''}`,
      );
    if (!call) return;
    const words = [/\bDotNet\(/.test(line) ? 'dotnet' : '', call[1]!, call[2] ?? ''];
    pieces.push({
      text: words
        .join(' ')
        .replace(/\{[^{}]*\}/g, 'x')
        .trim(),
      line: firstLine + index,
    });
  });
  return pieces;
}

/** Targets of Mage: exported functions with the programs that they run. */
export function mageTargets({ path, text }: SourceFile): Script[] {
  if (!/\bmagefile\b|magefile\/mage/.test(text) && fileNameOf(path) !== 'magefile.go') return [];
  const scripts: { name: string; line: number; pieces: Piece[] }[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.slice(0, 2_000);
    const defined = /^func (?:\((?:\w+ )?(\w+)\) )?([A-Z]\w*)\(/.exec(line);
    if (defined) {
      const name = defined[1] ? `${defined[1].toLowerCase()}:${defined[2]!.toLowerCase()}` : defined[2]!.toLowerCase();
      scripts.push({ name, line: index + 1, pieces: [] });
    } else if (line.startsWith('func ')) scripts.push({ name: '', line: index + 1, pieces: [] });
    const current = scripts.at(-1);
    if (!current || /^\s*\/\//.test(line)) return;
    const call = /\b(?:sh\.(?:Run|RunV|RunWith|RunWithV|Exec|Output)|exec\.Command)\((.*)$/.exec(line);
    const words = call ? [...call[1]!.matchAll(/"([^"]*)"/g)].map((match) => match[1]!) : [];
    if (words.length > 0) current.pieces.push({ text: words.join(' '), line: index + 1 });
    const needs = /\bmg\.(?:Serial)?(?:Ctx)?Deps\(([^)]*)\)/.exec(line)?.[1] ?? '';
    for (const [name] of needs.matchAll(/\w+(?:\.\w+)?/g))
      current.pieces.push({ text: `mage ${name.replace('.', ':').toLowerCase()}`, line: index + 1 });
  });
  return scripts
    .filter((script) => script.name !== '')
    .map(({ name, line, pieces }) =>
      scriptOf('mage', name, { path, line }, pieces, folderOf(path).replace(/(?:^|\/)magefiles$/, '')),
    );
}

/** Tasks of Gradle build files that only gather others. */
export function gradleTasks({ path, text }: SourceFile): Script[] {
  const scripts: Script[] = [];
  const lines = text.split('\n').map((line) => line.slice(0, 2_000).replace(/^\s*\/\/.*$/, ''));
  lines.forEach((line, index) => {
    const task =
      /\btasks\.register(?:<\w+>)?\(\s*["'](\w+)["']/.exec(line) ??
      /^\s*task\s+["']?(\w+)/.exec(line) ??
      /\bval\s+(\w+)\s+by\s+tasks\.(?:registering|creating)/.exec(line);
    if (!task) return;
    const near = lines
      .slice(index, index + 12)
      .join(' ')
      .slice(0, 2_000);
    const needs = [...near.matchAll(/\bdependsOn\s*[(:=]?\s*\[?([^)\]}]*)/g)].flatMap((match) =>
      [...match[1]!.matchAll(/["':]+(\w+)["']|tasks\.(\w+)|\b(test|check|build)\b/g)].map(
        (name) => name[1] ?? name[2] ?? name[3]!,
      ),
    );
    const pieces = needs.map((need) => ({ text: `gradle ${need}`, line: index + 1 }));
    scripts.push(scriptOf('gradle', task[1]!, { path, line: index + 1 }, pieces, folderOf(path)));
  });
  return scripts;
}
