import assert from 'node:assert/strict';
import { answerOf } from './answer-of';

/** Asserts for a check of documents which texts, as all that a README says besides its title, pass and which do not. */
export function told(id: string) {
  const passing = (texts: readonly string[]) =>
    texts.filter(
      (text) => answerOf(id, { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status === 'pass',
    );
  return {
    passes: (...texts: readonly string[]) => assert.deepEqual(passing(texts), texts),
    fails: (...texts: readonly string[]) => assert.deepEqual(passing(texts), []),
  };
}
