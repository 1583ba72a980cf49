import { languageOf, roleOfPath } from '../../text/repository/file-role';
import { defineCollector } from '../collector';
import { sourceOf } from '../source';
import { reachOf, unreachedFiles, type Reach } from './reach';

/** Files of production code that no other file of the service reaches, in JavaScript and TypeScript, where files are loaded by name. */
export const unreached = defineCollector<Reach, readonly string[], 'manifests' | 'scripts'>({
  needs: ['manifests', 'scripts'],
  wants: ({ path }) =>
    (languageOf(path) === 'JavaScript' || languageOf(path) === 'TypeScript') && roleOfPath(path) === 'production',
  extract(file) {
    const source = sourceOf(file);
    return !source || source.minified ? null : reachOf(source);
  },
  link: (files, _context, { manifests, scripts }) => [...unreachedFiles(files, manifests, scripts)],
});
