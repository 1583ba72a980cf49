import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes } from '../model';
import { attributes, docAnnotations, type Annotation } from '../syntax/annotations';
import { withDocAnnotations } from '../syntax/doc-annotations';
import { pathAt } from '../syntax/paths';

/** An attribute or annotation that says something about routes. */
interface Mark extends Annotation {
  /** Where its arguments can be read. */
  readonly source: Source;
  /** `Route`, `Method`, `Prefix`, or a verb. */
  readonly word: string;
}

/** A class with what its own marks say about the routes in it. */
interface ControllerType {
  readonly declaration: Annotation['declaration'];
  readonly prefix: PathText;
  readonly path: PathText | null;
  readonly methods: readonly string[];
}

const bundle = 'FOS\\RestBundle\\Controller\\Annotations\\';
const verb = /^(?:Get|Post|Put|Patch|Delete)$/;

/** Routes that Symfony, with or without FOSRestBundle, reads from attributes on controllers or annotations above them. */
export function readSymfonyRoutes(source: Source, notes: RouteNotes): void {
  const marks = marksOf(source);
  if (marks.length === 0) return;
  notes.routers.push({ id: 'symfony', root: true, path: [] });
  const types = typesOf(marks);
  const routes = marks.filter(({ word }) => word === 'Route' || verb.test(word));
  const members = routes.filter(({ declaration }) => declaration.kind === 'member');
  for (const one of members) {
    const type = types.find(({ declaration }) => declaration.start < one.at && one.at < declaration.end);
    const path = pathOf(one) ?? (one.word === 'Route' ? [] : null);
    // Without a path FOSRestBundle makes one up from the function's name, unless the class has one.
    if (!path && !type?.path) continue;
    const own = methodsOf(marks, one);
    const methods = own.length > 0 ? own : (type?.methods ?? []);
    notes.routes.push({
      router: 'symfony',
      methods: methods.length > 0 ? methods : ['ANY'],
      path: [...(type?.prefix ?? []), '/', ...(type?.path ?? []), '/', ...(path ?? [])],
      line: source.lineOf(one.at),
      handler: { name: one.declaration.name, line: source.lineOf(one.declaration.at) },
    });
  }
  for (const one of routes) {
    const { kind, start, end } = one.declaration;
    if (kind === 'type' && !members.some(({ at }) => start < at && at < end)) readInvokable(source, marks, one, notes);
  }
}

/** A class that is called as a whole: its route is its own. */
function readInvokable(source: Source, marks: readonly Mark[], one: Mark, notes: RouteNotes): void {
  const { start, end } = one.declaration;
  const path = pathOf(one);
  const [invoke] = occurrences(/\bfunction\s+__invoke\s*\(/g, source.code.slice(start, end));
  if (!path || !invoke) return;
  const methods = methodsOf(marks, one);
  notes.routes.push({
    router: 'symfony',
    methods: methods.length > 0 ? methods : ['ANY'],
    path,
    line: source.lineOf(one.at),
    handler: { name: '__invoke', line: source.lineOf(start + invoke.index) },
  });
}

function marksOf(source: Source): Mark[] {
  const marks: Mark[] = [];
  const add = (from: Source, found: readonly Annotation[]): void => {
    for (const one of found) {
      const word = wordOf(source, one.name);
      if (word !== null) marks.push({ ...one, source: from, word });
    }
  };
  if (occurs(/#\[[^\]]*\b(?:Route|Get|Post|Put|Patch|Delete)\b/, source.code)) add(source, attributes(source.code));
  if (occurs(/^[ \t]*\/?\*+[ \t]*@(?:\\?\w+\\)*(?:Route|Get|Post|Put|Patch|Delete)\b/m, source.text)) {
    const opened = withDocAnnotations(source);
    add(opened, docAnnotations(opened.code));
  }
  return marks;
}

/**
 * What a name stands for, imports followed. Verbs only count where FOSRestBundle has them: those of API Platform say how a resource may
 * be reached, those of documentation say again what others register.
 */
function wordOf(source: Source, name: string): string | null {
  const [first = '', ...rest] = name.replace(/^\\/, '').split('\\');
  const imported = name.startsWith('\\')
    ? undefined
    : source.imports.find(({ names }) => names.some(({ local }) => local === first));
  const whole = [imported?.module ?? first, ...rest].join('\\');
  const word = whole.slice(whole.lastIndexOf('\\') + 1);
  if (word === 'Route' || whole === 'Sensio\\Bundle\\FrameworkExtraBundle\\Configuration\\Method') return word;
  return whole === bundle + word && (verb.test(word) || word === 'Prefix') ? word : null;
}

function typesOf(marks: readonly Mark[]): ControllerType[] {
  return marks
    .filter(({ word, declaration }) => declaration.kind === 'type' && (word === 'Route' || word === 'Prefix'))
    .map((one) => {
      const prefix = marks.find(({ word, declaration }) => word === 'Prefix' && declaration.at === one.declaration.at);
      return {
        declaration: one.declaration,
        prefix: (prefix && pathOf(prefix)) ?? [],
        path: one.word === 'Route' ? pathOf(one) : null,
        methods: one.word === 'Route' ? methodsOf(marks, one) : [],
      };
    })
    .sort((a, b) => Number(a.path === null) - Number(b.path === null));
}

function pathOf({ source, arguments: args }: Mark): PathText | null {
  for (const { start, end } of args) {
    const named = /^(\w+)\s*[:=]\s*(?![:=])/.exec(source.code.slice(start, end));
    if (named && named[1] !== 'path' && named[1] !== 'value') continue;
    const path = pathAt(source, { start: start + (named?.[0].length ?? 0), end });
    if (path) return path.map((piece) => (typeof piece === 'string' ? withoutRequirements(piece) : piece));
  }
  return null;
}

/** `{id<\d+>?1}` and `{id:book}` as `{id}`. */
export function withoutRequirements(path: string): string {
  return path.replace(/\{!?(\w+)(?::[\w.]+)?(?:<[^>]*>)?(?:\?[^{}]*)?\}/g, '{$1}');
}

/** The methods that a mark tells, or a mark for methods alone beside it. */
function methodsOf(marks: readonly Mark[], one: Mark): string[] {
  if (verb.test(one.word)) return [one.word.toUpperCase()];
  for (const { start, end } of one.arguments) {
    if (/^methods\s*[:=]/.test(one.source.code.slice(start, end))) return stringsIn(one.source, start, end);
  }
  const beside = marks.find(({ word, declaration }) => word === 'Method' && declaration.at === one.declaration.at);
  return beside?.arguments.flatMap(({ start, end }) => stringsIn(beside.source, start, end)) ?? [];
}

function stringsIn(source: Source, from: number, to: number): string[] {
  return source.strings
    .filter(({ start }) => start > from && start < to)
    .flatMap(({ value }) => value.toUpperCase().split('|'));
}
