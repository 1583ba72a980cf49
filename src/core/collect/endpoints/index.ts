import type { Endpoint } from '../../facts';
import { languageOf, roleOfPath, saysGenerated } from '../../text/file-role';
import { defineCollector } from '../collector';
import { sourceOf } from '../source';
import { RouterGraph } from './link/graph';
import { Handlers } from './link/handlers';
import { RouteFiles } from './link/repository';
import { RouteNotes, type FileRoutes } from './model';
import { readersOf } from './readers';

/** The endpoints that production code registers, with their whole paths and the functions that answer. */
export const endpoints = defineCollector<FileRoutes, readonly Endpoint[]>({
  wants: ({ path }) => languageOf(path) !== null && roleOfPath(path) === 'production',
  extract(file) {
    const source = sourceOf(file);
    if (!source || source.minified || saysGenerated(file.text)) return null;
    const notes = new RouteNotes();
    for (const read of readersOf[source.language]) read(source, notes);
    return notes.finish();
  },
  link(found) {
    const files = new RouteFiles(found);
    const handlers = new Handlers(files);
    const endpoints = new Map<string, Endpoint>();
    for (const { file, route, path } of new RouterGraph(files).all()) {
      const handler = handlers.find(file, route.handler);
      for (const method of route.methods) {
        const key = `${method} ${path} ${file}:${route.line}`;
        if (!endpoints.has(key))
          endpoints.set(key, {
            method,
            path,
            route: { path: file, line: route.line },
            ...(handler ? { handler } : {}),
          });
      }
    }
    return [...endpoints.values()];
  },
});
