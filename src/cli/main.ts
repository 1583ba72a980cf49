/** What the command line starts with: it loads the program, which is much larger, as fast as that can be done. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runCompiled } from '../node/code-cache';

// A pattern is compiled when it is first used, and not a second time when it is used again: there are many, and the process is short.
setFlagsFromString('--no-regexp-tier-up');
process.on('exit', runCompiled(join(__dirname, 'program.cjs')).keep);
