import type { Document, DocumentFacts } from '../../facts';
import type { FileEvidence, Grade } from '../../model';
import { lastAnswer } from '../../last-answer';
import { excerptOf } from '../prose';
import { byPage, byText } from './memo';
import { speaksOfProject, voiceOf } from './voice';
import type { Unit } from './units';

/**
 * Something in a document that answers a question, in part or in full. Strength: 3 answers it, 2 speaks of it without the part that
 * matters, 1 only names it.
 */
export interface Trace {
  readonly strength: 1 | 2 | 3;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly excerpt: string;
  /** The heading it stands under; empty where there is none. */
  readonly heading: string;
  /** What makes one trace a better place to point at than another of the same strength. */
  readonly weight: number;
}

/** A trace of what one unit says. */
export function traceOf(unit: Unit, strength: Trace['strength'], weight = 0): Trace {
  return {
    strength,
    path: unit.path,
    line: unit.line,
    endLine: Math.max(unit.line, unit.block.endLine),
    excerpt: excerptOf(unit.text),
    heading: unit.around.headings[0] ?? '',
    weight: weight + Math.min(unit.words, 30) / 15 + (speaksOfProject(unit.text) ? 1 : 0),
  };
}

/** The strongest traces of all documents, best first: those in the README and in pages on design before others. */
export function tracesIn({ pages }: DocumentFacts, read: (document: Document) => readonly Trace[]): readonly Trace[] {
  let rankedOn = rankings.get(read);
  if (!rankedOn) rankings.set(read, (rankedOn = byPage((page) => strongestOf(read(page), page))));
  let found: Ranked[] = [];
  let strongest = 0;
  for (const { strength, ranked } of rankedOn(pages)) {
    if (strength === 0 || strength < strongest) continue;
    if (strength > strongest) found = [];
    strongest = strength;
    found.push(...ranked);
  }
  return found.sort((a, b) => b.value - a.value).map(({ trace }) => trace);
}

/** What each kind of traces comes to on each page. */
const rankings = new WeakMap<(document: Document) => readonly Trace[], ReturnType<typeof byPage<Strongest>>>();

interface Ranked {
  readonly trace: Trace;
  readonly value: number;
}

interface Strongest {
  /** 0 without traces. */
  readonly strength: number;
  readonly ranked: readonly Ranked[];
}

const none: Strongest = { strength: 0, ranked: [] };

/** The strongest traces of one document, best first, with what the place adds to their weight. */
function strongestOf(traces: readonly Trace[], page: Document): Strongest {
  if (traces.length === 0) return none;
  const bonus = bonusOf(page);
  const strength = Math.max(...traces.map((trace) => trace.strength));
  const ranked = traces
    .filter((trace) => trace.strength === strength)
    .map((trace): Ranked => ({ trace, value: trace.weight + bonus }))
    .sort((a, b) => b.value - a.value);
  return { strength, ranked };
}

/** The README is what reviewers open, then what it links to and pages that are named after the design. */
function bonusOf(page: Document): number {
  const { role, linked, path } = page;
  if (role === 'readme') return 4;
  const design = role === 'decision' || isNamedAfterDesign(path);
  return (design ? 2 : 0) + (linked ? 1 : 0) - (path.split('/').length - 1) / 4 - (voiceOf(page) === 'lesson' ? 3 : 0);
}

const isNamedAfterDesign = byText((path) =>
  /(?:^|\/)(?:[\w-]*(?:architecture|design|decisions?|adr)[\w-]*)\.\w+$/i.test(path),
);

/** Where to point: the best traces, each from a section of its own, no more than two in a row from one file. */
export function placesOf(traces: readonly Trace[], most = 4): readonly FileEvidence[] {
  const chosen: Trace[] = [];
  const takes = (trace: Trace): boolean =>
    chosen.length < most &&
    chosen.every(
      ({ path, heading, line }) => path !== trace.path || (heading !== trace.heading && line !== trace.line),
    );
  const ofFile = (path: string): number => chosen.filter((trace) => trace.path === path).length;
  for (const trace of traces) if (takes(trace) && ofFile(trace.path) < 2) chosen.push(trace);
  for (const trace of traces) if (takes(trace)) chosen.push(trace);
  return chosen.map(({ path, line, endLine, excerpt }) => ({ path, startLine: line, endLine, excerpt }));
}

/** Where something stands, for people: `DESIGN.md, "Key decisions"`. */
export const placeName = ({ path, heading }: Trace): string =>
  heading === '' ? path : `${path}, "${excerptOf(heading).slice(0, 60)}"`;

/** Where something was looked for, for people. */
export function lookedIn({ pages }: DocumentFacts): string {
  if (pages.length === 0) return 'the repository, which has no README and no other document';
  return pages.length === 1
    ? pages[0]!.path
    : `${pages[0]!.path} and ${pages.length - 1} more document${pages.length > 2 ? 's' : ''}`;
}

/** Paths in code or links of the section around the best trace: where all lead somewhere, the answer is verified. */
export function gradeOf(
  traces: readonly Trace[],
  documents: DocumentFacts,
  files: ReadonlyMap<string, unknown>,
): Exclude<Grade, 'absent'> {
  const [best] = traces;
  if (!best || best.strength < 3) return best && best.strength > 1 ? 'filled' : 'stub';
  const page = documents.pages.find(({ path }) => path === best.path);
  const section = page?.sections.find(({ blocks }) =>
    blocks.some((block) => block.line <= best.line && block.endLine >= best.line),
  );
  if (!page || !section) return 'specific';
  const codes = section.blocks.flatMap((block) => block.codes ?? []).filter((code) => pathLike.test(code));
  const links = page.links.filter(
    ({ line, path, target }) =>
      line >= section.line &&
      line <= section.endLine &&
      (path !== undefined || pathLike.test(target)) &&
      !/^\w+:|^#/.test(target),
  );
  if (codes.length + links.length === 0) return 'specific';
  const lead = ledBy(files);
  return codes.every(lead) && links.every(({ path }) => path !== undefined) ? 'verified' : 'specific';
}

/** Whether a path in code leads to a file or folder, or to the end of one's path. */
const ledBy = lastAnswer((files: ReadonlyMap<string, unknown>) =>
  byText((path) => {
    const clean = path.replace(/^\.?\//, '').replace(/\/$/, '');
    if (files.has(clean)) return true;
    for (const file of files.keys()) if (file.startsWith(`${clean}/`) || file.endsWith(`/${clean}`)) return true;
    return false;
  }),
);

const pathLike =
  /^\.?\/?(?:[\w.@-]+\/)+[\w.@-]*$|^[\w-]+\.(?:go|ts|js|py|java|kt|cs|rb|php|rs|ex|exs|sql|ya?ml|toml|json|proto)$/;
