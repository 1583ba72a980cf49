import type { Nodes, Root } from 'mdast';

/** The link reference definitions in force, by identifier. */
export type Definitions = ReadonlyMap<string, string>;

/** The definitions of a syntax tree; of several with one name the first counts. */
export function definitionsIn(root: Root): Definitions {
  const found = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') {
      if (!found.has(node.identifier)) found.set(node.identifier, node.url);
    } else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') {
      for (const child of node.children) visit(child);
    }
  };
  visit(root);
  return found;
}

const label = /\[((?:[^[\]\\]|\\.){1,999})\]/g;

/** The identifiers that a text may refer to. */
export function labelsIn(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const match of text.matchAll(label)) labels.add(identifierOf(match[1]!));
  return labels;
}

/** How Markdown compares labels. */
const identifierOf = (text: string): string =>
  text
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

/** Definitions as Markdown, to stand before a chunk that refers to them: one line each. */
export function definitionLines(definitions: ReadonlyMap<string, string>): string {
  return [...definitions]
    .map(
      ([identifier, url]) =>
        `[${identifier}]: <${url.replace(/[\\<>&]/g, (mark) => (mark === '&' ? '&amp;' : `\\${mark}`))}>\n`,
    )
    .join('');
}
