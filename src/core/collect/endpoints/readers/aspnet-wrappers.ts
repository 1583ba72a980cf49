import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, skipSpace, type Range } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';
import { handlerAt, lastHandler } from './aspnet-handlers';

/** An extension method of routers, as far as it may map routes for its callers. */
interface RouterMethod {
  readonly name: string;
  readonly receiver: string;
  /** What callers hand it, without what it is called on. */
  readonly parameters: readonly string[];
  readonly start: number;
  readonly end: number;
}

const extension =
  /\b(\w+)\s*(?:<[^<>()]*>)?\(\s*this\s+(?:WebApplication|IEndpointRouteBuilder|RouteGroupBuilder)\s+(\w+)\s*,/g;

/** Methods of the project that map a route under a path that their callers say: `MapQuery(this IEndpointRouteBuilder app, string route)`. */
export class RouteWrappers {
  private readonly methods: readonly RouterMethod[];

  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
  ) {
    const { code } = source;
    this.methods = [...occurrences(extension, code)].map((match) => {
      const open = code.indexOf('(', match.index);
      const start = closing(code, open);
      return {
        name: match[1]!,
        receiver: match[2]!,
        parameters: this.parametersAt(open),
        start,
        end: bodyEnd(code, start),
      };
    });
  }

  private parametersAt(open: number): string[] {
    const { code } = this.source;
    return argumentsAt(code, open)
      .slice(1)
      .map(({ start, end }) => /\s(\w+)\s*(?:=[^=]*)?$/.exec(code.slice(start, end))?.[1] ?? '');
  }

  /** Whether what is mapped at an offset is what such a method maps; it is noted then. */
  note(receiver: string, methods: readonly string[], args: readonly Range[], at: number): boolean {
    const method = this.methods.findLast((one) => one.start < at && at < one.end);
    if (method?.receiver !== receiver || !args[0]) return false;
    const written = pathAt(this.source, args[0]);
    const path = written && this.withLocals(written, method, at, 0);
    const handedIn = path?.findIndex(
      (piece) => typeof piece === 'object' && method.parameters.includes(piece.constant),
    );
    if (!path || handedIn === undefined || handedIn < 0) return false;
    const { constant } = path[handedIn] as { constant: string };
    const answers = lastHandler(this.source, args.slice(1));
    const answering = answers === null || answers.name === '' ? -1 : method.parameters.indexOf(answers.name);
    this.notes.wrappers.push({
      name: method.name,
      index: method.parameters.indexOf(constant),
      methods,
      before: path.slice(0, handedIn),
      after: path.slice(handedIn + 1),
      ...(answering >= 0 ? { answering } : answers ? { handler: answers } : {}),
    });
    return true;
  }

  /** A path with what its method has put into variables: `route = $"/api/{route}"`. */
  private withLocals(path: PathText, method: RouterMethod, at: number, depth: number): PathText {
    const { code } = this.source;
    return path.flatMap((piece): PathText => {
      if (typeof piece === 'string' || !/^\w+$/.test(piece.constant) || depth > 2) return [piece];
      const set = [
        ...code.slice(method.start, at).matchAll(new RegExp(`(?<![\\w.])${piece.constant}\\s*=\\s*(?=["$\\w])`, 'g')),
      ].at(-1);
      if (!set) return [piece];
      const start = method.start + set.index + set[0].length;
      const value = pathAt(this.source, { start, end: code.indexOf(';', start) });
      if (!value) return [piece];
      return method.parameters.includes(piece.constant) ? value : this.withLocals(value, method, at, depth + 1);
    });
  }

  /** A call that may be of such a method, wherever that stands. */
  noteCall(callee: string, router: RouterId, at: number, open: number): void {
    const args = argumentsAt(this.source.code, open).slice(0, 6);
    const paths = args.map((range) => pathAt(this.source, range));
    if (!paths.some((path) => path !== null)) return;
    const handlers = args.map((range, index) =>
      paths[index]?.some((piece) => typeof piece === 'string') ? null : handlerAt(this.source, range),
    );
    this.notes.wrapped.push({ router, callee, line: this.source.lineOf(at), paths, handlers });
  }
}

/** Where the body of a method ends whose parameters end at `close`: its block, or the expression after an arrow. */
function bodyEnd(code: string, close: number): number {
  const head = /[{;]|=>/.exec(code.slice(close, close + 1000));
  const at = close + (head?.index ?? 0);
  if (head?.[0] === '{') return closing(code, at);
  let i = head?.[0] === '=>' ? skipSpace(code, at + 2) : code.length;
  for (; i < code.length && code[i] !== ';'; i++) if (/[([{]/.test(code[i]!)) i = closing(code, i);
  return head?.[0] === '=>' ? i : close;
}
