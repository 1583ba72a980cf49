/** Text of the repository as literal Markdown: nothing in it becomes a link, an image, HTML or a heading. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@/]/g, '\\$&').replace(/\s+/g, ' ');
}
