import { parseTree, type Node as JsonNode } from 'jsonc-parser';
import { lineCounter, unsafeToParse } from './limits';
import type { Node } from './node';

/** JSON text, comments and trailing commas allowed; undefined where there is nothing to be understood. */
export function parseJson(text: string, notice?: (message: string) => void): Node | undefined {
  const unsafe = unsafeToParse(text);
  if (unsafe) {
    notice?.(unsafe);
    return undefined;
  }
  const lineOf = lineCounter(text);
  const convert = (node: JsonNode): Node => {
    const line = lineOf(node.offset);
    if (node.type === 'array') return { kind: 'list', line, items: (node.children ?? []).map(convert) };
    if (node.type !== 'object') return { kind: 'text', line, text: node.value === null ? '' : String(node.value) };
    const entries = (node.children ?? []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      return key && value ? [{ key: String(key.value), line: lineOf(key.offset), value: convert(value) }] : [];
    });
    return { kind: 'map', line, entries };
  };
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && convert(root);
}
