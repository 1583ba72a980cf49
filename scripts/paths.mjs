// Where things of this project lie, as absolute paths.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** An absolute path inside the project. */
export function inProject(/** @type {string[]} */ ...parts) {
  return join(root, ...parts);
}

/** The git-ignored folder that holds the VS Code used for trying and testing the extension. */
export const vscodeFolder = inProject('.vscode-test');

/** The git-ignored folder for what test runs leave to look at: screenshots and logs. */
export const outputFolder = inProject('test-output');
