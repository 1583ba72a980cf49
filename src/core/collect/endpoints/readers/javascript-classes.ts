import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { ClassFieldsHere, PathText, RouteNotes } from '../model';
import { argumentsAt, closing, type Range } from '../syntax/brackets';
import type { FunctionRange } from '../syntax/functions';
import { scriptClasses, scriptPathAt, type ScriptClass, type ScriptClasses } from '../syntax/script-classes';
import { lineEnd, noteObject, noteValue } from './javascript-constants';

const field =
  /(?<=[\n;{}]\s*)(?:(?:public|private|protected|static|readonly|override|declare)\s+)*([\w$]+)[?!]?\s*(?::[^=;\n{}()]{0,120})?=(?![=>])\s*/g;
const assigned = /\bthis\.([\w$]+)\s*=(?![=>])\s*/g;
const getter = /\bget\s+([\w$]+)\s*\(\s*\)[^{};]{0,60}\{\s*return\b\s*/g;
const parameterField = /^(?:(?:public|private|protected|readonly|override)\s+)+/;

/** What the classes of a script keep in their fields, as far as paths and routers are made of it. */
export function noteClasses(source: Source, notes: RouteNotes): void {
  const classes = scriptClasses(source);
  for (const one of classes.list) {
    noteFields(source, notes, classes, one);
    const constructor = classes.methodNamed(one, 'constructor');
    const filled = constructor ? filledBy(source, constructor) : {};
    notes.objects[one.name] ??= {
      ...(one.base ? { base: one.base } : {}),
      ...(Object.keys(filled).length > 0 ? { filled } : {}),
      ...(constructor ? { handed: handedBy(source, constructor) } : {}),
    };
  }
}

function noteFields(source: Source, notes: RouteNotes, classes: ScriptClasses, one: ScriptClass): void {
  const { code } = source;
  const note = (name: string, start: number): void => {
    const whole = `${one.name}.${name}`;
    const text = code.slice(start, start + 160);
    const made = /^(?:new\s+([\w$.]+)|[\w$.]+\.(?:get|resolve)\s*(?:<[^()\n]*>)?\(\s*([A-Z][\w$]*)\s*\))/.exec(text);
    const instance = made?.[1] ?? made?.[2];
    if (instance) (notes.notes.instances ??= []).push(`${whole}=${instance}`);
    else if (code[start] === '{') noteObject(source, notes, whole, { start: start + 1, end: closing(code, start) }, 0);
    else noteValue(source, notes, whole, { start, end: lineEnd(code, start) });
  };
  const within = (expression: RegExp): { name: string; at: number; end: number }[] =>
    [...code.slice(one.start, one.end).matchAll(expression)].map((match) => ({
      name: match[1]!,
      at: one.start + match.index,
      end: one.start + match.index + match[0].length,
    }));
  for (const { name, at, end } of within(field)) if (classes.directlyAround(at) === one) note(name, end);
  for (const { name, at, end } of within(getter)) if (classes.directlyAround(at) === one) note(name, end);
  for (const { name, at, end } of within(assigned)) if (classes.around(at) === one) note(name, end);
}

/** The fields that a constructor fills with what it is given. */
function filledBy({ code }: Source, { parameters, parameterTexts, start, end }: FunctionRange): Record<string, number> {
  const filled: Record<string, number> = {};
  parameters.forEach((name, index) => {
    if (name !== '' && parameterField.test(parameterTexts[index]!)) filled[name] = index;
  });
  for (const [, name, value] of occurrences(/\bthis\.([\w$]+)\s*=\s*([\w$]+)\s*(?=[;,\n}])/g, code.slice(start, end))) {
    const index = parameters.indexOf(value!);
    if (index >= 0) filled[name!] ??= index;
  }
  return filled;
}

/** What a constructor hands to that of the class above. */
function handedBy(source: Source, { parameters, start, end }: FunctionRange): NonNullable<ClassFieldsHere['handed']> {
  const { code } = source;
  const called = /\bsuper\s*\(/.exec(code.slice(start, end));
  const handed = (range: Range): number | PathText | null => {
    const index = parameters.indexOf(code.slice(range.start, range.end).trim());
    return index >= 0 ? index : scriptPathAt(source, range);
  };
  return called ? argumentsAt(code, start + called.index + called[0].length - 1).map(handed) : [];
}
