import type { HandlerHere } from '../model';
import { argumentsAt, closing, trimmed, type Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import type { GoTypes } from './go-types';

const plainName = /^\w+(?:\.\w+)*$/;
/** Settings that a wrapper is given beside the handler. */
const standard = /^(?:time|http|context)\.\w+$/;
const called = /^(?:\w+\.)*\w+\s*\(/;
/** Functions that are given a handler, as opposed to those that make one of what they are given. */
const wraps =
  /(?:^|\.)(?:HandlerFunc|[aA]uth|[rR]equire\w*|[wW]ith\w*|[lL]og(?:ging|ger)?)$|[wW]rap|[mM]iddleware|[aA]uthenticat|[aA]dapt|[cC]hain|[lL]imit|[cC]ors|[rR]ecover|[pP]rotect/;
const handlerType = /\bfunc\s*\(|Handler|HandlerFunc/;

/** Tells which function answers a route, inside wrappers and behind functions that make handlers. */
export class GoHandlers {
  constructor(
    private readonly code: string,
    private readonly functions: Functions,
    private readonly types: GoTypes,
    private readonly packages: ReadonlySet<string>,
  ) {}

  /** The function that answers, by its type where that can be told. */
  at(range: Range): HandlerHere | undefined {
    const names = this.names(range, 0);
    while (names.length > 1 && this.isValue(names.at(-1)!, range.start) && !wraps.test(names.at(-2)!)) names.pop();
    const name = names.at(-1);
    if (name === undefined) return undefined;
    const [first = '', ...members] = name.split('.');
    if (members.length === 0 || this.packages.has(first)) return { name };
    const owner = this.types.of(name.slice(0, name.lastIndexOf('.')), range.start);
    const maker = names.at(-2);
    return {
      name: owner?.type ? `${owner.type}.${members.at(-1)}` : name,
      ...(owner?.module ? { module: owner.module } : {}),
      ...(maker !== undefined && !wraps.test(maker) ? { maker } : {}),
    };
  }

  /** What an expression names, and what is called around it, outermost first. */
  private names(range: Range, depth: number): string[] {
    const { start, end } = trimmed(this.code, range.start, range.end);
    const text = this.code.slice(start, end);
    if (plainName.test(text)) return standard.test(text) ? [] : [text];
    const call = called.exec(text);
    if (!call || depth > 4) return [];
    const name = call[0].slice(0, -1).trim();
    let open = start + call[0].length - 1;
    // `auth(secret)(handler)`: the last call takes the handler.
    for (
      let i = 0;
      i < 4 && this.code[closing(this.code, open) + 1] === '(' && closing(this.code, open) + 1 < end;
      i++
    ) {
      const next = closing(this.code, open) + 1;
      if (argumentsAt(this.code, next).length === 0) break;
      open = next;
    }
    for (const argument of argumentsAt(this.code, open).reverse()) {
      const inner = this.names(argument, depth + 1);
      if (inner.length > 0) return [name, ...inner];
    }
    return [name];
  }

  /** Whether a name is a parameter or a variable that holds no handler, as far as can be seen. */
  private isValue(name: string, at: number): boolean {
    if (name.includes('.')) return false;
    for (const one of this.functions.around(at)) {
      const index = one.parameters.indexOf(name);
      // Several names may share the type behind the last of them.
      const typed = index < 0 ? undefined : one.parameterTexts.slice(index).find((text) => /\s/.test(text));
      if (typed !== undefined) return !handlerType.test(typed);
      if (new RegExp(`\\b${name}\\b(?:\\s*,\\s*\\w+)*\\s*:=`).test(this.code.slice(one.start, at))) return true;
    }
    return false;
  }
}
