import { attributeOf, htmlTokens } from '../html';
import { squeeze } from '../pieces';
import type { Phrase } from './nodes';

interface Found {
  readonly target: string;
  readonly text: string;
  readonly line: number;
}

/** What a run of inline Markdown says and points at. */
export interface Inline {
  /** Plain text with the line ends of the source; images and HTML tags left out. */
  readonly text: string;
  readonly codes: readonly string[];
  readonly links: readonly Found[];
  readonly images: readonly Found[];
  readonly anchors: readonly string[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
}

/** Reads a run of text. */
export function plainOf(nodes: readonly Phrase[]): Inline {
  const reader = new InlineReader();
  reader.read(nodes);
  return reader;
}

class InlineReader implements Inline {
  text = '';
  readonly codes: string[] = [];
  readonly links: Found[] = [];
  readonly images: Found[] = [];
  readonly anchors: string[] = [];
  readonly comments: { text: string; line: number }[] = [];
  private htmlLink: { target: string; from: number; line: number } | null = null;

  read(nodes: readonly Phrase[]): void {
    for (const node of nodes) {
      const { line } = node;
      if (node.type === 'text') this.text += node.value;
      else if (node.type === 'code') {
        this.text += node.value;
        this.codes.push(node.value);
      } else if (node.type === 'break') this.text += '\n';
      else if (node.type === 'image') this.images.push({ target: node.target, text: node.alt, line });
      else if (node.type === 'html') this.html(node.value, line);
      else if (node.type === 'link') {
        const from = this.text.length;
        const imagesFrom = this.images.length;
        this.read(node.children);
        const text =
          squeeze(this.text.slice(from)) ||
          this.images
            .slice(imagesFrom)
            .map((image) => image.text)
            .join(' ');
        this.links.push({ target: node.target, text, line });
      } else if ('children' in node) this.read(node.children);
    }
  }

  private html(source: string, line: number): void {
    for (const token of htmlTokens(source)) {
      if (token.type === 'text') this.text += token.text;
      else if (token.type === 'comment') this.comments.push({ text: token.text, line });
      else if (token.type === 'open') {
        const anchor = attributeOf(token.attributes, 'id') ?? attributeOf(token.attributes, 'name');
        if (anchor) this.anchors.push(anchor);
        if (token.name === 'img') {
          const target = attributeOf(token.attributes, 'src');
          if (target) this.images.push({ target, text: attributeOf(token.attributes, 'alt') ?? '', line });
        } else if (token.name === 'a') {
          const target = attributeOf(token.attributes, 'href');
          this.htmlLink = target ? { target, from: this.text.length, line } : null;
        } else if (token.name === 'br') this.text += ' ';
      } else if (token.type === 'close' && token.name === 'a' && this.htmlLink) {
        const { target, from } = this.htmlLink;
        this.links.push({ target, text: squeeze(this.text.slice(from)), line: this.htmlLink.line });
        this.htmlLink = null;
      }
    }
  }
}
