import { buildReport, stepInput } from './build-report';
import { checks } from './checks';
import type { Check } from './checks/define-check';
import { collectors } from './collect';
import { ConfiguredHost } from './configuration/configured-host';
import { holdExemptions } from './configuration/exemptions';
import { FactStore } from './fact-store';
import type { Facts } from './facts';
import type { FileReadings } from './file-reading';
import type { Changes, Host } from './host';
import { IgnoredSecrets } from './ignored-secrets';
import type { Finding, Report } from './model';
import { areas } from './rubric/areas';
import { closing } from './rubric/next-steps';

export interface AuditOptions {
  /** The product's version, shown in the report. */
  readonly version: string;
  /** Milliseconds from any origin; the core has no clock of its own. Without it durations are 0. */
  readonly now?: () => number;
  /** When the work on it began, by that clock; with the first step, where it is absent. */
  readonly since?: number;
}

/** An audit that can be kept up to date: a change costs the files that changed, whatever the size of the repository. */
export interface Audit {
  readonly report: Report;
  readonly facts: Facts;
  /** What was made of every file, for another opening of the same folder. */
  readonly readings: FileReadings;
  /** Whether the same files would give the same report again: none of them failed for the moment. */
  readonly lasting: boolean;
  /** Takes in what changed and answers again; only checks whose facts changed are run. */
  update(changes: Changes): Report;
  /** The scores as they would be if these open checks were closed. */
  scoresIfClosed(checks: readonly string[]): Report['rubric'];
}

/** Audits the repository behind `host` and keeps what is needed to update the answer. Never throws on a strange repository. */
export function openAudit(host: Host, options: AuditOptions): Audit {
  const steps = openAuditInSteps(host, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What a step of opening an audit ended with: a file was read, or all were and the next step asks for the history. */
export type OpeningStep = 'file' | 'files';

/**
 * The same in many short steps, so that others have their turn; meanwhile neither files nor unsaved texts may change.
 *
 * @param ready what was made of files before; one that changed since is read all the same
 */
export function* openAuditInSteps(
  host: Host,
  options: AuditOptions,
  ready?: FileReadings,
): Generator<OpeningStep, Audit> {
  const started = options.since ?? options.now?.() ?? 0;
  const configured = new ConfiguredHost(host, { checks, areas });
  const store = new FactStore(configured, collectors);
  const reading = store.extractAll(ready);
  while (!reading.next().done) yield 'file';
  yield 'files';
  return new RunningAudit(configured, store, options, started);
}

class RunningAudit implements Audit {
  report: Report;
  facts: Facts;
  private readonly ignoredSecrets: IgnoredSecrets;
  private readonly answers = new Map<string, Finding>();

  constructor(
    private readonly host: ConfiguredHost,
    /** Everything is extracted and nothing linked. */
    private readonly store: FactStore,
    private readonly options: AuditOptions,
    started: number,
  ) {
    this.ignoredSecrets = new IgnoredSecrets(this.host.ignored);
    const changed = this.store.linkAll();
    this.facts = this.ignoredSecrets.addTo(this.store.facts);
    this.report = this.answer(changed, started);
  }

  get readings(): FileReadings {
    return this.store.readings;
  }

  get lasting(): boolean {
    return [...this.store.readings.values()].every(({ lasting }) => lasting);
  }

  update(given: Changes): Report {
    const started = this.now();
    const changes = this.host.refresh(given);
    const changed = new Set(this.store.update(changes));
    if (this.ignoredSecrets.update(changes)) changed.add('secrets');
    this.facts = this.ignoredSecrets.addTo(this.store.facts);
    this.report = this.answer(changed, started);
    return this.report;
  }

  scoresIfClosed(ids: readonly string[]): Report['rubric'] {
    const { held } = holdExemptions(this.host.configuration.exemptions, this.answers);
    return closing(stepInput({ facts: this.facts, answers: this.answers }, held), ids);
  }

  /** Runs the checks whose facts changed, and reports on all. */
  private answer(changed: ReadonlySet<keyof Facts>, started: number): Report {
    const { host, store, facts, answers } = this;
    for (const check of checks) {
      if (!answers.has(check.id) || check.needs.some((need) => changed.has(need))) {
        answers.set(check.id, runCheck(check, facts));
      }
    }
    return buildReport({
      name: host.name,
      version: this.options.version,
      facts,
      answers,
      configuration: host.configuration,
      configured: host.configured,
      ignoredFiles: host.ignored.list().length,
      bytesRead: store.bytesRead,
      durationMs: Math.round((this.now() - started) * 10) / 10,
      notices: [...host.notices(), ...store.notices],
    });
  }

  private now(): number {
    return this.options.now?.() ?? 0;
  }
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
