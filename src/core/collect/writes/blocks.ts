/** The functions and loops of a source file, as far as telling which writes belong together takes. */
import type { LanguageName } from '../../facts';
import { closing, type Range } from '../schemas/calls';
import type { Source } from '../source';

/** A function with its name, or a loop (without one). */
export interface Block extends Range {
  readonly kind: 'function' | 'loop';
  readonly name: string;
  /** Where its heading begins. */
  readonly head: number;
  /** Whether it is handed an open transaction: whoever calls it decides what is run as one. */
  readonly handed: boolean;
}

const byIndent = new Set<LanguageName>(['Python', 'Ruby', 'Elixir']);
const mostBlocks = 3_000;

/** The functions and loops of a file, outer ones first. */
export function blocksOf(source: Source): Block[] {
  return byIndent.has(source.language) ? indentedBlocks(source) : bracedBlocks(source);
}

/** Parameters that carry a transaction, or a connection that one may be open on. */
const handedTransaction =
  /[(,|]\s*(?:mut\s+)?(?:\w+\s+)?(?:\$|\*|&)?(?:tx|txn|trx|qtx|transaction|tran|queryRunner|transactionalEntityManager|clientSession)\b|&mut\s+(?:\w+::)*(?:Transaction|PgConnection|\w*Connection)\b|\b(?:sql\.Tx|pgx\.Tx|\*\w*Queries)\b/;

const control =
  /^(?:\}?\s*else\b|if\b|switch\b|catch\b|do\b|try\b|with\b|using\b|lock\b|match\b|unsafe\b|select\b|synchronized\b|finally\b|when\b|guard\b|return\s*$|struct\b|case\b|default\b)/;
const loop =
  /^(?:(?:await\s+)?for\b|foreach\b|while\b|loop\b)|(?:\.|->)\s*(?:forEach|for_each|map|flatMap|each|eachSeries|mapSeries|forEachOrdered|forEachAsync|ForEach|parallelStream)\s*\(?[^()]*(?:\([^()]*\))?[^()]*$/;
/** Calls whose function argument is run on the spot, as part of the function around it. */
const inPlace =
  /\.\s*(?:then|catch|finally|ifPresent|ifPresentOrElse|orElseGet|orElseThrow|also|apply|let|run|reduce|filter|find|all|transaction|\$transaction|Transaction|withTransaction|transactional|execute|tap|use|with)\s*(?:<[^<>()]*>)?\s*\([^{}]*$|\b(?:DB::transaction|transaction|dbQuery|newSuspendedTransaction|withContext|runCatching|try)\s*(?:\([^{}]*)?$/;
const notNames = new Set([
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'function',
  'func',
  'fn',
  'async',
  'return',
  'await',
  'new',
  'with',
  'using',
]);

function bracedBlocks(source: Source): Block[] {
  const { code } = source;
  const found: Block[] = [];
  const ends: number[] = [];
  let from = 0;
  for (let i = 0; i < code.length && found.length < mostBlocks; i++) {
    const c = code.charCodeAt(i);
    if (c === 59 || c === 125) from = i + 1;
    else if (c === 123) {
      const start = headingStart(code, from, i);
      const heading = code.slice(start, i).trim();
      from = i + 1;
      const kind = kindOf(heading, source.language);
      if (!kind) continue;
      const end = blockEnd(code, i);
      ends.push(end);
      found.push({
        kind,
        handed: handedTransaction.test(heading),
        name: kind === 'function' ? nameOf(heading) : '',
        start: i + 1,
        end,
        head: start + code.slice(start, i).search(/\S|$/),
      });
    }
  }
  return found;
}

/** A heading is at most this long; what stands before is another statement without a semicolon. */
function headingStart(code: string, from: number, open: number): number {
  const start = Math.max(from, open - 1_500);
  const text = code.slice(start, open);
  let depth = 0;
  for (let i = text.length - 1; i > 0; i--) {
    const c = text[i];
    if (c === ')' || c === ']') depth++;
    else if (c === '(' || c === '[') depth--;
    else if (
      c === '\n' &&
      depth <= 0 &&
      /\S/.test(text.slice(i)) &&
      !/^\s*(?:[.?:&|)]|throws\b|where\b|->)/.test(text.slice(i))
    )
      return start + i;
  }
  return start;
}

function kindOf(heading: string, language: LanguageName): Block['kind'] | null {
  if (
    heading === '' ||
    /\b(?:class|interface|struct|enum|trait|impl|namespace|object|record|module|type)\b[^()]*$/.test(heading)
  )
    return null;
  if (loop.test(heading)) return 'loop';
  if (control.test(heading) || inPlace.test(heading)) return null;
  if (/=>\s*$|\bfunc(?:tion)?\b|\bfun\b|\bfn\b|\|[^|]*\|\s*$/.test(heading)) return 'function';
  if (language === 'Kotlin' || language === 'Go' || language === 'Rust') return null;
  return /\)\s*(?::\s*[\w<>[\]|&., {}?$]+|throws\s+[\w.,\s]+|const|->\s*[\w<>]+|use\s*\([^)]*\))?\s*$/.test(heading)
    ? 'function'
    : null;
}

function nameOf(heading: string): string {
  const named =
    /\b(?:function|func|fun|fn)\b\s*\*?\s*(?:\([^)]*\)\s*)?(?:<[^<>]*>\s*)?(?:[\w<>?]+\.)?(\w+)\s*[(<[]/.exec(
      heading,
    )?.[1];
  if (named) return named;
  const assigned =
    /(\w+)\s*(?::[^=]{0,200})?=\s*(?:async\s*)?(?:function\b|\(|\w+\s*=>)/.exec(heading)?.[1] ??
    /(\w+)\s*:\s*(?:async\s*)?(?:function\b|\()/.exec(heading)?.[1];
  if (assigned) return assigned;
  if (/=>\s*$/.test(heading)) return '';
  const method = /(\w+)\s*(?:<[^<>()]*>)?\s*\(/.exec(heading.replace(/@[\w.]+(?:\([^()]*\))?/g, ''))?.[1];
  return method && !notNames.has(method) ? method : '';
}

function blockEnd(code: string, open: number): number {
  return closing(code, open);
}

const indentedHead: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  Python: /^([ \t]*)(?:(?:async\s+)?(?:(def)\s+(\w+)|(for|while)\b))/gm,
  Ruby: /^([ \t]*)(?:(def)\s+(?:self\.)?([\w?!]+)|(?=[^\n]*(?:\.(?:each\w*|map|times|find_each)\b|\b(?:for|while|until)\s)[^\n]*\bdo\b)([\w.@[(:]+))/gm,
  Elixir: /^([ \t]*)(?:(defp?)\s+([\w?!]+)|(?=[^\n]*\b(?:Enum\.(?:each|map|reduce)\w*|for\s+\w))(\S+))/gm,
};

function indentedBlocks(source: Source): Block[] {
  const { code } = source;
  const expression = indentedHead[source.language]!;
  expression.lastIndex = 0;
  const found: Block[] = [];
  for (let match = expression.exec(code); match && found.length < mostBlocks; match = expression.exec(code)) {
    const head = match.index + match[1]!.length;
    const start = match.index + match[0].length;
    const kind = match[2] ? 'function' : 'loop';
    found.push({
      kind,
      handed: handedTransaction.test(code.slice(start, start + 300).split('\n', 1)[0]!),
      name: match[3] ?? '',
      head,
      start,
      end: indentEnd(code, start, match[1]!.length, source.language),
    });
  }
  return found;
}

/** Where a block by indentation ends: before the first line that is indented no deeper, a closing bracket or `end` aside. */
function indentEnd(code: string, from: number, indent: number, language: LanguageName): number {
  const line = /\n([ \t]*)(\S?)/g;
  line.lastIndex = headerEnd(code, from, language);
  for (let match = line.exec(code); match; match = line.exec(code)) {
    if (match[2] !== '' && match[1]!.length <= indent && !')]}'.includes(match[2]!)) return match.index;
  }
  return code.length;
}

/** Parameters may go on over several lines. */
function headerEnd(code: string, from: number, language: LanguageName): number {
  return language === 'Python' && code[from] === '(' ? closing(code, from) : from;
}
