import type { LanguageName, LanguageShare, SizeFacts } from '../facts';
import { languageOf, roleOfPath } from '../text/repository/file-role';
import { defineCollector } from './collector';

/** How much production code there is. */
export const sizes = defineCollector<number, SizeFacts, 'tree'>({
  needs: ['tree'],
  wants: ({ path }) => languageOf(path) !== null && roleOfPath(path) === 'production',
  extract: ({ text }) => text.length,
  link(lengths, _context, { tree }) {
    const bytes = new Map<string, number>();
    const shares = new Map<LanguageName, { files: number; bytes: number }>();
    for (const [path, length] of lengths) {
      const file = tree.files.get(path);
      if (!file?.language || file.role !== 'production') continue;
      bytes.set(path, length);
      const share = shares.get(file.language) ?? { files: 0, bytes: 0 };
      shares.set(file.language, { files: share.files + 1, bytes: share.bytes + length });
    }
    const languages: LanguageShare[] = [...shares].map(([name, share]) => ({ name, ...share }));
    languages.sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
    return { bytes, languages };
  },
});
