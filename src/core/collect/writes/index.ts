import type { TransactionUse, WriteFacts, WriteSequence } from '../../facts';
import type { Place } from '../../model';
import { languageOf, roleOfPath, saysGenerated } from '../../text/file-role';
import { defineCollector } from '../collector';
import { sourceMigration } from '../schemas/migrations';
import { sourceOf } from '../source';
import { writesIn, type FileWrites } from './extract';

/** Data that is put in by hand, and changes of the schema, are no work of the service. */
const aside =
  /(?:^|\/)(?:[\w.-]*migrations?|migrate|seeds?|seeders?|fixtures?|factories)(?:\/|$)|(?:^|\/)\w*seed\w*\.\w+$/i;

/** Where production code writes in several steps, and which of these are run as one. */
export const writes = defineCollector<FileWrites, WriteFacts>({
  wants: ({ path }) => languageOf(path) !== null && roleOfPath(path) === 'production' && !aside.test(path),
  extract(file) {
    const source = sourceOf(file);
    if (!source || source.minified || saysGenerated(file.text) || sourceMigration(source)) return null;
    return writesIn(source);
  },
  link(files) {
    const sequences: WriteSequence[] = [];
    const transactions: TransactionUse[] = [];
    const places: Place[] = [];
    const called = new Set<string>();
    for (const { calls } of files.values()) for (const name of calls) called.add(name);
    for (const [path, file] of files) {
      for (const line of file.writes) if (places.length < 20) places.push({ path, line });
      for (const { name, line, steps } of file.sequences) sequences.push({ name, place: { path, line }, steps });
      for (const { line, how, steps, wrapper } of file.transactions)
        if (wrapper === undefined || called.has(wrapper)) transactions.push({ place: { path, line }, how, steps });
    }
    return {
      sequences,
      transactions,
      writes: places,
      managesDocuments: [...files.values()].some((file) => file.managesDocuments),
    };
  },
});
