import type { Document, DocumentFacts } from '../../facts';
import { folderOf } from '../../text/repository/file-role';

/** Where sections of the README are written. */
export interface ReadmeTarget {
  /** The document that takes them in. */
  readonly path: string;
  /** The README that must lead to that document, where it is another. */
  readonly linkedFrom?: Document;
}

/** Folders of documents, from which nothing is run. */
const documentFolder = /^(?:docs?|documentation|\.github)(?:\/|$)/i;

/**
 * The README where it is Markdown, or where there is none yet. A README in another format keeps its form: sections go into a
 * Markdown document that it links to.
 */
export function readmeTarget({ readme, pages }: DocumentFacts): ReadmeTarget {
  if (readme === null) return { path: 'README.md' };
  if (readme.format === 'markdown') return { path: readme.path };
  const folder = folderOf(readme.path);
  const docs = documentsFolder(pages);
  const path = documentFolder.test(folder) || folder === '' ? `${docs}/GUIDE.md` : `${folder}/${docs}/GUIDE.md`;
  return { path, linkedFrom: readme };
}

/** The folder in which a repository keeps its documents; `docs` where it has none. */
export function documentsFolder(pages: readonly Document[]): string {
  for (const name of ['docs', 'doc', 'documentation']) {
    const page = pages.find(({ path }) => path.toLowerCase().startsWith(`${name}/`));
    if (page) return page.path.slice(0, name.length);
  }
  return 'docs';
}

/** The folder from which a reader of a document runs commands. */
export function commandFolder(document: string): string {
  const folder = folderOf(document);
  return documentFolder.test(folder) ? '' : folder.replace(/\/(?:docs?|documentation)$/i, '');
}
