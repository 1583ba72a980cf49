/** What documents say about the parts of a system: which they name, and the sentences that connect them. */
import type { Document, Section } from '../../facts';
import { diagramsOf } from './diagrams';
import { isPlaceholder, isStubComment } from './placeholders';
import { connectsParts, givesReason, weighsCost } from './relations';
import type { RepositoryNames } from '../repository/repository-names';
import { passageOf, sectionsAbout, type Passage } from '../documents/sections';
import { sentencesOf, type Sentence } from './sentences';
import { writtenSentences } from './substance';
import { partsIn } from './system-parts';
import { headingIsAbout, type Topic } from '../documents/topics';

/** What a passage says about the parts of the system. */
export interface Account {
  readonly passage: Passage;
  readonly words: number;
  readonly parts: ReadonlySet<string>;
  /** Sentences that connect parts, or say why they are cut as they are. */
  readonly connections: readonly Sentence[];
  /** Whether a diagram drawn in the text shows how the parts connect; what a picture shows cannot be read. */
  readonly drawn: boolean;
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
      accounts.push(accountOf(passage, names, page));
    }
  }
  return accounts;
}

/** What a page says under headings that only name its parts (`Services`), where the parts may as well be bought or merely listed. */
export const partListsOf = (page: Document, names: RepositoryNames): readonly Account[] =>
  page.sections
    .filter(({ heading }) => ofParts.test(heading))
    .map((section) => accountOf(passageOf(page, section), names, page));
const ofParts =
  /^\W*(?:(?:the|our|main|core|all|list of|project|system) )*(?:services|servicios|serviços|dienste|services principaux|服务|サービス)\W*$/iu;

/** The sentence with which a README says of which parts the system consists. */
export function compositionOf({ sections, path, role }: Document): Sentence | undefined {
  if (role !== 'readme') return undefined;
  return sentencesOf({ path, sections: sections.filter(({ blocks }) => !blocks.some(isStubComment)) }).find(
    ({ text, block }) => block.type === 'paragraph' && !isPlaceholder(text) && consists.test(text.slice(0, 600)),
  );
}
const consists =
  /\b(?:system|service|backend|application|app|platform|project|solution|api) (?:consists of|is (?:composed|made up|built up) of|comprises|is (?:split|divided|broken)(?: up| down)? into) (?:(?!\bof\b)[\w-]+,? ){1,4}(?:(?:micro)?services|modules|components|layers|processes|applications)\b|(?<!\p{L})(?:se compone de|consta de|está compuest[oa] (?:de|por)|é compost[oa] (?:de|por)|se compose de|besteht aus) (?:[\p{L}-]+ ){1,3}(?:(?:micro)?servicios|módulos|componentes|capas|(?:micro)?serviços|camadas|(?:micro)?services|modules|composants|couches|diensten|modulen|komponenten|schichten)(?!\p{L})/iu;

function accountOf(passage: Passage, names: RepositoryNames, page: Document): Account {
  const whole = passage.sections.length > 1 || passage.blocks.length === passage.sections[0]?.blocks.length;
  const remarks = whole
    ? passage.sections.flatMap((section) => remarksIn(section, passage.path, names))
    : writtenSentences(passage).map((sentence) => remarkOf(sentence, names));
  // The diagram of the whole may have a section of its own beside the words: `Architecture`, `Architecture diagram`.
  const isOfWhole = headingIsAbout(passage.heading, 'architecture');
  return {
    passage,
    words: remarks.reduce((sum, { sentence }) => sum + sentence.words, 0),
    parts: new Set(remarks.flatMap(({ parts }) => parts)),
    connections: remarks.filter(({ connects }) => connects).map(({ sentence }) => sentence),
    drawn: diagramsOf(page).some(
      ({ subject, shown, form, line, name }) =>
        subject === 'system' &&
        shown &&
        form !== 'file' &&
        form !== 'image' &&
        ((passage.line <= line && line <= passage.endLine) || (isOfWhole && headingIsAbout(name, 'architecture'))),
    ),
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
