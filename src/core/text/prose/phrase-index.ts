import { normalised, type Phrases } from './phrases';

/** A word of a phrase; `open` where any ending may follow. */
interface PhraseWord {
  readonly stem: string;
  readonly open: boolean;
}

interface Entry<Key> {
  readonly key: Key;
  readonly words: readonly PhraseWord[];
  /** Whether the text has to be the phrase and nothing else. */
  readonly alone: boolean;
}

const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/;
const digits = /\p{N}/u;
/** Letters of an open word by which it is found; shorter stems are tried everywhere. */
const stemKey = 2;

/**
 * Many kinds of phrases (see `phrases.ts`), looked up together by their first word: what one large expression per kind would find,
 * without the time that it takes to compile them.
 */
export class PhraseIndex<Key> {
  private readonly byWord = new Map<string, Entry<Key>[]>();
  private readonly byStem = new Map<string, Entry<Key>[]>();
  private readonly anywhere: { key: Key; text: string }[] = [];

  constructor(kinds: Iterable<readonly [Key, Phrases]>) {
    for (const [key, phrases] of kinds) {
      for (const phrase of phrases.join('|').split('|')) this.add(key, phrase);
    }
  }

  /** The kinds of which a phrase stands in a text that is normalised already. */
  find(text: string): ReadonlySet<Key> {
    const found = new Set<Key>();
    const words = text.split(' ');
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      this.match(this.byWord.get(word), words, at, found);
      this.match(this.byStem.get(word.slice(0, stemKey)), words, at, found);
      this.match(this.byStem.get(''), words, at, found);
    }
    if (unspaced.test(text)) {
      for (const { key, text: part } of this.anywhere) if (text.includes(part)) found.add(key);
    }
    return found;
  }

  private add(key: Key, phrase: string): void {
    const alone = phrase.startsWith('=');
    const text = alone ? phrase.slice(1) : phrase;
    const words = plain.test(text) ? plainWords(text) : text.split(' ').flatMap((part) => wordsOf(part));
    if (words.length === 0) return;
    const first = words[0]!;
    if (!alone && unspaced.test(phrase)) {
      this.anywhere.push({ key, text: words.map((word) => word.stem).join(' ') });
      return;
    }
    const index = first.open ? this.byStem : this.byWord;
    const name = first.open ? (first.stem.length < stemKey ? '' : first.stem.slice(0, stemKey)) : first.stem;
    const entries = index.get(name);
    if (entries) entries.push({ key, words, alone });
    else index.set(name, [{ key, words, alone }]);
  }

  private match(
    entries: readonly Entry<Key>[] | undefined,
    words: readonly string[],
    at: number,
    found: Set<Key>,
  ): void {
    for (const { key, words: phrase, alone } of entries ?? []) {
      if (found.has(key) || at + phrase.length > words.length) continue;
      if (alone && (at > 0 || phrase.length !== words.length)) continue;
      if (phrase.every((word, index) => fits(word, words[at + index]!))) found.add(key);
    }
  }
}

/** Most phrases are written as they are compared. */
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const plainWords = (phrase: string): readonly PhraseWord[] => phrase.split(' ').map((stem) => ({ stem, open: false }));

/** The words of a piece of a phrase without spaces; normalising may split it (`l’utilisation` stays one, `pre-requisite` does not). */
function wordsOf(piece: string): readonly PhraseWord[] {
  const open = piece.endsWith('*');
  const stems = normalised(open ? piece.slice(0, -1) : piece).split(' ');
  return stems
    .map((stem, index) => ({ stem, open: open && index === stems.length - 1 }))
    .filter((word) => word.stem !== '' || word.open);
}

/** An ending is made of letters. */
function fits({ stem, open }: PhraseWord, word: string): boolean {
  if (!open) return word === stem;
  return word.startsWith(stem) && !digits.test(word.slice(stem.length));
}
