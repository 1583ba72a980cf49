/** Text of the repository as literal Markdown on one line: nothing in it becomes a link, an image, HTML, a list or a heading. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&$!]/g, '\\$&')
    .replace(/^(\d*)([-+.)]+|#+|=+)(?= |$)/, '$1\\$2');
}
