import type { TreeFacts, TreeFile } from '../facts';
import { languageOf, roleOfPath, saysGenerated } from '../text/repository/file-role';
import { defineCollector } from './collector';

/** What the text of a source file adds to what its path tells. */
type Generated = true;

/** The list of files with the role of each. How long they are is a fact of its own, for it changes with every key. */
export const tree = defineCollector<Generated, TreeFacts>({
  linksTree: true,
  wants: ({ path }) => languageOf(path) !== null && roleOfPath(path) === 'production',
  extract: ({ text }) => saysGenerated(text) || null,
  link(generated, { files }) {
    const all = new Map<string, TreeFile>();
    for (const [path, { tracked }] of files) {
      const role = generated.has(path) ? 'generated' : roleOfPath(path);
      all.set(path, { path, tracked, role, language: languageOf(path) });
    }
    return { files: all };
  },
});
