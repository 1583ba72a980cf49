import { goData } from './go/data';
import { goOperations } from './go/operations';
import { goStandardLibrary } from './go/standard-library';
import { goTests } from './go/tests';
import { goWeb } from './go/web';
import type { Technology } from './technology';

/** Go. */
export const go: readonly Technology[] = [...goStandardLibrary, ...goWeb, ...goData, ...goOperations, ...goTests];
