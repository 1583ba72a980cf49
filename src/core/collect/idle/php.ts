import { occurrences } from '../../search';
import { closingBrace } from '../source/lexers/pieces';
import type { Source } from '../source';
import type { FileReach } from './reach';

const declaration = /^[ \t]*(?:(?:final|abstract|readonly)[ \t]+)*class[ \t]+(\w+)[^{;]{0,300}\{/gm;
const handles =
  /\bfunction handle\s*\(\s*(?:\\?(?:\w+\\)*Request\s+)?\$request\s*,\s*\\?Closure\s+\$next\b|\bfunction __invoke\s*\([^()]{0,160}\b(?:RequestHandlerInterface|RequestHandler)\s+\$\w+/;
const mention = /(?<![\w\\])\\?(?:\w+\\)*([A-Z]\w*)::class\b|\bnew\s+\\?(?:\w+\\)*([A-Z]\w*)/g;

/** Middleware of Laravel and of PSR-15, which acts where a stack or a route names it. */
export function phpReach(source: Source): FileReach | null {
  const { code } = source;
  const middleware: { name: string; line: number; endLine: number }[] = [];
  for (const match of occurrences(declaration, code)) {
    const open = match.index + match[0].length - 1;
    const close = closingBrace(code, open);
    if (close < 0 || /\babstract\b/.test(match[0])) continue;
    if (!/\bimplements\b[^{]*\bMiddlewareInterface\b/.test(match[0]) && !handles.test(code.slice(open, close)))
      continue;
    middleware.push({ name: match[1]!, line: source.lineOf(match.index), endLine: source.lineOf(close) });
  }
  const own = new Set(middleware.map(({ name }) => name));
  const mentions = new Set<string>();
  for (const match of occurrences(mention, code)) mentions.add((match[1] ?? match[2])!);
  for (const { value } of source.strings) {
    const named = value.length < 200 ? /(?:^|\\)([A-Z]\w+)$/.exec(value) : null;
    if (named) mentions.add(named[1]!);
  }
  for (const parent of occurrences(/\bextends\s+\\?(?:\w+\\)*([A-Z]\w*)/g, code)) mentions.add(parent[1]!);
  const named = [...mentions].filter((name) => !own.has(name));
  if (middleware.length === 0 && named.length === 0) return null;
  return { middleware, mentions: named, modules: [], starts: false, loads: false };
}
