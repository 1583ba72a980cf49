// Written by `npm run contributions` from the files under this folder; do not edit by hand.
import type { Check } from './define-check';
import quality_commitHistory from './quality/commit-history';

/** Every check, in the order of the catalogue. */
export const checks: readonly Check[] = [{ id: 'quality/commit-history', ...quality_commitHistory }] as readonly Check[];
