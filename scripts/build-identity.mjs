// What the sources of a build amount to, as one short text.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './paths.mjs';

/** The same for the same sources and dependencies, wherever they are built. */
export function buildIdentity() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(inProject(name)));
  const files = readdirSync(inProject('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(inProject('src').length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
