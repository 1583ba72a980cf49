/** YAML as people lay it out: empty lines between the parts, short lists in one line. */
import { Document, isMap, isScalar, isSeq } from 'yaml';

/** Lists with these keys are written in one line. */
const inOneLine = new Set(['branches', 'files']);

interface Layout {
  /** Blanks for each level. */
  readonly indent?: number;
  /** How many levels of mappings have an empty line between their entries. */
  readonly spaced?: number;
}

/** A value as YAML that ends with a line end. */
export function toYaml(value: unknown, { indent = 2, spaced = 1 }: Layout = {}): string {
  const document = new Document(value);
  lay(document.contents, spaced);
  return document.toString({ indent, lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function lay(node: unknown, spaced: number): void {
  if (isSeq(node)) for (const item of node.items) lay(item, 0);
  if (!isMap(node)) return;
  node.items.forEach(({ key, value }, index) => {
    if (spaced > 0 && index > 0 && isScalar(key)) key.spaceBefore = true;
    if (isScalar(key) && isSeq(value) && inOneLine.has(String(key.value))) value.flow = true;
    const isJobs = isScalar(key) && key.value === 'jobs';
    lay(value, isJobs ? 1 : spaced - 1);
  });
}
