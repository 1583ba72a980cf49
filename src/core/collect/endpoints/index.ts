import type { Endpoint } from '../../facts';
import { occurs } from '../../search';
import { languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector, type SourceFile } from '../collector';
import { sourceOf } from '../source';
import { RouterGraph } from './link/graph';
import { documentationWords, isLeftOut } from './link/left-out';
import { joined } from './link/paths';
import { holdsNoTests, isTestByName, noteTestModules, withoutTestModules } from './link/test-modules';
import { Views } from './link/views';
import { Handlers } from './link/handlers';
import { RouteFiles } from './link/repository';
import { RouteNotes, type FileRoutes } from './model';
import {
  isEnvironmentFile,
  isRouteConfiguration,
  readConfiguration,
  readEnvironmentFile,
} from './readers/configuration';
import { readersOf } from './readers';
import { isSymfonyRouting, readSymfonyRouting } from './readers/symfony-configuration';

/** The endpoints that production code registers, with their whole paths and the functions that answer. */
export const endpoints = defineCollector<FileRoutes, readonly Endpoint[]>({
  wants: ({ path }) =>
    (languageOf(path) !== null && roleOfPath(path) === 'production') ||
    isTestByName(path) ||
    isRouteConfiguration(path) ||
    isEnvironmentFile(path) ||
    (isSymfonyRouting(path) && roleOfPath(path) !== 'vendored'),
  extract(file) {
    const notes = new RouteNotes();
    if (isSymfonyRouting(file.path)) readSymfonyRouting(file.path, file.text, notes);
    else if (isRouteConfiguration(file.path)) readConfiguration(file.text, notes);
    else if (isEnvironmentFile(file.path)) readEnvironmentFile(file.text, notes);
    else readSource(file, notes);
    return notes.finish();
  },
  link(all) {
    const found = withoutTestModules(all);
    const files = new RouteFiles(found);
    const handlers = new Handlers(files);
    const views = new Views(files);
    const endpoints = new Map<string, Endpoint>();
    for (const { file, route, path, answersIn = file } of new RouterGraph(files).all()) {
      const place = { path: file, line: route.line };
      const add = (method: string, whole: string, handler: Endpoint['handler']): void => {
        const endpoint = { method, path: whole, route: place, ...(handler ? { handler } : {}) };
        if (isLeftOut(file, endpoint, found.get(file)?.notes?.documentation !== undefined)) return;
        const key = `${method} ${whole} ${file}`;
        if (!endpoints.has(key)) endpoints.set(key, endpoint);
      };
      if (route.view && route.methods.length === 0) {
        for (const { method, below, handler } of views.answers(file, route.view))
          add(method, joined(path, below), handler ?? handlers.find(file, { name: route.view.name }));
      } else {
        const handler = handlers.find(answersIn, route.handler);
        for (const method of route.methods) add(method, path, handler);
      }
    }
    return [...endpoints.values()];
  },
});

function readSource(file: SourceFile, notes: RouteNotes): void {
  const source = sourceOf(file);
  if (!source || source.minified || saysGenerated(file.text)) return;
  if (isTestByName(file.path) && !holdsNoTests(source.code)) return;
  if (source.language === 'Rust') noteTestModules(source.text, source.code, notes);
  for (const read of readersOf[source.language]) read(source, notes);
  if (notes.routes.length > 0 && occurs(documentationWords, source.uncommented)) notes.notes.documentation = ['yes'];
}
