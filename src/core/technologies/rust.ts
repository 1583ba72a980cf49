import { rustLibraries } from './rust/libraries';
import { rustWeb } from './rust/web';
import type { Technology } from './technology';

/** Rust. */
export const rust: readonly Technology[] = [...rustWeb, ...rustLibraries];
