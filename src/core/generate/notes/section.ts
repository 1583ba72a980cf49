import type { Facts } from '../../facts';
import type { GeneratorInput } from '../define-generator';
import type { Wording } from '../sections/define-section';
import type { View } from '../sections/template';
import type { Links } from '../text/markdown';
import { decisionNeeds } from './decisions';
import { hotSpotNeeds } from './hot-spots';

/** The facts that architecture notes are written from. */
export const notesNeeds = ['documents', 'environment', 'manifests', ...hotSpotNeeds, ...decisionNeeds] as const;

export type NotesNeed = Exclude<(typeof notesNeeds)[number], never>;

/** What a section of the notes is written from. */
export interface NotesInput extends Pick<GeneratorInput<NotesNeed>, 'projectName' | 'read'> {
  readonly facts: Pick<Facts, NotesNeed>;
  readonly links: Links;
}

/** One section of the architecture notes: the facts that the code shows, and the question that its author answers. */
export interface NotesSection extends Wording {
  /** The check that asks for it. */
  readonly check: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly view: (input: NotesInput) => View;
}

/** Declares a section of the notes; narrows its fields to what its view gives. */
export function defineNotesSection<Fields extends View>(
  section: Omit<NotesSection, 'fields' | 'view'> & {
    readonly fields: { readonly [Name in keyof Fields]: string };
    readonly view: (input: NotesInput) => Fields;
  },
): NotesSection {
  return section;
}
