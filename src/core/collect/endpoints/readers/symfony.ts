import { occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes } from '../model';
import { attributes, type Annotation } from '../syntax/annotations';
import { pathAt } from '../syntax/paths';

/** Routes that Symfony reads from attributes on controllers. */
export function readSymfonyRoutes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/#\[[^\]\n]*\bRoute\b/, code)) return;
  const all = attributes(code).filter(({ name }) => name === 'Route' || /^(?:Get|Post|Put|Patch|Delete)$/.test(name));
  notes.routers.push({ id: 'symfony', root: true, path: [] });
  const types = all.filter(({ declaration }) => declaration.kind === 'type');
  for (const one of all) {
    if (one.declaration.kind !== 'member') continue;
    const type = types.find(({ declaration }) => declaration.start < one.at && one.at < declaration.end);
    const prefix = type ? (pathOf(source, type) ?? []) : [];
    const path = pathOf(source, one) ?? [];
    const own = methodsOf(source, one);
    const methods = own.length > 0 ? own : type ? methodsOf(source, type) : [];
    notes.routes.push({
      router: 'symfony',
      methods: methods.length > 0 ? methods : ['ANY'],
      path: [...prefix, '/', ...path],
      line: source.lineOf(one.at),
      handler: { name: one.declaration.name, line: source.lineOf(one.declaration.at) },
    });
  }
}

function pathOf(source: Source, one: Annotation): PathText | null {
  for (const { start, end } of one.arguments) {
    const named = /^(\w+)\s*[:=]\s*(?![:=])/.exec(source.code.slice(start, end));
    if (named && named[1] !== 'path') continue;
    const path = pathAt(source, { start: start + (named?.[0].length ?? 0), end });
    if (path) return path;
  }
  return null;
}

function methodsOf(source: Source, one: Annotation): string[] {
  if (one.name !== 'Route') return [one.name.toUpperCase()];
  for (const { start, end } of one.arguments) {
    if (!/^methods\s*[:=]/.test(source.code.slice(start, end))) continue;
    return source.strings
      .filter((string) => string.start > start && string.start < end)
      .flatMap(({ value }) => value.toUpperCase().split('|'));
  }
  return [];
}
