/** Settings of a JSON file by their whole keys, as programs ask for them: `Jwt:Issuer`. */
import { parseJson } from '../../text/structured/json';
import { entries, textOf, type Node } from '../../text/structured/node';

const deepest = 6;
const mostKeys = 400;

/** The keys below the first level that have a value. */
export function nestedSettings(text: string): string[] {
  const root = parseJson(text.slice(0, 100_000));
  return root ? keysOf(root, '', 0).slice(0, mostKeys) : [];
}

function keysOf(node: Node, prefix: string, depth: number): string[] {
  if (depth >= deepest) return [];
  return entries(node).flatMap(({ key, value }) => {
    const name = `${prefix}${key}`;
    if (value.kind === 'map') return keysOf(value, `${name}:`, depth + 1);
    return prefix !== '' && textOf(value)?.trim() !== '' ? [name] : [];
  });
}
