/** Counts of tests in words for people, and their places as evidence. */
import type { TestCount, TestFacts } from '../../facts';
import type { FileEvidence } from '../../model';

/** Places as evidence, a file each. */
export function testEvidence(counts: readonly TestCount[], most = 5): readonly FileEvidence[] {
  const seen = new Set<string>();
  return counts
    .flatMap(({ places }) => places)
    .filter(({ path }) => !seen.has(path) && seen.add(path))
    .slice(0, most)
    .map(({ path, line }) => ({ path, startLine: line }));
}

/** `12 unit tests and 3 integration tests`. */
export function countsInWords({ unit, integration, endToEnd }: TestFacts): string {
  const parts = [
    amount(unit.count, 'unit test'),
    amount(integration.count, 'integration test'),
    amount(endToEnd.count, 'browser test'),
  ].filter((part) => part !== '');
  return parts.length < 2 ? (parts[0] ?? 'no tests') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/** `1 unit test`, `2 unit tests`; empty for none. */
export function amount(count: number, name: string): string {
  return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`;
}
