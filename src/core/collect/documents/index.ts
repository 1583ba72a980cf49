import type { Document, DocumentFacts, Section, TreeFacts } from '../../facts';
import type { FileEntry } from '../../host';
import { byPart } from '../../text/reading/memo';
import { defineCollector } from '../collector';
import type { PartMemory } from './markdown/parts';
import { linkedDocuments } from './pages';
import { chooseReadme, isDecisionPlace, isDocument, isPagePlace } from './paths';
import { readAgain, type ReadDocument } from './read';
import { resolveLink, targetsOf, type Targets } from './resolve';
import { hasDecisionShape } from './decisions';
import { sameAgain } from './same-again';
import { kindsOf } from './section-kinds';

/** What one document contributes. */
export interface DocumentText extends Omit<ReadDocument, 'sections'> {
  readonly sections: readonly Section[];
  readonly decision: boolean;
}

/** Of documents that were edited: most never are. */
const memories = new WeakMap<DocumentText, PartMemory>();

/** README, architecture notes, decision records and other docs: sections, what stands under them, and links. */
export const documents = defineCollector<DocumentText, DocumentFacts, 'tree'>({
  needs: ['tree'],
  linksTree: true,
  wants: ({ path }) => isDocument(path),
  extract({ path, text }, _notice, before) {
    const { read, memory } = readAgain(path, text, before && memories.get(before));
    const kinds = kindsOf(read.sections, read.links);
    const sections = read.sections.map((section, index): Section => ({ ...section, kinds: kinds[index]! }));
    const document = {
      ...read,
      sections: before ? sameAgain(before.sections, sections) : sections,
      decision: isDecisionPlace(path) || hasDecisionShape(read.sections),
    };
    if (before && memory) memories.set(document, memory);
    return document;
  },
  link: (texts, { files, name }, { tree }) => linkDocuments(texts, files, name, tree),
});

function linkDocuments(
  texts: ReadonlyMap<string, DocumentText>,
  files: ReadonlyMap<string, FileEntry>,
  name: string,
  tree: TreeFacts,
): DocumentFacts {
  const targets = targetsFor(files, name);
  const resolved = new Map([...texts].map(([path, text]) => [path, resolvedLinks(text, path, targets)] as const));
  const readme = chooseReadme(texts.keys(), tree.files);
  const linked = readme === null ? new Set<string>() : linkedDocuments(readme, resolved);
  const documentAt = (path: string): Document => {
    const document = resolved.get(path)!;
    const role = path === readme ? 'readme' : document.decision ? 'decision' : 'page';
    return documentOf(document, path, role, path === readme || linked.has(path));
  };
  const pages = [...texts.keys()].filter((path) => path !== readme && (linked.has(path) || isPagePlace(path)));
  if (readme === null) return { readme: null, pages: pages.map(documentAt) };
  const first = documentAt(readme);
  return { readme: first, pages: [first, ...pages.map(documentAt)] };
}

type Resolved = Omit<DocumentText, 'links'> & Pick<Document, 'links'>;

/** A document with its links resolved. */
const resolvedLinks = byPart((text: DocumentText, path: string, targets: Targets): Resolved => ({
  ...text,
  links: text.links.map((link) => resolveLink(link, path, targets)),
}));

/** The same object again while nothing of the document changes, so that what is known of it stays known. */
const documentOf = byPart(
  (
    { format, lines, sections, links, anchors }: Resolved,
    path: string,
    role: Document['role'],
    linked: boolean,
  ): Document => ({ path, format, role, linked, lines, sections, links, anchors }),
);

/** The targets of the list of files last seen; the list stays the same object while no file comes or goes. */
let lastTargets: { readonly files: ReadonlyMap<string, FileEntry>; readonly targets: Targets } | null = null;

function targetsFor(files: ReadonlyMap<string, FileEntry>, name: string): Targets {
  if (
    lastTargets?.files !== files ||
    lastTargets.targets.files.size !== files.size ||
    lastTargets.targets.name !== name
  ) {
    lastTargets = { files, targets: targetsOf(files, name) };
  }
  return lastTargets.targets;
}
