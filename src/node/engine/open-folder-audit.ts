import { setImmediate } from 'node:timers/promises';
import { openAuditInSteps, type Audit } from '../../core/audit';
import type { DiskHost } from '../disk-host';
import { version } from '../product-version';

/** How long files are read at a stretch, in milliseconds: meanwhile nothing is taken from git and no message arrives. */
const stretch = 10;

const now = () => performance.now();

/**
 * Audits a folder whose files are listed, while git is still reading its history.
 *
 * @param signal ends it early: then it throws
 */
export async function openFolderAudit(host: DiskHost, signal?: AbortSignal): Promise<Audit> {
  const steps = openAuditInSteps(host, { version, now });
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
