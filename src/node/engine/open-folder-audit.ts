import { setImmediate as later } from 'node:timers';
import { setImmediate } from 'node:timers/promises';
import { openAuditInSteps, type Audit } from '../../core/audit';
import type { DiskHost } from '../disk-host';
import { version } from '../product-version';
import { KeptReadings } from './kept-readings';
import { readInThreads, threadsFor } from './reading-threads';

/** How long files are read at a stretch, in milliseconds: meanwhile nothing is taken from git and no message arrives. */
const stretch = 10;

const now = () => performance.now();

/** How a folder's audit is opened. */
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
  const kept = new KeptReadings(host);
  const known = kept.read(files);
  const unread = files.filter(({ path }) => !known.has(path));
  const threads = threadsFor(unread, spare);
  const ready = threads > 0 ? new Map([...known, ...(await readInThreads(unread, threads, signal))]) : known;
  const steps = openAuditInSteps(host, { version, now, since: started }, ready);
  let since = now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) {
      const audit = step.value;
      // Nobody waits for it.
      later(() => kept.keep(files, audit.readings, known));
      return audit;
    }
    if (step.value === 'files') await host.historyRead();
    else if (now() - since > stretch) {
      await setImmediate();
      since = now();
    }
  }
}
