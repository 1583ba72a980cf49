import GithubSlugger from 'github-slugger';
import type { Insertion } from '../../model';
import type { Outline } from './outline';
import { plainHeading, type Sibling } from './siblings';

/** A line of a table of contents that leads to a heading of the same document. */
interface Entry {
  readonly line: number;
  readonly anchor: string;
  /** What stands before the link: indentation and the list's mark. */
  readonly lead: string;
  readonly form: 'markdown' | 'html';
  readonly text: string;
}

const markdownEntry = /^(\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?)(?:\*\*)?\[([^\]]{1,200})\]\(#([^)\s]{1,200})\)/;
const htmlEntry = /^(\s*(?:<li>\s*)?)<a href="#([^"]{1,200})">([^<]{1,200})<\/a>/i;

/** The entries of the table of contents: the first list most of whose lines lead to headings of the document. */
function entriesOf({ lines, start }: Outline): readonly Entry[] {
  let found: Entry[] = [];
  for (let line = start; line < Math.min(lines.length, start + 400); line++) {
    const entry = entryAt(lines[line]!.slice(0, 600), line);
    if (entry) found.push(entry);
    else if (found.length > 0 && !/^\s*$|^\s*<\/?(?:li|ul|ol)>\s*$/i.test(lines[line]!)) {
      if (found.length >= 2) return found;
      found = [];
    }
  }
  return found.length >= 2 ? found : [];
}

function entryAt(text: string, line: number): Entry | null {
  const markdown = markdownEntry.exec(text);
  if (markdown) return { line, lead: markdown[1]!, text: markdown[2]!, anchor: markdown[3]!, form: 'markdown' };
  const html = htmlEntry.exec(text);
  return html && { line, lead: html[1]!, anchor: html[2]!, text: html[3]!, form: 'html' };
}

/** The insertions that name new sections in the table of contents; none where the document has no such table. */
export function contentsInsertions(
  outline: Outline,
  siblings: readonly Sibling[],
  offsetOf: (line: number) => number,
): readonly Insertion[] {
  const entries = entriesOf(outline);
  if (entries.length === 0) return [];
  const slugger = new GithubSlugger();
  const allOnes = entries.every(({ lead }) => /^\D*1\D/.test(lead));
  const anchors = new Map(outline.headings.map((heading) => [heading, slugger.slug(plainHeading(heading.text))]));
  const entryOf = ({ at }: Sibling): Entry | undefined => {
    const anchor = at && anchors.get(at);
    return anchor === undefined ? undefined : entries.find((entry) => sameAnchor(entry.anchor, anchor));
  };
  const found: Insertion[] = [];
  let steps = 0;
  siblings.forEach((sibling, index) => {
    if (sibling.at !== undefined) {
      steps = 0;
      return;
    }
    steps++;
    const next = siblings
      .slice(index + 1)
      .map(entryOf)
      .find((entry) => entry !== undefined);
    const previous = siblings
      .slice(0, index)
      .map(entryOf)
      .findLast((entry) => entry !== undefined);
    const model = previous ?? next;
    if (!model) return;
    const line = next ? startOfEntry(outline, next) : endOfEntry(outline, entries, model);
    const text = entryText(model, outline, sibling.heading, slugger.slug(sibling.heading), allOnes ? 0 : steps);
    // The last line of the document may have no end of its own.
    found.push({ offset: offsetOf(line), text: line < outline.lines.length ? `${text}\n` : `\n${text}` });
  });
  return found;
}

const sameAnchor = (a: string, b: string): boolean => decoded(a).toLowerCase() === b.toLowerCase();

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** An HTML entry may begin with its own line for `<li>`. */
function startOfEntry({ lines }: Outline, { line, form }: Entry): number {
  return form === 'html' && !/<li>/i.test(lines[line]!) ? line - 1 : line;
}

/** The line after an entry and what is nested below it. */
function endOfEntry({ lines }: Outline, entries: readonly Entry[], { line, lead, form }: Entry): number {
  if (form === 'html') return closingOfList(lines, line);
  const indent = (text: string): number => text.length - text.trimStart().length;
  const following = entries.find((entry) => entry.line > line && indent(entry.lead) <= indent(lead));
  if (following) return following.line;
  let end = line + 1;
  while (end < lines.length && lines[end]!.trim() !== '' && indent(lines[end]!) > indent(lead)) end++;
  return end;
}

/** The line that closes the list in which an entry stands. */
function closingOfList(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let line = from + 1; line < Math.min(lines.length, from + 200); line++) {
    depth += lines[line]!.match(/<[uo]l\b/gi)?.length ?? 0;
    depth -= lines[line]!.match(/<\/[uo]l>/gi)?.length ?? 0;
    if (depth < 0) return line;
  }
  return from + 1;
}

function entryText(entry: Entry, { lines }: Outline, heading: string, anchor: string, steps: number): string {
  const { line, lead, form, text } = entry;
  if (form === 'html') {
    const plain = heading.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const opening = /<li>/i.test(lead) ? lead : (/^\s*<li>/i.exec(lines[line - 1] ?? '')?.[0] ?? `${lead}<li>`);
    return `${opening}<a href="#${anchor}">${plain}</a></li>`;
  }
  // What follows in a numbered list is counted anew by whoever renders it.
  const mark = lead.replace(/\d+/, (number) => String(Number(number) + steps));
  const words = /^\d/.test(text) ? heading : heading.replace(/^\d{1,2}[.):]\s+/, '');
  return `${mark}[${words}](#${anchor})`;
}
