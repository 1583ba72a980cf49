import { openAudit } from '../../src/core/audit';
import type { Commit } from '../../src/core/host';
import type { CheckReport } from '../../src/core/model';
import { MemoryHost } from './memory-host';

/** What a check answers for a repository of these files. */
export function answerOf(
  id: string,
  files: Readonly<Record<string, string>>,
  commits: readonly Commit[] | null = null,
): CheckReport {
  return openAudit(new MemoryHost(files, commits), { version: '0' }).report.checks.find((check) => check.id === id)!;
}

/** The evidence of an answer as `path:line` or commit. */
export function placesOf(answer: CheckReport): readonly string[] {
  return answer.evidence.map((one) => ('path' in one ? `${one.path}:${one.startLine ?? ''}` : one.commit));
}
