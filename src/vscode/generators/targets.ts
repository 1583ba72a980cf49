import * as vscode from 'vscode';
import type { CommandContext } from '../commands/context';
import type { Session } from '../session';

/** What a generating command is called on. */
export interface Target {
  readonly session: Session;
  /** Ids of generators; none where the command itself says which. */
  readonly generators: readonly string[];
  readonly draft?: vscode.TextDocument;
}

/**
 * What a command was called on: a row of the checklist, `{ folder, generators }` with the folder's URI, a file of the explorer, or
 * nothing, and then the editor in front or a folder to be picked. Undefined where there is none.
 */
export async function targetOf(context: CommandContext, given: unknown): Promise<Target | undefined> {
  const { sessions } = context;
  if (given instanceof vscode.Uri) return withFolder(context, given);
  if (typeof given === 'object' && given !== null) {
    const { folder, generators, session: named, check, draft } = given as Record<string, unknown>;
    const key = folder ?? (named as { key?: unknown } | undefined)?.key;
    const session = typeof key === 'string' ? sessions.get(key) : undefined;
    if (session) {
      const document = typeof draft === 'string' ? openDocument(draft) : undefined;
      return {
        session,
        generators: check === undefined ? idsIn(generators) : idsFor(context, check),
        ...(document ? { draft: document } : {}),
      };
    }
  }
  return withFolder(context, vscode.window.activeTextEditor?.document.uri);
}

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function idsFor({ metadata }: CommandContext, check: unknown): readonly string[] {
  const generator = typeof check === 'string' ? metadata.get(check)?.generator : undefined;
  return generator === undefined ? [] : [generator];
}

const openDocument = (uri: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);

/** The folder that a file belongs to; a Markdown document without a file may stand in for the README of any. */
async function withFolder({ sessions }: CommandContext, uri: vscode.Uri | undefined): Promise<Target | undefined> {
  const shown = sessions.all.filter((session) => session.shown);
  const own = uri && sessions.of(uri);
  const session = own?.shown ? own : await pick(shown);
  if (!session) return undefined;
  const document = uri?.scheme === 'untitled' ? openDocument(uri.toString()) : undefined;
  return { session, generators: [], ...(document?.languageId === 'markdown' ? { draft: document } : {}) };
}

async function pick(sessions: readonly Session[]): Promise<Session | undefined> {
  if (sessions.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with a backend project first.'));
    return undefined;
  }
  if (sessions.length === 1) return sessions[0];
  const rows = sessions.map((session) => ({ label: session.folder.name, session }));
  const picked = await vscode.window.showQuickPick(rows, { placeHolder: vscode.l10n.t('For which folder?') });
  return picked?.session;
}
