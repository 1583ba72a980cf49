import type { LanguageName } from '../../facts';
import { languageOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import { Source } from './source';

export type { Import, ImportedName } from './imports/import';
export type { SourceString } from './source';
export { Source };

let latest: { file: SourceFile; language: LanguageName; source: Source } | null = null;

/**
 * The scanned form of a source file, or null for a file in no backend language. The latest one is kept, since several collectors
 * look at a file one after the other.
 */
export function sourceOf(file: SourceFile): Source | null {
  const language = languageOf(file.path);
  if (language === null) return null;
  if (latest?.language === language && latest.file.path === file.path && latest.file.text === file.text)
    return latest.source;
  latest = { file, language, source: new Source(file.path, file.text, language) };
  return latest.source;
}
