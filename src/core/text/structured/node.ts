/** Structured text (YAML, JSON, TOML, XML) as one kind of tree that knows its lines. */

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  /** Where the text begins; for block text the first line of its content. */
  readonly line: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly line: number;
}

export interface Entry {
  readonly key: string;
  /** The line of the key. */
  readonly line: number;
  readonly value: Node;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly line: number;
}

export type Node = TextNode | ListNode | MapNode;

/** The entry of a mapping; undefined where there is none or the node is no mapping. */
export function entry(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((candidate) => candidate.key === key) : undefined;
}

/** The value at a path of keys. */
export function at(node: Node | undefined, ...keys: readonly string[]): Node | undefined {
  let current = node;
  for (const key of keys) current = entry(current, key)?.value;
  return current;
}

/** The entries of a mapping; none for anything else. */
export function entries(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The items of a list; none for anything else. */
export function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The items of a list, or the node itself where it stands for a list of one. */
export function itemsOrSelf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items : [node];
}

/** The text of a scalar; undefined for anything else. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'text' ? node.text : undefined;
}

/** The texts of a list of scalars, or of the one scalar that stands for it. */
export function texts(node: Node | undefined): readonly TextNode[] {
  return itemsOrSelf(node).flatMap((item) => (item.kind === 'list' ? texts(item) : item.kind === 'text' ? [item] : []));
}

/** Whether a scalar says yes. */
export function isTrue(node: Node | undefined): boolean {
  return /^(?:true|yes|on)$/i.test(textOf(node) ?? '');
}
