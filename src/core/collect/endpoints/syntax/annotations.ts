import { occurrences } from '../../../search';
import { closing, parts, skipSpace, type Range } from './brackets';

/** A class, interface or method that annotations stand before. */
export interface Declaration {
  readonly kind: 'type' | 'member';
  readonly name: string;
  /** Where its name stands. */
  readonly at: number;
  /** For types: what it extends and implements, and the body between its braces. */
  readonly bases: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly interface: boolean;
  readonly abstract: boolean;
}

/** An annotation, decorator or attribute with the declaration that it belongs to. */
export interface Annotation {
  readonly name: string;
  readonly at: number;
  /** Its arguments; empty without parentheses. */
  readonly arguments: readonly Range[];
  readonly declaration: Declaration;
}

const mark = /@(?:\w+:)?([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)\s*/g;
const modifiers =
  /(?:public|private|protected|internal|static|final|abstract|async|override|suspend|open|export|default|readonly|sealed|partial|virtual|inner|data|enum|inline|new|extern|unsafe|value|required|const)\b(?=\s)/y;
const typeHead = /(class|interface|record|object|struct)\s+(\w+)/y;
const kotlinMember = /fun\s+(?:<[^<>]*>\s*)?(?:\w+\.)?(\w+)\s*\(/y;
/** A return type, whose arguments may have arguments of their own, and a name; or a name alone as in TypeScript. */
const otherMember =
  /(?:<[^<>()]*>\s*)?(?:[\w.$]+(?:\s*<(?:[^<>()]|<(?:[^<>()]|<(?:[^<>()]|<(?:[^<>()]|<[^<>()]*>)*>)*>)*>)*>)?(?:\s*\[\s*\])*\??(?:\s+|(?<=[>\]])))?(\w+)\s*(?:<[^<>()]*>)?\(/y;

/** Annotations of Java and Kotlin, and decorators of TypeScript. */
export function annotations(code: string): Annotation[] {
  return readAll(code, mark, (match) => match[1]!.slice(match[1]!.lastIndexOf('.') + 1));
}

const attribute = /(?<=[[,]\s*(?:(?:assembly|return|method|param):\s*)?)((?:\\?[A-Z]\w*\\)*[A-Z]\w*)\s*(?=[(,\]])/g;

/** Attributes of C# and PHP that stand in brackets, as they are named there. */
export function attributes(code: string): Annotation[] {
  return readAll(code, attribute, (match) => match[1]!);
}

const docAnnotation = /@(\\?[A-Z]\w*(?:\\\w+)*)\s*/g;

/** Annotations of PHP, in code that has those of its documentation blocks in it. */
export function docAnnotations(code: string): Annotation[] {
  return readAll(code, docAnnotation, (match) => match[1]!);
}

function readAll(code: string, expression: RegExp, nameOf: (match: RegExpExecArray) => string): Annotation[] {
  const found: Annotation[] = [];
  const declarations = new Map<number, Declaration>();
  for (const match of occurrences(expression, code)) {
    const after = match.index + match[0].length;
    const called = code[after] === '(';
    const end = called ? closing(code, after) + 1 : match.index + match[0].trimEnd().length;
    const from = passBracket(code, end);
    if (from < 0) continue;
    const at = passOthers(code, from);
    let declaration = declarations.get(at);
    if (!declaration) {
      const read = declarationAt(code, at, code.slice(from, at));
      if (!read) continue;
      declarations.set(at, (declaration = read));
    }
    found.push({
      name: nameOf(match),
      at: match.index,
      arguments: called ? parts(code, after + 1, end - 1) : [],
      declaration,
    });
  }
  return found;
}

/** For what stands in brackets: the offset after them; other attributes may follow inside. */
function passBracket(code: string, from: number): number {
  let i = skipSpace(code, from);
  for (let n = 0; n < 20 && code[i] === ','; n++) {
    const next = /,\s*[\w.\\]+\s*/y;
    next.lastIndex = i;
    const match = next.exec(code);
    if (!match) return -1;
    i = match.index + match[0].length;
    if (code[i] === '(') i = closing(code, i) + 1;
    i = skipSpace(code, i);
  }
  return code[i] === ']' ? i + 1 : i;
}

/** Passes over other annotations, attributes and modifiers. */
function passOthers(code: string, from: number): number {
  let i = skipSpace(code, from);
  for (let n = 0; n < 60; n++) {
    const c = code[i];
    if (c === '@') {
      const next = /@[\w.:\\]+\s*/y;
      next.lastIndex = i;
      const match = next.exec(code);
      if (!match || /^@interface\b/.test(match[0])) return i;
      i += match[0].length;
      if (code[i] === '(') i = closing(code, i) + 1;
    } else if (c === '[') i = closing(code, i) + 1;
    else if (c === '#' && code[i + 1] === '[') i = closing(code, i + 1) + 1;
    else {
      modifiers.lastIndex = i;
      const match = modifiers.exec(code);
      if (!match) return i;
      i += match[0].length;
    }
    i = skipSpace(code, i);
  }
  return i;
}

function declarationAt(code: string, at: number, before: string): Declaration | null {
  typeHead.lastIndex = at;
  const type = typeHead.exec(code);
  if (type) return typeDeclaration(code, type, before);
  for (const expression of [kotlinMember, otherMember]) {
    expression.lastIndex = at;
    const member = expression.exec(code);
    if (
      member &&
      (!/^(?:if|for|while|switch|return|new|throw|catch)$/.test(member[1]!) || /^function\b/.test(member[0]))
    ) {
      const name = at + member[0].lastIndexOf(member[1]!);
      return {
        kind: 'member',
        name: member[1]!,
        at: name,
        bases: [],
        start: name,
        end: name,
        interface: false,
        abstract: false,
      };
    }
  }
  return null;
}

function typeDeclaration(code: string, match: RegExpExecArray, before: string): Declaration {
  const name = match[2]!;
  const from = match.index + match[0].length;
  const open = bodyAfter(code, from);
  const head = code.slice(from, open);
  const at = match.index + match[0].length - name.length;
  const end = open < code.length && code[open] === '{' ? closing(code, open) : open;
  return {
    kind: 'type',
    name,
    at,
    bases: basesIn(head),
    start: open,
    end,
    interface: match[1] === 'interface',
    abstract: /\babstract\b/.test(before),
  };
}

/** The brace that opens a type's body; a Kotlin class may have a constructor and no body. */
function bodyAfter(code: string, from: number): number {
  let i = from;
  while (i < code.length) {
    const c = code[i];
    if (c === '{' || c === ';') return i;
    if (c === '(' || c === '[') i = closing(code, i);
    i++;
  }
  return code.length;
}

/** Names after `extends`, `implements` or a colon, without type arguments. */
function basesIn(head: string): string[] {
  const clauses = head.replace(/\((?:[^()]|\([^()]*\))*\)/g, '').replace(/<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>/g, '');
  const found = /(?:\bextends\b|\bimplements\b|:)([\s\S]*)$/.exec(clauses);
  return found
    ? found[1]!
        .split(/,|\bimplements\b|\bextends\b|\bwhere\b/)
        .map((base) => /[\w.]+/.exec(base)?.[0] ?? '')
        .filter((base) => base !== '')
    : [];
}
