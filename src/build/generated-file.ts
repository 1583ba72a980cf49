import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';

/** How the generated files are treated: written, or only compared with what is committed. */
export interface Mode {
  /** The project's folder. */
  readonly root: string;
  /** Compare instead of writing. */
  readonly check: boolean;
}

/**
 * Writes a generated file, formatted as the project formats its files; in check mode compares instead and names the file where it
 * differs. Returns how many files differ (0 or 1).
 */
export async function writeGenerated(mode: Mode, path: string, content: string): Promise<number> {
  const target = join(mode.root, path);
  const options = await prettier.resolveConfig(target);
  const text = await prettier.format(content, { ...options, filepath: target });
  const before = readOrNull(target);
  if (before === text) return 0;
  if (mode.check) console.error(`${path} differs from what its source gives`);
  else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return 1;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
