import type { Draft } from '../draft';
import { listItems, type Cursor } from './cursor';
import type { Token } from './tokens';

const constraintWords = new Set([
  'NOT',
  'NULL',
  'PRIMARY',
  'UNIQUE',
  'REFERENCES',
  'CHECK',
  'DEFAULT',
  'CONSTRAINT',
  'GENERATED',
  'AUTO_INCREMENT',
  'AUTOINCREMENT',
  'COLLATE',
  'COMMENT',
  'IDENTITY',
  'ON',
  'KEY',
  'AS',
  'CHARACTER',
  'AFTER',
  'FIRST',
  'DEFERRABLE',
  'INITIALLY',
]);
/** Words that begin a type: a column may be called `key` or `index`. */
const typeWord =
  /^(?:(?:var)?char2?|nvarchar2?|nchar|(?:tiny|medium|long)?text|(?:tiny|small|medium|big)?int(?:eger)?|int[248]|(?:big|small)?serial|decimal|numeric|number|float\d?|double|real|bool(?:ean)?|bit|date|time|datetime2?|timestamp(?:tz)?|json|jsonb|uuid|bytea|(?:tiny|medium|long)?blob|(?:var)?binary|enum|set|citext|uniqueidentifier|money|inet)$/i;
const known: Readonly<Record<string, true>> = {
  PRIMARY: true,
  UNIQUE: true,
  FOREIGN: true,
  CHECK: true,
  KEY: true,
  INDEX: true,
  FULLTEXT: true,
  SPATIAL: true,
  EXCLUDE: true,
  LIKE: true,
  PERIOD: true,
};

/** The columns that a parenthesised list names; of an expression the first name in it. */
export function columnNames(tokens: readonly Token[]): string[] {
  return listItems(tokens).flatMap((item) => {
    const named = item.filter(({ kind }) => kind === 'word' || kind === 'name');
    const nested = item[1]?.text === '(' ? named[1] : named[0];
    return nested ? [nested.text] : [];
  });
}

/** Reads a table's constraint or MySQL index; false, with the cursor where it was, where a column stands here. */
export function readConstraint(part: Cursor, draft: Draft): boolean {
  const { line, at } = part;
  if (part.take('CONSTRAINT') && !isKind(part)) part.name();
  if (!isKind(part)) {
    part.at = at;
    return false;
  }
  if (part.take('PRIMARY', 'KEY')) {
    skipTo(part, '(');
    draft.key(columnNames(part.group()), line);
  } else if (part.take('UNIQUE')) {
    skipTo(part, '(');
    draft.unique(columnNames(part.group()), line);
  } else if (part.take('FOREIGN', 'KEY')) {
    skipTo(part, '(');
    const fields = columnNames(part.group());
    const target = part.take('REFERENCES') ? part.name() : null;
    draft.reference(fields, target, line);
  } else if (part.take('CHECK')) draft.check(columnNames(part.group()).slice(0, 1), line);
  else if (part.is('KEY') || part.is('INDEX') || part.is('FULLTEXT') || part.is('SPATIAL')) {
    const name = skipTo(part, '(');
    draft.index(columnNames(part.group()), line, isMadeUp(name));
  }
  return true;
}

/** Whether a constraint begins here, and not a column that is called like one. */
function isKind(part: Cursor): boolean {
  const { token } = part;
  if (token?.kind !== 'word' || known[token.text.toUpperCase()] !== true) return false;
  const word = token.text.toUpperCase();
  const next = part.tokens[part.at + 1];
  if (next === undefined) return false;
  if (word === 'PRIMARY' || word === 'FOREIGN') return next.text.toUpperCase() === 'KEY';
  return next.kind !== 'word' || !typeWord.test(next.text);
}

/** Passes over what stands before a mark; returns the last word of it. */
function skipTo(part: Cursor, mark: string): string {
  let last = '';
  while (part.token && !part.is(mark)) {
    last = part.token.text;
    part.at++;
  }
  return last;
}

/** Whether a mapper made up an index's name: it adds one for each foreign key (Doctrine's `IDX_` and a hash). */
export function isMadeUp(name: string): boolean {
  return /^IDX_[0-9A-F]{10,}$/.test(name);
}

/** Reads a column's definition. */
export function readColumn(part: Cursor, draft: Draft): void {
  const { line } = part;
  const name = part.token?.kind === 'text' ? null : part.name();
  if (!name) return;
  const type: string[] = [];
  while (part.token && (part.token.kind === 'name' || !constraintWords.has(part.token.text.toUpperCase()))) {
    if (part.is('(')) part.group();
    else {
      if (part.token.kind !== 'text') type.push(part.token.text);
      part.at++;
    }
  }
  const traits: { nullable: boolean | null; unique: boolean; key: boolean; required: boolean; check: boolean } = {
    nullable: null,
    unique: false,
    key: false,
    required: false,
    check: false,
  };
  let references: string | undefined;
  while (part.token) {
    if (part.take('NOT', 'NULL')) traits.required = true;
    else if (part.take('NULL')) traits.nullable = true;
    else if (part.take('PRIMARY', 'KEY')) traits.key = true;
    else if (part.take('UNIQUE')) {
      part.take('KEY');
      traits.unique = true;
    } else if (part.take('REFERENCES')) {
      references = part.name() ?? '';
      part.group();
    } else if (part.take('CHECK')) {
      part.group();
      traits.check = true;
    } else if (part.take('DEFAULT')) {
      if (part.is('(')) part.group();
      else part.at++;
    } else if (part.is('(')) part.group();
    else part.at++;
  }
  const shortType = type.slice(0, 3).join(' ').toLowerCase();
  draft.column(name, line, { ...traits, type: shortType || null, ...(references !== undefined ? { references } : {}) });
}
