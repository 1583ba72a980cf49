import { occurrences } from '../../../search';
import type { Source } from '../../source/source';
import type { RouteNotes } from '../model';
import { argumentsAt, closing } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';

const attribute = /#\[\s*(?:\w+::)*(get|post|put|patch|delete|route)\s*\(\s*(?=[rb]*#*")/g;

/** Routes in attributes of functions, as Actix Web and Rocket have them; each is known by its function, to be mounted by that name. */
export function readAttributes(source: Source, notes: RouteNotes): void {
  const { code } = source;
  for (const match of occurrences(attribute, code)) {
    const open = match.index + match[0].lastIndexOf('(');
    const [first] = argumentsAt(code, open);
    const path = first && pathAt(source, first);
    const after = /\bfn\s+(\w+)/.exec(code.slice(open, open + 3000));
    if (!path || !after) continue;
    const verb = match[1]!;
    const methods =
      verb === 'route'
        ? source.strings
            .filter(({ start }) => start > first.end && start < closing(code, open))
            .map(({ value }) => value.toUpperCase())
        : [verb.toUpperCase()];
    const id = `fn:${after[1]}`;
    notes.routers.push({ id, root: false, path: [] });
    const [text, ...rest] = path;
    notes.routes.push({
      router: id,
      methods,
      path: typeof text === 'string' ? [text.replace(/\?.*$/, ''), ...rest] : path,
      line: source.lineOf(match.index),
      handler: { name: after[1]!, line: source.lineOf(open + after.index) },
    });
  }
}
