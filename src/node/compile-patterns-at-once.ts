/** To be imported first: what a process is told before any pattern was compiled, since V8 must not be told later. */
import { setFlagsFromString } from 'node:v8';

// An audit uses more than a thousand patterns, most of them a few times. V8 would interpret each first and compile it when it is used
// again; compiling it at once makes the first answer come a third sooner. That counts for a whole process, so that the engine is no
// thread of the extension host.
setFlagsFromString('--no-regexp-tier-up');
