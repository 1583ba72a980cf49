import { occurs } from '../../search';
import type { Source } from '../source';
import type { Range } from './calls';
import type { TableDraft } from './draft';
import { readDdl } from './sql/ddl';

const definition = /\b(?:CREATE|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:UNIQUE\s+)?(?:TABLE|INDEX)\b/i;
/** What stands between two strings that a program joins. */
const joint = /^["'`\s+.&\\;()]*(?:[\w.]+\()?["'`\s+.]*$/;

/** Tables that SQL inside a source file's strings defines. */
export function embeddedTables(source: Source, origin: 'sql' | 'migration', within: Range): readonly TableDraft[] {
  if (!occurs(definition, source.text)) return [];
  const kept: Range[] = [];
  const { strings, code } = source;
  for (let i = 0; i < strings.length; i++) {
    const one = strings[i]!;
    if (one.start < within.start || one.start >= within.end || !definition.test(one.value) || source.inTest(one.start))
      continue;
    kept.push(one);
    let last = one;
    for (let next = i + 1; next < strings.length && next < i + 200 && !complete(source, kept); next++) {
      const following = strings[next]!;
      if (!joint.test(code.slice(last.end, following.start))) break;
      kept.push(following);
      last = following;
      i = next;
    }
  }
  if (kept.length === 0) return [];
  return readDdl(onlyStrings(source.text, kept), (offset) => source.lineOf(offset), origin).tables;
}

/** Whether the statement's parentheses are closed with the strings taken so far. */
function complete(source: Source, kept: readonly Range[]): boolean {
  let depth = 0;
  let opened = false;
  for (let k = kept.length - 1; k >= 0 && k >= kept.length - 200; k--) {
    const text = source.text.slice(kept[k]!.start, kept[k]!.end);
    depth += text.split('(').length - text.split(')').length;
    if (text.includes('(')) opened = true;
    if (definition.test(text)) break;
  }
  return depth <= 0 && opened;
}

/** The text with all but these strings blanked; a semicolon ends each that the next one does not go on. */
function onlyStrings(text: string, kept: readonly Range[]): string {
  const pieces: string[] = [];
  let from = 0;
  kept.forEach(({ start, end }, index) => {
    if (start < from) return;
    pieces.push(blank(text.slice(from, start)), text.slice(start, end));
    const next = kept[index + 1];
    from = end;
    if ((!next || next.start - end >= 80) && end < text.length && text[end] !== '\n') {
      pieces.push(';');
      from++;
    }
  });
  pieces.push(blank(text.slice(from)));
  return pieces.join('').replace(/\\n/g, '  ');
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
