import { occurs } from '../../../search';
import { DraftBook, type TableDraft } from '../draft';
import { columnNames, isMadeUp, readColumn, readConstraint } from './columns';
import { Cursor, listItems } from './cursor';
import { tokensOf, type Token } from './tokens';

/** What SQL says of the schema. */
export interface SqlSchema {
  readonly tables: readonly TableDraft[];
  /** Tables that it drops without making them again. */
  readonly dropped: readonly string[];
}

/** Anything shorter to search for than to tokenise. */
const definition = /\b(?:create|alter|drop)\b/i;

/** Reads statements that define tables, constraints and indexes; anything else is passed over. */
export function readDdl(text: string, lineOf: (offset: number) => number, origin: 'sql' | 'migration'): SqlSchema {
  if (!occurs(definition, text)) return { tables: [], dropped: [] };
  return new DdlReader(lineOf, origin).read(tokensOf(text), 0);
}

class DdlReader {
  private readonly book: DraftBook;
  private readonly dropped = new Set<string>();

  constructor(
    private readonly lineOf: (offset: number) => number,
    origin: 'sql' | 'migration',
  ) {
    this.book = new DraftBook(origin);
  }

  read(tokens: readonly Token[], depth: number): SqlSchema {
    const cursor = new Cursor(tokens, this.lineOf);
    while (cursor.at < tokens.length) {
      const start = cursor.at;
      if (cursor.is('CREATE')) this.create(cursor);
      else if (cursor.is('ALTER', 'TABLE')) this.alter(cursor);
      else if (cursor.take('DROP', 'TABLE')) this.drop(cursor);
      else if (cursor.take('DO') && cursor.token?.kind === 'text' && depth === 0) this.block(cursor.token);
      if (cursor.at === start) cursor.at++;
    }
    return { tables: this.book.tables, dropped: [...this.dropped] };
  }

  /** `DO $$ … $$` holds statements of its own. */
  private block({ text, offset }: Token): void {
    const inner = tokensOf(text).map((token) => ({ ...token, offset: token.offset + offset }));
    this.read(inner, 1);
  }

  private create(cursor: Cursor): void {
    const { line } = cursor;
    cursor.at++;
    cursor.take('OR', 'REPLACE');
    let unique = false;
    for (;;) {
      if (cursor.take('UNIQUE')) unique = true;
      else if (
        ![
          'GLOBAL',
          'LOCAL',
          'UNLOGGED',
          'FOREIGN',
          'CLUSTERED',
          'NONCLUSTERED',
          'FULLTEXT',
          'SPATIAL',
          'BITMAP',
          'COLUMNSTORE',
          'EXTERNAL',
        ].some((word) => cursor.take(word))
      )
        break;
    }
    if (cursor.is('TEMP') || cursor.is('TEMPORARY')) return;
    if (cursor.take('INDEX')) this.createIndex(cursor, line, unique);
    else if (cursor.take('TABLE')) this.createTable(cursor, line);
  }

  private createTable(cursor: Cursor, line: number): void {
    cursor.take('IF', 'NOT', 'EXISTS');
    const name = cursor.name();
    if (!name || name.startsWith('#') || !cursor.is('(')) return;
    const draft = this.book.of(name, line, true);
    this.dropped.delete(name);
    for (const item of listItems(cursor.group())) {
      const part = cursor.over(item);
      if (!readConstraint(part, draft)) readColumn(part, draft);
    }
  }

  private createIndex(cursor: Cursor, line: number, unique: boolean): void {
    cursor.take('CONCURRENTLY');
    cursor.take('IF', 'NOT', 'EXISTS');
    const name = cursor.is('ON') ? '' : (cursor.name() ?? '');
    if (cursor.take('USING')) cursor.name();
    if (!cursor.take('ON')) return;
    cursor.take('ONLY');
    const table = cursor.name();
    if (!table) return;
    if (cursor.take('USING')) cursor.name();
    if (!cursor.is('(')) return;
    const fields = columnNames(cursor.group());
    const draft = this.book.of(table, line);
    if (unique) draft.unique(fields, line);
    else draft.index(fields, line, isMadeUp(name));
  }

  private drop(cursor: Cursor): void {
    cursor.take('IF', 'EXISTS');
    do {
      const name = cursor.name();
      if (!name) return;
      this.dropped.add(name);
      this.book.drop(name);
    } while (cursor.take(','));
  }

  private alter(cursor: Cursor): void {
    cursor.take('ALTER', 'TABLE');
    cursor.take('IF', 'EXISTS');
    cursor.take('ONLY');
    const table = cursor.name();
    if (!table) return;
    const from = cursor.at;
    let depth = 0;
    for (; cursor.at < cursor.tokens.length; cursor.at++) {
      if (cursor.is('(')) depth++;
      else if (cursor.is(')')) depth--;
      else if (
        cursor.is(';') ||
        (depth <= 0 && (cursor.is('GO') || cursor.is('CREATE') || cursor.is('ALTER', 'TABLE')))
      )
        break;
    }
    for (const item of listItems(cursor.tokens.slice(from, cursor.at))) this.alteration(cursor.over(item), table);
  }

  private alteration(action: Cursor, table: string): void {
    const { line } = action;
    const draft = this.book.of(table, line);
    action.take('WITH', 'CHECK');
    action.take('WITH', 'NOCHECK');
    if (action.take('ADD')) {
      if (action.is('(')) {
        for (const item of listItems(action.group())) {
          const part = action.over(item);
          if (!readConstraint(part, draft)) readColumn(part, draft);
        }
        return;
      }
      const column = action.take('COLUMN');
      action.take('IF', 'NOT', 'EXISTS');
      if (column || !readConstraint(action, draft)) readColumn(action, draft);
    } else if (action.take('MODIFY') || action.take('CHANGE')) {
      action.take('COLUMN');
      readColumn(action, draft);
    } else if (action.take('ALTER')) {
      action.take('COLUMN');
      const name = action.name();
      if (name && action.take('SET', 'NOT', 'NULL')) draft.table.required.push({ fields: [name], line });
    }
  }
}
