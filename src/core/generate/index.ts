import type { AnyGenerator } from './define-generator';

/** Every generator, in the order in which they are listed and in which what they write is read. */
export const generators: readonly AnyGenerator[] = [];
