import * as vscode from 'vscode';
import type { Evidence, FileEvidence } from '../core/model';

/** The file that evidence lies in. Its path may lead above the folder, into the work tree around it. */
export function evidenceUri(folder: vscode.WorkspaceFolder, evidence: FileEvidence): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, evidence.path);
}

/** The lines of evidence as an editor selects them; the file's start where the whole file is meant. */
export function selectionOf({ startLine, endLine }: FileEvidence): vscode.Range {
  if (startLine === undefined) return new vscode.Range(0, 0, 0, 0);
  const start = Math.max(0, startLine - 1);
  const end = Math.max(start, (endLine ?? startLine) - 1);
  // A column beyond the end of the line means its end.
  return new vscode.Range(start, 0, end, Number.MAX_SAFE_INTEGER);
}

/** Whether a value that came through a command is evidence. */
export function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null) return false;
  const { commit, path, startLine, endLine } = value as Record<string, unknown>;
  if (commit !== undefined) return typeof commit === 'string' && /^[0-9a-f]{7,64}$/.test(commit);
  return isRelativePath(path) && isLine(startLine) && isLine(endLine);
}

function isRelativePath(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && !/^[/\\]|^[A-Za-z]:|\0/.test(value);
}

function isLine(value: unknown): boolean {
  return value === undefined || (Number.isInteger(value) && (value as number) >= 1);
}
