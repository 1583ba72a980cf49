import * as vscode from 'vscode';
import { stackName, type Snippet } from '../../core/snippets';

/** What a list says of a snippet under its title. */
export function snippetDetail(snippet: Snippet): string {
  const needs = snippet.dependencies.length > 0 ? [vscode.l10n.t('needs {0}', snippet.dependencies.join(', '))] : [];
  return [stackName(snippet), ...needs].join(' · ');
}

/** What there is to know before a snippet is inserted, with its text. */
export function snippetDocumentation(
  snippet: Snippet,
  all: readonly Snippet[],
  needs: string | undefined,
  text: string,
): vscode.MarkdownString {
  const beside = companionsOf(snippet, all).map(({ prefix }) => `\`${prefix}\``);
  const documentation = new vscode.MarkdownString();
  const paragraphs = [
    snippet.contract,
    vscode.l10n.t('Not covered: {0}', snippet.leavesOut),
    ...(needs === undefined ? [] : [needs]),
  ];
  for (const paragraph of paragraphs) documentation.appendText(paragraph).appendMarkdown('\n\n');
  if (beside.length > 0) {
    documentation.appendMarkdown(`${vscode.l10n.t('It works together with {0}.', beside.join(', '))}\n\n`);
  }
  return documentation.appendCodeblock(text, snippet.language);
}

/** The snippets that a snippet works with. */
export const companionsOf = ({ companions }: Snippet, all: readonly Snippet[]): readonly Snippet[] =>
  companions.flatMap((id) => all.find((one) => one.id === id) ?? []);
