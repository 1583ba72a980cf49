import type { Document, DocumentLink } from '../../facts';
import { fileNameOf } from '../../text/repository/file-role';
import { isFormality } from './paths';

/** What is needed of a document to follow its links. */
interface Linking {
  readonly links: readonly DocumentLink[];
  readonly sections: readonly Pick<Document['sections'][number], 'blocks'>[];
}

/** The documents that a README leads to, directly or by way of one page that serves as an index. */
export function linkedDocuments(readme: string, documents: ReadonlyMap<string, Linking>): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (from: string): readonly string[] => {
    const added: string[] = [];
    for (const { path, image } of documents.get(from)?.links ?? []) {
      const target = path === undefined || image ? undefined : documentAt(path, documents);
      if (target === undefined || target === readme || found.has(target) || isFormality(target)) continue;
      found.add(target);
      added.push(target);
    }
    return added;
  };
  for (const page of follow(readme)) if (isIndex(page, documents.get(page)!)) follow(page);
  return found;
}

/** The document at a path; for a folder the page that stands for it. */
function documentAt(path: string, documents: ReadonlyMap<string, unknown>): string | undefined {
  if (documents.has(path)) return path;
  const prefix = path === '' ? '' : `${path}/`;
  if (path === '') return undefined;
  return ['README.md', 'readme.md', 'index.md', 'README.rst', 'index.rst', 'README.adoc', 'index.adoc']
    .map((name) => prefix + name)
    .find((page) => documents.has(page));
}

/** Whether a page mostly leads to other pages. */
function isIndex(path: string, { links, sections }: Linking): boolean {
  const inside = links.filter((link) => link.path !== undefined && link.path !== path && !link.image).length;
  if (inside === 0) return false;
  if (/^(?:readme|index|summary|toc|contents|home|_sidebar)\./i.test(fileNameOf(path))) return true;
  const blocks = sections.reduce((sum, section) => sum + section.blocks.length, 0);
  return inside * 2 >= blocks;
}
