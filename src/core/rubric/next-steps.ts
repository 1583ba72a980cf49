import type { AreaReport, CheckMetadata, Finding, NextStep, Report, StepAction } from '../model';
import { areas } from './areas';
import { countsTowards } from './criteria';
import { scoreRubric, type ScoredFinding, type ScoringInput } from './index';
import { weighArea } from './weigh-area';

/** What next steps stand on: what scores stand on, with the findings' own steps and places. */
export interface StepInput extends ScoringInput {
  readonly findings: ReadonlyMap<string, Finding>;
}

/** A step with what it is worth for its effort, and with the weight of its check for the effort, which decides between equals. */
interface Candidate {
  readonly step: NextStep;
  readonly worth: number;
  readonly weight: number;
}

/**
 * Open items by gain for the effort, the best first; ties in the checks' order. Each gain is found by scoring again as if that item
 * alone were closed. An item that alone would lift nothing (a cap holds its area down, say) comes after those that do, and one that
 * builds on another open item comes after that.
 */
export function nextSteps(input: StepInput): readonly NextStep[] {
  const { checks, findings, exempted } = input;
  const now = scoreRubric(input);
  const candidates = checks
    .flatMap((check): readonly Candidate[] => {
      const finding = findings.get(check.id)!;
      if (!isOpen(finding) || exempted?.has(check.id)) return [];
      const first =
        check.after !== undefined && findings.get(check.after)?.status === 'fail' && !exempted?.has(check.after);
      const minutes = effortOf(check, finding);
      const gain = gainOf(check, now, input);
      const step: NextStep = {
        check: check.id,
        title: check.failureTitle,
        step: (finding.remedy ?? check.remedy)[0] ?? '',
        area: check.area,
        gain,
        minutes,
        ...(first ? { after: check.after } : {}),
        action: actionOf(check, finding),
      };
      return [{ step, worth: gain.area / minutes, weight: check.weight / minutes }];
    })
    .sort((a, b) => b.worth - a.worth || b.weight - a.weight);
  return inTurn(candidates.map(({ step }) => step));
}

/** The steps in their order, save that none comes before the one that it builds on. */
function inTurn(steps: readonly NextStep[]): readonly NextStep[] {
  const listed = new Set(steps.map(({ check }) => check));
  const waits = ({ after }: NextStep): boolean => after !== undefined && listed.has(after);
  return steps
    .filter((step) => !waits(step))
    .flatMap((step) => [step, ...steps.filter((other) => waits(other) && other.after === step.check)]);
}

/** The scores as they would be if these items were closed. */
export function closing(input: ScoringInput, ids: readonly string[]): Report['rubric'] {
  return scoreRubric(closingInput(input, ids));
}

function closingInput(input: ScoringInput, ids: readonly string[]): ScoringInput {
  const findings = new Map<string, ScoredFinding>(input.findings);
  for (const id of ids) {
    const before = findings.get(id);
    if (before && isOpen(before)) findings.set(id, closed(before));
  }
  return { ...input, findings };
}

/** The steps that fit into so many minutes, taken in their order; none without the one that it builds on. */
export function stepsWithin(steps: readonly NextStep[], minutes: number): readonly NextStep[] {
  let left = minutes;
  const taken = new Set<string>();
  return steps.filter(({ check, after, minutes: needed }) => {
    if (needed > left || (after !== undefined && !taken.has(after))) return false;
    left -= needed;
    taken.add(check);
    return true;
  });
}

const isOpen = ({ status }: ScoredFinding): boolean => status === 'fail' || status === 'partial';

/** What an item would answer once someone has worked on it: prose that is about the project, not more. */
function closed({ grade }: ScoredFinding): ScoredFinding {
  return { status: 'pass', ...(grade === undefined ? {} : { grade: grade === 'verified' ? grade : 'specific' }) };
}

/** Areas towards which the check does not count stay as they are, so that they need not be weighed again. */
function gainOf(check: CheckMetadata, now: Report['rubric'], input: ScoringInput): NextStep['gain'] {
  const then = closingInput(input, [check.id]);
  const gains = areas.map((area, index) => ({
    id: area.id,
    gain: countsTowards(area, check.id) ? exact(weighArea(area, then)) - exact(now.areas[index]) : 0,
  }));
  const all = gains.reduce((sum, { gain }) => sum + gain, 0);
  return {
    area: rounded(gains.find(({ id }) => id === check.area)?.gain ?? 0),
    average: rounded(all / gains.length),
  };
}

/** A score before it is rounded to halves; an area without one has nothing to gain. */
const exact = (area: AreaReport | undefined): number => area?.exact ?? area?.score ?? 0;

const rounded = (gain: number): number => Math.round(gain * 100) / 100;

/** What is there in part is finished in half the time. */
function effortOf({ effort }: CheckMetadata, { status }: Finding): number {
  return status === 'partial' ? Math.max(5, Math.ceil(effort / 10) * 5) : effort;
}

function actionOf({ generator }: CheckMetadata, { evidence }: Finding): StepAction | null {
  if (generator !== undefined) return { kind: 'generate', generator };
  const place = evidence.find((one) => 'path' in one);
  return place ? { kind: 'open', path: place.path, line: place.startLine ?? 1 } : null;
}
