import { setImmediate } from 'node:timers/promises';
import { openAuditInSteps, type Audit } from '../../core/audit';
import type { DiskHost } from '../disk-host';
import { version } from '../product-version';
import { readInThreads, threadsFor } from './reading-threads';

/** How long files are read at a stretch, in milliseconds: meanwhile nothing is taken from git and no message arrives. */
const stretch = 10;

const now = () => performance.now();

export interface OpeningOptions {
  /** Ends it early: then it throws. */
  readonly signal?: AbortSignal;
  /** How many threads it may take besides its own, where there is much to read. */
  readonly threads?: number;
}

/** Audits a folder whose files are listed, while git is still reading its history. */
export async function openFolderAudit(
  host: DiskHost,
  { signal, threads: spare = 0 }: OpeningOptions = {},
): Promise<Audit> {
  const started = now();
  const files = host.onDisk();
  const threads = threadsFor(files, spare);
  const ready = threads > 0 ? await readInThreads(files, threads, signal) : undefined;
  const steps = openAuditInSteps(host, { version, now, since: started }, ready);
  let since = now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value === 'files') await host.historyRead();
    else if (now() - since > stretch) {
      await setImmediate();
      since = now();
    }
  }
}
