import * as vscode from 'vscode';

/** A place that only the author can fill, `<!-- coach: … -->`, by its offsets in a text. */
export interface CoachPlace {
  readonly start: number;
  readonly end: number;
  /** What the author is asked for. */
  readonly request: string;
}

const opening = /<!--\s{0,9}coach\s{0,9}:/g;
const closing = '-->';

/** The places in a text that wait for its author, in order. */
export function coachPlaces(text: string): readonly CoachPlace[] {
  const places: CoachPlace[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(opening)) {
    if (index < from) continue;
    const end = text.indexOf(closing, index);
    if (end < 0) break;
    from = end + closing.length;
    places.push({ start: index, end: from, request: text.slice(index + mark.length, end).trim() });
  }
  return places;
}

/** A text as a snippet: every place for the author is a placeholder, all else is literal. */
export function snippetOf(text: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let from = 0;
  for (const { start, end } of coachPlaces(text)) {
    snippet.appendText(text.slice(from, start)).appendPlaceholder(text.slice(start, end));
    from = end;
  }
  return snippet.appendText(text.slice(from));
}
