import type { Field } from './model';

/** A stretch of text: either plain, or an occurrence of a field. */
export interface Stretch {
  readonly text: string;
  readonly field?: Field;
}

/** Cuts text at the occurrences of fields. A field occurs where its text stands as a word of its own. */
export function stretches(text: string, fields: readonly Field[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let plain = 0;
  for (let at = 0; at < text.length;) {
    const field = isWord(text[at - 1]) && isWord(text[at]) ? undefined : fieldAt(text, at, fields);
    if (!field) {
      at++;
      continue;
    }
    if (at > plain) found.push({ text: text.slice(plain, at) });
    found.push({ text: field.text, field });
    at += field.text.length;
    plain = at;
  }
  if (plain < text.length) found.push({ text: text.slice(plain) });
  return found;
}

/** The fields in the order in which they are met in the text; those that are not met are left out. */
export function inReadingOrder(text: string, fields: readonly Field[]): readonly Field[] {
  return [...new Set(stretches(text, fields).flatMap(({ field }) => field ?? []))];
}

/** The longest field that stands at a place. */
function fieldAt(text: string, at: number, fields: readonly Field[]): Field | undefined {
  let longest: Field | undefined;
  for (const field of fields) {
    if (field.text.length <= (longest?.text.length ?? 0) || !text.startsWith(field.text, at)) continue;
    const end = at + field.text.length;
    if (isWord(text[end - 1]) && isWord(text[end])) continue;
    longest = field;
  }
  return longest;
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[A-Za-z0-9_]/.test(character);
