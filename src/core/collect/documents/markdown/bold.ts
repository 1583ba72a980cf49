import { squeeze } from '../pieces';
import { wordsOf, type Paragraph, type Phrase } from './nodes';

/** A paragraph that begins with a heading in bold. */
interface BoldHeading {
  readonly heading: readonly Phrase[];
  /** What stands under it in the same paragraph. */
  readonly rest: readonly Phrase[];
}

/**
 * The heading of a paragraph whose first line is bold text alone (`**Set-up**`, `**Why a queue?**`). Bold sentences, such as a
 * tagline, are no headings.
 */
export function boldHeadingOf(paragraph: Paragraph): BoldHeading | null {
  const { children } = paragraph;
  const bold = children.findIndex((child) => child.type === 'strong');
  if (bold < 0 || bold > 1 || (bold === 1 && /[\p{L}\p{N}]/u.test(wordsOf(children.slice(0, 1))))) return null;
  const title = squeeze(wordsOf([children[bold]!]));
  const after = children.slice(bold + 1);
  const head = children.slice(0, bold + 1);
  const tail = after[0];
  if (tail === undefined) return readsAsTitle(title, false) ? { heading: head, rest: [] } : null;
  if (tail.type === 'break') return readsAsTitle(title, false) ? { heading: head, rest: after.slice(1) } : null;
  if (tail.type !== 'text') return null;
  const match = /^[^\S\n]*([:：])?[^\S\n]*(\n|$)/.exec(tail.value);
  if (!match || !readsAsTitle(title, match[1] !== undefined)) return null;
  const restOfText = tail.value.slice(match[0].length);
  const more = after.slice(1);
  // `**URL:** `/parcels``: what follows the text stands on the same line.
  if (match[2] === '' && more[0] !== undefined && more[0].type !== 'break') return null;
  if (restOfText === '' && more[0]?.type === 'break') more.shift();
  const rest: readonly Phrase[] = restOfText === '' ? more : [{ ...tail, value: restOfText }, ...more];
  return { heading: head, rest };
}

function readsAsTitle(text: string, colonAfter: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > 80 || /[.!,;。！，；]$/.test(text)) return false;
  const announced = colonAfter || /[:?：？]$/.test(text);
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return text.length <= (announced ? 24 : 14);
  return text.split(' ').length <= (announced ? 9 : 5);
}

/** The bold words that a paragraph or list item begins with, where text follows on the same line. */
export function leadOf(nodes: readonly Phrase[]): string | null {
  const at = nodes[0]?.type === 'text' && !/[\p{L}\p{N}]/u.test(nodes[0].value) ? 1 : 0;
  const bold = nodes[at];
  if (bold?.type !== 'strong' || nodes.length <= at + 1) return null;
  const text = squeeze(wordsOf([bold])).replace(/[\s:：]+$/, '');
  return text.length > 0 && text.length <= 80 ? text : null;
}
