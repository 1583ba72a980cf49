import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { Insertion } from '../../../model';
import { endOfContent, indented } from '../yaml-text';
import { toYaml } from '../yaml';
import type { Around } from './job';

/**
 * Where and with which text jobs go into a workflow: after the last one, indented as they are. Null where the file is not plain
 * enough for that, or would read differently afterwards.
 */
export function appendedJobs(
  text: string,
  write: (around: Around) => Readonly<Record<string, unknown>>,
): Insertion | null {
  const jobs = jobsIn(text);
  if (!jobs) return null;
  const { map, around } = jobs;
  const first = map.items[0]?.key;
  const last = map.items.at(-1);
  if (!isScalar(first) || !first.range || !last) return null;
  const column = first.range[0] - (text.lastIndexOf('\n', first.range[0] - 1) + 1);
  if (column < 1 || column > 8) return null;
  const added = write(around);
  const body = indented(toYaml(added, { indent: Math.max(2, Math.min(column, 4)), spaced: 1 }), column);
  const offset = endOfContent(text, last);
  if (offset === null) return null;
  const before = text.slice(0, offset).endsWith('\n') ? '\n' : '\n\n';
  const insertion = { offset, text: `${before}${body}` };
  return readsTheSame(text, insertion, Object.keys(added)) ? insertion : null;
}

function jobsIn(text: string): { readonly map: YAMLMap; readonly around: Around } | null {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const map = document.contents.get('jobs');
  if (!isMap(map) || map.flow === true || map.items.length === 0) return null;
  return {
    map,
    around: {
      permissions: document.contents.has('permissions'),
      directory: document.getIn(['defaults', 'run', 'working-directory']) !== undefined,
    },
  };
}

/** Whether a workflow says what it said, and has the new jobs besides. */
function readsTheSame(text: string, { offset, text: added }: Insertion, ids: readonly string[]): boolean {
  const before = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  const after = parseDocument(text.slice(0, offset) + added + text.slice(offset), {
    logLevel: 'silent',
    prettyErrors: false,
  });
  if (after.errors.length > 0) return false;
  if (!ids.every((id) => isMap(after.getIn(['jobs', id])))) return false;
  for (const id of ids) after.deleteIn(['jobs', id]);
  return JSON.stringify(before.toJS()) === JSON.stringify(after.toJS());
}
