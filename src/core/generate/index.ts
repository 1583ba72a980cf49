import type { AnyGenerator } from './define-generator';
import { apiReference } from './readme/api-reference';
import { exampleRequests } from './readme/example-requests';
import { localSetup } from './readme/local-setup';
import { runTests } from './readme/run-tests';

/** Every generator, in the order in which they are listed and in which what they write is read. */
export const generators: readonly AnyGenerator[] = [localSetup, apiReference, exampleRequests, runTests];
