import * as vscode from 'vscode';
import type { FieldRole, Snippet } from '../../core/snippets';
import { insertionInto } from '../../core/snippets/insertion';
import { lineForSnippet } from '../../core/snippets/top-level';

/** How a snippet goes into an open document. */
export interface Placing {
  readonly position: vscode.Position;
  /** In the editor's snippet syntax. */
  readonly text: string;
  readonly imports?: { readonly position: vscode.Position; readonly text: string };
}

/**
 * Where and how a snippet goes into a document that asks for it at a line: on an empty line there, else before the declaration
 * around it, so that it never lands inside one.
 */
export function placingOf(
  snippet: Snippet,
  document: vscode.TextDocument,
  line: number,
  names: Readonly<Partial<Record<FieldRole, string>>> = {},
): Placing {
  const file = document.getText();
  if (file.trim() === '')
    return { position: new vscode.Position(0, 0), text: insertionInto(snippet, file, { names }).text };
  const lines = file.split(/\r?\n/);
  const empty = (lines[line] ?? '').trim() === '' && line < lines.length;
  const target = empty ? line : lineForSnippet(lines, line, snippet.language);
  const { text, imports } = insertionInto(snippet, file, { names, line: target });
  const placed = empty ? onEmptyLine(text, lines, target) : besideCode(text, lines, target, snippet);
  return { ...placed, ...(imports ? { imports: importsAt(imports, lines) } : {}) };
}

function onEmptyLine(text: string, lines: readonly string[], line: number): Pick<Placing, 'position' | 'text'> {
  const before = line > 0 && /\S/.test(lines[line - 1]!) && /^\S/.test(text) ? '\n' : '';
  const after = /\S/.test(lines[line + 1] ?? '') ? '\n' : '';
  const position = new vscode.Position(line, lines[line]!.length);
  return { position, text: `${before}${text.replace(/\n$/, '')}${after}` };
}

function besideCode(
  text: string,
  lines: readonly string[],
  line: number,
  { language }: Snippet,
): Pick<Placing, 'position' | 'text'> {
  const gap = language === 'python' ? '\n\n' : '\n';
  if (line < lines.length) {
    const before = line > 0 && /\S/.test(lines[line - 1]!) ? gap : '';
    return { position: new vscode.Position(line, 0), text: `${before}${text}${gap}` };
  }
  const last = lines.at(-1)!;
  const position = new vscode.Position(lines.length - 1, last.length);
  return { position, text: `${last === '' ? gap : `\n${gap}`}${text}` };
}

function importsAt(
  { line, text }: { readonly line: number; readonly text: string },
  lines: readonly string[],
): NonNullable<Placing['imports']> {
  if (line < lines.length) return { position: new vscode.Position(line, 0), text };
  // The file ends without a line break after its imports.
  const position = new vscode.Position(lines.length - 1, lines.at(-1)!.length);
  return { position, text: `\n${text.replace(/\n$/, '')}` };
}
