/** Base classes that run what their subclasses fill in: the steps of one method, with a transaction around them. */
import { occurrences } from '../../search';
import type { Source } from '../source';
import type { Block } from './blocks';
import type { FileFunctions } from './functions';

/** A method that a class runs and leaves to its subclasses. */
export interface TemplateMethod {
  readonly base: string;
  readonly method: string;
}

/** A method of a subclass, with how often it writes. */
export interface Override extends TemplateMethod {
  readonly steps: number;
}

/** A class by its heading, with what it extends. */
const heading =
  /\bclass\s+(?:\w+::)*(\w+)(?:<[^<>{}]{0,60}>)?(?:\([^(){}]{0,300}\))?(?:\s*(?:<|:|\bextends\b)\s*(?:\w+(?:::|\.))*(\w+))?/g;
const headingInPython = /^[ \t]*class\s+(\w+)(?:\(\s*(?:\w+\.)*(\w+)[^()]{0,80}\))?/gm;

/** What a stretch of a class calls that the class itself only declares. */
export function templateIn(source: Source, start: number, owner: Block): TemplateMethod | null {
  const { code } = source;
  const base = classAround(source, owner.head)?.name;
  if (base === undefined) return null;
  const called =
    /(?:[{(]|\bdo\b(?:[ \t]*\|\w*\|)?|=>|->|:|\n)\s*(?:return\s+|await\s+|\w+\s*=\s*)*(?:(?:this|self)\.|\$this->)?(\w+)\b/g;
  for (const [, method] of occurrences(called, code.slice(start, owner.end))) {
    const declared = new RegExp(
      `\\babstract\\b[^\\n;{}()]{0,80}\\b${method}\\s*(?:<[^<>]*>)?\\(|@(?:abc\\.)?abstractmethod\\s+(?:async\\s+)?def ${method}\\b|\\bdef ${method}\\b[!?]?(?:\\([^()\\n]*\\))?(?:\\s*->[^\\n:]*)?:?[\\s"']*raise NotImplementedError\\b`,
    );
    if (declared.test(code)) return { base, method: method! };
  }
  return null;
}

/** The methods of subclasses that write more than once. */
export function overridesIn(functions: FileFunctions): Override[] {
  const { source, blocks } = functions;
  if (functions.writes.length === 0) return [];
  const found: Override[] = [];
  for (const block of blocks) {
    if (block.kind !== 'function' || found.length === 20) continue;
    const base = classAround(source, block.head)?.base;
    const steps = base === undefined ? 0 : functions.stepsIn(block, block).length;
    if (base !== undefined && steps > 1) found.push({ base, method: block.name.replace(/[?!]$/, ''), steps });
  }
  return found;
}

/** The last class whose heading stands before an offset. */
function classAround(
  { code, language }: Source,
  at: number,
): { readonly name: string; readonly base?: string } | undefined {
  let last: RegExpExecArray | undefined;
  for (const match of occurrences(language === 'Python' ? headingInPython : heading, code)) {
    if (match.index > at) break;
    last = match;
  }
  return last && { name: last[1]!, ...(last[2] ? { base: last[2] } : {}) };
}
