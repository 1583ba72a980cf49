/** A thread that reads files for a first audit. */
import './compile-patterns-at-once';
import { parentPort, workerData } from 'node:worker_threads';
import type { Share } from './engine/shared-reading';
import { engineLoader } from './load-engine';

// The thread that started this one keeps what loading found out.
const engine = engineLoader(() => undefined);

for (const readings of engine().readShare(workerData as Share)) parentPort?.postMessage(readings);
