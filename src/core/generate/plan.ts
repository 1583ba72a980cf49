import type { Facts } from '../facts';
import type { Edit } from '../model';
import type { FileProposal, InsertionProposal, Proposal } from './define-generator';
import { withLineEndsOf } from './document/line-ends';

/** The files that proposals are fitted into. */
export interface PlanSource {
  readonly facts: Pick<Facts, 'documents'>;
  readonly projectName: string;
  read(path: string): string | null;
}

/** Joins what generators propose into one edit for each file; a file that is there is never made anew. */
export function planEdits(proposals: readonly Proposal[], source: PlanSource): readonly Edit[] {
  const files = proposals.filter((one): one is FileProposal => one.kind === 'file');
  const insertions = proposals.filter((one): one is InsertionProposal => one.kind === 'insertions');
  return [
    ...files.filter(({ path }) => source.read(path) === null).map(({ path, text }) => created(path, text)),
    ...insertions.flatMap((proposal) => inserted(proposal, source)),
  ];
}

const created = (path: string, text: string): Edit => ({ path, creates: true, insertions: [{ offset: 0, text }] });

function inserted({ path, insertions }: InsertionProposal, source: PlanSource): readonly Edit[] {
  const text = source.read(path);
  if (text === null) return [];
  const fitted = insertions.map((one) => ({ offset: one.offset, text: withLineEndsOf(text, one.text) }));
  return [{ path, creates: false, insertions: [...fitted].sort((a, b) => a.offset - b.offset) }];
}
