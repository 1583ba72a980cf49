/** Shell text taken apart into the simple commands that it runs. */

/** One simple command: a program with its arguments. */
export interface SimpleCommand {
  /** The words without quotes, redirections and leading assignments; the first is the program. */
  readonly words: readonly string[];
  /** The words joined by blanks, quoted where they need it; taken apart again it gives the same words. */
  readonly text: string;
  /** 1-based, counted from the line that the caller names. */
  readonly line: number;
  /** Where `cd` has led, relative to the start; null where that cannot be told. */
  readonly directory: string | null;
}

/** Longer text is cut: no script that people write comes near. */
const limit = 200_000;
/** Words of the shell's grammar that stand before a command. */
const leading = new Set([
  'if',
  'then',
  'else',
  'elif',
  'do',
  'while',
  'until',
  '!',
  '{',
  '}',
  'time',
  'exec',
  'command',
  'builtin',
]);
/** Words that begin something that is no command. */
const noCommand = new Set(['for', 'case', 'select', 'function', 'fi', 'done', 'esac', 'in', ']]', ']']);

interface Token {
  readonly kind: 'word' | 'end' | 'open' | 'close';
  readonly text: string;
  readonly line: number;
}

/** The simple commands of shell text in the order in which they stand, comments and here-documents left out. */
export function simpleCommands(shell: string, firstLine = 1): SimpleCommand[] {
  return takenApart(shell, firstLine).commands;
}

/** Where `cd` has led when the text has run, relative to where it began; null where that cannot be told. */
export function directoryAfter(shell: string): string | null {
  return /\b(?:cd|pushd)\b/.test(shell) ? takenApart(shell, 1).directory : '';
}

function takenApart(
  shell: string,
  firstLine: number,
  depth = 0,
): { commands: SimpleCommand[]; directory: string | null } {
  const commands: SimpleCommand[] = [];
  const outer: (string | null)[] = [];
  let directory: string | null = '';
  let words: string[] = [];
  let line = firstLine;
  const finish = (next: Token['kind'] | null) => {
    const command = withoutGrammar(words);
    const inner = depth < 3 ? words.flatMap(substitutions) : [];
    for (const text of inner)
      commands.push(...takenApart(text, line, depth + 1).commands.map((one) => ({ ...one, directory })));
    const definesFunction = next === 'open' && words.length > 0;
    words = [];
    if (command.length === 0 || definesFunction) return;
    if (command[0] === 'cd' || command[0] === 'pushd')
      directory = joined(
        directory,
        command.slice(1).find((word) => !word.startsWith('-')),
      );
    else commands.push({ words: command, text: command.map(quoted).join(' '), line, directory });
  };
  for (const token of tokensOf(shell.slice(0, limit), firstLine)) {
    if (token.kind === 'word') {
      if (words.length === 0) line = token.line;
      words.push(token.text);
      continue;
    }
    finish(token.kind);
    if (token.kind === 'open') outer.push(directory);
    if (token.kind === 'close') directory = outer.length > 0 ? outer.pop()! : directory;
  }
  finish(null);
  return { commands, directory };
}

/** The folder that `to` names from `from`, both relative to the same start; null where that cannot be told. */
export function joined(from: string | null, to: string | undefined): string | null {
  if (to === undefined || /[$`~*]/.test(to) || to.startsWith('/') || to === '-' || from === null) return null;
  const parts = from === '' ? [] : from.split('/');
  for (const part of to.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The commands whose output a word takes: `$(…)` and backticks. */
function substitutions(word: string): string[] {
  const found: string[] = [];
  for (let at = word.indexOf('$('); at >= 0; at = word.indexOf('$(', at)) {
    const end = closingBracket(word, at + 1);
    if (word[at + 2] !== '(') found.push(word.slice(at + 2, end - 1));
    at = end;
  }
  const ticks = word.split('`');
  for (let at = 1; at + 1 < ticks.length; at += 2) found.push(ticks[at]!);
  return found;
}

function quoted(word: string): string {
  if (word !== '' && !/[\s;|&()<>#'"]/.test(word)) return word;
  return word.includes("'") ? `"${word.replace(/["\\`]/g, '\\$&')}"` : `'${word}'`;
}

function withoutGrammar(words: readonly string[]): string[] {
  let at = 0;
  while (at < words.length && (leading.has(words[at]!) || /^[A-Za-z_]\w*\+?=/.test(words[at]!))) at++;
  const rest = words.slice(at);
  if (rest.length === 0 || noCommand.has(rest[0]!) || rest[0] === '[' || rest[0] === '[[') return [];
  while (rest.at(-1) === '}') rest.pop();
  return rest;
}

/** Words and separators. Substitutions stay in the word that holds them. */
function* tokensOf(shell: string, firstLine: number): Generator<Token> {
  let at = 0;
  let line = firstLine;
  let word = '';
  let started = false;
  let wordLine = line;
  let skipNext = false;
  const hereDocuments: { end: string; indented: boolean }[] = [];
  const begin = () => {
    if (!started) wordLine = line;
    started = true;
  };
  const take = (to: number) => {
    begin();
    const part = shell.slice(at, to);
    word += part;
    line += count(part);
    at = to;
  };
  function* end(): Generator<Token> {
    if (started && !skipNext) yield { kind: 'word', text: word, line: wordLine };
    if (started) skipNext = false;
    word = '';
    started = false;
  }

  while (at < shell.length) {
    const char = shell[at]!;
    if (char === '\\') {
      const escaped = shell[at + 1];
      if (escaped === '\n' || (escaped === '\r' && shell[at + 2] === '\n')) {
        at += escaped === '\n' ? 2 : 3;
        line++;
      } else {
        begin();
        word += escaped && !/[\w.]/.test(escaped) ? escaped : `\\${escaped ?? ''}`;
        at += 2;
      }
    } else if (char === "'" || char === '"') {
      begin();
      const close = closingQuote(shell, at);
      const inside = shell.slice(at + 1, close);
      word += char === '"' ? inside.replace(/\\(["\\$`])/g, '$1') : inside;
      line += count(inside);
      at = close + 1;
    } else if (char === '$' && (shell[at + 1] === '(' || shell[at + 1] === '{')) {
      take(closingBracket(shell, at + 1));
    } else if (char === '`') {
      const close = shell.indexOf('`', at + 1);
      take(close < 0 ? shell.length : close + 1);
    } else if (char === '#' && !started) {
      const newline = shell.indexOf('\n', at);
      at = newline < 0 ? shell.length : newline;
    } else if (char === ' ' || char === '\t' || char === '\r') {
      yield* end();
      at++;
    } else if (char === '\n') {
      yield* end();
      yield { kind: 'end', text: char, line };
      line++;
      at++;
      for (const document of hereDocuments.splice(0)) {
        const after = afterHereDocument(shell, at, document);
        line += count(shell.slice(at, after));
        at = after;
      }
    } else if (char === '<' && shell[at + 1] === '<' && shell[at + 2] !== '<') {
      const mark = /^<<(-?)[ \t]*(['"]?)([\w.-]+)\2/.exec(shell.slice(at, at + 80));
      if (started && /^\d$/.test(word)) word = '';
      yield* end();
      if (mark) hereDocuments.push({ end: mark[3]!, indented: mark[1] === '-' });
      at += mark ? mark[0].length : 2;
    } else if (char === '<' || char === '>' || (char === '&' && shell[at + 1] === '>')) {
      if (started && /^[\d&]$/.test(word)) {
        started = false;
        word = '';
      }
      if (char === '<' && shell[at + 1] === '(') {
        take(closingBracket(shell, at + 1));
        continue;
      }
      yield* end();
      const operator = /^(?:&>>?|[<>]{1,3}[&|]?)/.exec(shell.slice(at, at + 4))![0];
      at += operator.length;
      skipNext = true;
    } else if (char === ';' || char === '|' || char === '&') {
      yield* end();
      skipNext = false;
      yield { kind: 'end', text: char, line };
      at++;
    } else if (char === '(' || char === ')') {
      yield* end();
      skipNext = false;
      yield { kind: char === '(' ? 'open' : 'close', text: char, line };
      at++;
    } else {
      begin();
      word += char;
      at++;
    }
  }
  yield* end();
}

function count(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function closingQuote(shell: string, open: number): number {
  const quote = shell[open]!;
  for (let at = open + 1; at < shell.length; at++) {
    if (shell[at] === '\\' && quote === '"') at++;
    else if (shell[at] === quote) return at;
  }
  return shell.length;
}

/** The place after the bracket that closes the one at `open`. */
function closingBracket(shell: string, open: number): number {
  const opening = shell[open]!;
  const closing = opening === '(' ? ')' : '}';
  let depth = 0;
  for (let at = open; at < shell.length; at++) {
    if (shell[at] === '\\') at++;
    else if (shell[at] === opening) depth++;
    else if (shell[at] === closing && --depth === 0) return at + 1;
  }
  return shell.length;
}

function afterHereDocument(shell: string, from: number, { end, indented }: { end: string; indented: boolean }): number {
  for (let at = from; at < shell.length;) {
    const newline = shell.indexOf('\n', at);
    const stop = newline < 0 ? shell.length : newline;
    const text = shell.slice(at, stop).replace(/\r$/, '');
    at = newline < 0 ? shell.length : newline + 1;
    if ((indented ? text.replace(/^\t+/, '') : text) === end) return at;
  }
  return shell.length;
}
