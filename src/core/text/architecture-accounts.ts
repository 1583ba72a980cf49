/** What documents say about the parts of a system: which they name, and the sentences that connect them. */
import type { Document, Section } from '../facts';
import { isPlaceholder, isStubComment } from './placeholders';
import { connectsParts, givesReason, weighsCost } from './relations';
import type { RepositoryNames } from './repository-names';
import { sectionsAbout, type Passage } from './sections';
import { sentencesOf, type Sentence } from './sentences';
import { writtenSentences } from './substance';
import { partsIn } from './system-parts';
import type { Topic } from './topics';

/** What a passage says about the parts of the system. */
export interface Account {
  readonly passage: Passage;
  readonly words: number;
  readonly parts: ReadonlySet<string>;
  /** Sentences that connect parts, or say why they are cut as they are. */
  readonly connections: readonly Sentence[];
}

/** What the passages of a document on these topics say. The README's decisions are no account of its parts. */
export function accountsOf(page: Document, about: readonly Topic[], names: RepositoryNames): readonly Account[] {
  const seen = new Set<number>();
  const accounts: Account[] = [];
  for (const topic of about) {
    if (topic === 'trade-offs' && page.role === 'readme') continue;
    for (const passage of sectionsAbout(page, topic)) {
      if (seen.has(passage.line)) continue;
      seen.add(passage.line);
      accounts.push(accountOf(passage, names));
    }
  }
  return accounts;
}

function accountOf(passage: Passage, names: RepositoryNames): Account {
  const whole = passage.sections.length > 1 || passage.blocks.length === passage.sections[0]?.blocks.length;
  const remarks = whole
    ? passage.sections.flatMap((section) => remarksIn(section, passage.path, names))
    : writtenSentences(passage).map((sentence) => remarkOf(sentence, names));
  return {
    passage,
    words: remarks.reduce((sum, { sentence }) => sum + sentence.words, 0),
    parts: new Set(remarks.flatMap(({ parts }) => parts)),
    connections: remarks.filter(({ connects }) => connects).map(({ sentence }) => sentence),
  };
}

/** A sentence with the parts of the system that it names, and whether it connects them. */
interface Remark {
  readonly sentence: Sentence;
  readonly parts: readonly string[];
  readonly connects: boolean;
}

const remarksOf = new WeakMap<Section, { readonly names: RepositoryNames; readonly remarks: readonly Remark[] }>();

function remarksIn(section: Section, path: string, names: RepositoryNames): readonly Remark[] {
  const known = remarksOf.get(section);
  if (known?.names === names) return known.remarks;
  // A comment that marks a gap keeps its section unwritten until it is gone.
  const sections = section.blocks.some(isStubComment) ? [] : [section];
  const remarks = sentencesOf({ path, sections })
    .filter(({ text }) => !isPlaceholder(text))
    .map((sentence) => remarkOf(sentence, names));
  remarksOf.set(section, { names, remarks });
  return remarks;
}

function remarkOf(sentence: Sentence, names: RepositoryNames): Remark {
  const { text, words } = sentence;
  const parts = partsIn(text, names);
  const connects = parts.length >= 2 && words >= 7 && (connectsParts(text) || givesReason(text) || weighsCost(text));
  return { sentence, parts, connects };
}
