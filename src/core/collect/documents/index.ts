import type { Document, DocumentFacts, Section, TreeFacts } from '../../facts';
import type { FileEntry } from '../../host';
import { defineCollector } from '../collector';
import { linkedDocuments } from './pages';
import { chooseReadme, isDecisionPlace, isDocument, isPagePlace } from './paths';
import { readDocument, type ReadDocument } from './read';
import { resolveLink, targetsOf, type Targets } from './resolve';
import { hasDecisionShape } from './decisions';
import { sameAgain } from './same-again';
import { kindsOf } from './section-kinds';

/** What one document contributes. */
export interface DocumentText extends Omit<ReadDocument, 'sections'> {
  readonly sections: readonly Section[];
  readonly decision: boolean;
}

/** README, architecture notes, decision records and other docs: sections, what stands under them, and links. */
export const documents = defineCollector<DocumentText, DocumentFacts, 'tree'>({
  needs: ['tree'],
  linksTree: true,
  wants: ({ path }) => isDocument(path),
  extract({ path, text }, _notice, before) {
    const read = readDocument(path, text);
    const kinds = kindsOf(read.sections, read.links);
    const sections = read.sections.map((section, index): Section => ({ ...section, kinds: kinds[index]! }));
    return {
      ...read,
      sections: before ? sameAgain(before.sections, sections) : sections,
      decision: isDecisionPlace(path) || hasDecisionShape(read.sections),
    };
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
  const resolved = new Map([...texts].map(([path, text]) => [path, resolvedLinks(path, text, targets)] as const));
  const readme = chooseReadme(texts.keys(), tree.files);
  const linked = readme === null ? new Set<string>() : linkedDocuments(readme, resolved);
  const documentOf = (path: string): Document => {
    const { format, lines, sections, anchors, links, decision } = resolved.get(path)!;
    const role = path === readme ? 'readme' : decision ? 'decision' : 'page';
    return { path, format, role, linked: path === readme || linked.has(path), lines, sections, links, anchors };
  };
  const pages = [...texts.keys()].filter((path) => path !== readme && (linked.has(path) || isPagePlace(path)));
  if (readme === null) return { readme: null, pages: pages.map(documentOf) };
  const first = documentOf(readme);
  return { readme: first, pages: [first, ...pages.map(documentOf)] };
}

type Resolved = Omit<DocumentText, 'links'> & Pick<Document, 'links'>;

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

const resolvedFor = new WeakMap<
  DocumentText,
  { readonly targets: Targets; readonly path: string; readonly outcome: Resolved }
>();

/** A document with its links resolved; kept while neither the document nor the list of files changes. */
function resolvedLinks(path: string, text: DocumentText, targets: Targets): Resolved {
  const known = resolvedFor.get(text);
  if (known?.targets === targets && known.path === path) return known.outcome;
  const outcome = { ...text, links: text.links.map((link) => resolveLink(link, path, targets)) };
  resolvedFor.set(text, { targets, path, outcome });
  return outcome;
}
