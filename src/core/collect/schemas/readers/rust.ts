/** Reads schemas of Rust: SeaORM's migrations and entities. SQL files serve Diesel and SQLx. */
import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import { callsOf, chainEnd, codeOf, textOf, type Range } from '../calls';
import { snakeCase } from '../names';
import { Draft, DraftBook, type TableDraft } from '../draft';

/** `Table::create().table(Books::Table).col(ColumnDef::new(Books::Isbn).string().not_null().unique_key())`. */
export function readSeaMigration(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\b(?:Table|Index)::(?:create|alter)\b|\bForeignKey::create\b/, source.code)) return [];
  const book = new DraftBook('migration');
  for (const call of callsOf(source, /\b(Table|Index|ForeignKey)::(create|alter)\s*\(/, within)) {
    const range = { start: call.end, end: chainEnd(source.code, call.open) };
    const code = codeOf(source, range);
    const line = source.lineOf(call.start);
    const table = nameOf(/\.\s*(?:table|from)\s*\(\s*([\w:]+|"\w+")/.exec(textOf(source, range))?.[1]);
    if (!table) continue;
    const draft = book.of(table, line, call.match[1] === 'Table' && call.match[2] === 'create');
    if (call.match[1] === 'ForeignKey') draft.reference([], null, line);
    else if (call.match[1] === 'Index') {
      const fields = [...occurrences(/\.\s*col\s*\(\s*(?:\w+::)*(\w+)/g, code)].map((found) => snakeCase(found[1]!));
      if (occurs(/\.\s*unique\s*\(\s*\)/, code)) draft.unique(fields, line);
      else draft.index(fields, line);
    } else addColumns(source, draft, range);
  }
  return book.tables;
}

/** `Books::Table`, `Books`, `"books"`. */
function nameOf(written: string | undefined): string | undefined {
  if (!written) return undefined;
  if (written.startsWith('"')) return written.slice(1, -1);
  const names = written.split('::').filter((name) => name !== 'Table' && name !== 'Entity');
  return names.length > 0 ? snakeCase(names[names.length - 1]!) : undefined;
}

function addColumns(source: Source, draft: Draft, range: Range): void {
  for (const call of callsOf(source, /\bColumnDef::new(?:_with_type)?\s*\(/, range)) {
    const end = chainEnd(source.code, call.open);
    const code = codeOf(source, { start: call.end, end });
    const name = nameOf(textOf(source, call.args[0] ?? call).trim());
    draft.column(name ?? '', source.lineOf(call.start), {
      key: occurs(/\.\s*primary_key\s*\(/, code),
      unique: occurs(/\.\s*unique_key\s*\(/, code),
      required: occurs(/\.\s*not_null\s*\(/, code),
    });
  }
  for (const call of callsOf(
    source,
    /\b(pk_auto|pk_uuid|\w+?)(_uniq|_null)?\s*\(\s*(?:\w+::)+\w+\s*\)|\b(pk_auto|string_uniq|string|integer|text|boolean|timestamp\w*|uuid|float|double|big_integer|date\w*|json\w*)\s*\(/,
    range,
  )) {
    const kind = /\b(\w+)\s*\(/.exec(call.match[0])?.[1] ?? '';
    if (
      !/^(?:pk_|string|integer|text|boolean|timestamp|uuid|float|double|big_integer|date|json|decimal|small_integer|char)/.test(
        kind,
      )
    )
      continue;
    const name = nameOf(/\(\s*((?:\w+::)+\w+)/.exec(codeOf(source, { start: call.start, end: call.start + 200 }))?.[1]);
    draft.column(name ?? '', source.lineOf(call.start), {
      type: kind,
      key: kind.startsWith('pk_'),
      unique: kind.endsWith('_uniq'),
      nullable: kind.endsWith('_null') ? true : null,
    });
  }
  for (const call of callsOf(source, /\bForeignKey::create\s*\(|\.\s*foreign_key\s*\(/, range)) {
    draft.reference([], null, source.lineOf(call.start));
    break;
  }
}

/** `#[sea_orm(table_name = "books")] struct Model { #[sea_orm(unique)] isbn: String }`. */
export function readSeaEntities(source: Source): TableDraft[] {
  if (!occurs(/\bDeriveEntityModel\b/, source.code)) return [];
  const name = /#\[sea_orm\([^)]*\btable_name\s*=\s*"(\w+)"/.exec(source.uncommented);
  if (!name) return [];
  const draft = new Draft(name[1]!, { line: source.lineOf(name.index), origin: 'model' });
  for (const call of callsOf(source, /#\[sea_orm\s*\(/)) {
    const text = textOf(source, call);
    const line = source.lineOf(call.start);
    const field = /^\s*\)?\]\s*(?:#\[[^\]]*\]\s*)*(?:pub\s+)?(\w+)\s*:/.exec(
      source.code.slice(call.end, call.end + 300),
    )?.[1];
    if (/\bbelongs_to\s*=/.test(text))
      draft.reference([], /\bbelongs_to\s*=\s*"(?:super::)?(\w+)/.exec(text)?.[1] ?? null, line);
    else if (field && !/\btable_name\b/.test(text))
      draft.column(field, line, {
        key: /\bprimary_key\b/.test(text),
        unique: /\bunique\b/.test(text),
        index: /\bindexed\b/.test(text),
      });
  }
  return [draft.table];
}
