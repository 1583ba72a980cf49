import { occurs } from '../../../search';
import type { Source } from '../../source';
import { callsOf, textOf } from '../calls';
import { Draft, type TableDraft } from '../draft';

const indexCall =
  /\.\s*(?:createIndex|createIndexes|ensureIndex|create_index|create_indexes|ensure_index|CreateOne|CreateMany|CreateOneAsync|CreateManyAsync|create_index_model)\s*(?:::<[^()]{0,60}>)?\s*\(/;
const document = /\b[mM]ongo|\bmotor\b|\bbeanie\b|\bbson\b/;
const unique = /\bunique\w*["']?\s*[:=(]\s*(?:true|True)\b|\bSetUnique\(\s*true|\bUnique\s*=\s*true/;

/** Indexes that code puts on collections of a document store. */
export function readMongoIndexes(source: Source): TableDraft[] {
  if (!occurs(document, source.uncommented)) return [];
  const drafts: TableDraft[] = [...beanieIndexes(source)];
  for (const call of callsOf(source, indexCall)) {
    if (
      /\bCreate(?:One|Many)/.test(call.match[0]) &&
      !source.code.slice(Math.max(0, call.start - 200), call.start).includes('Index')
    )
      continue;
    const line = source.lineOf(call.start + call.match[0].search(/\w/));
    const text = textOf(source, { start: call.open, end: call.end });
    const model =
      /^\(\s*\w*,?\s*(\w+)/.test(text) && text.length < 60
        ? source.uncommented.slice(Math.max(0, call.start - 1_500), call.start)
        : text;
    const name =
      /(\w+)\s*(?:\.\s*[iI]ndexes\s*)?(?:\(\))?\s*$/.exec(
        source.code.slice(Math.max(0, call.start - 60), call.start),
      )?.[1] ?? 'collection';
    const draft = new Draft(name, { line, origin: 'model', store: 'document', creates: false });
    if (unique.test(model)) draft.unique([], line);
    if (!unique.test(model) || (text.match(/\bkeys?\b|Keys/g)?.length ?? 0) > 1) draft.index([], line);
    drafts.push(draft.table);
  }
  return drafts;
}

/** Beanie: `isbn: Indexed(str, unique=True)`. */
function beanieIndexes(source: Source): TableDraft[] {
  if (source.language !== 'Python' || !occurs(/\bIndexed\b/, source.code)) return [];
  return callsOf(source, /\bIndexed\s*\(/).map((call) => {
    const line = source.lineOf(call.start);
    const draft = new Draft('document', { line, origin: 'model', store: 'document', creates: false });
    if (unique.test(textOf(source, call))) draft.unique([], line);
    else draft.index([], line);
    return draft.table;
  });
}
