import type { Document, DocumentFacts, DocumentLink } from '../../facts';
import type { FileEvidence } from '../../model';
import { plainLine } from '../plain-line';

/** The README and the documents that it leads to, in the order in which a reader meets them. */
export const readmePages = ({ pages }: DocumentFacts): readonly Document[] => pages.filter(({ linked }) => linked);

/** How the places that were looked at are named in a message. */
export function pagesLookedAt(documents: DocumentFacts): string {
  const [readme, ...others] = readmePages(documents);
  if (!readme) return 'there is no README';
  if (others.length === 0) return readme.path;
  return `${readme.path} and the ${others.length === 1 ? 'document' : `${others.length} documents`} that it links to`;
}

/** A line of a document as evidence. */
export const at = (path: string, line: number, excerpt?: string): FileEvidence => ({
  path,
  startLine: line,
  ...(excerpt === undefined ? {} : { excerpt: plainLine(excerpt).slice(0, 160) }),
});

/** A link as evidence. */
export const linkEvidence = (path: string, { line, text, target }: DocumentLink): FileEvidence =>
  at(path, line, text || target);
