/** Mermaid's own parser outside a browser: its sanitizer is given just enough of a window to see that it has none to work with. */
interface Mermaid {
  parse(text: string): Promise<unknown>;
}

let loaded: Promise<Mermaid> | undefined;

/**
 * Parses a diagram as readers' browsers will.
 *
 * @throws where Mermaid does not understand it
 */
export async function parseMermaid(text: string): Promise<void> {
  loaded ??= load();
  await (await loaded).parse(text);
}

async function load(): Promise<Mermaid> {
  const scope = globalThis as { window?: unknown };
  class Nothing {}
  scope.window = {
    document: { nodeType: 9, implementation: {}, createElement: () => ({}) },
    Element: Nothing,
    Node: Nothing,
    NodeFilter: {},
    NamedNodeMap: Nothing,
  };
  try {
    return ((await import('mermaid')) as { default: Mermaid }).default;
  } finally {
    delete scope.window;
  }
}
