import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document } from 'yaml';
import { lineCounter, unsafeToParse } from './limits';
import type { Entry, Node } from './node';

/** Aliases may repeat a part many times; what they expand to is bounded. */
const mostNodes = 50_000;

/**
 * The documents of YAML text with aliases and merge keys resolved. Syntax errors leave what could be understood; a custom tag keeps
 * its value. Null, with a reason to `notice`, where the text is not fit to be parsed.
 */
export function parseYaml(text: string, notice?: (message: string) => void): readonly Node[] {
  const unsafe = unsafeToParse(text);
  if (unsafe) {
    notice?.(unsafe);
    return [];
  }
  const lineOf = lineCounter(text);
  const documents = parseAllDocuments(text, {
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
    merge: true,
  });
  if (!Array.isArray(documents)) return [];
  let left = mostNodes;

  const convert = (node: unknown, document: Document.Parsed, depth: number): Node => {
    if (--left < 0 || depth > 100) return { kind: 'text', text: '', line: 1 };
    if (isAlias(node)) return convert(node.resolve(document), document, depth + 1);
    const line = lineOf((node as { range?: readonly number[] } | null)?.range?.[0] ?? 0);
    if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => convert(item, document, depth + 1)) };
    if (isMap(node)) return { kind: 'map', line, entries: entriesOf(node.items, document, depth) };
    if (!isScalar(node)) return { kind: 'text', text: '', line };
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    return { kind: 'text', text: scalarText(node.value, node.source), line: block ? line + 1 : line };
  };
  const entriesOf = (
    pairs: readonly { key: unknown; value: unknown }[],
    document: Document.Parsed,
    depth: number,
  ): Entry[] => {
    const own: Entry[] = [];
    const merged: Entry[] = [];
    for (const { key, value } of pairs) {
      const keyLine = lineOf((key as { range?: readonly number[] } | null)?.range?.[0] ?? 0);
      const name = isScalar(key) ? scalarText(key.value, key.source) : '';
      const converted = convert(value, document, depth + 1);
      if (name === '<<') {
        for (const part of converted.kind === 'list' ? converted.items : [converted])
          if (part.kind === 'map') merged.push(...part.entries);
      } else own.push({ key: name, line: keyLine, value: converted });
    }
    const names = new Set(own.map(({ key }) => key));
    return [...own, ...merged.filter(({ key }) => !names.has(key))];
  };
  return documents
    .filter((document) => document.contents !== null)
    .map((document) => convert(document.contents, document, 0));
}

/** `on` and `yes` keep their spelling; versions such as `1.20` too. */
function scalarText(value: unknown, source: string | undefined): string {
  if (typeof value === 'string') return value;
  if (source !== undefined) return source;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
}
