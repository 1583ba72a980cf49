import type { Script } from '../../facts';
import { folderOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import { scriptOf, type Piece } from './run-command';

/** Tasks of a `Rakefile` or `*.rake` file with the commands and tasks that they run. */
export function rakeTasks({ path, text }: SourceFile): Script[] {
  const tasks: { name: string; line: number; pieces: Piece[] }[] = [];
  let loadsRails = 0;
  const spaces: { readonly name: string; readonly indent: number }[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.slice(0, 2_000);
    const number = index + 1;
    if (/^\s*#/.test(line)) return;
    const indent = line.search(/\S/);
    if (/^\s*end\b/.test(line) && spaces.at(-1)?.indent === indent) spaces.pop();
    const space = /^\s*namespace[\s(]+(?::|["'])(\w+)/.exec(line);
    if (space) spaces.push({ name: space[1]!, indent });
    const within = spaces.map(({ name }) => `${name}:`).join('');
    for (const [, invoked] of line.matchAll(/\bRake::Task\[\s*["':]([\w:]+)["']?\s*\]\.(?:invoke|execute)\b/g))
      tasks.at(-1)?.pieces.push({ text: `rake ${invoked}`, line: number });
    if (/\bRails\.application\.load_tasks\b/.test(line)) loadsRails = number;
    const library =
      /\b(RSpec::Core::RakeTask|Rake::TestTask|Minitest::TestTask|RuboCop::RakeTask|Cucumber::Rake::Task)\.(?:new|create)(?:\s*\(?\s*:(\w+))?/.exec(
        line,
      );
    if (library) {
      const [command, name] = libraryTask(library[1]!);
      tasks.push({ name: within + (library[2] ?? name), line: number, pieces: [{ text: command, line: number }] });
    }
    const task = /^\s*(?:multi)?task[\s(]+(?::|["'])?(\w+(?::\w+)*)["']?\s*(?:=>|:(?!:)|,)?\s*(.*)$/.exec(line);
    if (task && !library) {
      const needs = [...task[2]!.replace(/\bdo\b.*$/, '').matchAll(/[:"']?([a-z_][\w:]*)/gi)].map((match) => match[1]!);
      const listed = /%[iw]\[([^\]]*)\]/.exec(task[2]!)?.[1]?.trim().split(/\s+/);
      const names = (listed ?? needs).filter((name) => !/^(?:environment|i|w|desc|args|needs)$/.test(name));
      tasks.push({
        name: within + task[1]!,
        line: number,
        pieces: names.map((name) => ({ text: `rake ${name}`, line: number })),
      });
    }
    const call = /\b(?:sh|system)[\s(]+["']([^"']+)["']/.exec(line) ?? /`([^`]+)`/.exec(line);
    if (call) tasks.at(-1)?.pieces.push({ text: call[1]!, line: number });
  });
  if (loadsRails > 0 && !tasks.some((task) => task.name === 'default')) {
    tasks.push({ name: 'default', line: loadsRails, pieces: [{ text: 'rails test', line: loadsRails }] });
  }
  return tasks.map(({ name, line, pieces }) => scriptOf('rake', name, { path, line }, pieces, folderOf(path)));
}

function libraryTask(library: string): readonly [command: string, name: string] {
  if (library.startsWith('RSpec')) return ['rspec', 'spec'];
  if (library.startsWith('RuboCop')) return ['rubocop', 'rubocop'];
  if (library.startsWith('Cucumber')) return ['cucumber', 'cucumber'];
  return ['rails test', 'test'];
}

/** Steps of `config/ci.rb`, which `bin/ci` of Rails runs. */
export const railsSteps = (file: SourceFile): Script[] => shellOfRuby(file, 'bin/ci');

/** A program in Ruby. */
export const rubyProgram = (file: SourceFile): Script[] => shellOfRuby(file, file.path);

/** What Ruby hands to a shell: steps of Rails' own CI, and `system` with one string, without what is put into it. */
function shellOfRuby({ path, text }: SourceFile, name: string): Script[] {
  const pieces: Piece[] = [];
  text.split('\n').forEach((raw, index) => {
    const row = raw.slice(0, 1_000);
    if (/^\s*#/.test(row)) return;
    const step =
      /^\s*step\s+["'][^"']*["']\s*,\s*["']([^"']+)["']/.exec(row) ??
      /(?:^|[\s&|(!])(?:system|sh|exec)!?[ (]\s*["']([^"'#]+)(?:#\{|["']\s*(?:[),]|&&|\|\||$))/.exec(row);
    if (step) pieces.push({ text: step[1]!.trim(), line: index + 1 });
  });
  if (pieces.length === 0) return [];
  const script = scriptOf('shell', name, { path, line: pieces[0]!.line }, pieces, '');
  return [/\bARGV\b/.test(text) ? { ...script, picks: true } : script];
}

/** Aliases of `mix.exs`. */
export function mixAliases({ path, text }: SourceFile): Script[] {
  const scripts: Script[] = [];
  const lines = text.split('\n').map((line) => line.slice(0, 2_000));
  const start = lines.findIndex((line) => /\bdefp?\s+aliases\b/.test(line));
  if (start < 0) return [];
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!;
    if (index > start && /^\s*(?:defp?|end)\b/.test(line)) break;
    const alias =
      /^\s*(?:"([\w.-]+)"|([\w.]+)):\s*(\[.*|".*)$/.exec(line) ?? /^\s*(?:"([\w.-]+)")\s*=>\s*()(\[.*|".*)$/.exec(line);
    if (!alias) continue;
    const pieces: Piece[] = [];
    for (let at = index; at < Math.min(lines.length, index + 30); at++) {
      const part = at === index ? alias[3]! : lines[at]!;
      for (const [, command] of part.matchAll(/"([^"]+)"/g)) pieces.push({ text: mixCommand(command!), line: at + 1 });
      if (part.includes(']') || (at === index && alias[3]!.startsWith('"'))) break;
    }
    scripts.push(scriptOf('mix', alias[1] ?? alias[2]!, { path, line: index + 1 }, pieces, folderOf(path)));
  }
  return scripts;
}

function mixCommand(written: string): string {
  return written.startsWith('cmd ') ? written.slice(4).replace(/^--cd \S+ /, '') : `mix ${written}`;
}
