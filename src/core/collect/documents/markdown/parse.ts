import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Tables, task lists and strikethrough of GitHub's Markdown. Composed by hand because the usual bundle recognises bare addresses
 * as links, in time that grows with the square of a paragraph's length.
 */
function githubFlavour(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), gfmStrikethrough()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), gfmStrikethroughFromMarkdown()];
}

const processor = unified().use(remarkParse).use(githubFlavour).freeze();

/** Parses Markdown into its syntax tree, with positions. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
