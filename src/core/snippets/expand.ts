import { inReadingOrder, stretches } from './fields';
import type { Field, FieldRole, Snippet } from './model';

/** How a snippet is put into a file. */
export interface ExpandOptions {
  /** Leaves the header out, for a file that gets its imports at the top by other means. */
  readonly withoutHeader?: boolean;
  /** Names that are known of the project; they stand where the snippet has its own. */
  readonly names?: Partial<Readonly<Record<FieldRole, string>>>;
}

/** What a snippet inserts when nothing of it is changed. */
export function plainText(snippet: Snippet, options: ExpandOptions = {}): string {
  return stretches(whole(snippet, options), snippet.fields)
    .map(({ text, field }) => (field ? defaultOf(field, options) : text))
    .join('');
}

/**
 * The snippet in the editor's snippet syntax. Its fields are tab stops, numbered in reading order, and every further occurrence
 * follows the first; expanded with the defaults it gives `plainText` to the letter.
 */
export function asSnippetText(snippet: Snippet, options: ExpandOptions = {}): string {
  const text = whole(snippet, options);
  const order = inReadingOrder(text, snippet.fields);
  const seen = new Set<Field>();
  return stretches(text, snippet.fields)
    .map(({ text: own, field }) => {
      if (!field) return escapeText(own);
      const number = order.indexOf(field) + 1;
      if (seen.has(field)) return `\${${number}}`;
      seen.add(field);
      const value = defaultOf(field, options);
      return field.choices
        ? `\${${number}|${[value, ...field.choices.filter((one) => one !== value)].map(escapeChoice).join(',')}|}`
        : `\${${number}:${escapeText(value)}}`;
    })
    .join('');
}

const whole = (snippet: Snippet, { withoutHeader }: ExpandOptions): string =>
  withoutHeader ? snippet.body : snippet.header + snippet.body;

const defaultOf = (field: Field, { names }: ExpandOptions): string =>
  (field.role === undefined ? undefined : names?.[field.role]) ?? field.text;

const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');
