import { phpFrameworks } from './php/frameworks';
import { phpLibraries } from './php/libraries';
import type { Technology } from './technology';

/** PHP. */
export const php: readonly Technology[] = [...phpFrameworks, ...phpLibraries];
