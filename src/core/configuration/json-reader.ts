import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { lineCounter, unsafeToParse } from '../text/structured/limits';

/** Says what is wrong with a line; the rest still counts. */
export type Complain = (line: number, message: string) => void;

/** A value of a JSON text with the line that it stands at. */
export interface Value {
  readonly line: number;
  /** A string, number, boolean or null; undefined for a list or an object. */
  readonly plain: unknown;
  /** The items of a list; undefined for anything else. */
  readonly items?: readonly Value[];
  /** The properties of an object, in their order; undefined for anything else. */
  readonly properties?: readonly Property[];
}

export interface Property {
  readonly key: string;
  readonly line: number;
  readonly value: Value;
}

const expected: Readonly<Record<string, string>> = {
  InvalidSymbol: 'has a word here that is no JSON',
  InvalidNumberFormat: 'has a number here that cannot be read',
  PropertyNameExpected: 'lacks the name of a property here',
  ValueExpected: 'lacks a value here',
  ColonExpected: 'lacks a colon here',
  CommaExpected: 'lacks a comma here',
  CloseBraceExpected: 'lacks a closing brace here',
  CloseBracketExpected: 'lacks a closing bracket here',
  EndOfFileExpected: 'goes on here after its end',
  UnexpectedEndOfComment: 'has a comment here that does not end',
  UnexpectedEndOfString: 'has a text here that does not end',
};

/** Reads JSON with comments and trailing commas. Where it is broken, says so at the line and goes on with what can be read. */
export function readJson(text: string, complain: Complain): Value | undefined {
  const unsafe = unsafeToParse(text);
  if (unsafe !== null) {
    complain(1, unsafe);
    return undefined;
  }
  const lineOf = lineCounter(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const told = new Set<number>();
  for (const { error, offset } of errors) {
    const line = lineOf(offset);
    // One mistake often makes several errors; the first of a line tells enough.
    if (!told.has(line)) complain(line, expected[printParseErrorCode(error)] ?? 'cannot be read here');
    told.add(line);
  }
  return root && valueOf(root, lineOf, complain);
}

function valueOf(node: Node, lineOf: (offset: number) => number, complain: Complain): Value {
  const line = lineOf(node.offset);
  const children = node.children ?? [];
  if (node.type === 'array')
    return { line, plain: undefined, items: children.map((child) => valueOf(child, lineOf, complain)) };
  if (node.type !== 'object') return { line, plain: node.value as unknown };
  const properties = new Map<string, Property>();
  for (const { children: pair } of children) {
    const [key, value] = pair ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    if (properties.has(name)) complain(lineOf(key.offset), `says ${quoted(name)} twice; what is said last counts`);
    properties.delete(name);
    properties.set(name, { key: name, line: lineOf(key.offset), value: valueOf(value, lineOf, complain) });
  }
  return { line, plain: undefined, properties: [...properties.values()] };
}

/** A name as it is quoted in a message. */
export function quoted(name: string): string {
  return `"${name.length > 60 ? `${name.slice(0, 59)}…` : name}"`;
}
