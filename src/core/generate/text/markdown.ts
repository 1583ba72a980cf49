/** Pieces of Markdown written from text of a repository, which may hold anything. */
import type { Place } from '../../model';
import { fileNameOf } from '../../text/repository/file-role';

/** Text on one line, without what Markdown or HTML would take for its own. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .replace(/[\\`*_[\]<>|]/g, (mark) => `\\${mark}`);
}

/** Inline code; `|` is written so that it stands in a table as well. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, 200).replaceAll('|', '\\|');
  if (!line.includes('`')) return `\`${line}\``;
  return `\`\` ${line.replace(/`{2,}/g, '`')} \`\``;
}

/** A fenced block; the fence is longer than any in the text. */
export function fence(language: string, lines: readonly string[]): string {
  const longest = Math.max(2, ...[...lines.join('\n').matchAll(/`{3,}/g)].map(([marks]) => marks.length));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}${language}`, ...lines, mark].join('\n');
}

/** A table with a head; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\n/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Joins names for a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/** Writes links to files as they have to read in one document. */
export class Links {
  private readonly folder: readonly string[];

  /** @param document the path of the document that the links stand in */
  constructor(document: string) {
    this.folder = document.split('/').slice(0, -1);
  }

  /** The address of a file or folder of the repository, as seen from the document. */
  address(path: string): string {
    const target = path.split('/');
    let shared = 0;
    while (shared < this.folder.length && shared < target.length - 1 && this.folder[shared] === target[shared])
      shared++;
    const up = this.folder.slice(shared).map(() => '..');
    return [...up, ...target.slice(shared)].map(encoded).join('/');
  }

  /** A link to a file. */
  file(path: string, text?: string): string {
    return `[${text ?? code(path)}](${this.address(path)})`;
  }

  /** A link to a line, named by the file without its folders. */
  line({ path, line }: Place, text?: string): string {
    return `[${text ?? code(`${fileNameOf(path)}:${line}`)}](${this.address(path)}#L${line})`;
  }
}

const encoded = (part: string): string =>
  encodeURIComponent(part)
    .replace(/[()'!*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%40', '@');
