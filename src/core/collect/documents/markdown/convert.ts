import type { Block } from '../../../facts';
import { readHtml } from '../html-pieces';
import { ReadingBuilder, squeeze, type Reading } from '../pieces';
import { boldHeadingOf, leadOf } from './bold';
import { plainOf, type Inline } from './inline';
import type { Flow, List, ListItem, Paragraph, Phrase, Table } from './nodes';

/** Markdown as a reader of documents sees it. */
export function readFlow(nodes: readonly Flow[]): Reading {
  const into = new ReadingBuilder();
  new FlowReader(into).flow(nodes);
  return into;
}

class FlowReader {
  constructor(private readonly into: ReadingBuilder) {}

  flow(nodes: readonly Flow[]): void {
    for (const node of nodes) {
      const { line, endLine } = node;
      if (node.type === 'heading') {
        const inline = this.inline(node.children);
        this.into.heading(inline.text, node.depth, line);
        this.images(inline);
      } else if (node.type === 'paragraph') this.paragraph(node);
      else if (node.type === 'list') this.list(node, 0);
      else if (node.type === 'quote') this.quote(node.children);
      else if (node.type === 'table') this.table(node);
      else if (node.type === 'code') {
        const language = node.language.toLowerCase().replace(/^[{.]+|[,{}:].*$/g, '');
        this.into.block({ type: 'code', text: node.value, line, endLine, ...(language ? { language } : {}) });
      } else readHtml(node.value, line, this.into);
    }
  }

  private inline(nodes: readonly Phrase[]): Inline {
    const inline = plainOf(nodes);
    for (const link of inline.links) this.into.link(link.target, link.text, link.line);
    for (const anchor of inline.anchors) this.into.anchor(anchor);
    for (const comment of inline.comments)
      this.into.block({ type: 'html', text: comment.text, line: comment.line, endLine: comment.line });
    return inline;
  }

  private images(inline: Inline): void {
    for (const image of inline.images) this.into.image(image.target, image.text, image.line);
  }

  private paragraph(node: Paragraph): void {
    const { line, endLine } = node;
    const bold = boldHeadingOf(node);
    if (!bold) return this.text('paragraph', node.children, line, endLine);
    const inline = this.inline(bold.heading);
    const otherwise: Block = { type: 'paragraph', text: squeeze(inline.text), line, endLine };
    this.into.heading(inline.text.replace(/[\s:：]+$/, ''), 0, line, bold.rest.length === 0 ? otherwise : undefined);
    if (bold.rest.length > 0) this.text('paragraph', bold.rest, line + 1, endLine);
  }

  private text(
    type: 'paragraph' | 'item' | 'quote',
    nodes: readonly Phrase[],
    line: number,
    endLine: number,
    extra: Partial<Block> = {},
  ): void {
    const inline = this.inline(nodes);
    const text = inline.text.replace(/[^\S\n]+/g, ' ').trim();
    if (text !== '') {
      const lead = leadOf(nodes);
      const codes = inline.codes.length > 0 ? { codes: inline.codes } : {};
      this.into.block({ type, text, line, endLine, ...codes, ...(lead ? { lead } : {}), ...extra });
    }
    this.images(inline);
  }

  private list(list: List, depth: number): void {
    for (const item of list.items) this.item(item, depth, list.ordered);
  }

  private item(item: ListItem, depth: number, ordered: boolean): void {
    let first = true;
    for (const child of item.children) {
      if (child.type === 'list') this.list(child, depth + 1);
      else if (child.type === 'paragraph' && first) {
        first = false;
        const { line, endLine } = child;
        const task = item.checked === null ? {} : { task: item.checked ? ('done' as const) : ('open' as const) };
        this.text('item', child.children, line, endLine, { depth, ...(ordered ? { ordered } : {}), ...task });
      } else if (child.type === 'paragraph') {
        const { line, endLine } = child;
        this.text('paragraph', child.children, line, endLine);
      } else this.flow([child]);
    }
  }

  /** Quoted prose is marked as such; code in it stays code, and GitHub's call-outs are the author's own words. */
  private quote(children: readonly Flow[]): void {
    const callOut = /^\s*\[!\w{1,20}\][^\S\n]*\n?/;
    const [head] = children;
    const first = head?.type === 'paragraph' ? head.children[0] : undefined;
    const isCallOut = first?.type === 'text' && callOut.test(first.value);
    for (const child of children) {
      const { line, endLine } = child;
      if (child.type === 'paragraph') {
        if (!isCallOut) this.text('quote', child.children, line, endLine);
        else if (child !== head) this.text('paragraph', child.children, line, endLine);
        else {
          const rest = first.value.replace(callOut, '');
          this.text(
            'paragraph',
            [{ ...first, value: rest }, ...child.children.slice(1)],
            Math.min(line + 1, endLine),
            endLine,
          );
        }
      } else if (child.type === 'list') {
        if (isCallOut) this.list(child, 0);
        else for (const item of child.items) this.quote(item.children);
      } else if (child.type === 'quote') this.quote(child.children);
      else if (child.type === 'heading') this.text('quote', child.children, line, endLine);
      else this.flow([child]);
    }
  }

  private table(table: Table): void {
    table.rows.forEach((row, index) => {
      const { line, endLine } = row;
      const cells: string[] = [];
      const codes: string[] = [];
      const inlines: Inline[] = [];
      for (const cell of row.cells) {
        const inline = this.inline(cell);
        cells.push(squeeze(inline.text));
        codes.push(...inline.codes);
        inlines.push(inline);
      }
      if (cells.some((cell) => cell !== '')) {
        const found = codes.length > 0 ? { codes } : {};
        this.into.block({ type: 'row', text: cells.join(' | '), line, endLine, cells, head: index === 0, ...found });
      }
      for (const inline of inlines) this.images(inline);
    });
  }
}
