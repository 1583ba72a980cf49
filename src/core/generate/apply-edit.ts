import type { Edit } from '../model';

/** The text of a file after an edit; `text` is what it holds now, without its byte order mark. */
export function applyEdit(text: string, { insertions }: Pick<Edit, 'insertions'>): string {
  let after = '';
  let from = 0;
  for (const { offset, text: added } of insertions) {
    after += text.slice(from, offset) + added;
    from = offset;
  }
  return after + text.slice(from);
}
