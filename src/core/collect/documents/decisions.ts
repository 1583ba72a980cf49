import type { Outlined } from './outline';

/** Whether a document has the headings of a decision record (Nygard, MADR): context, decision, and status or consequences. */
export function hasDecisionShape(sections: readonly Outlined[]): boolean {
  if (sections.length > 40) return false;
  const has = (pattern: RegExp): boolean =>
    sections.some(({ heading }) => heading.length < 80 && pattern.test(heading));
  return has(context) && has(decision) && has(statusOrOutcome);
}

const context = /\bcontext\b|problem statement|(?<!\p{L})(?:contexto|contexte|kontext)(?!\p{L})|背景|コンテキスト/iu;
const decision = /\bdecision\b|(?<!\p{L})(?:decisi[óo]n|decis[ãa]o|décision|entscheidung)(?!\p{L})|决定|决策|決定/iu;
const statusOrOutcome =
  /\bstatus\b|\bconsequences\b|considered options|\balternatives\b|(?<!\p{L})(?:estado|statut|situação|consecuencias|consequências|consequencias|conséquences|konsequenzen|folgen|alternativas|alternativen)(?!\p{L})|状态|后果|影响|状態|結果/iu;
