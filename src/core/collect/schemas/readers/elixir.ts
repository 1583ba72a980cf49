/** Reads Ecto's migrations and schemas. */
import { occurs } from '../../../search';
import type { Source } from '../../source';
import { matches, type Range } from '../calls';
import { Draft, DraftBook, type TableDraft } from '../draft';

const statement = /^[ \t]*(?:create(?:_if_not_exists)?|alter|add(?:_if_not_exists)?|modify)\b[ (]/m;

/** `create table(:books) do add :isbn, :string, null: false end` and `create index(:books, [:author_id])`. */
export function readEctoMigration(source: Source, within?: Range): TableDraft[] {
  if (!occurs(/\buse\s+Ecto\.Migration\b/, source.code)) return [];
  const book = new DraftBook('migration');
  let open: Draft | null = null;
  for (const match of matches(source, statement, within)) {
    const start = match.index + match[0].search(/\S/);
    const rest = commandText(source.uncommented, start);
    const line = source.lineOf(start);
    const table = /^\w+[ (]+table\(\s*:?"?(\w+)/.exec(rest)?.[1];
    const index =
      /^create(?:_if_not_exists)?[ (]+(unique_index|index|constraint)\(\s*:?"?(\w+)"?\s*(?:,\s*(.*))?/s.exec(rest);
    if (table) open = book.of(table, line, rest.startsWith('create'));
    else if (index) {
      const fields =
        /\[([^\]]*)\]/.exec(index[3] ?? '')?.[1]?.match(/\w+/g) ??
        /^:\w+/.exec(index[3] ?? '')?.map((one) => one.slice(1)) ??
        [];
      const draft = book.of(index[2]!, line);
      if (index[1] === 'constraint') draft.check([], line);
      else if (index[1] === 'unique_index' || /\bunique:\s*true\b/.test(rest)) draft.unique(fields, line);
      else draft.index(fields, line);
    } else if (open && /^(?:add|modify)/.test(rest)) addColumn(open, rest, line);
  }
  return book.tables;
}

function addColumn(draft: Draft, rest: string, line: number): void {
  const column = /^\w+[ (]+:"?(\w+)"?\s*,\s*(.*)/s.exec(rest);
  if (!column) return;
  const options = column[2]!;
  const target = /\breferences\(\s*:?"?(\w+)/.exec(options)?.[1];
  draft.column(column[1]!, line, {
    type: /^:?\{?:?(\w+)/.exec(options)?.[1] ?? null,
    key: /\bprimary_key:\s*true\b/.test(options),
    required: /\bnull:\s*false\b/.test(options),
    ...(target ? { references: target } : {}),
  });
}

/** A command with its arguments, over the lines that a comma or bracket leads on to. */
function commandText(text: string, from: number): string {
  let end = text.indexOf('\n', from);
  for (let lines = 0; end >= 0 && lines < 12 && /[,([{]\s*$/.test(text.slice(Math.max(from, end - 40), end)); lines++)
    end = text.indexOf('\n', end + 1);
  return text.slice(from, end < 0 ? text.length : end).slice(0, 2_000);
}

/** `schema "books" do field :isbn, :string; belongs_to :author, Author end`. */
export function readEctoSchema(source: Source): TableDraft[] {
  if (!occurs(/\buse\s+(?:\w+\.)*Schema\b|\bEcto\.Schema\b/, source.code)) return [];
  const opened = /^[ \t]*schema\s*\(?\s*"(\w+)"/m.exec(source.uncommented);
  if (!opened) return [];
  const entity = /\bdefmodule\s+([\w.]+)/.exec(source.code)?.[1]?.split('.').pop();
  const draft = new Draft(opened[1]!, {
    line: source.lineOf(opened.index),
    origin: 'model',
    ...(entity ? { entity } : {}),
  });
  for (const match of matches(source, /^[ \t]*(field|belongs_to)\s*\(?\s*:(\w+)(?:\s*,\s*:?([\w.]+))?/m)) {
    const line = source.lineOf(match.index + match[0].search(/\S/));
    if (match[1] === 'field') draft.column(match[2]!, line, { type: match[3] ?? null });
    else draft.reference([`${match[2]!}_id`], match[3]?.split('.').pop() ?? match[2]!, line, false);
  }
  return [draft.table];
}
