import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** How many files a folder of the cache keeps, and how many bytes; those that were not used for longest go first, the last one never. */
const mostFiles = 60;
const mostBytes = 200_000_000;

/** Where a user's caches are kept on this system; null where there is no such place. `PORTFOLIO_COACH_CACHE` names another, or `off`. */
function userCaches(): string | null {
  const { PORTFOLIO_COACH_CACHE: named, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (named !== undefined && named !== '') return isAbsolute(named) ? named : null;
  if (process.platform === 'win32') return local ? join(local, 'portfolio-coach', 'Cache') : null;
  const home = homedir();
  if (!isAbsolute(home)) return null;
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'portfolio-coach');
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.cache'), 'portfolio-coach');
}

/**
 * A folder for what can be made anew at any time. Whatever goes wrong with it (a read-only disk, no home) costs time and never an
 * answer. A folder that others may write to is not used, since what is read from it is believed.
 */
export class CacheFolder {
  private readonly folder: string | null;

  constructor(name: string, caches: string | null = userCaches()) {
    this.folder = caches === null ? null : ownFolder(join(caches, name));
  }

  /** Whether anything can be kept. */
  get usable(): boolean {
    return this.folder !== null;
  }

  /** The bytes kept under a name; undefined where there are none. */
  read(name: string): Buffer | undefined {
    if (this.folder === null) return undefined;
    const file = join(this.folder, name);
    try {
      const bytes = readFileSync(file);
      const now = new Date();
      utimesSync(file, now, now);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Whether bytes are kept under a name. */
  has(name: string): boolean {
    return this.folder !== null && existsSync(join(this.folder, name));
  }

  /** Keeps bytes under a name, whole or not at all. */
  write(name: string, bytes: Uint8Array | string): void {
    if (this.folder === null) return;
    const file = join(this.folder, name);
    const fresh = `${file}.${process.pid}.new`;
    try {
      writeFileSync(fresh, bytes, { mode: 0o600 });
      renameSync(fresh, file);
      this.prune();
    } catch {
      rmSync(fresh, { force: true });
    }
  }

  private prune(): void {
    const byAge = readdirSync(this.folder!)
      .map((name) => join(this.folder!, name))
      .map((file) => ({ file, stat: statSync(file, { throwIfNoEntry: false }) }))
      .sort((a, b) => (b.stat?.mtimeMs ?? 0) - (a.stat?.mtimeMs ?? 0));
    let bytes = 0;
    for (const [index, { file, stat }] of byAge.entries()) {
      bytes += stat?.size ?? 0;
      if (index >= mostFiles || (index > 0 && bytes > mostBytes)) rmSync(file, { force: true });
    }
  }
}

function ownFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stat = lstatSync(folder);
    const mine = process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
    return stat.isDirectory() && mine ? folder : null;
  } catch {
    return null;
  }
}
