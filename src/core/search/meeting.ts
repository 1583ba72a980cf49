/**
 * Written before a choice in a pattern that is put together from text, where another choice comes before it. It matches anywhere and
 * lets V8 compile what follows once, and not once for each way there; the build writes the same into patterns that are literals
 * (`scripts/quick-patterns.mjs`).
 */
export const meeting = '(?=)';
