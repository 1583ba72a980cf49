import { ReadingBuilder, type Reading } from './pieces';

const item = /^(\s*)(?:[-*+•]|\d{1,3}[.)])\s+(\S.*)$/;
const fence = /^\s*(?:```+|~~~+)\s*(\w*)/;
const underlined = /^(?:={3,}|-{3,}|~{3,}|\*{3,})\s*$/;
const hash = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const longestLine = 4000;

/**
 * Reads text line by line: headings that are underlined, shouted or marked with `#`, lists, fenced or indented code, paragraphs.
 * Also what is left for Markdown that would take too long to parse.
 */
export function readLines(text: string): Reading {
  const into = new ReadingBuilder();
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.slice(0, longestLine));
  let at = 0;
  let inList = false;
  while (at < lines.length) {
    const line = lines[at]!;
    const next = lines[at + 1] ?? '';
    const number = at + 1;
    const fenced = fence.exec(line);
    const marked = hash.exec(line);
    const listed = item.exec(line);
    if (line.trim() === '') {
      at++;
      continue;
    }
    if (fenced) {
      const end = closingFence(lines, at + 1);
      const last = end < 0 ? lines.length - 1 : end;
      const source = lines.slice(at + 1, end < 0 ? undefined : end).join('\n');
      into.block({
        type: 'code',
        text: source,
        line: number,
        endLine: last + 1,
        ...(fenced[1] ? { language: fenced[1].toLowerCase() } : {}),
      });
      at = last + 1;
    } else if (marked) {
      into.heading(marked[2]!, marked[1]!.length, number);
      inList = false;
      at++;
    } else if (underlined.test(next) && !underlined.test(line) && !/^\s/.test(line)) {
      into.heading(line, next.startsWith('=') ? 1 : 2, number);
      inList = false;
      at += 2;
    } else if (isShouted(line) && (lines[at - 1] ?? '').trim() === '') {
      into.heading(line.replace(/[\s:]+$/, ''), 2, number);
      inList = false;
      at++;
    } else if (underlined.test(line)) at++;
    else if (listed) {
      const end = endOfParagraph(lines, at + 1);
      const body = [listed[2]!, ...lines.slice(at + 1, end)].map((part) => part.trim()).join('\n');
      into.block({
        type: 'item',
        text: plain(body),
        line: number,
        endLine: end,
        depth: Math.floor(listed[1]!.length / 2),
      });
      inList = true;
      at = end;
    } else if (/^(?: {4}|\t)/.test(line) && !inList) {
      let end = at + 1;
      while (end < lines.length && /^(?: {4}|\t|\s*$)/.test(lines[end]!)) end++;
      while (lines[end - 1]!.trim() === '') end--;
      into.block({
        type: 'code',
        text: lines
          .slice(at, end)
          .map((part) => part.replace(/^(?: {4}|\t)/, ''))
          .join('\n'),
        line: number,
        endLine: end,
      });
      at = end;
    } else {
      const end = endOfParagraph(lines, at + 1);
      into.block({
        type: 'paragraph',
        text: plain(
          lines
            .slice(at, end)
            .map((part) => part.trim())
            .join('\n'),
        ),
        line: number,
        endLine: end,
      });
      if (!/^\s/.test(line)) inList = false;
      at = end;
    }
  }
  for (const [index, line] of lines.entries()) {
    for (const link of line.matchAll(/https?:\/\/[^\s<>"')\]]{1,500}/g)) into.link(link[0], link[0], index + 1);
  }
  return into;
}

function closingFence(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) if (fence.test(lines[at]!)) return at;
  return -1;
}

function endOfParagraph(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length) {
    const line = lines[end]!;
    if (line.trim() === '' || item.test(line) || fence.test(line) || hash.test(line)) break;
    if (underlined.test(lines[end + 1] ?? '')) break;
    end++;
  }
  return end;
}

const isShouted = (line: string): boolean =>
  /^[\p{Lu}\d]/u.test(line) &&
  line.trim().length <= 60 &&
  !/\p{Ll}/u.test(line) &&
  (line.match(/\p{Lu}/gu)?.length ?? 0) >= 3 &&
  !/[=;{}<>$]/.test(line);

const plain = (text: string): string => text.replace(/`/g, '').replace(/\*\*|__/g, '');
