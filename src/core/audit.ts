import { checks } from './checks';
import type { Check } from './checks/define-check';
import { collectors } from './collect';
import { FactStore } from './fact-store';
import type { Facts } from './facts';
import type { Changes, Host } from './host';
import type { CheckReport, Finding, Report } from './model';
import { usesShowBackend } from './text/backend-uses';
import { modelVersion, toolName } from './version';
import { scoreRubric } from './rubric';
import { nextSteps } from './rubric/next-steps';

export interface AuditOptions {
  /** The product's version, shown in the report. */
  readonly version: string;
  /** Milliseconds from any origin; the core has no clock of its own. Without it durations are 0. */
  readonly now?: () => number;
}

/** An audit that can be kept up to date: a change costs the files that changed, whatever the size of the repository. */
export interface Audit {
  readonly report: Report;
  readonly facts: Facts;
  /** Takes in what changed and answers again; only checks whose facts changed are run. */
  update(changes: Changes): Report;
}

/** Audits the repository behind `host` and keeps what is needed to update the answer. Never throws on a strange repository. */
export function openAudit(host: Host, options: AuditOptions): Audit {
  const now = options.now ?? (() => 0);
  const store = new FactStore(host, collectors);
  const answers = new Map<string, Finding>();
  const answer = (changed: ReadonlySet<keyof Facts>, started: number): Report => {
    for (const check of checks) {
      if (!answers.has(check.id) || check.needs.some((need) => changed.has(need))) {
        answers.set(check.id, runCheck(check, store.facts));
      }
    }
    return buildReport(host, store, answers, options, () => now() - started);
  };

  const started = now();
  let report = answer(store.collect(), started);
  return {
    get report() {
      return report;
    },
    get facts() {
      return store.facts;
    },
    update(changes) {
      const from = now();
      report = answer(store.update(changes), from);
      return report;
    },
  };
}

/** Audits the repository behind `host` once. */
export function auditRepository(host: Host, options: AuditOptions): Report {
  return openAudit(host, options).report;
}

/** A check that throws is a fault of the check and not of the repository: it answers `unknown`, and the audit goes on. */
function runCheck(check: Check, facts: Facts): Finding {
  const visible = Object.fromEntries(check.needs.map((need) => [need, facts[need]])) as unknown as Facts;
  try {
    return check.run(visible);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 'unknown', message: `This check failed on this repository: ${reason}`, evidence: [] };
  }
}

function buildReport(
  host: Host,
  store: FactStore,
  answers: ReadonlyMap<string, Finding>,
  options: AuditOptions,
  elapsed: () => number,
): Report {
  const { facts } = store;
  const answered: CheckReport[] = checks.map((check) => {
    const finding = answers.get(check.id)!;
    const good = finding.status === 'pass' || finding.status === 'na';
    return {
      id: check.id,
      title: good || finding.status === 'unknown' ? check.title : check.failureTitle,
      status: finding.status,
      message: finding.message,
      evidence: finding.evidence,
      remedy: finding.status === 'fail' || finding.status === 'partial' ? (finding.remedy ?? check.remedy) : [],
      ...(finding.advice?.length ? { advice: finding.advice } : {}),
      ...(finding.grade ? { grade: finding.grade } : {}),
    };
  });
  const history = facts.history;
  return {
    schemaVersion: 1,
    tool: { name: toolName, version: options.version, model: modelVersion },
    project: {
      name: host.name,
      languages: facts.tree.languages.map((language) => language.name),
      frameworks: [
        ...new Set(
          facts.uses.filter((use) => use.production && use.capability === 'framework').map((use) => use.technology),
        ),
      ],
      revision: history.kind === 'known' ? history.head || null : null,
      backend: usesShowBackend(facts.uses),
      readme: facts.documents.readme !== null,
    },
    checks: answered,
    rubric: scoreRubric({ checks, findings: answers, facts }),
    next: nextSteps(checks, answers),
    stats: { files: facts.tree.files.size, bytesRead: store.bytesRead, durationMs: Math.round(elapsed() * 10) / 10 },
    notices: [...(host.notices?.() ?? []), ...store.notices],
  };
}
