import type { TransactionUse, WriteFacts, WriteSequence } from '../../facts';
import type { Place } from '../../model';
import { languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector } from '../collector';
import { sourceMigration } from '../schemas/migrations';
import { sourceOf } from '../source';
import type { TemplateMethod } from './template-methods';
import { writesIn, type FileWrites } from './extract';

/** First data, changes of the schema, and code for browsers are no work of the service. */
const aside =
  /(?:^|\/)(?:[\w.-]*migrations?|migrate|seeds?|seeders?|\w*fixtures?|factories|public|static|assets|wwwroot)(?:\/|$)|(?:^|\/)[\w.-]*(?:seed|fixture|populate|initiali[sz]er|dataloader|bootstrap)[\w.-]*\.\w+$|\.[jt]sx$/i;

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
    const writers = writersOf(files);
    const overrides = [...files.values()].flatMap((file) => file.overrides ?? []);
    for (const [path, file] of files) {
      for (const line of file.writes) if (places.length < 20) places.push({ path, line });
      for (const { name, line, steps } of file.sequences) sequences.push({ name, place: { path, line }, steps });
      for (const { line, how, steps, wrapper, template, calls } of file.transactions) {
        if (template) {
          const most = Math.max(0, ...overrides.filter((one) => isFor(one, template)).map((one) => one.steps));
          if (most > 1) {
            transactions.push({ place: { path, line }, how, steps: most });
            continue;
          }
        }
        if (wrapper !== undefined && !called.has(wrapper)) continue;
        const more = (calls ?? []).filter((name) =>
          writers.get(name)?.some((one) => one.path !== path && (how === 'annotation' || !one.commits)),
        );
        if (how === 'unit-of-work' && steps !== null && steps + more.length < 2) continue;
        transactions.push({ place: { path, line }, how, steps: steps === null ? null : steps + more.length });
      }
    }
    return {
      sequences,
      transactions,
      writes: places,
      managesDocuments: [...files.values()].some((file) => file.managesDocuments),
    };
  },
});

const isFor = (one: TemplateMethod, template: TemplateMethod): boolean =>
  one.base === template.base && one.method === template.method;

/** The functions that write, by name. */
function writersOf(
  files: ReadonlyMap<string, FileWrites>,
): ReadonlyMap<string, readonly { path: string; commits: boolean }[]> {
  const found = new Map<string, { path: string; commits: boolean }[]>();
  for (const [path, { writers }] of files) {
    for (const { name, commits } of writers) {
      const list = found.get(name);
      if (list) list.push({ path, commits });
      else found.set(name, [{ path, commits }]);
    }
  }
  return found;
}
