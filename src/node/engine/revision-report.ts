import { auditRepository } from '../../core/audit';
import type { Report } from '../../core/model';
import { version } from '../product-version';
import { openRevisionHost } from './revision-host';

/**
 * Audits a commit of the repository around a folder, without touching what is checked out.
 *
 * @throws RevisionUnavailable where there is no repository or no such commit
 */
export async function reportOnRevision(root: string, revision: string): Promise<Report> {
  return auditRepository(await openRevisionHost(root, revision), { version, now: () => performance.now() });
}
