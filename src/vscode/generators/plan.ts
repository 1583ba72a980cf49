import * as vscode from 'vscode';
import type { Proposed, ProposedEdit } from '../../node/protocol';
import type { Session } from '../session';
import { coachPlaces } from './coach-places';

/** Text to add to a document. */
export interface PlannedInsertion {
  readonly position: vscode.Position;
  readonly text: string;
}

/** What is to happen to one file. */
export interface PlannedFile {
  readonly uri: vscode.Uri;
  readonly creates: boolean;
  readonly insertions: readonly PlannedInsertion[];
  /** The text that it was planned for. */
  readonly before: string;
}

/** What generators propose, in the editor's terms. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  /** Why there is nothing to do, or less than was asked. */
  readonly reasons: readonly string[];
}

/** What is wanted of the generators. */
export interface Wanted {
  readonly session: Session;
  /** Ids, or everything that an open item asks for. */
  readonly generators: readonly string[] | 'missing';
  /** An untitled document that stands in for the README. */
  readonly draft?: vscode.TextDocument;
}

/** An answer in the editor's terms; where there is a draft, what concerns other files is left out. */
export function planOf({ session, draft }: Wanted, proposed: Proposed | string): Plan {
  if (typeof proposed === 'string') return { files: [], reasons: [proposed] };
  const files = proposed.edits.flatMap((edit): readonly PlannedFile[] => {
    if (!draft) return [plannedFile(vscode.Uri.joinPath(session.folder.uri, edit.path), edit)];
    return edit.path === proposed.readme ? [plannedFile(draft.uri, edit)] : [];
  });
  return { files, reasons: proposed.reasons };
}

function plannedFile(uri: vscode.Uri, { creates, insertions, before }: ProposedEdit): PlannedFile {
  const starts = lineStarts(before);
  const planned = insertions.map(({ offset, text }) => ({ position: positionAt(starts, offset), text }));
  return { uri, creates, insertions: planned, before };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
}

/** Lines and columns, unlike offsets, stay the same where the editor evens out the ends of lines. */
function positionAt(starts: readonly number[], offset: number): vscode.Position {
  const after = starts.findIndex((start) => start > offset);
  const line = (after < 0 ? starts.length : after) - 1;
  return new vscode.Position(line, offset - starts[line]!);
}

/** Whether a document holds the text that a file was planned for. */
export function isAsPlanned(document: vscode.TextDocument, { before }: PlannedFile): boolean {
  return evened(document.getText()) === evened(before);
}

const evened = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether text that is added waits for its author somewhere. */
export function asksAuthor({ insertions }: PlannedFile): boolean {
  return insertions.some(({ text }) => coachPlaces(text).length > 0);
}

/** The first line of added text that says something, as it will stand in the document. */
export function firstAddedLine({ insertions, creates }: PlannedFile): vscode.Position {
  const longest = insertions.reduce((most, one) => (one.text.length > most.text.length ? one : most));
  if (creates) return new vscode.Position(0, 0);
  const linesOf = (text: string): number => text.split(/\r\n?|\n/).length - 1;
  const before = insertions.filter(({ position }) => position.isBefore(longest.position));
  const shift = before.reduce((sum, { text }) => sum + linesOf(text), 0);
  const blank = linesOf(/^\s*/.exec(longest.text)![0]);
  return new vscode.Position(longest.position.line + shift + blank, 0);
}
