import type * as vscode from 'vscode';

/** The path of `uri` relative to `folder`, in forward slashes; undefined where it lies elsewhere or is the folder itself. */
export function pathWithin(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) return undefined;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.length > base.length && uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}
