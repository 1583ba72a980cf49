import type { IdleCode } from '../../facts';
import { languageOf, roleOfPath, saysGenerated } from '../../text/file-role';
import { defineCollector } from '../collector';
import { sourceOf } from '../source';
import { phpReach } from './php';
import { pythonReach } from './python';
import type { FileReach } from './reach';

/**
 * Production code that cannot act, because nothing of the project names it: middleware that is never mounted, modules that are never
 * imported. Only where a language and its frameworks need a name to be written; where they find code by its place, all of it acts.
 */
export const idle = defineCollector<FileReach, readonly IdleCode[]>({
  wants: ({ path }) => /\.(?:py|php)$/.test(path) && /^(?:production|configuration)$/.test(roleOfPath(path)),
  extract(file) {
    const source = sourceOf(file);
    if (!source || source.minified || saysGenerated(file.text)) return null;
    return languageOf(file.path) === 'Python' ? pythonReach(source) : phpReach(source);
  },
  link(files) {
    const found: IdleCode[] = [];
    for (const kind of ['py', 'php'] as const)
      found.push(...idleIn([...files].filter(([path]) => path.endsWith(kind))));
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
