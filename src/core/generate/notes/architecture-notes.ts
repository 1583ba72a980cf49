import type { Facts } from '../../facts';
import { defineGenerator, type Proposal } from '../define-generator';
import { readmeTarget } from '../document/targets';
import { writeSection } from '../sections/define-section';
import type { SectionProposal } from '../sections/section';
import { Links } from '../text/markdown';
import { errorHandling } from './error-handling';
import { notesPage } from './notes-page';
import { overview } from './overview';
import { performance, reliability } from './performance-reliability';
import { requestFlow } from './request-flow';
import { scaling } from './scaling';
import { notesNeeds, type NotesSection } from './section';
import { stackChoice } from './stack-choice';
import { validationBoundaries } from './validation-boundaries';

/** The sections of the notes in the order in which they are read. */
export const notesSections: readonly NotesSection[] = [
  overview,
  requestFlow,
  errorHandling,
  validationBoundaries,
  stackChoice,
  scaling,
  performance,
  reliability,
];

export const architectureNotes = defineGenerator({
  id: 'architecture-notes',
  title: 'architecture notes: the facts of the code, with the questions left to their author',
  serves: [...new Set(notesSections.map(({ check }) => check))],
  needs: [...notesNeeds],
  run({ facts, projectName, read, statusOf }) {
    const page = notesPage(facts.documents);
    const links = new Links(page.path);
    const open = notesSections.filter(({ check }) => !/^(?:pass|na)$/.test(statusOf(check)));
    if (open.length === 0) return { nothing: 'The documents answer all questions of the notes already.' };
    const written = open.map((section) =>
      writeSection(section, section.view({ facts, projectName, read, links }), read),
    );
    const sections: SectionProposal[] = [];
    for (const one of written) {
      if ('nothing' in one) return one;
      sections.push({ ...one, document: page });
    }
    return { proposals: [...sections, ...linkFromReadme(facts.documents, page.path)] };
  },
});

/** Readers of the README find the notes. */
function linkFromReadme(documents: Facts['documents'], path: string): readonly Proposal[] {
  const target = readmeTarget(documents).path;
  const page = documents.pages.find((one) => one.path === target);
  if (
    target === path ||
    page?.links.some((link) => link.path === path) ||
    documents.readme?.links.some((link) => link.path === path)
  )
    return [];
  return [
    {
      kind: 'section',
      document: 'readme',
      id: 'notes-link',
      heading: 'Architecture',
      body: `Notes on the architecture are in ${new Links(target).file(path)}.`,
      place: {
        home: ['architecture', 'diagram'],
        notHome: ['structure'],
        after: ['features', 'problem'],
        before: ['stack-choice', 'structure', 'setup', 'usage', 'api', 'requests', 'tests'],
      },
    },
  ];
}
