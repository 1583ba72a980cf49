import type { Grade } from '../../model';
import { isWish } from './claims';
import { wordCount } from './phrases';
import { isPlaceholder, isStubComment } from './placeholders';
import { relates } from './relations';
import { namesIn, type RepositoryNames } from '../repository/repository-names';
import type { Passage } from '../documents/sections';
import { sentencesIn, type Sentence } from './sentences';

/** How much passages say, and the sentence that says most. */
export interface Substance {
  readonly grade: Exclude<Grade, 'verified'>;
  /** The first sentence that earned the grade. */
  readonly best: Sentence | null;
  /** Sentences that are no placeholders. */
  readonly sentences: readonly Sentence[];
  /** Words in them, paths and code left out. */
  readonly words: number;
}

/**
 * Grades passages. `absent`: there is none. `stub`: nothing but placeholders, or a few words. `filled`: text. `specific`: a sentence
 * says something about this repository, by a name that is known in it, with a reason or a relation, and is no mere list of names.
 * A comment that marks a gap keeps its section a stub until it is gone.
 *
 * @param tells narrows which sentences count for `specific` (by default every one that gives a reason or a relation)
 */
export function substance(
  passages: readonly Passage[],
  names: RepositoryNames,
  tells: (sentence: string) => boolean = relates,
): Substance {
  const sentences = passages.filter((passage) => !holdsStub(passage)).flatMap(writtenSentences);
  const words = sentences.reduce((sum, sentence) => sum + plainWords(sentence), 0);
  if (passages.length === 0) return { grade: 'absent', best: null, sentences, words };
  const best = sentences.find(
    (sentence) => isSpecific(sentence, names) && tells(sentence.text) && !isWish(sentence.text),
  );
  if (best) return { grade: 'specific', best, sentences, words };
  const longest = sentences.reduce<Sentence | null>(
    (most, sentence) => (most && most.words >= sentence.words ? most : sentence),
    null,
  );
  return { grade: words >= 5 ? 'filled' : 'stub', best: longest, sentences, words };
}

/** The sentences of a passage that are no placeholders. */
export function writtenSentences(passage: Passage): readonly Sentence[] {
  return sentencesIn(passage).filter(({ text }) => !isPlaceholder(text));
}

/** Whether a comment in the passage says that it is still to be written. */
export const holdsStub = (passage: Passage): boolean => passage.blocks.some(isStubComment);

/** Whether a sentence speaks of this repository: it names a part or technology of it and says something about it in words. */
export function isSpecific(sentence: Sentence, names: RepositoryNames): boolean {
  return namesIn(sentence.text, names).length > 0 && plainWords(sentence) >= 5;
}

/** Words of a sentence besides paths, file names and code. */
function plainWords({ text, block }: Sentence): number {
  let rest = text;
  for (const code of block.codes ?? []) rest = rest.replace(code, ' ');
  return wordCount(rest.replace(/(?<!\S)\S*(?:\/\S+|\.\w{1,5}\b)\S*|(?<!\w)\w+_\w+/g, ' '));
}
