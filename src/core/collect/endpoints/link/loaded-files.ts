import { folderOf } from '../../../text/repository/file-role';
import { joinPath } from './repository';

/** A script that a loop over a folder mounts. */
interface LoadedFile {
  readonly file: string;
  /** What the loop knows it by. */
  readonly name: string;
  /** Whether it lies deeper than what the loop is about, so that another router may mount it. */
  readonly below: boolean;
}

/** The scripts of a folder with the names under which a loop mounts them: the folder's of their own, else the file's. */
export function loadedFiles(files: readonly string[], path: string, folder: string | null): LoadedFile[] {
  const here = folderOf(path);
  const scripts = files.filter((file) => file !== path && /\.[cm]?[jt]s$/.test(file));
  const below = (base: string): string[] => scripts.filter((file) => base === '' || file.startsWith(`${base}/`));
  let base = folder === null ? '' : joinPath(here, folder);
  if (folder !== null && below(base).length === 0) base = joinPath('', folder);
  const loaded = below(base).filter((file) => folder !== null || /(?:^|[/._-])rout(?:es?|ers?)(?=[/._-])/i.test(file));
  const folders = new Set(loaded.map((file) => folderOf(file)));
  const deeper = (file: string): boolean => {
    for (let at = folderOf(file); at !== '';) if (folders.has((at = folderOf(at)))) return true;
    return false;
  };
  return loaded.map((file) => {
    const inner = file.slice(base === '' ? 0 : base.length + 1).split('/');
    const own = inner.at(-1)!.replace(/(?:[._-]?(?:routes?|router|controller))?\.[cm]?[jt]s$/i, '');
    const around = folder === null ? inner.at(-2) : inner.length > 1 ? inner[0] : undefined;
    const name = around === undefined || around === 'routes' ? own : around;
    return { file, name, below: folder === null ? deeper(file) : inner.length > 1 };
  });
}
