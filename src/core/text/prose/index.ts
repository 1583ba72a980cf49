/**
 * Reading prose: the small vocabulary on which checks about documents are written. Everything is pure and works on
 * `facts.documents`.
 *
 * **Where does the document speak of it?**
 * - `sectionsAbout(document, topic)`: passages whose heading (any level, bold label, fold) is about a topic, sub-sections included;
 *   for a page other than the README also the whole page, by its title or file name. `topics.ts` holds the headings in seven
 *   languages; add a synonym there.
 * - `headingIsAbout(heading, topic)`, `topicsOfHeading(heading)` for one heading; `passageOf(document, section)`,
 *   `wholeDocument(document)`, `titleOf(document)`.
 *
 * **What does it say?**
 * - `sentencesOf(document)`, `sentencesIn(passage)`: sentences, list items and table rows with their lines. Code, comments, images,
 *   badges, quotations and the table of contents are no prose. `writtenSentences(passage)` leaves placeholders out.
 * - `claims(sentence, pattern)`: the sentence states what the pattern finds; it does not deny it ("no tests yet"), plan it ("will
 *   add tests"), ask for it or hold its place. `isWish`, `isNegated`, `isPlaceholder` for the parts.
 * - `givesReason` (because, so that, to avoid), `weighsCost` (instead of, at the cost of), `connectsParts` (calls, A → B),
 *   `relates` (any of them).
 *
 * **How much is it worth?**
 * - `substance(passages, names, tells?)`: the grade (`absent`, `stub`, `filled`, `specific`), the best sentence for evidence, and
 *   the written sentences. `names` comes from `namesOf(facts)` (needs tree, code, manifests, uses). `tells` narrows what counts as
 *   specific, for example `(text) => givesReason(text) || weighsCost(text)`.
 * - `evidenceOf(sentence)`, `evidenceOfPassage(passage)`: where to point.
 *
 * A typical check:
 * ```ts
 * const passages = documents.pages.flatMap((page) => sectionsAbout(page, 'trade-offs'));
 * const { grade, best } = substance(passages, namesOf(facts), (text) => givesReason(text) || weighsCost(text));
 * if (grade === 'specific') return pass('…', [evidenceOf(best!)], { grade });
 * ```
 */
import type { FileEvidence } from '../../model';
import { byText } from '../reading/memo';
import type { Passage } from '../documents/sections';
import type { Sentence } from './sentences';

export { claims, isNegated, isWish } from './claims';
export { normalised, phrasePattern, wordCount } from './phrases';
export { isPlaceholder, isStubComment } from './placeholders';
export { connectsParts, givesReason, relates, weighsCost } from './relations';
export { namesIn, namesOf, type RepositoryNames } from '../repository/repository-names';
export { passageOf, sectionsAbout, titleOf, wholeDocument, withSubsections, type Passage } from '../documents/sections';
export { isProse, sentencesIn, sentencesOf, splitSentences, type Sentence } from './sentences';
export { holdsStub, isSpecific, substance, writtenSentences, type Substance } from './substance';
export { headingIsAbout, topicsOfHeading, type Topic } from '../documents/topics';

const longestExcerpt = 160;

/** One line of text for people, cut at a word. */
export const excerptOf: (text: string) => string = byText((text) => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestExcerpt) return line;
  const cut = line.slice(0, longestExcerpt);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestExcerpt - 40)).trimEnd()} …`;
});

/** Where a sentence stands. */
export function evidenceOf(sentence: Sentence): FileEvidence {
  return {
    path: sentence.path,
    startLine: sentence.line,
    endLine: Math.max(sentence.line, sentence.block.endLine),
    excerpt: excerptOf(sentence.text),
  };
}

/** Where a passage stands. */
export function evidenceOfPassage(passage: Passage): FileEvidence {
  return { path: passage.path, startLine: passage.line, endLine: passage.endLine, excerpt: excerptOf(passage.heading) };
}
