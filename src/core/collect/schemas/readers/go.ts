/** Reads models of Go: struct tags of GORM, Bun, go-pg and XORM, and schemas of ent. */
import { occurs } from '../../../search';
import type { Source } from '../../source';
import { callsOf, chainEnd, closing, codeOf, matches, stringIn, stringsIn, textOf } from '../calls';
import { Draft, type TableDraft } from '../draft';
import { snakeCase } from '../names';

const struct = /\btype\s+(\w+)\s+struct\s*\{/;
const mapperTag = /\b(gorm|bun|pg|xorm|db|reform|boil):"([^"\n]{0,400})"/;

/** Types that a mapper keeps in one column without being told. */
const scalar =
  /^\*?(?:string|bool|byte|rune|u?int\d*|float\d+|time\.Time|sql\.Null\w+|uuid\.UUID|decimal\.Decimal)$|^\[\]byte$/;

/** Structs whose tags say how they are stored. */
export function readStructTags(source: Source): TableDraft[] {
  if (!occurs(/\b(?:gorm|bun|pg|xorm):"|\bgorm\.Model\b|\bbun\.BaseModel\b/, source.uncommented)) return [];
  return callsOf(source, struct).flatMap((call) => {
    const name = call.match[1]!;
    const body = { start: call.open + 1, end: call.end };
    const text = textOf(source, body);
    const tagged = /\b(?:gorm|bun|pg|xorm):"/.test(text);
    const embeds = /\bgorm\.Model\b/.test(codeOf(source, body));
    if (!tagged && !embeds) return [];
    const table = /\bbun:"table:(\w+)/.exec(text)?.[1] ?? tableName(source, name);
    const draft = new Draft(table ?? name, { line: source.lineOf(call.start), origin: 'model', entity: name });
    let at = body.start;
    for (const row of source.uncommented.slice(body.start, body.end).split('\n')) {
      readField(row, source.lineOf(at), draft);
      at += row.length + 1;
    }
    return [draft.table];
  });
}

/** `func (Book) TableName() string { return "books" }`. */
function tableName(source: Source, name: string): string | undefined {
  const method = new RegExp(`\\)?\\b${name}\\s*\\)\\s*TableName\\s*\\(\\s*\\)\\s*string\\s*\\{\\s*return\\s*"(\\w+)"`);
  return method.exec(source.uncommented)?.[1];
}

function readField(row: string, line: number, draft: Draft): void {
  if (/^\s*gorm\.Model\b/.test(row)) {
    draft.column('id', line, { key: true });
    draft.column('deleted_at', line, { index: 'automatic' });
    return;
  }
  const tag = mapperTag.exec(row.slice(0, 1_000));
  const field = /^\s*(\w+)\s+([\w.*[\]]+)/.exec(row);
  if (!tag && field && scalar.test(field[2]!) && /^[A-Z]/.test(field[1]!))
    draft.column(snakeCase(field[1]!), line, { type: field[2]! });
  if (!tag || !field) return;
  const [, kind, value] = tag as unknown as [string, string, string];
  if (kind === 'db' || value === '-' || kind === 'boil') return;
  const options = value.split(kind === 'gorm' ? ';' : kind === 'xorm' ? ' ' : ',').map((one) => one.trim());
  const has = (pattern: RegExp): boolean => options.some((one) => pattern.test(one));
  const relation =
    has(/^(?:foreignKey|references|constraint)\b|^rel:belongs-to|^rel:has-one/i) && !field[2]!.includes('[]');
  if (relation) {
    const key = options.find((one) => /^foreignKey:/i.test(one))?.split(':')[1] ?? field[1]!;
    draft.reference([key], field[2]!.replace(/^[*[\]]+/, ''), line);
    return;
  }
  if (has(/^many2many/i) || has(/^foreignKey/i)) {
    draft.reference([], field[2]!.replace(/^[*[\]]+/, ''), line);
    return;
  }
  const unique = has(/^unique(?:_?index)?\b|^unique\(/i) || has(/^index:[^;]*,unique/i);
  draft.column(columnName(field[1]!, options, kind), line, {
    type: field[2]!,
    key: has(/^primary_?key\b|^pk\b/i),
    unique,
    index: !unique && has(/^index\b|^index\(/i) ? (/^DeletedAt$/.test(field[1]!) ? 'automatic' : true) : false,
    required: has(/^not ?null\b|^notnull\b/i),
    check: has(/^check:/i),
  });
}

function columnName(field: string, options: readonly string[], kind: string): string {
  const named = options.find((one) => /^column:/i.test(one))?.split(':')[1];
  if (named) return named;
  return kind !== 'gorm' && /^\w+$/.test(options[0] ?? '') && !/^(?:pk|notnull|unique|index)$/.test(options[0]!)
    ? options[0]!
    : snakeCase(field);
}

/** Fields, edges and indexes of ent's schemas. */
export function readEnt(source: Source): TableDraft[] {
  if (!occurs(/\bent\.Schema\b/, source.code) || !occurs(/entgo\.io\/ent|facebook\/ent/, source.uncommented)) return [];
  const drafts = new Map<string, Draft>();
  for (const match of matches(source, /\btype\s+(\w+)\s+struct\s*\{\s*ent\.Schema\b/))
    drafts.set(
      match[1]!,
      new Draft(match[1]!, { line: source.lineOf(match.index), origin: 'model', entity: match[1]! }),
    );
  for (const method of callsOf(
    source,
    /\bfunc\s*\(\s*(?:\w+\s+)?\*?(\w+)\s*\)\s*(?:Fields|Edges|Indexes)\s*\(\s*\)\s*\[\]\w*\.?\w*\s*\{/,
  )) {
    const draft = drafts.get(method.match[1]!);
    if (!draft) continue;
    const body = { start: method.open + 1, end: closing(source.code, method.open) };
    for (const call of callsOf(source, /\b(field|edge|index)\.(\w+)\s*\(/, body))
      addEntPart(source, draft, call.match[1]!, call.match[2]!, call);
  }
  return [...drafts.values()].map(({ table }) => table);
}

function addEntPart(
  source: Source,
  draft: Draft,
  kind: string,
  name: string,
  call: ReturnType<typeof callsOf>[number],
): void {
  const chain = codeOf(source, { start: call.end, end: chainEnd(source.code, call.open) });
  const line = source.lineOf(call.start);
  const fields = stringsIn(source, call);
  const unique = /\.\s*Unique\s*\(/.test(chain);
  if (kind === 'index') {
    if (name !== 'Fields' && name !== 'Edges') return;
    if (unique) draft.unique(fields, line);
    else draft.index(fields, line);
  } else if (kind === 'edge') {
    if (name === 'From' && unique)
      draft.reference([fields[0] ?? ''], /(\w+)\.Type/.exec(codeOf(source, call))?.[1] ?? null, line);
  } else {
    const optional = /\.\s*(?:Optional|Nillable)\s*\(/.test(chain);
    draft.column(stringIn(source, call.args[0]) ?? '', line, {
      type: name,
      unique,
      required: /\.\s*(?:NotEmpty|Immutable)\s*\(/.test(chain),
      nullable: optional ? true : null,
    });
  }
}
