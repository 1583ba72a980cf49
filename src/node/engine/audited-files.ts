import { collectors } from '../../core/collect';
import type { CollectorOf } from '../../core/collect/collector';
import { configurationFile } from '../../core/configuration/configuration';
import type { FileEntry } from '../../core/host';
import { limitOf } from '../read-text';

const all: readonly CollectorOf<unknown>[] = Object.values(collectors);

/** Whether an audit looks at what a file holds, and not only at its name and size. */
export function isRead(file: FileEntry): boolean {
  const { path, size } = file;
  return size <= limitOf(path) && (path === configurationFile || all.some((collector) => collector.wants(file)));
}
