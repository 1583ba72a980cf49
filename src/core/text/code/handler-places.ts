import type { Endpoint, Facts } from '../../facts';
import { folderOf } from '../repository/file-role';
import { codeLookedAt } from './uses';

/** Where the functions that answer requests stand, for a sentence: `` `internal/http` ``; the code as a whole where they are spread. */
export function handlersLookedAt(endpoints: readonly Endpoint[], code: Facts['code']): string {
  const folders = new Set(endpoints.map(({ handler, route }) => folderOf((handler ?? route).path)));
  const shared = commonFolder([...folders]);
  return shared ? `\`${shared}\`` : codeLookedAt(code);
}

/** The innermost folder that holds all of these; empty where that is the root. */
function commonFolder(folders: readonly string[]): string {
  const [first, ...rest] = folders.map((folder) => folder.split('/'));
  if (!first) return '';
  const length = rest.reduce((least, parts) => {
    const differs = parts.findIndex((part, index) => part !== first[index]);
    return Math.min(least, differs < 0 ? parts.length : differs);
  }, first.length);
  return first.slice(0, length).join('/');
}
