/** What Markdown consists of, as far as a reader of documents needs to know. Lines are 1-based. */

interface Placed {
  readonly line: number;
  readonly endLine: number;
}

export interface Heading extends Placed {
  readonly type: 'heading';
  /** 1 to 6. */
  readonly depth: number;
  readonly children: readonly Phrase[];
}

export interface Paragraph extends Placed {
  readonly type: 'paragraph';
  readonly children: readonly Phrase[];
}

export interface List extends Placed {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Placed {
  readonly type: 'item';
  /** Whether a task is done; null for an item that is no task. */
  readonly checked: boolean | null;
  readonly children: readonly Flow[];
}

export interface Quote extends Placed {
  readonly type: 'quote';
  readonly children: readonly Flow[];
}

export interface Table extends Placed {
  readonly type: 'table';
  /** The first is the head. */
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Placed {
  readonly cells: readonly (readonly Phrase[])[];
}

export interface Code extends Placed {
  readonly type: 'code';
  /** What follows the fence; empty for indented code. */
  readonly language: string;
  readonly value: string;
}

export interface Html extends Placed {
  readonly type: 'html';
  readonly value: string;
}

/** What stands below each other. */
export type Flow = Heading | Paragraph | List | Quote | Table | Code | Html;

/** What stands in a run of text. Ends of lines are `\n` in texts; `break` is one that shows. */
export type Phrase =
  | { readonly type: 'text' | 'code' | 'html'; readonly value: string; readonly line: number }
  | { readonly type: 'break'; readonly line: number }
  | { readonly type: 'image'; readonly target: string; readonly alt: string; readonly line: number }
  | { readonly type: 'link'; readonly target: string; readonly children: readonly Phrase[]; readonly line: number }
  | { readonly type: 'strong' | 'mark'; readonly children: readonly Phrase[]; readonly line: number };

/** The words of a run of text, images by what they are described with. */
export function wordsOf(nodes: readonly Phrase[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return wordsOf(node.children);
      if (node.type === 'image') return node.alt;
      return node.type === 'text' || node.type === 'code' ? node.value : '';
    })
    .join('');
}
