import { endpoints } from '../../../../src/core/collect/endpoints';
import type { FileRoutes } from '../../../../src/core/collect/endpoints/model';

/** The endpoints of a repository held in memory: `GET /books src/routes.ts:3 list src/books.ts:9`, sorted. */
export function endpointsOf(files: Readonly<Record<string, string>>): string[] {
  const extracted = new Map<string, FileRoutes>();
  for (const path of Object.keys(files).sort()) {
    const entry = { path, size: files[path]!.length, tracked: true, stamp: '1' };
    const found = endpoints.wants(entry) ? endpoints.extract({ path, text: files[path]! }, () => undefined) : null;
    if (found) extracted.set(path, structuredClone(found));
  }
  const context = { name: 'example', prefix: '', files: new Map(), history: { kind: 'none' as const } };
  return endpoints
    .link(extracted, context, {}, () => undefined)
    .map(({ method, path, route, handler }) => {
      const answers = handler ? ` ${handler.name || '-'} ${handler.path}:${handler.line}` : '';
      return `${method} ${path} ${route.path}:${route.line}${answers}`;
    })
    .sort();
}

/** Methods and paths alone. */
export function pathsOf(files: Readonly<Record<string, string>>): string[] {
  return endpointsOf(files).map((line) => line.split(' ').slice(0, 2).join(' '));
}
