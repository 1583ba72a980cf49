import { checks } from '../../core/checks';
import { generators } from '../../core/generate';
import type { CheckMetadata } from '../../core/model';
import type { Catalogue } from '../protocol';

/** What the checks and generators of this version say of themselves. */
export const catalogue: Catalogue = {
  checks: checks.map(describe),
  generators: generators.map(({ id, title, serves }) => ({ id, title, serves })),
};

/** A check's metadata without its functions, which do not cross processes, and without a generator that is not part of this version. */
function describe(check: CheckMetadata): CheckMetadata {
  const { id, area, weight, effort, title, failureTitle, why, remedy, generator } = check;
  const writes = generators.some((one) => one.id === generator);
  return { id, area, weight, effort, title, failureTitle, why, remedy, ...(writes ? { generator: generator! } : {}) };
}
