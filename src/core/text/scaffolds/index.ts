/** READMEs that a generator wrote: whose they are, how much of the prose is still theirs, and what the author says besides. */
import type { Document, Section } from '../../facts';
import { normalised } from '../prose/phrases';
import { isPlaceholder } from '../prose/placeholders';
import { byPart, byText } from '../reading/memo';
import { sentencesOf, type Sentence } from '../prose/sentences';
import { phrasesIn, type FoundPhrase } from './phrase-index';
import type { Scaffold } from './scaffold';

export { scaffolds } from './all';
export type { Scaffold } from './scaffold';

/** A document that is, or still holds, the README of a scaffold. */
export interface ScaffoldReading {
  /** Who wrote it, as the end of "the README that … writes". */
  readonly name: string;
  /** The share of the words of its prose that are the scaffold's own, 0 to 1. */
  readonly share: number;
  /** The line of the first thing that the scaffold wrote. */
  readonly line: number;
  /** Sentences of the scaffold. */
  readonly sentences: ReadonlySet<Sentence>;
  /** Sentences of the author; gaps that are still to be filled are none. */
  readonly own: readonly Sentence[];
  /** The author's sentences as one text. */
  readonly ownProse: string;
  /** Words in it. */
  readonly ownWords: number;
}

/** The words of a sentence or heading, and the phrases of scaffolds in it. */
interface Wording {
  readonly words: readonly string[];
  readonly found: readonly FoundPhrase[];
}

interface Read extends Wording {
  readonly sentence: Sentence | null;
  readonly line: number;
}

const longestSentence = 2_000;
const kept = new WeakMap<Document['sections'], { readonly reading: ScaffoldReading | null }>();

/**
 * Whose README a document is, or null where it holds nothing of a known scaffold. A small `share` is a leftover in a README that the
 * author wrote; prose checks leave `sentences` out in any case.
 */
export function scaffoldOf(document: Document): ScaffoldReading | null {
  let known = kept.get(document.sections);
  if (!known) kept.set(document.sections, (known = { reading: read(document) }));
  return known.reading;
}

/** Whether a document is little else than the README of a scaffold: what the author added says less than what was there before. */
export function isMostlyScaffold(reading: ScaffoldReading | null): boolean {
  return reading !== null && (reading.share >= 0.6 || (reading.share >= 0.3 && reading.ownWords < 25));
}

function read(document: Document): ScaffoldReading | null {
  const sections = document.sections.map((section) => wordingsIn(section, document.path));
  const known = new Set(sections.flatMap(({ sure }) => sure));
  if (known.size === 0) return null;

  const everything = [...sections.flatMap(({ headings }) => headings), ...sections.flatMap(({ prose }) => prose)];
  const weights = new Map<Scaffold, number>([...known].map((scaffold) => [scaffold, 0]));
  const sentences = new Set<Sentence>();
  const own: Sentence[] = [];
  let theirs = 0;
  let ownWords = 0;
  let line = Infinity;
  for (const one of everything) {
    if (!isTheirs(one, known)) {
      if (one.sentence && one.words.length > 1 && !isPlaceholder(one.sentence.text)) {
        own.push(one.sentence);
        ownWords += one.words.length;
      }
      continue;
    }
    theirs += one.words.length;
    line = Math.min(line, one.line);
    if (one.sentence) sentences.add(one.sentence);
    for (const scaffold of new Set(one.found.map(({ phrase }) => phrase.scaffold)))
      if (known.has(scaffold)) weights.set(scaffold, weights.get(scaffold)! + one.words.length);
  }
  if (theirs === 0) return null;
  const [{ name }] = [...weights].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  const ownProse = own.map(({ text }) => text).join('\n');
  return { name, share: theirs / (theirs + ownWords), line, sentences, own, ownProse, ownWords };
}

/** What a section says, and whose words it holds for certain. */
const wordingsIn = byPart((section: Section, path: string) => {
  const headings = section.heading === '' ? [] : [reading(section.heading, section.line, null)];
  const prose = sentencesOf({ path, sections: [section] }).map((sentence) =>
    reading(sentence.text, sentence.line, sentence),
  );
  const found = [...headings, ...prose].flatMap((one) => one.found);
  return { headings, prose, sure: found.filter(({ phrase }) => phrase.sure).map(({ phrase }) => phrase.scaffold) };
});

const reading = (text: string, line: number, sentence: Sentence | null): Read => ({
  ...wordingOf(text),
  sentence,
  line,
});

const wordingOf = byText((text): Wording => {
  const plain = normalised(text.slice(0, longestSentence));
  const words = plain === '' ? [] : plain.split(' ');
  return { words, found: phrasesIn(words) };
});

/** Whether a sentence is a scaffold's: most of its words are, or little was changed in it. */
function isTheirs({ words, found }: Wording, known: ReadonlySet<Scaffold>): boolean {
  const covered = new Set<number>();
  let longest = 0;
  for (const { phrase, start } of found) {
    if (!known.has(phrase.scaffold)) continue;
    longest = Math.max(longest, phrase.words.length);
    for (let index = 0; index < phrase.words.length; index++) covered.add(start + index);
  }
  if (covered.size === 0) return false;
  const share = covered.size / words.length;
  const changed = words.length - covered.size;
  if (longest <= 3) return share >= 0.6;
  return longest <= 5 ? share >= 0.4 || changed <= 8 : share >= 0.2 || changed <= 12;
}
