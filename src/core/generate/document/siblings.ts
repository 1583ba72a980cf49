import { topicsOfHeading, type Topic } from '../../text/documents/topics';
import type { Outline, OutlineHeading } from './outline';

/** A section among those of the document's own level, or a new one between them. */
export interface Sibling {
  readonly heading: string;
  readonly topics: readonly Topic[];
  /** Its heading in the document; absent for a new one. */
  readonly at?: OutlineHeading;
}

/** The sections of a document that stand side by side. */
export interface Siblings {
  /** The level of their headings. */
  readonly level: number;
  /** The heading that names the whole document. */
  readonly title: OutlineHeading | null;
  readonly all: readonly Sibling[];
}

/** Which headings are sections side by side: those of the highest level under the title that carries the document. */
export function siblingsOf({ headings }: Pick<Outline, 'headings'>): Siblings {
  const [first] = headings;
  const rest = headings.slice(1);
  const isTitle = first !== undefined && (first.level === 1 || rest.every(({ level }) => level > first.level));
  const title = isTitle && (rest.length > 0 || first.level === 1) ? first : null;
  const sections = title ? rest : headings;
  const level = levelOf(sections, title?.level ?? 0);
  return {
    level,
    title,
    all: sections
      .filter((heading) => heading.level <= level)
      .map((at) => ({ heading: at.text, topics: topicsOfHeading(plainHeading(at.text)), at })),
  };
}

function levelOf(sections: readonly OutlineHeading[], titleLevel: number): number {
  const count = (level: number): number => sections.filter((heading) => heading.level === level).length;
  const used = [1, 2, 3, 4].filter((level) => count(level) > 0);
  const [highest, second] = used;
  if (highest === undefined) return Math.min(6, titleLevel + 1 || 2) === 1 ? 2 : titleLevel + 1 || 2;
  // One heading at the title's own level among many below it is an exception, not the rule.
  const stray = highest <= titleLevel && second !== undefined && count(highest) * 2 < count(second);
  return stray ? second : highest;
}

/** A heading's words without Markdown's marks, links and addresses. */
export function plainHeading(text: string): string {
  return text
    .slice(0, 300)
    .replace(/!?\[([^\]]{0,200})\]\([^)]{0,300}\)/g, '$1')
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/[*_`~]{1,3}/g, '')
    .replace(/\s*\{#[\w-]{1,80}\}\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
