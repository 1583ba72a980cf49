import type { Document } from '../../facts';

/** Texts kept per function; beyond that the oldest half is forgotten. */
const limit = 20_000;

/**
 * A pure function of a text that remembers its answers, so that an edit of a document costs the sentences that changed and not all
 * of them.
 */
export function byText<T>(compute: (text: string) => T): (text: string) => T {
  let kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= limit) kept = new Map([...kept].slice(limit / 2));
    const answer = compute(text);
    kept.set(text, answer);
    return answer;
  };
}

interface Kept<T> {
  readonly path: string;
  readonly role: Document['role'];
  readonly answer: T;
}

/** A pure function of a document (its path, role and sections) that remembers its answer while they stay the same. */
export function byDocument<T>(compute: (document: Document) => T): (document: Document) => T {
  const kept = new WeakMap<Document['sections'], Kept<T>>();
  return (document) => {
    const known = kept.get(document.sections);
    if (known?.path === document.path && known.role === document.role) return known.answer;
    const answer = compute(document);
    kept.set(document.sections, { path: document.path, role: document.role, answer });
    return answer;
  };
}

/**
 * A pure function of a part of a document, such as a section, and of what else it is given, that remembers its last answer for each
 * part. An edited document has the parts that did not change as the same objects again.
 */
export function byPart<Part extends object, Given extends readonly unknown[], T>(
  compute: (part: Part, ...given: Given) => T,
): (part: Part, ...given: Given) => T {
  const kept = new WeakMap<Part, { readonly given: Given; readonly answer: T }>();
  return (part, ...given) => {
    const known = kept.get(part);
    if (known && given.every((one, index) => one === known.given[index])) return known.answer;
    const answer = compute(part, ...given);
    kept.set(part, { given, answer });
    return answer;
  };
}

/**
 * A pure function of a document, asked of each page of a list: answers again for those that are not the same objects, in the same
 * place, as in the list before.
 */
export function byPage<T>(compute: (page: Document) => T): (pages: readonly Document[]) => readonly T[] {
  let last: { readonly pages: readonly Document[]; readonly answers: readonly T[] } = { pages: [], answers: [] };
  return (pages) => {
    const before = last;
    if (pages === before.pages) return before.answers;
    last = {
      pages,
      answers: pages.map((page, index) => (page === before.pages[index] ? before.answers[index]! : compute(page))),
    };
    return last.answers;
  };
}
