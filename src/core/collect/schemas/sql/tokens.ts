/** SQL cut into words, for the dialects of PostgreSQL, MySQL, SQLite and SQL Server. */

export interface Token {
  /** `word` for names and keywords as written, `name` for quoted names, `text` for string literals, `mark` for the rest. */
  readonly kind: 'word' | 'name' | 'text' | 'mark';
  readonly text: string;
  readonly offset: number;
}

/** In characters; a dump of data beyond it adds nothing about the schema. */
const longest = 2_000_000;
const mostTokens = 400_000;
const piece =
  /(--[^\n]*|\/\*|\$[A-Za-z_]*\$)|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(["`[])|(')|(\d[\w.]*)|([(),;.=<>])|(#[^\n]*)/g;
const closingOf: Readonly<Record<string, string>> = { '"': '"', '`': '`', '[': ']' };
const copied = /\bFROM\s+stdin\b/i;

/** The tokens of SQL text without comments; rows of data in a dump are passed over. */
export function tokensOf(text: string): Token[] {
  const sql = text.length > longest ? text.slice(0, longest) : text;
  const tokens: Token[] = [];
  let match: RegExpExecArray | null;
  piece.lastIndex = 0;
  while (tokens.length < mostTokens && (match = piece.exec(sql))) {
    const [all, opener, word, quote, literal, number, mark] = match;
    const { index } = match;
    if (opener !== undefined) {
      if (all === '/*') piece.lastIndex = after(sql, '*/', index + 2);
      else if (all.startsWith('$')) {
        const end = sql.indexOf(all, index + all.length);
        const stop = end < 0 ? sql.length : end;
        tokens.push({ kind: 'text', text: sql.slice(index + all.length, stop), offset: index + all.length });
        piece.lastIndex = Math.min(sql.length, stop + all.length);
      }
    } else if (word !== undefined) {
      tokens.push({ kind: 'word', text: word, offset: index });
      if (/^copy$/i.test(word)) piece.lastIndex = afterCopy(sql, index) ?? piece.lastIndex;
      else if (/^insert$/i.test(word)) piece.lastIndex = afterInsert(sql, piece.lastIndex);
    } else if (quote !== undefined) {
      const close = sql.indexOf(closingOf[quote]!, index + 1);
      const lineEnd = sql.indexOf('\n', index);
      if (close < 0 || (lineEnd >= 0 && lineEnd < close)) continue;
      const inside = sql.slice(index + 1, close);
      if (quote !== '[' || /^[\w .-]+$/.test(inside)) tokens.push({ kind: 'name', text: inside, offset: index });
      piece.lastIndex = close + 1;
    } else if (literal !== undefined) {
      const end = literalEnd(sql, index + 1);
      tokens.push({ kind: 'text', text: sql.slice(index + 1, end), offset: index + 1 });
      piece.lastIndex = Math.min(sql.length, end + 1);
    } else if (number !== undefined || mark !== undefined) tokens.push({ kind: 'mark', text: all, offset: index });
  }
  return tokens;
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + mark.length;
}

/** The offset of the quote that closes a string; a doubled quote belongs to it, as does one after a backslash. */
function literalEnd(sql: string, from: number): number {
  for (let i = from; i < sql.length; i++) {
    const c = sql[i];
    if (c === '\\') i++;
    else if (c === "'") {
      if (sql[i + 1] !== "'") return i;
      i++;
    }
  }
  return sql.length;
}

/** `COPY … FROM stdin;` is followed by rows up to a line of `\.`. */
function afterCopy(sql: string, index: number): number | null {
  const end = sql.indexOf('\n', index);
  if (end < 0 || !copied.test(sql.slice(index, Math.min(end, index + 4_000)))) return null;
  return after(sql, '\n\\.', end);
}

/** The statement's end, where that can be told without reading the strings in it. */
function afterInsert(sql: string, from: number): number {
  for (let i = from; i < sql.length; i++) {
    const c = sql[i];
    if (c === "'") i = literalEnd(sql, i + 1);
    else if (c === ';') return i;
  }
  return sql.length;
}
