import type { Document, DocumentFacts } from '../../facts';
import { fileNameOf } from '../../text/repository/file-role';
import { titleOf } from '../../text/documents/sections';
import { topicsOfHeading } from '../../text/documents/topics';
import { documentsFolder } from '../document/targets';

/** Where a repository keeps its architecture notes; `docs/ARCHITECTURE.md` where it has none yet. */
export function notesPage({ pages }: DocumentFacts): { readonly path: string; readonly title: string } {
  const candidates = pages.filter(({ format, role }) => format === 'markdown' && role === 'page');
  const found = candidates.find(isNamedForIt) ?? candidates.find(isTitledForIt);
  return { path: found?.path ?? `${documentsFolder(pages)}/ARCHITECTURE.md`, title: 'Architecture' };
}

const isNamedForIt = ({ path }: Document): boolean =>
  /^(?:architecture|design|system[-_]?design|architecture[-_]notes|technical[-_]design)\.\w+$/i.test(fileNameOf(path));

const isTitledForIt = (page: Document): boolean => {
  const title = titleOf(page)?.heading;
  return title !== undefined && topicsOfHeading(title).includes('architecture') && !/\bdecision/i.test(title);
};
