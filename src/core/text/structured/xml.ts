import { SaxesParser } from 'saxes';
import { unsafeToParse } from './limits';

export interface XmlElement {
  /** Without namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
  readonly line: number;
}

interface Open {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
  line: number;
}

/** The root element of XML text; undefined where there is none. What follows a syntax error is left out. */
export function parseXml(text: string, notice?: (message: string) => void): XmlElement | undefined {
  const unsafe = unsafeToParse(text);
  if (unsafe) {
    notice?.(unsafe);
    return undefined;
  }
  const parser = new SaxesParser({ position: true });
  const open: Open[] = [];
  let root: Open | undefined;
  let line = 1;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', (tag) => {
    if (open.length > 100) throw new Error('nested too deeply');
    const element: Open = {
      name: tag.name.replace(/^.*:/, ''),
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: '',
      line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  try {
    parser.write(text).close();
  } catch {
    notice?.('is not valid XML');
  }
  return root;
}

/** The first child with a name, down a path of names. */
export function child(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let current = element;
  for (const name of names) current = current?.children.find((candidate) => candidate.name === name);
  return current;
}

/** The text of a descendant by path. */
export function childText(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return child(element, ...names)?.text;
}

/** Every descendant with a name, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}
