import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes } from '../model';
import { argumentsAt, closing } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';

/** A prefix that a class of Spring's configuration puts before controllers: `configurer.addPathPrefix("/api", …)`. */
export function readSpringPrefix(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/\.\s*addPathPrefix\s*\(/, code)) return;
  const settings = injectedSettings(source);
  for (const match of occurrences(/\.\s*addPathPrefix\s*\(/g, code)) {
    const [first, which] = argumentsAt(code, match.index + match[0].length - 1);
    const written = first && pathAt(source, first);
    if (!written || !which || !meansAll(code.slice(which.start, which.end))) continue;
    const path = written.flatMap((piece) =>
      typeof piece === 'string'
        ? withSettings(piece)
        : (settings.get(piece.constant.replace(/^this\./, '')) ?? [piece]),
    );
    notes.bases.push({ kind: 'spring', path, inner: true });
  }
}

/** Whether a predicate holds for the controllers of the project, as opposed to those that an annotation of its own marks. */
function meansAll(predicate: string): boolean {
  const annotation = /\bforAnnotation\s*\(\s*(\w+)|\bisAnnotationPresent\s*\(\s*(\w+)/.exec(predicate);
  const name = annotation?.[1] ?? annotation?.[2];
  return name === undefined || name === 'RestController' || name === 'Controller';
}

/** Values of settings by the fields and parameters that they are put into: `@Value("${api.prefix}") String prefix`. */
function injectedSettings(source: Source): Map<string, PathText> {
  const { code } = source;
  const settings = new Map<string, PathText>();
  for (const match of occurrences(/@Value\s*\(/g, code)) {
    const open = match.index + match[0].length - 1;
    const [value] = argumentsAt(code, open);
    const string = value && source.stringAt(value.start + 1);
    const after = code.slice(closing(code, open) + 1, closing(code, open) + 200);
    const name = /^[\s\w]*?(?:\bString\s+(\w+)|\bva[lr]\s+(\w+))/.exec(after);
    if (string && name) settings.set(name[1] ?? name[2]!, withSettings(source.text.slice(string.start, string.end)));
  }
  return settings;
}

/** A text whose placeholders stand for settings: `${api.prefix:/api}/books`. */
export function withSettings(text: string): PathText {
  const path: (string | { readonly constant: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(/\\?\$\{([\w.-]+)(?::([^{}]*))?\}/g)) {
    path.push(text.slice(from, match.index), { constant: `@setting ${match[1]} ${match[2] ?? ''}` });
    from = match.index + match[0].length;
  }
  return [...path, text.slice(from)].filter((piece) => piece !== '' || path.length === 0);
}
