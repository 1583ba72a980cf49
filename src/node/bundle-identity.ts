import { statSync } from 'node:fs';

const { size, mtimeMs } = statSync(__filename);

/** Tells this build of the program from others: what one build kept is of no use to another. */
export const bundleIdentity = `${__filename}-${size}-${mtimeMs}`;
