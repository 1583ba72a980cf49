// Written by `npm run contributions` from the files under this folder; do not edit by hand.
import { registered, type Check } from './define-check';
import qualityCommitHistory from './quality/commit-history';

/** Every check, by group in the order of the groups, then by name. */
export const checks: readonly Check[] = [registered('quality/commit-history', qualityCommitHistory)];
