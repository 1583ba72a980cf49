import type { IdleCode } from '../../facts';

/** Answers whether a line lies in code that cannot act. */
export function idleLines(idle: readonly IdleCode[]): (path: string, line: number) => boolean {
  if (idle.length === 0) return () => false;
  const byPath = new Map<string, IdleCode[]>();
  for (const one of idle) {
    const list = byPath.get(one.path);
    if (list) list.push(one);
    else byPath.set(one.path, [one]);
  }
  return (path, at) => byPath.get(path)?.some(({ line, endLine }) => line <= at && at <= endLine) ?? false;
}
