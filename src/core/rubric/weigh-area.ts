import type { AreaReport, CheckMetadata } from '../model';
import { creditOf } from './credit';
import type { Area, Criterion } from './criteria';
import { limitsOf } from './limits';
import { measures } from './measures';
import type { ScoredFinding, ScoringInput } from './scoring';

/** Where every area starts. */
export const startsAt = 1;
/** What a rung can bring: the foundation leads from 1 to 3, the completion from 3 to 5. */
export const pointsOfRung = 2;
const highest = startsAt + 2 * pointsOfRung;
/** An area of which less than this share of the weight could be looked at gets no number. */
const leastLookedAt = 0.5;

/** A criterion with what it earned. */
interface Weighed {
  readonly words: string;
  readonly weight: number;
  /** From 0 to 1; null where it could not be looked at. */
  readonly share: number | null;
}

/** The criteria of a rung that count, and the checks that leave the denominator. */
interface Rung {
  readonly weighed: readonly Weighed[];
  readonly left: readonly string[];
}

/**
 * Scores an area: 1, and up to 2 points for its foundation, and up to 2 for its completion. Points
 * are counted in hundredths, so that the reasons add up to the score to the last one.
 */
export function weighArea(area: Area, input: ScoringInput): AreaReport {
  const rungs = { foundation: rung(area.foundation, input), completion: rung(area.completion, input) };
  const foundation = shareOf(rungs.foundation.weighed);
  const { id, title } = area;
  const unseen = unseenOf(rungs);
  const asides = asideReasons(rungs);
  if (foundation === null || shareOf(rungs.completion.weighed) === null)
    return { id, title, score: null, incomplete: true, reasons: [...asides, 'Too little of it could be looked at'] };
  const first = points(rungs.foundation.weighed, 1);
  const below = first.length;
  const counted = [...first, ...points(rungs.completion.weighed, area.builtUp ? foundation : 1)];
  const sum = 100 * startsAt + counted.reduce((total, { hundredths }) => total + hundredths, 0);
  const holding = limitsOf(area, input).filter(({ most }) => most * 100 < sum);
  const exact = Math.min(sum, 100 * highest, ...holding.map(({ most }) => most * 100)) / 100;
  const cap = [...holding].sort((one, other) => one.most - other.most).find(({ name }) => name !== undefined)?.name;
  const reasons = [
    `Every area starts at ${digits(100 * startsAt)}`,
    ...counted.slice(0, below).map(pointsReason),
    ...(area.builtUp && foundation < 1
      ? [`What follows counts ${Math.round(foundation * 100)} %, as far as the foundation stands`]
      : []),
    ...counted.slice(below).map(pointsReason),
    `Adds up to ${digits(sum)}`,
    ...holding.map(({ words, most }) => `Held at ${most}: ${words}`),
    ...asides,
  ];
  const score = Math.round(exact * 2) / 2;
  return { id, title, score, exact, incomplete: unseen.length > 0, ...(cap ? { cap } : {}), reasons };
}

function rung(criteria: readonly Criterion[], input: ScoringInput): Rung {
  const byId = new Map(input.checks.map((check) => [check.id, check]));
  const weighed: Weighed[] = [];
  const left: string[] = [];
  for (const criterion of criteria) {
    if ('measure' in criterion) {
      const { title, failureTitle, share } = measures[criterion.measure];
      const found = share(input.facts);
      weighed.push({ words: found >= 0.5 ? title : failureTitle, weight: criterion.weight, share: found });
      continue;
    }
    const check = byId.get(criterion.check);
    const finding = input.findings.get(criterion.check);
    if (!check || !finding) continue;
    if (leavesDenominator(check, finding, input)) left.push(check.title);
    else weighed.push(weighCheck(check, criterion.weight ?? check.weight, finding));
  }
  return { weighed, left };
}

/** A committed secret is never left out. */
function leavesDenominator({ id }: CheckMetadata, { status }: ScoredFinding, { exempted }: ScoringInput): boolean {
  return status === 'na' || (id !== 'security/no-secrets' && (exempted?.has(id) ?? false));
}

function weighCheck(check: CheckMetadata, weight: number, finding: ScoredFinding): Weighed {
  const open = finding.status === 'fail' || finding.status === 'partial';
  return { words: open ? check.failureTitle : check.title, weight, share: creditOf(finding) };
}

const weightOf = (weighed: readonly Weighed[]): number => weighed.reduce((sum, { weight }) => sum + weight, 0);

/** The share of a rung that was earned; null where too little of it could be looked at, 0 where nothing of it applies. */
function shareOf(weighed: readonly Weighed[]): number | null {
  if (weighed.length === 0) return 0;
  const seen = weighed.filter(({ share }) => share !== null);
  const possible = weightOf(seen);
  if (possible === 0 || possible < leastLookedAt * weightOf(weighed)) return null;
  return seen.reduce((sum, { share, weight }) => sum + share! * weight, 0) / possible;
}

interface Counted {
  readonly words: string;
  readonly hundredths: number;
  readonly possible: number;
}

/** The points of a rung's criteria, of which a part counts. */
function points(weighed: readonly Weighed[], part: number): readonly Counted[] {
  const seen = weighed.filter(({ share }) => share !== null);
  const possible = weightOf(seen);
  return seen.map(({ words, weight, share }) => ({
    words,
    hundredths: Math.round((100 * pointsOfRung * part * share! * weight) / possible),
    possible: Math.round((100 * pointsOfRung * weight) / possible),
  }));
}

const pointsReason = ({ words, hundredths, possible }: Counted): string =>
  `+${digits(hundredths)} of ${digits(possible)}: ${words}`;

const digits = (hundredths: number): string => (hundredths / 100).toFixed(2);

type Rungs = Readonly<Record<'foundation' | 'completion', Rung>>;

const unseenOf = ({ foundation, completion }: Rungs): readonly Weighed[] =>
  [...foundation.weighed, ...completion.weighed].filter(({ share }) => share === null);

/** What is not counted, so that nothing enters or leaves the denominator unsaid. */
function asideReasons(rungs: Rungs): string[] {
  const left = [...rungs.foundation.left, ...rungs.completion.left];
  const unseen = unseenOf(rungs).map(({ words }) => words);
  return [
    ...(left.length > 0 ? [`Not counted, for it does not apply or is exempted: ${left.join('; ')}`] : []),
    ...(unseen.length > 0 ? [`Could not be looked at: ${unseen.join('; ')}`] : []),
  ];
}
