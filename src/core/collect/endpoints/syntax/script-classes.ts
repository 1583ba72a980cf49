import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { PathText } from '../model';
import { closing, type Range } from './brackets';
import { scriptFunctions, type FunctionRange, type Functions } from './functions';
import { pathAt } from './paths';

/** A class of a script, from the brace on. */
export interface ScriptClass extends Range {
  readonly name: string;
  /** As written. */
  readonly base?: string;
  /** What stands in brackets inside it. */
  readonly inner: readonly Range[];
}

const opening =
  /\bclass\s+([\w$]+)\s*(?:<[^{}()]{0,200}?>)?(?:\s*\bextends\s+([\w$]+(?:\.[\w$]+)*))?(?:[^{}();=]{0,300}|\([^{}()]{0,200}\))\{/g;

/** The classes of a script, and what the names of their fields are called outside them: `this.path` as `Books.path`. */
export class ScriptClasses {
  readonly list: readonly ScriptClass[];
  private known: Functions | null = null;

  constructor(private readonly code: string) {
    this.list = [...occurrences(opening, code)]
      .filter(({ 1: name }) => name !== 'extends' && name !== 'implements')
      .map((match) => {
        const start = match.index + match[0].length - 1;
        const end = closing(code, start);
        const [, name, base] = match;
        return { name: name!, ...(base ? { base } : {}), start, end, inner: bracketsIn(code, start + 1, end) };
      });
  }

  get functions(): Functions {
    return (this.known ??= scriptFunctions(this.code));
  }

  /** The innermost class around an offset. */
  around(offset: number): ScriptClass | undefined {
    return this.list.findLast(({ start, end }) => start < offset && offset < end);
  }

  /** The class that an offset lies directly in, as opposed to in one of its methods. */
  directlyAround(offset: number): ScriptClass | undefined {
    const one = this.around(offset);
    return one?.inner.some(({ start, end }) => start < offset && offset < end) ? undefined : one;
  }

  methodNamed(one: ScriptClass, name: string): FunctionRange | undefined {
    return this.functions.list.find((fn) => fn.name === name && this.directlyAround(fn.start - 1) === one);
  }

  /** What a name with `this` is called outside its class. */
  outside(name: string, offset: number): string {
    const around = name.startsWith('this.') ? this.around(offset) : undefined;
    return around ? `${around.name}${name.slice(4)}` : name;
  }
}

const read = new WeakMap<Source, ScriptClasses>();

export function scriptClasses(source: Source): ScriptClasses {
  let classes = read.get(source);
  if (!classes) read.set(source, (classes = new ScriptClasses(source.code)));
  return classes;
}

/** What an expression of a script says as a path, fields called as outside their class. */
export function scriptPathAt(source: Source, range: Range): PathText | null {
  const path = pathAt(source, range);
  if (!path?.some((piece) => typeof piece === 'object' && piece.constant.startsWith('this.'))) return path;
  const classes = scriptClasses(source);
  return path.map((piece) =>
    typeof piece === 'string' ? piece : { constant: classes.outside(piece.constant, range.start) },
  );
}

function bracketsIn(code: string, start: number, end: number): Range[] {
  const found: Range[] = [];
  for (let i = start; i < end; i++) {
    const c = code.charCodeAt(i);
    if (c !== 40 && c !== 91 && c !== 123) continue;
    const close = closing(code, i);
    found.push({ start: i, end: close });
    i = close;
  }
  return found;
}
