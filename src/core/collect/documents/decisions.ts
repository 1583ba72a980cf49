import type { Outlined } from './outline';

/** Whether a document has the headings of a decision record (Nygard, MADR): context, decision, and status or consequences. */
export function hasDecisionShape(sections: readonly Outlined[]): boolean {
  if (sections.length > 40) return false;
  const has = (pattern: RegExp): boolean =>
    sections.some(({ heading }) => heading.length < 80 && pattern.test(heading));
  return (
    has(/\bcontext\b|problem statement/i) &&
    has(/\bdecision\b/i) &&
    has(/\bstatus\b|\bconsequences\b|considered options|\balternatives\b/i)
  );
}
