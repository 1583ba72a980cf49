import type { LanguageName, LanguageShare, TreeFacts, TreeFile } from '../facts';
import { languageOf, roleOfPath, saysGenerated } from '../text/file-role';
import { defineCollector } from './collector';

/** What the text of a source file adds to what its path tells. */
interface SourceSize {
  readonly bytes: number;
  readonly generated: boolean;
}

/** The list of files with the role of each, and the languages of production code. */
export const tree = defineCollector<SourceSize, TreeFacts>({
  linksTree: true,
  wants: ({ path }) => languageOf(path) !== null && roleOfPath(path) === 'production',
  extract: ({ text }) => ({ bytes: text.length, generated: saysGenerated(text) }),
  link(sources, { files }) {
    const all = new Map<string, TreeFile>();
    const shares = new Map<LanguageName, { files: number; bytes: number }>();
    for (const [path, { tracked }] of files) {
      const source = sources.get(path);
      const language = languageOf(path);
      const role = source?.generated ? 'generated' : roleOfPath(path);
      all.set(path, { path, tracked, role, language, bytes: source?.bytes ?? 0 });
      if (language === null || role !== 'production' || !source) continue;
      const share = shares.get(language) ?? { files: 0, bytes: 0 };
      shares.set(language, { files: share.files + 1, bytes: share.bytes + source.bytes });
    }
    const languages: LanguageShare[] = [...shares].map(([name, share]) => ({ name, ...share }));
    languages.sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
    return { files: all, languages };
  },
});
