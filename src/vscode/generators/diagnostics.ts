import * as vscode from 'vscode';
import type { CheckMetadata, CheckReport, FileEvidence } from '../../core/model';
import { markOpenItemsSetting } from '../contributions/ids';
import { explanationUri } from '../documents';
import { evidenceUri, selectionOf } from '../evidence';
import type { Session } from '../session';
import type { Sessions } from '../sessions';
import { isOpen } from '../views/words';

/** The `source` of what is marked here. */
export const diagnosticSource = 'Portfolio Coach';

/** Marks open items in the README and in workflow files, where the setting lets it. */
export class OpenItems implements vscode.Disposable {
  private readonly marks = vscode.languages.createDiagnosticCollection('portfolioCoach');
  /** The files of each folder that are marked. */
  private readonly marked = new Map<string, readonly vscode.Uri[]>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly sessions: Sessions,
    private readonly metadata: ReadonlyMap<string, CheckMetadata>,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.marks,
      sessions.onDidChangeState((session) => this.mark(session)),
      sessions.onDidChangeFolders(() => this.forgetFolders()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        for (const session of sessions.all)
          if (event.affectsConfiguration(markOpenItemsSetting, session.folder.uri)) this.mark(session);
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private mark(session: Session): void {
    const found = mayMark(session.folder.uri) ? this.find(session) : new Map<string, Marked>();
    for (const uri of this.marked.get(session.key) ?? []) if (!found.has(uri.toString())) this.marks.delete(uri);
    for (const { uri, diagnostics } of found.values()) this.marks.set(uri, diagnostics);
    this.marked.set(
      session.key,
      [...found.values()].map(({ uri }) => uri),
    );
  }

  private forgetFolders(): void {
    for (const [key, uris] of this.marked) {
      if (this.sessions.get(key)) continue;
      for (const uri of uris) this.marks.delete(uri);
      this.marked.delete(key);
    }
  }

  private find(session: Session): ReadonlyMap<string, Marked> {
    const found = new Map<string, Marked>();
    for (const check of session.shown?.checks ?? []) {
      const place = isOpen(check) ? placeOf(check, session) : undefined;
      if (!place) continue;
      const uri = evidenceUri(session.folder, place);
      const known = found.get(uri.toString()) ?? { uri, diagnostics: [] };
      known.diagnostics.push(this.diagnostic(check, place));
      found.set(uri.toString(), known);
    }
    return found;
  }

  private diagnostic(check: CheckReport, place: FileEvidence): vscode.Diagnostic {
    const message = `${this.metadata.get(check.id)?.failureTitle ?? check.title}. ${check.message}`;
    const diagnostic = new vscode.Diagnostic(firstLineOf(place), message, vscode.DiagnosticSeverity.Information);
    diagnostic.source = diagnosticSource;
    diagnostic.code = { value: check.id, target: explanationUri(check.id) };
    return diagnostic;
  }
}

interface Marked {
  readonly uri: vscode.Uri;
  readonly diagnostics: vscode.Diagnostic[];
}

/** Whether the setting lets anything be marked. */
export const mayMark = (scope: vscode.Uri): boolean =>
  vscode.workspace.getConfiguration(undefined, scope).get<unknown>(markOpenItemsSetting) !== false;

/** Where an open item is seen: at its evidence in the README or a workflow, and what the README lacks at its title. */
function placeOf(check: CheckReport, { anchors }: Session): FileEvidence | undefined {
  if (!anchors) return undefined;
  const { readme, workflows } = anchors;
  const shown = check.evidence.find(
    (one): one is FileEvidence => 'path' in one && (one.path === readme?.path || workflows.includes(one.path)),
  );
  if (shown) return shown;
  return readme && check.id.startsWith('readme/') ? { path: readme.path, startLine: readme.line } : undefined;
}

/** A long stretch is marked at its beginning. */
function firstLineOf(place: FileEvidence): vscode.Range {
  const { start } = selectionOf(place);
  return new vscode.Range(start, start.with({ character: Number.MAX_SAFE_INTEGER }));
}

/** The check of a diagnostic that was made here. */
export function checkOf({ source, code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return source === diagnosticSource && typeof value === 'string' ? value : undefined;
}
