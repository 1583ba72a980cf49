import * as vscode from 'vscode';

/** The part of the built-in git extension's interface that is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): { getCommit(ref: string): Promise<unknown> } | null };
}

/** Shows a commit through the built-in git extension; false where it is absent, switched off, or does not know it. */
export async function showCommit(folder: vscode.Uri, commit: string): Promise<boolean> {
  // In an untrusted folder the git extension is not there; nothing here starts a process by itself.
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || !vscode.workspace.isTrusted) return false;
  try {
    const git = await extension.activate();
    const repository = git.enabled ? git.getAPI(1).getRepository(folder) : null;
    if (!repository) return false;
    // Throws where the commit is not there (any more); its own command would only show an error.
    await repository.getCommit(commit);
    await vscode.commands.executeCommand('git.viewCommit', folder, commit);
    return true;
  } catch {
    // Its commands are its own; where they fail, the report's own words serve.
    return false;
  }
}
