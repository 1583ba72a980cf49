import { phpFrameworks } from './php/frameworks';
import { phpLibraries } from './php/libraries';
import { phpSettings } from './php/settings';
import type { Technology } from './technology';

/** PHP. */
export const php: readonly Technology[] = [...phpFrameworks, ...phpLibraries, ...phpSettings];
