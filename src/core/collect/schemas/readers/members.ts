/** Reads classes whose members carry annotations: decorators, Java annotations, C# and PHP attributes. */
import type { Source } from '../../source';
import { closing, parts, type Range } from '../calls';

/** An annotation with the stretch of its arguments. */
export interface Annotation {
  /** Without what qualifies it: `Column` for `@ORM\Column`. */
  readonly name: string;
  readonly args: Range;
  readonly start: number;
}

/** A member of a class with what is annotated on it. */
export interface Member {
  readonly name: string;
  /** The declared type as written; empty where none is. */
  readonly type: string;
  readonly annotations: readonly Annotation[];
  readonly start: number;
}

/** A class with what is annotated on it and on its members. */
export interface AnnotatedClass {
  readonly name: string;
  /** What follows the name up to the body: parents, type parameters, a primary constructor. */
  readonly heading: string;
  readonly annotations: readonly Annotation[];
  readonly members: readonly Member[];
  readonly body: Range;
  readonly start: number;
}

/** How a language writes annotations and members. */
export interface Notation {
  /** What opens a bracketed list of annotations (`[`, `#[`); absent where each begins with `@`. */
  readonly list?: string;
  /** Tries to read a member at an offset: groups `name` and `type`. */
  readonly member: RegExp;
}

/** Java and Kotlin. */
export const jvm: Notation = {
  member:
    /(?:(?:private|protected|public|static|final|transient|volatile|lateinit|override|open|internal|abstract)\s+)*(?:va[lr]\s+(?<name>\w+)\s*:\s*(?<type>[\w<>?.,[\] ]{1,80})|(?<javaType>[\w<>?.,[\]]{1,60}(?: ?[\w<>?.,[\]]{1,60}){0,3})\s+(?<javaName>\w+)\s*(?=[;=,)]|\(\s*\)))/y,
};

/** Decorators of TypeScript. */
export const decorators: Notation = {
  member:
    /(?:(?:private|protected|public|static|readonly|declare|override|accessor)\s+)*(?<name>[\w$]+)\s*[?!]?\s*(?::\s*(?<type>[^;=\n]{1,120}))?(?=[;=\n}])/y,
};

/** Attributes of C#. */
export const csharp: Notation = {
  list: '[',
  member:
    /(?:(?:public|private|protected|internal|static|virtual|override|required|readonly|sealed|new)\s+)+(?<type>[\w<>?.,[\]]{1,60}(?: ?[\w<>?.,[\]]{1,60}){0,2})\s+(?<name>\w+)\s*(?=\{|=|;)/y,
};

/** Attributes of PHP. */
export const php: Notation = {
  list: '#[',
  member: /(?:(?:public|private|protected|readonly|static|final)\s+)+(?<type>\??[\w\\|]{1,80}\s+)?\$(?<name>\w+)/y,
};

const classHead = /\b(?:class|record|interface)\s+(\w+)/g;
const annotationName = /@(?:(?:field|get|set|param|property):)?(?:[\w$]+\.)*([\w$]+)/y;
const listedName = /\s*(?:\w+\s*:\s*)?(?:\\?\w+[.\\])*(\w+)\s*/y;

/** The classes of a file, at any depth. */
export function annotatedClasses(source: Source, notation: Notation): AnnotatedClass[] {
  const { code } = source;
  const found: AnnotatedClass[] = [];
  classHead.lastIndex = 0;
  let from = 0;
  let match: RegExpExecArray | null;
  while (found.length < 200 && (match = classHead.exec(code))) {
    const after = match.index + match[0].length;
    const open = bodyStart(code, after);
    const body = open === null ? { start: after, end: after } : { start: open + 1, end: closing(code, open) };
    const heading = { start: after, end: open ?? Math.min(code.length, after + 2_000) };
    found.push({
      name: match[1]!,
      heading: code.slice(heading.start, heading.end),
      annotations: annotationsIn(source, notation, {
        start: declarationStart(code, match.index, from),
        end: match.index,
      }),
      members: [...constructorMembers(source, notation, heading), ...membersIn(source, notation, body)],
      body,
      start: match.index,
    });
    from = after;
  }
  return found;
}

/** Where what belongs to the declaration at `at` begins: after the statement or block before it. */
function declarationStart(code: string, at: number, from: number): number {
  let depth = 0;
  for (let i = at - 1; i >= from; i--) {
    const c = code[i];
    if (c === ')' || c === ']' || c === '}') {
      if (c === '}' && depth === 0) return i + 1;
      depth++;
    } else if (c === '(' || c === '[' || c === '{') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (c === ';' && depth === 0) return i + 1;
  }
  return from;
}

/** The brace that opens a class's body; null where it has none. */
function bodyStart(code: string, from: number): number | null {
  const last = Math.min(code.length, from + 20_000);
  for (let i = from; i < last; i++) {
    const c = code[i];
    if (c === '(' || c === '[') i = closing(code, i);
    else if (c === '{') return i;
    else if (c === ';' || c === '}' || c === '@') return null;
  }
  return null;
}

/** The parameters of a primary constructor are members too (Kotlin classes, records). */
function constructorMembers(source: Source, notation: Notation, heading: Range): Member[] {
  const open = source.code.indexOf('(', heading.start);
  if (open < 0 || open >= heading.end) return [];
  const before = source.code.slice(heading.start, open);
  if (!/^\s*(?:<[^{}]{0,80}>)?\s*(?:(?:private|internal|protected)?\s*constructor\s*)?$/.test(before)) return [];
  return membersIn(source, notation, { start: open + 1, end: closing(source.code, open) });
}

/** The annotations in a stretch, whatever else stands there. */
function annotationsIn(source: Source, notation: Notation, range: Range): Annotation[] {
  const { code } = source;
  const found: Annotation[] = [];
  for (let i = range.start; i < range.end && found.length < 300;) {
    const read = annotationsAt(code, i, notation);
    if (read) found.push(...read.annotations);
    i = read ? read.end : i + 1;
  }
  return found;
}

/** The annotation, or the bracketed list of them, that begins at an offset. */
function annotationsAt(
  code: string,
  at: number,
  notation: Notation,
): { annotations: Annotation[]; end: number } | null {
  if (notation.list === undefined) {
    if (code[at] !== '@') return null;
    annotationName.lastIndex = at;
    const match = annotationName.exec(code);
    if (!match || match[1] === 'interface') return null;
    const end = annotationName.lastIndex;
    const annotation = withArguments(code, match[1]!, at, end);
    return { annotations: [annotation], end: annotation.args.end > end ? annotation.args.end + 1 : end };
  }
  if (!code.startsWith(notation.list, at)) return null;
  const open = at + notation.list.length - 1;
  const end = closing(code, open);
  const annotations = parts(code, open + 1, end).flatMap((part) => {
    listedName.lastIndex = part.start;
    const match = listedName.exec(code);
    return match ? [withArguments(code, match[1]!, part.start, listedName.lastIndex)] : [];
  });
  return { annotations, end: end + 1 };
}

function withArguments(code: string, name: string, start: number, end: number): Annotation {
  let open = end;
  while (code[open] === ' ') open++;
  const args = code[open] === '(' ? { start: open + 1, end: closing(code, open) } : { start: end, end };
  return { name, args, start };
}

/** The members at the outer level of a body. */
function membersIn(source: Source, notation: Notation, body: Range): Member[] {
  const { code } = source;
  const { member } = notation;
  const found: Member[] = [];
  let pending: Annotation[] = [];
  let begins = true;
  for (let i = body.start; i < body.end && found.length < 500;) {
    const c = code[i]!;
    if (c === ' ' || c === '\t' || c === '\r' || c === '\n') {
      if (c === '\n') begins = true;
      i++;
      continue;
    }
    const read = begins ? annotationsAt(code, i, notation) : null;
    if (read) {
      pending.push(...read.annotations);
      i = read.end;
      continue;
    }
    if (begins) {
      member.lastIndex = i;
      const match = member.exec(code);
      const name = match?.groups?.name ?? match?.groups?.javaName;
      if (match && name && member.lastIndex <= body.end) {
        const type = (match.groups?.type ?? match.groups?.javaType ?? '').trim();
        if (type !== 'return' && type !== 'package' && type !== 'import')
          found.push({ name, type, annotations: pending, start: i });
        pending = [];
        i = memberEnd(code, member.lastIndex, body.end);
        continue;
      }
    }
    if (c === '(' || c === '[' || c === '{') {
      i = closing(code, i) + 1;
      begins = c === '{';
      if (begins) pending = [];
    } else if (c === ';' || c === ',' || c === '}') {
      begins = true;
      pending = [];
      i++;
    } else {
      begins = false;
      i++;
    }
  }
  return found;
}

/** Where a member ends: after its semicolon or block, or at a line's end after which nothing goes on. */
function memberEnd(code: string, from: number, last: number): number {
  for (let i = from; i < last; i++) {
    const c = code[i];
    if (c === '(' || c === '[') i = closing(code, i);
    else if (c === '{') {
      const end = closing(code, i) + 1;
      if (!/^\s*=/.test(code.slice(end, end + 20))) return end;
      i = end;
    } else if (c === ';' || c === ',') return i + 1;
    else if (
      c === '\n' &&
      !/^\s*[.=?:|&{+-]/.test(code.slice(i, i + 80)) &&
      !/=\s*$/.test(code.slice(Math.max(from, i - 20), i))
    )
      return i;
  }
  return last;
}
