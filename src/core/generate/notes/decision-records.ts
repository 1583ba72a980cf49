import type { Document, Facts } from '../../facts';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import { documentsFolder } from '../document/targets';
import { defineGenerator, type FileProposal } from '../define-generator';
import { writeSection } from '../sections/define-section';
import { coach } from '../text/coach';
import { Links, plain } from '../text/markdown';
import { decisionNeeds, decisionsOf, type Decision } from './decisions';

const most = 3;

/** The wording of a record; `# ` begins its title. */
export const recordWording = {
  id: 'decision-record',
  heading: 'Decision',
  place: { home: [], after: [], before: [] },
  template: `# {{title}}

- Status: proposed

## Context and problem statement

{{fact}}

{{context}}

## Considered options

- {{option}}

{{options}}

## Decision outcome

{{outcome}}

## Consequences

{{consequences}}`,
} as const;

/** What each field of a record holds. */
export const recordFields = {
  title: 'What was decided.',
  fact: 'One sentence: what the code shows, with its place.',
  context: 'The place for the author to say what the decision had to weigh.',
  option: 'The option that was taken.',
  options: 'The place for the author to name the others.',
  outcome: 'The place for the author to say why.',
  consequences: 'The place for the author to say what it costs.',
} as const;

export const decisionRecords = defineGenerator({
  id: 'decision-records',
  title: 'decision records (MADR) for the main technologies',
  serves: ['readme/trade-offs', 'notes/stack-choice'],
  needs: ['documents', ...decisionNeeds],
  run({ facts, read }) {
    const records = facts.documents.pages.filter(({ role }) => role === 'decision');
    const open = decisionsOf(facts)
      .slice(0, most)
      .filter((decision) => !isRecorded(decision, records));
    if (open.length === 0) return { nothing: 'Every decision that the code shows is on record.' };
    const { folder, next, width } = numbering(facts.documents.pages, records);
    const proposals: FileProposal[] = [];
    for (const [index, decision] of open.entries()) {
      const path = `${folder}/${String(next + index).padStart(width, '0')}-${slug(decision.title)}.md`;
      const written = writeSection(recordWording, viewOf(decision, new Links(path)), read);
      if ('nothing' in written) return written;
      proposals.push({ kind: 'file', path, text: `# ${written.heading}\n\n${written.body}\n` });
    }
    return { proposals };
  },
});

function viewOf({ title, technology, role, place }: Decision, links: Links): Readonly<Record<string, string>> {
  return {
    title: `Use ${plain(title)}`,
    fact: `${plain(technology)} is ${role} (${links.line(place)}).`,
    context: coach('Say what this service needs here, and what the decision had to weigh.'),
    option: plain(technology),
    options: coach('Name what else you looked at, with what spoke for and against it.'),
    outcome: coach(`Say why ${technology} was chosen over the others.`),
    consequences: coach('Say what became easier by it, what it costs, and when you would decide otherwise.'),
  };
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A record speaks of a technology in its file name or its headings. */
function isRecorded({ technology }: Decision, records: readonly Document[]): boolean {
  const wanted = words(technology);
  return records.some(({ path, sections }) =>
    [fileNameOf(path), ...sections.slice(0, 3).map(({ heading }) => heading)].some((text) =>
      ` ${words(text)} `.includes(` ${wanted} `),
    ),
  );
}

/** Where records are kept, and the number that the next one gets. */
function numbering(
  pages: Facts['documents']['pages'],
  records: readonly Document[],
): { folder: string; next: number; width: number } {
  const numbers = records.flatMap(({ path }) => {
    const match = /^(\d{1,5})[-_]/.exec(fileNameOf(path));
    return match ? [{ folder: folderOf(path), value: Number(match[1]), width: match[1]!.length }] : [];
  });
  const last = numbers.reduce<(typeof numbers)[number] | null>(
    (most, one) => (most && most.value >= one.value ? most : one),
    null,
  );
  return {
    folder: last !== null && last.folder !== '' ? last.folder : `${documentsFolder(pages)}/adr`,
    next: (last?.value ?? 0) + 1,
    width: last?.width ?? 4,
  };
}

const slug = (title: string): string => `use-${words(title).replaceAll(' ', '-').slice(0, 60).replace(/-+$/, '')}`;
