import { posix } from 'node:path';
import type * as vscode from 'vscode';
import { concernsFoldersBelow } from '../node/above';

/** The path of `uri` relative to `folder`, in forward slashes; undefined where it lies elsewhere or is the folder itself. */
export function pathWithin(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  const path = relativePath(folder, uri);
  return path === undefined || path === '' || leadsUp(path) ? undefined : path;
}

/**
 * The path of a file that an audit of `folder` may read: inside it, or above it in the work tree around it (a CI workflow, say),
 * and then with `../` at its start.
 */
export function auditedPath(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  const path = relativePath(folder, uri);
  if (path === undefined || path === '') return undefined;
  return !leadsUp(path) || concernsFoldersBelow(path.replace(/^(?:\.\.\/)+/, '')) ? path : undefined;
}

function relativePath(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) return undefined;
  return posix.relative(folder.path, uri.path);
}

const leadsUp = (path: string) => path === '..' || path.startsWith('../');
