import { fileNameOf } from '../../text/repository/file-role';
import type { FunctionLength } from './functions';

/** Names that say nothing of what they stand for. */
const empty =
  /^(?:foo|bar|baz|qux|asdf?|qwe|tmp\d*|temp\d*|test\d+|abc|xyz|aaa+|xxx+|do(?:It|Stuff|Something|Work|Thing)|do_(?:it|stuff|something|work|thing)|func\d+|function\d+|fn\d+|method\d+|my(?:Func|Function|Method|Class)\d*|my_(?:func|function|method|class)\d*|handle\d+|data\d+|new\d+|stuff|things?|blah\w*|hoge|fuga|untitled\w*)$/i;
/** A letter alone, where the language has no custom of naming so. */
const letter = /^[a-z]\d?$/i;

/** Functions whose names say nothing. */
export function unclearFunctions(functions: readonly FunctionLength[]): readonly FunctionLength[] {
  return functions.filter(({ name, lines }) => name !== '' && (empty.test(name) || (letter.test(name) && lines > 3)));
}

/** File names that were left over while working: copies, second tries. */
const leftover =
  /^(?:untitled|new|temp|tmp|test\d+|foo|bar|asdf|copy|backup|old|final)(?:[ _-]?\d+)?$|(?:[ _-](?:copy|backup|old|final|bak)|\(\d+\)|[ _-]?copy[ _-]?\d+)$/i;

/** Whether a file is named like something left over. */
export function unclearFile(path: string): boolean {
  return leftover.test(fileNameOf(path).replace(/\.\w+$/, ''));
}

type Style = 'kebab' | 'snake' | 'camel' | 'pascal';

/** In which style a file's name joins its words; null for a single word, which fits every style. */
export function fileStyle(path: string): Style | null {
  const name = fileNameOf(path).replace(/(?:\.\w+)+$/, '');
  if (/^_|^\[|^\d/.test(name)) return null;
  if (/^[a-z\d]+(?:-[a-z\d]+)+$/.test(name)) return 'kebab';
  if (/^[a-z\d]+(?:_[a-z\d]+)+$/.test(name)) return 'snake';
  if (/^[a-z]+[a-z\d]*(?:[A-Z][a-z\d]*)+$/.test(name)) return 'camel';
  return /^[A-Z][a-z\d]+(?:[A-Z][a-z\d]*)+$/.test(name) ? 'pascal' : null;
}

/**
 * The files whose names join their words in another style than most in the same language. Classes and components may be named in
 * capitals beside functions in small letters.
 */
export function againstStyle(paths: readonly string[]): { files: number; against: readonly string[] } {
  const byStyle = new Map<Style, string[]>();
  for (const path of paths) {
    const style = fileStyle(path);
    if (style === null) continue;
    const list = byStyle.get(style);
    if (list) list.push(path);
    else byStyle.set(style, [path]);
  }
  const ordered = [...byStyle].sort(([, a], [, b]) => b.length - a.length);
  const files = ordered.reduce((sum, [, list]) => sum + list.length, 0);
  const main = ordered[0]?.[0];
  const other = ordered.filter(([style]) => style !== main && !(main !== undefined && goesWith(main, style)));
  return { files, against: other.flatMap(([, list]) => list) };
}

const goesWith = (main: Style, style: Style): boolean => (main === 'pascal' && style === 'camel') || style === 'pascal';
