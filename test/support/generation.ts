import { openAudit, type Audit } from '../../src/core/audit';
import { applyEdit } from '../../src/core/generate/apply-edit';
import type { AnyGenerator } from '../../src/core/generate/define-generator';
import { generate, type Generated } from '../../src/core/generate/generate';
import { generators } from '../../src/core/generate';
import { MemoryHost } from './memory-host';

export type Files = Readonly<Record<string, string>>;

/** A repository in memory with what generators proposed for it. */
export interface Generation extends Generated {
  readonly before: Audit;
  /** The files with every edit made. */
  readonly files: Files;
}

/** The generator of this id. */
export function generatorNamed(id: string): AnyGenerator {
  const generator = generators.find((one) => one.id === id);
  if (!generator) throw new Error(`There is no generator ${id}.`);
  return generator;
}

/**
 * Runs generators on a repository.
 *
 * @param answered whether they hear what the checks answered; without it they write what is there already as well
 */
export function generation(files: Files, chosen: readonly AnyGenerator[] = generators, answered = true): Generation {
  const before = openAudit(new MemoryHost(files, null, 'tidebook'), { version: '0' });
  const found = generate(chosen, {
    facts: before.facts,
    checks: answered ? before.report.checks : [],
    projectName: 'tidebook',
    read: (path) => files[path] ?? null,
  });
  const after: Record<string, string> = { ...files };
  for (const edit of found.edits) {
    if (edit.creates && edit.path in after) throw new Error(`${edit.path} is there already.`);
    after[edit.path] = applyEdit(after[edit.path] ?? '', edit);
  }
  return { ...found, before, files: after };
}
