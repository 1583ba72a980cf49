import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { ScratchFolder } from './scratch-folder';

/** Every file and folder of a scratch folder, git's own included, with its content and when it was written. */
export function everyFile(folder: ScratchFolder): readonly string[] {
  return readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const stat = statSync(folder.at(path));
      const content = stat.isFile() ? readFileSync(folder.at(path)).toString('latin1') : '';
      return [path, stat.mtimeMs, stat.mode, content].join('\0');
    });
}
