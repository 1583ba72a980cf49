import type { IdleCode, LanguageName } from '../../facts';
import { languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector } from '../collector';
import { sourceOf, type Source } from '../source';
import { functionReach } from './functions';
import { phpReach } from './php';
import { pythonReach } from './python';
import type { FileReach } from './reach';
import { idleScripts, scriptReach, type ScriptReach } from './script';

const readers: Readonly<Partial<Record<LanguageName, (source: Source) => FileReach | null>>> = {
  Python: pythonReach,
  PHP: phpReach,
  Go: functionReach,
  Rust: functionReach,
  Elixir: functionReach,
};

const isScript = /\.[cm]?[jt]sx?$/;

/**
 * Production code that cannot act, because nothing of the project names it: middleware that is never mounted, modules that are never
 * imported. Only where a language and its frameworks need a name to be written; where they find code by its place, all of it acts.
 */
export const idle = defineCollector<FileReach | ScriptReach, readonly IdleCode[]>({
  wants: ({ path }) =>
    (/\.(?:py|php|go|rs|exs?)$/.test(path) || isScript.test(path)) &&
    /^(?:production|configuration)$/.test(roleOfPath(path)),
  extract(file) {
    const source = sourceOf(file);
    if (!source || source.minified) return null;
    if (isScript.test(file.path)) return scriptReach(source);
    if (saysGenerated(file.text)) return null;
    return readers[languageOf(file.path)!]?.(source) ?? null;
  },
  link(files) {
    const found: IdleCode[] = [];
    for (const kind of [/\.py$/, /\.php$/, /\.go$/, /\.rs$/, /\.exs?$/])
      found.push(...idleIn([...files].filter(([path]) => kind.test(path)) as [string, FileReach][]));
    found.push(...idleScripts([...files].filter(([path]) => isScript.test(path)) as [string, ScriptReach][]));
    return found;
  },
});

/** What no file of one language names. */
function idleIn(files: readonly (readonly [string, FileReach])[]): IdleCode[] {
  const byImport = files.some(([, { starts }]) => starts) && !files.some(([, { loads }]) => loads);
  const mounted = new Set(files.flatMap(([, { mentions }]) => mentions));
  const found: IdleCode[] = [];
  for (const [path, { middleware, module }] of files) {
    for (const { name, line, endLine } of middleware)
      if (!mounted.has(name)) found.push({ path, line, endLine, what: 'middleware', name });
    if (module && byImport && !files.some(([other, { modules }]) => other !== path && modules.includes(module.name)))
      found.push({ path, line: 1, endLine: module.lines, what: 'module', name: module.name });
  }
  return found;
}
