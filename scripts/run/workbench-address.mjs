// The address of a VS Code page: which folder it opens and which extension it loads.
import { pathToFileURL, URLSearchParams } from 'node:url';

/**
 * @typedef {object} Opening
 * @property {string} origin of the server
 * @property {string} [path] the folder or `.code-workspace` file to open; none opens an empty window
 * @property {string} extension the folder of the extension under development
 * @property {string} [tests] the module whose `run` is called once the extension is loaded
 */

/** The page's address. The server reads the paths, so they are the paths of this machine. */
export function workbenchAddress(/** @type {Opening} */ { origin, path, extension, tests }) {
  const remote = (/** @type {string} */ file) =>
    `vscode-remote://${new URL(origin).host}${pathToFileURL(file).pathname}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams();
  if (path) query.set(path.endsWith('.code-workspace') ? 'workspace' : 'folder', pathToFileURL(path).pathname);
  // Without this the server would redirect to whatever was open last.
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify(payload));
  return `${origin}/?${query}`;
}
