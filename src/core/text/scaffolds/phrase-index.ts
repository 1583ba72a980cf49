import { normalised } from '../prose/phrases';
import { scaffolds } from './all';
import type { Scaffold } from './scaffold';

/** One phrase of a scaffold, in plain words. */
export interface ScaffoldPhrase {
  readonly scaffold: Scaffold;
  readonly words: readonly string[];
  readonly sure: boolean;
  /** Whether it only counts as a sentence of its own. */
  readonly whole: boolean;
}

/** A phrase found in a sentence. */
export interface FoundPhrase {
  readonly phrase: ScaffoldPhrase;
  /** The place of its first word among the words of the sentence. */
  readonly start: number;
}

type ByStart = Map<string, Map<string, ScaffoldPhrase[]>>;

let byStart: ByStart | null = null;

/** Phrases by their first two words, so that a sentence is searched for all of them at once. */
function phrasesByStart(): ByStart {
  if (byStart) return byStart;
  const found: ByStart = new Map();
  for (const scaffold of scaffolds) {
    for (const [phrases, sure] of [
      [scaffold.sure, true],
      [scaffold.also, false],
    ] as const) {
      for (const phrase of phrases.split('|')) {
        const words = normalised(phrase).split(' ');
        const whole = phrase.startsWith('=') || words.length === 1;
        const [first = '', second = ''] = words;
        const bySecond = found.get(first) ?? new Map<string, ScaffoldPhrase[]>();
        found.set(first, bySecond);
        bySecond.set(second, [...(bySecond.get(second) ?? []), { scaffold, words, sure, whole }]);
      }
    }
  }
  return (byStart = found);
}

/** The phrases of scaffolds in a sentence, given in plain words. */
export function phrasesIn(words: readonly string[]): readonly FoundPhrase[] {
  const starts = phrasesByStart();
  const found: FoundPhrase[] = [];
  for (let start = 0; start < words.length; start++) {
    for (const phrase of starts.get(words[start]!)?.get(words[start + 1] ?? '') ?? []) {
      if (phrase.whole && words.length !== phrase.words.length) continue;
      if (phrase.words.every((word, index) => words[start + index] === word)) found.push({ phrase, start });
    }
  }
  return found;
}
