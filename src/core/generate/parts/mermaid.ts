/** Writes Mermaid flowcharts from names that may hold anything. */

export type Shape = 'round' | 'box' | 'store' | 'queue';

export interface FlowNode {
  readonly id: string;
  readonly lines: readonly string[];
  readonly shape: Shape;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

const shapes: Readonly<Record<Shape, readonly [string, string]>> = {
  round: ['([', '])'],
  box: ['[', ']'],
  store: ['[(', ')]'],
  queue: ['[[', ']]'],
};

/** Text within quotes: entities for what would end or mark it up. */
const quoted = (text: string): string =>
  `"${text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .slice(0, 80)
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replaceAll('`', "'")
    .replace(/^\s*(?:\d+[.)]|[-*+])\s/, '')}"`;

/** A flowchart from left to right; the lines of its source. */
export function flowchart(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): readonly string[] {
  return [
    'flowchart LR',
    ...nodes.map(({ id, lines, shape }) => {
      const [open, close] = shapes[shape];
      return `  ${id}${open}"${lines.map((line) => quoted(line).slice(1, -1)).join('<br/>')}"${close}`;
    }),
    ...edges.map(({ from, to, label }) => `  ${from} -->${label === undefined ? '' : `|${quoted(label)}|`} ${to}`),
  ];
}
