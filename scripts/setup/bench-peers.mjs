// Provides the programs that the bench compares with.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, vscodeFolder } from '../paths.mjs';
import { npm } from './npm.mjs';

/** The main script of repolinter, installed on first use. */
export async function provideRepolinter() {
  const folder = join(vscodeFolder, 'bench-peers');
  const main = join(folder, 'node_modules', 'repolinter', 'bin', 'repolinter.js');
  if (!existsSync(main)) {
    mkdirSync(folder, { recursive: true });
    for (const name of ['package.json', 'package-lock.json'])
      cpSync(inProject('bench', 'peers', name), join(folder, name));
    await npm('install what the bench compares with', ['ci', '--ignore-scripts'], folder);
  }
  return main;
}
