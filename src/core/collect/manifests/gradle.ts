import type { Dependency } from '../../facts';
import { at, entries, textOf } from '../../text/structured/node';
import { parseToml } from '../../text/structured/toml';
import { dependency, numberedLines, type Draft, type Reader } from './draft';

/** Marks a name as an alias of the version catalogue until it is looked up. */
const alias = 'libs.';
const configuration = /^\s*(?:[\w.]+\s*\(\s*)?["']?([a-z]\w*)["']?\s*[( ]\s*(.*)$/;

/** `build.gradle` and `build.gradle.kts`: dependencies and plug-ins, by line. */
export const readGradle: Reader = ({ text }) => {
  const dependencies: Dependency[] = [];
  const plugins: Dependency[] = [];
  const blocks: string[] = [];
  for (const { text: raw, line } of withoutBlockComments(text)) {
    const written = raw.replace(/(^|[^:])\/\/.*$/, '$1');
    const inside = (name: string) => blocks.includes(name);
    const plugin = pluginOf(written, inside('plugins'));
    if (plugin) plugins.push(dependency(plugin, line));
    const program = inside(runsProgram) || opensProgram.test(written) ? mainClassOf(written) : null;
    if (program) plugins.push(dependency(program, line));
    const opened = opensProgram.test(written)
      ? runsProgram
      : /([A-Za-z]\w*)\s*(?:\([^(){}]*\)\s*)?\{/.exec(written)?.[1];
    if (inside('dependencies') || /\bdependencies\s*\{.*\w/.test(written)) {
      const declared = dependencyOf(written.replace(/^.*\bdependencies\s*\{/, ''), line);
      if (declared) (inside('buildscript') ? plugins : dependencies).push(declared);
    }
    for (const char of written) {
      if (char === '{') blocks.push(opened ?? '');
      else if (char === '}') blocks.pop();
    }
  }
  return { ecosystem: 'gradle', name: null, dependencies, plugins };
};

function pluginOf(line: string, inPlugins: boolean): string | null {
  const applied =
    /\bapply\s*(?:\(\s*)?plugin\s*[:=]\s*["']([\w.-]+)["']/.exec(line) ?? /\bapply\(\s*["']([\w.-]+)["']/.exec(line);
  if (applied) return applied[1]!;
  if (!inPlugins && !/\bplugins\s*\{/.test(line)) return null;
  const named = /\bid\s*\(?\s*["']([\w.-]+)["']/.exec(line);
  if (named) return /\bapply\s+false\b/.test(line) ? null : named[1]!;
  const kotlin = /\bkotlin\s*\(\s*["']([\w.-]+)["']/.exec(line);
  if (kotlin) return `org.jetbrains.kotlin.${kotlin[1]!}`;
  const aliased = /\balias\s*\(\s*libs\.plugins\.([\w.]+)/.exec(line);
  if (aliased) return `${alias}plugins.${aliased[1]!}`;
  return (
    /^\s*(?:`([\w.-]+)`|(java|jacoco|checkstyle|pmd|application|groovy|war))\s*$/.exec(line)?.slice(1).find(Boolean) ??
    null
  );
}

/** The name for what stands inside a task that runs a program of Java, as linters without a plug-in are run. */
const runsProgram = 'JavaExec';
const opensProgram = /\bJavaExec\b.*\{/;

/** The class that such a task starts. */
const mainClassOf = (line: string): string | null =>
  /\b(?:main|mainClass)(?:\.set)?\s*(?:=|\(|\s)\s*["']([\w.]+\.\w+)["']/.exec(line)?.[1] ?? null;

function dependencyOf(line: string, number: number): Dependency | null {
  const parts = configuration.exec(line);
  if (!parts) return null;
  const [, name, rest] = parts as unknown as [string, string, string];
  if (/^(?:exclude|because|version|force|resolutionStrategy|if|for|val|def)$/.test(name)) return null;
  const development = /test|check|lint|detekt|ktlint|errorprone|developmentOnly/i.test(name);
  const literal = /["']([\w.-]+):([\w.-]+)(?::([^"'@]+))?/.exec(rest);
  if (literal) return dependency(`${literal[1]!}:${literal[2]!}`, number, literal[3] ?? null, development);
  const keyed = /group\s*[:=]\s*["']([\w.-]+)["'].*name\s*[:=]\s*["']([\w.-]+)["']/.exec(rest);
  if (keyed) return dependency(`${keyed[1]!}:${keyed[2]!}`, number, null, development);
  const kotlin = /^kotlin\s*\(\s*["']([\w-]+)["']/.exec(rest);
  if (kotlin) return dependency(`org.jetbrains.kotlin:kotlin-${kotlin[1]!}`, number, null, development);
  const aliased = /\blibs\.([\w.]+)/.exec(rest);
  return aliased ? dependency(`${alias}${aliased[1]!.replace(/\.get$/, '')}`, number, null, development) : null;
}

function withoutBlockComments(text: string): readonly { text: string; line: number }[] {
  let inside = false;
  return numberedLines(text).map(({ text: raw, line }) => {
    let kept = raw;
    if (inside) {
      const end = kept.indexOf('*/');
      if (end < 0) return { text: '', line };
      kept = kept.slice(end + 2);
      inside = false;
    }
    const start = kept.search(/(?:^|\s)\/\*/);
    if (start >= 0) {
      const end = kept.indexOf('*/', start);
      inside = end < 0;
      kept = kept.slice(0, start) + (end < 0 ? '' : kept.slice(end + 2));
    }
    return { text: kept, line };
  });
}

/** `gradle/libs.versions.toml`: what the aliases in build files stand for. It brings nothing into play by itself. */
export const readVersionCatalogue: Reader = ({ text }, notice) => {
  const root = parseToml(text, notice);
  if (!root) return null;
  const libraries: Record<string, string> = {};
  const plugins: Record<string, string> = {};
  for (const { key, value } of entries(at(root, 'libraries'))) {
    const group = textOf(at(value, 'group'));
    const module =
      textOf(at(value, 'module')) ??
      (group ? `${group}:${textOf(at(value, 'name')) ?? ''}` : textOf(value)?.split(':').slice(0, 2).join(':'));
    if (module) libraries[accessor(key)] = module;
  }
  for (const { key, value } of entries(at(root, 'plugins'))) {
    const id = textOf(at(value, 'id')) ?? textOf(value)?.split(':')[0];
    if (id) plugins[accessor(key)] = id;
  }
  return { ecosystem: 'gradle', name: null, dependencies: [], plugins: [], catalogue: { libraries, plugins } };
};

function accessor(written: string): string {
  return written.replace(/[-_]/g, '.');
}

/** The same draft with catalogue aliases replaced by what they stand for; bundles and unknown aliases are left out. */
export function withoutAliases(draft: Draft, catalogue: NonNullable<Draft['catalogue']>): Draft {
  const replaced = (list: readonly Dependency[]) =>
    list.flatMap((declared) => {
      if (!declared.name.startsWith(alias)) return [declared];
      const written = declared.name.slice(alias.length);
      const name = written.startsWith('plugins.') ? catalogue.plugins[written.slice(8)] : catalogue.libraries[written];
      return name ? [{ ...declared, name }] : [];
    });
  return { ...draft, dependencies: replaced(draft.dependencies), plugins: replaced(draft.plugins) };
}
