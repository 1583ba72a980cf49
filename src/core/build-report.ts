import { checks } from './checks';
import type { Check } from './checks/define-check';
import { configurationFile, type Configuration } from './configuration/configuration';
import { holdExemptions, type Exemptions } from './configuration/exemptions';
import { targetReport } from './configuration/targets';
import { holdThresholds } from './configuration/thresholds';
import type { Facts } from './facts';
import type { AreaReport, CheckReport, Exemption, Finding, Notice, Report } from './model';
import { scoreRubric } from './rubric';
import { nextSteps, type StepInput } from './rubric/next-steps';
import { usesShowBackend } from './text/code/backend-uses';
import { modelVersion, toolName } from './version';

/** What a report is made of. */
export interface Observed {
  readonly name: string;
  readonly version: string;
  readonly facts: Facts;
  readonly answers: ReadonlyMap<string, Finding>;
  readonly configuration: Configuration;
  /** Whether the repository has a configuration. */
  readonly configured: boolean;
  readonly ignoredFiles: number;
  readonly bytesRead: number;
  readonly durationMs: number;
  readonly notices: readonly Notice[];
}

/** What scores and next steps stand on. */
export function stepInput(
  { facts, answers }: Pick<Observed, 'facts' | 'answers'>,
  held: Exemptions['held'],
): StepInput {
  return { checks, findings: answers, facts, exempted: new Set(held.keys()) };
}

/** Weighs the answers and puts the report together. */
export function buildReport(observed: Observed): Report {
  const { facts, answers, configuration } = observed;
  const { held, notices } = holdExemptions(configuration.exemptions, answers);
  const input = stepInput(observed, held);
  const rubric = scoreRubric(input);
  const { history } = facts;
  return {
    schemaVersion: 1,
    tool: { name: toolName, version: observed.version, model: modelVersion },
    project: {
      name: observed.name,
      languages: facts.code.languages,
      frameworks: [
        ...new Set(
          facts.uses.filter((use) => use.production && use.capability === 'framework').map((use) => use.technology),
        ),
      ],
      revision: history.kind === 'known' ? history.head || null : null,
      backend: usesShowBackend(facts.uses),
      readme: facts.documents.readme !== null,
    },
    checks: checks.map((check) => checkReport(check, answers.get(check.id)!, held.get(check.id))),
    rubric: { ...rubric, areas: rubric.areas.map((area) => withSelfRating(area, configuration)) },
    next: nextSteps(input),
    ...(observed.configured ? { configuration: configurationReport(observed, held) } : {}),
    ...(configuration.thresholds.length > 0 ? { thresholds: holdThresholds(configuration.thresholds, rubric) } : {}),
    stats: { files: facts.tree.files.size, bytesRead: observed.bytesRead, durationMs: observed.durationMs },
    notices: [...notices, ...observed.notices],
  };
}

function checkReport(check: Check, finding: Finding, exempted: Exemption | undefined): CheckReport {
  if (exempted?.kind === 'off') {
    const message = 'It is switched off in the configuration, so that it was not asked.';
    return { id: check.id, title: check.title, status: 'na', message, evidence: [], remedy: [], exempted };
  }
  const open = finding.status === 'fail' || finding.status === 'partial';
  return {
    id: check.id,
    title: open ? check.failureTitle : check.title,
    status: finding.status,
    message: finding.message,
    evidence: finding.evidence,
    remedy: open ? (finding.remedy ?? check.remedy) : [],
    ...(finding.advice?.length ? { advice: finding.advice } : {}),
    ...(finding.grade ? { grade: finding.grade } : {}),
    ...(exempted ? { exempted } : {}),
  };
}

/** Shown beside the measured score, which stays what it is. */
function withSelfRating(area: AreaReport, { selfRatings }: Configuration): AreaReport {
  const rating = selfRatings.find((one) => one.area === area.id);
  return rating ? { ...area, selfRating: { score: rating.score, reason: rating.reason } } : area;
}

function configurationReport(
  { configuration, ignoredFiles, facts }: Observed,
  held: Exemptions['held'],
): NonNullable<Report['configuration']> {
  return {
    path: configurationFile,
    ignored: { patterns: configuration.ignore, files: ignoredFiles },
    exempted: held.size,
    target: targetReport(configuration.target, facts),
  };
}
