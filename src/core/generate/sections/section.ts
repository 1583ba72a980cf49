import type { Topic } from '../../text/documents/topics';

/** Where readers expect a section: beside sections on these topics, the nearest kin first. */
export interface SectionPlace {
  /**
   * Topics of a section that is the right home by itself: where the document has one, what is missing goes into it rather than into
   * a second section of the same kind.
   */
  readonly home: readonly Topic[];
  /** A section on any of these is no home, whatever else it is about. */
  readonly notHome?: readonly Topic[];
  /** It follows the last section on the first of these topics that the document has. */
  readonly after: readonly Topic[];
  /** Failing that, it comes before the first section on any of these. */
  readonly before: readonly Topic[];
}

/** The document that a section goes into: the README, or a page that is made with this title where it does not exist. */
export type SectionDocument = 'readme' | { readonly path: string; readonly title: string };

/** A section to add to a document. */
export interface SectionProposal {
  readonly kind: 'section';
  readonly document: SectionDocument;
  /** The id of its template. */
  readonly id: string;
  /** Without number or marks. */
  readonly heading: string;
  /** What its places for the author are headed by inside a section that has text already; the heading where it is absent. */
  readonly subheading?: string;
  /** Markdown without the heading; its own headings start at one `#`, counted from the section's level. `\n` line ends. */
  readonly body: string;
  readonly place: SectionPlace;
}
