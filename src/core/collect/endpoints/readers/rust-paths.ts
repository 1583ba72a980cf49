import type { Source } from '../../source/source';
import type { PathText } from '../model';
import { argumentsAt, closing, trimmed, type Range } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';
import { isSecretSetting } from '../syntax/secret-parts';
import type { RustVariables } from './rust-variables';

const macro = /^(?:\w+::)*(format|concat)(?:cp)?!\s*[([{]/;
/** What makes a text of a text. */
const conversion = /\s*\.\s*(?:as_str|as_ref|to_string|to_owned|into|clone|leak|trim\w*|unwrap\w*|expect)\([^()]*\)$/;
/** Variables inside variables are followed this deep. */
const deepest = 4;

/** What expressions of Rust say as paths: literals, constants, variables, and what macros put together. */
export class RustPaths {
  constructor(
    private readonly source: Source,
    private readonly variables: RustVariables,
  ) {}

  at(range: Range, depth = 0): PathText | null {
    const { code } = this.source;
    const { start, end } = this.bare(range);
    const text = code.slice(start, end);
    const made = macro.exec(text);
    if (made) {
      const open = start + made[0].length - 1;
      if (closing(code, open) !== end - 1) return null;
      const args = argumentsAt(code, open);
      return made[1] === 'format' ? this.formatted(args, depth) : this.concatenated(args, depth);
    }
    const from = /^String::from\(/.exec(text);
    if (from && closing(code, start + from[0].length - 1) === end - 1)
      return this.at({ start: start + from[0].length, end: end - 1 }, depth);
    return this.valueOf(text, start, depth) ?? pathAt(this.source, { start, end });
  }

  /** An expression without what borrows and converts it. */
  private bare(range: Range): Range {
    const { code } = this.source;
    let { start, end } = trimmed(code, range.start, range.end);
    while (start < end && /[&*]/.test(code[start]!)) start++;
    for (let match = conversion.exec(code.slice(start, end)); match; match = conversion.exec(code.slice(start, end)))
      end = start + match.index;
    return { start, end };
  }

  /** The value of a variable, unless its name is one of a secret. */
  private valueOf(name: string, at: number, depth: number): PathText | null {
    if (!/^[a-z_]\w*$/.test(name) || isSecretSetting(name) || depth > deepest) return null;
    const value = this.variables.valueOf(name, at);
    return value && this.at(value, depth + 1);
  }

  private concatenated(args: readonly Range[], depth: number): PathText | null {
    const pieces = args.map((one) => this.at(one, depth));
    return pieces.includes(null) ? null : joined(pieces as PathText[]);
  }

  /** `format!("/hooks/{}/{version}", key)`. */
  private formatted([first, ...args]: readonly Range[], depth: number): PathText | null {
    const [template, ...rest] = (first && pathAt(this.source, first)) ?? [];
    if (!first || typeof template !== 'string' || rest.length > 0) return null;
    const pieces: PathText[] = [];
    let from = 0;
    let next = 0;
    for (const match of template.matchAll(/\{\{|\}\}|\{\s*(\w*)\s*(?::[^{}]*)?\}/g)) {
      pieces.push([template.slice(from, match.index)]);
      from = match.index + match[0].length;
      const name = match[1];
      if (name === undefined) pieces.push([match[0][0]!]);
      else if (/^\d*$/.test(name)) pieces.push(this.argument(args[name === '' ? next++ : Number(name)], depth));
      else pieces.push(this.named(name, args, first.start, depth));
    }
    return joined([...pieces, [template.slice(from)]]);
  }

  private named(name: string, args: readonly Range[], at: number, depth: number): PathText {
    for (const { start, end } of args) {
      const given = /^(\w+)\s*=\s*/.exec(this.source.code.slice(start, end));
      if (given?.[1] === name) return this.argument({ start: start + given[0].length, end }, depth);
    }
    return this.valueOf(name, at, depth) ?? (this.variables.isLocal(name, at) ? [`{${name}}`] : [{ constant: name }]);
  }

  /** What is put in; where its value is not known, a parameter of its name. */
  private argument(range: Range | undefined, depth: number): PathText {
    if (!range) return ['{value}'];
    const { start, end } = this.bare(range);
    const text = this.source.code.slice(start, end);
    if (/^[a-z_]\w*$/.test(text)) return this.named(text, [], start, depth);
    return this.at(range, depth) ?? [`{${/(\w+)\s*\([^()]*\)\??$/.exec(text)?.[1] ?? 'value'}}`];
  }
}

/** One path of several, neighbouring texts as one. */
function joined(paths: readonly PathText[]): PathText {
  const result: PathText[number][] = [];
  for (const piece of paths.flat()) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result.filter((piece) => piece !== '');
}
