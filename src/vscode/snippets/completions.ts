import * as vscode from 'vscode';
import { asSnippetText, isContributed, plainText, stackName, type Snippet } from '../../core/snippets';
import { insertionInto } from '../../core/snippets/insertion';
import type { FileDescription } from '../../node/engine/file-description';
import type { Sessions } from '../sessions';
import type { Descriptions } from './descriptions';
import { snippetsFor } from './fitting';
import type { SnippetLibrary } from './library';
import { needsOf, needsWords } from './needs';
import { snippetDocumentation } from './words';

/** A completion with what is worked out when it is looked at. */
export class SnippetCompletion extends vscode.CompletionItem {
  constructor(
    readonly snippet: Snippet,
    readonly document: vscode.TextDocument,
  ) {
    super({ label: snippet.prefix, description: stackName(snippet) }, vscode.CompletionItemKind.Snippet);
  }
}

/** What is typed of a prefix so far. */
const typed = /(?<![\w-])p(?:c(?:-[\w-]*)?)?$/;

/** How long a list of completions waits for what the engine knows of the project. */
const patienceMs = 150;

/** Completes the snippets of the file's framework; those that need none are the manifest's, and VS Code completes them by itself. */
export class SnippetCompletions implements vscode.CompletionItemProvider<SnippetCompletion> {
  constructor(
    private readonly library: SnippetLibrary,
    private readonly sessions: Pick<Sessions, 'of'>,
    private readonly descriptions: Pick<Descriptions, 'of'>,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<SnippetCompletion[]> {
    const before = document.lineAt(position).text.slice(0, position.character).slice(-100);
    const prefix = typed.exec(before)?.[0];
    if (prefix === undefined) return [];
    const all = await this.library.all();
    const found = snippetsFor(all, document, this.sessions.of(document.uri)?.shown).filter(
      (snippet) => !isContributed(snippet, document.languageId),
    );
    if (found.length === 0) return [];
    const description = await within(this.descriptions.of(document));
    if (token.isCancellationRequested) return [];
    const range = new vscode.Range(position.translate(0, -prefix.length), position);
    const rest = textWithout(document, range);
    return found.map((snippet) => completionOf(snippet, document, { range, rest, description }));
  }

  async resolveCompletionItem(item: SnippetCompletion): Promise<SnippetCompletion> {
    const { snippet, document } = item;
    const needs = needsWords(needsOf(snippet, await this.descriptions.of(document)));
    item.documentation = snippetDocumentation(snippet, await this.library.all(), needs, plainText(snippet));
    return item;
  }
}

function completionOf(
  snippet: Snippet,
  document: vscode.TextDocument,
  given: {
    readonly range: vscode.Range;
    /** The file without what is typed of the prefix. */
    readonly rest: string;
    readonly description: FileDescription | null;
  },
): SnippetCompletion {
  const { range, rest, description } = given;
  const names = description?.names ?? {};
  const item = new SnippetCompletion(snippet, document);
  const { text, imports } = insertionInto(snippet, rest, { names, line: range.start.line });
  // Inside a line of other code there is no telling where imports belong.
  const whole = document.lineAt(range.start).text.slice(0, range.start.character).trim() !== '';
  item.insertText = new vscode.SnippetString(
    (whole ? asSnippetText(snippet, { names, withoutHeader: true }) : text).replace(/\n$/, ''),
  );
  item.range = range;
  item.filterText = snippet.prefix;
  item.sortText = snippet.prefix;
  item.detail = snippet.title;
  if (imports && !whole) {
    const line = Math.min(imports.line, document.lineCount - 1);
    const at = imports.line < document.lineCount ? new vscode.Position(line, 0) : document.lineAt(line).range.end;
    const added = imports.line < document.lineCount ? imports.text : `\n${imports.text}`;
    item.additionalTextEdits = [vscode.TextEdit.insert(at, added)];
  }
  return item;
}

function textWithout(document: vscode.TextDocument, range: vscode.Range): string {
  const text = document.getText();
  return text.slice(0, document.offsetAt(range.start)) + text.slice(document.offsetAt(range.end));
}

const within = (answer: Promise<FileDescription | null>): Promise<FileDescription | null> =>
  Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))]);
