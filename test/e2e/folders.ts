// Folders for VS Code to open, each test its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './setting';

const made: string[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portfolio-coach-e2e-'));
  made.push(folder);
  return folder;
}

/** A fresh copy of the sample repository. */
export function sampleFolder(name = 'workshop-booking'): string {
  const folder = join(freshFolder(), name);
  execFileSync(process.execPath, [join(projectFolder(), 'scripts', 'sample.mjs'), folder], { stdio: 'pipe' });
  return folder;
}

/** A folder with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A workspace file that opens several folders at once. */
export function workspaceOf(...folders: string[]): string {
  const file = join(freshFolder(), 'several.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
  return file;
}

/** Removes every folder that was made here. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
