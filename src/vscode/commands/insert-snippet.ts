import type { InsertRequest } from '../snippets/code-actions';
import type { CommandContext } from './context';

/** Inserts a snippet: at a place that is named, for the check of the row it was called on, or one to be picked. */
export async function insertSnippet({ sessions, snippets }: CommandContext, target?: unknown): Promise<void> {
  if (isRequest(target)) return snippets.insertAt(target);
  const { check, session: row } = (typeof target === 'object' && target !== null ? target : {}) as {
    check?: unknown;
    session?: { key?: unknown };
  };
  const session = typeof row?.key === 'string' ? sessions.get(row.key) : undefined;
  if (typeof check === 'string' && session) return snippets.chooseFor(check, session);
  return snippets.choose();
}

function isRequest(target: unknown): target is InsertRequest {
  if (typeof target !== 'object' || target === null) return false;
  const { snippet, uri, line } = target as Partial<Record<keyof InsertRequest, unknown>>;
  return typeof snippet === 'string' && typeof uri === 'string' && Number.isInteger(line) && Number(line) >= 0;
}
