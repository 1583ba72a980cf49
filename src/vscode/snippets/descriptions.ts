import type * as vscode from 'vscode';
import type { FileDescription } from '../../node/engine/file-description';
import { auditedPath } from '../paths';
import type { FolderState } from '../session';
import type { Sessions } from '../sessions';
import type { OpenDocuments } from '../watch/open-documents';

interface Kept {
  readonly version: number;
  readonly state: FolderState;
  readonly description: Promise<FileDescription | null>;
}

/** What the engine says of open files, asked once for each text and each report. */
export class Descriptions {
  private readonly kept = new WeakMap<vscode.TextDocument, Kept>();

  constructor(
    private readonly sessions: Pick<Sessions, 'of'>,
    private readonly openDocuments: Pick<OpenDocuments, 'handOver'>,
  ) {}

  /** The description over the text of this moment; null where the file is not audited, or the audit is not ready. */
  of(document: vscode.TextDocument): Promise<FileDescription | null> {
    const session = this.sessions.of(document.uri);
    const path = session && auditedPath(session.folder.uri, document.uri);
    if (!session?.shown || path === undefined) return Promise.resolve(null);
    const { state } = session;
    const { version } = document;
    const known = this.kept.get(document);
    if (known?.version === version && known.state === state) return known.description;
    this.openDocuments.handOver();
    const description = session.describeFile(path);
    this.kept.set(document, { version, state, description });
    return description;
  }
}
