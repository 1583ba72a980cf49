import type { DocumentFacts } from '../facts';
import type { Edit } from '../model';
import { applyEdit } from './apply-edit';
import type { FileProposal, InsertionProposal, Proposal } from './define-generator';
import { fitSections } from './document/fit-sections';
import { withLineEndsOf } from './document/line-ends';
import { linkToDocument } from './document/linked-document';
import { readmeTarget } from './document/targets';
import type { SectionProposal } from './sections/section';
import { plain } from './text/markdown';

/** The files that proposals are fitted into. */
export interface PlanSource {
  readonly facts: { readonly documents: DocumentFacts };
  readonly projectName: string;
  readonly read: (path: string) => string | null;
}

/** Edits, and the sections that turned out to be there already. */
export interface Plan {
  readonly edits: readonly Edit[];
  /** Ids of sections for which there is nothing to add. */
  readonly there: ReadonlySet<string>;
}

/** Joins what generators propose into one edit for each file; a file that is there is never made anew. */
export function planEdits(proposals: readonly Proposal[], source: PlanSource): Plan {
  const sections = proposals.filter((one): one is SectionProposal => one.kind === 'section');
  const files = proposals.filter((one): one is FileProposal => one.kind === 'file');
  const insertions = proposals.filter((one): one is InsertionProposal => one.kind === 'insertions');
  const there = new Set<string>();
  const edits = [
    ...byDocument(sections, source).flatMap((document) => inDocument(document, source, there)),
    ...files.filter(({ path }) => source.read(path) === null).map(({ path, text }) => created(path, text)),
    ...insertions.flatMap((proposal) => inserted(proposal, source)),
  ];
  return { edits: edits.filter((edit) => edit.insertions.length > 0), there };
}

const created = (path: string, text: string): Edit => ({ path, creates: true, insertions: [{ offset: 0, text }] });

function inserted({ path, insertions }: InsertionProposal, source: PlanSource): readonly Edit[] {
  const text = source.read(path);
  if (text === null) return [];
  const fitted = insertions.map((one) => ({ offset: one.offset, text: withLineEndsOf(text, one.text) }));
  return [{ path, creates: false, insertions: [...fitted].sort((a, b) => a.offset - b.offset) }];
}

/* ---- sections ---------------------------------------------------------------------------------------------------------- */

interface DocumentSections {
  readonly path: string;
  readonly title: string;
  readonly isReadme: boolean;
  readonly sections: readonly SectionProposal[];
}

function byDocument(
  sections: readonly SectionProposal[],
  { facts, projectName }: PlanSource,
): readonly DocumentSections[] {
  const found = new Map<string, { path: string; title: string; isReadme: boolean; sections: SectionProposal[] }>();
  for (const section of sections) {
    const isReadme = section.document === 'readme';
    const { path, title } =
      section.document === 'readme'
        ? { path: readmeTarget(facts.documents).path, title: projectName }
        : section.document;
    const known = found.get(path);
    if (known) known.sections.push(section);
    else found.set(path, { path, title, isReadme, sections: [section] });
  }
  return [...found.values()];
}

function inDocument(
  { path, title, isReadme, sections }: DocumentSections,
  source: PlanSource,
  there: Set<string>,
): readonly Edit[] {
  const { linkedFrom } = isReadme ? readmeTarget(source.facts.documents) : {};
  const link = linkedFrom ? linkToDocument(linkedFrom, path, source.read(linkedFrom.path)) : null;
  const text = source.read(path);
  if (text === null) {
    // A file that is there but cannot be read is left alone.
    if (source.facts.documents.pages.some((page) => page.path === path)) return [];
    const head = `# ${plain(title)}\n`;
    const { insertions } = fitSections(head, sections);
    return [created(path, applyEdit(head, { insertions })), ...(link ? [link] : [])];
  }
  const fitted = fitSections(text, sections);
  for (const id of fitted.there) there.add(id);
  if (fitted.insertions.length === 0) return [];
  return [{ path, creates: false, insertions: fitted.insertions }, ...(link ? [link] : [])];
}
