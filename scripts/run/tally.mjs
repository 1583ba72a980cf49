// Counts of a test run.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures the failed tests, each by its full title with what it said
 * @property {string} [fault] why the part did not run to its end
 */

/** The counts that the reporter wrote, if it came that far. @returns {Tally | undefined} */
export function readTally(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A part that did not run to its end: whatever it counted, it failed. @returns {Tally} */
export function noTally(/** @type {string} */ fault, /** @type {Tally | undefined} */ counted = undefined) {
  return { passed: 0, failed: 0, skipped: 0, failures: [], ...counted, fault };
}

/**
 * The verdict over all parts. A skipped test, a part that did not run and a part without tests count as failures: a
 * green line means that everything was executed. The remarks name what failed, far below where it failed.
 * @param {Record<string, Tally>} parts
 * @param {{ filtered?: boolean }} [options] filtered: only some tests were asked for, so a part may have none of them
 */
export function verdict(parts, { filtered = false } = {}) {
  const tallies = Object.entries(parts);
  const noTest = (/** @type {Tally} */ { passed, failed, skipped }) => passed + failed + skipped === 0;
  const mayBeEmpty = filtered && !tallies.every(([, tally]) => noTest(tally));
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const remarks = [];
  for (const [name, tally] of tallies) {
    passed += tally.passed;
    failed += tally.failed + tally.skipped;
    remarks.push(...tally.failures.map((failure) => `${name}: ${failure}`));
    if (tally.skipped > 0) remarks.push(`${name}: ${tally.skipped} skipped, counted as failed`);
    const fault = tally.fault ?? (noTest(tally) && !mayBeEmpty ? 'no test was run' : undefined);
    if (fault === undefined) continue;
    failed += 1;
    remarks.push(`${name}: ${fault}`);
  }
  return { passed, failed, remarks };
}
