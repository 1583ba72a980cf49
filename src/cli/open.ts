import { openAudit, type Audit } from '../core/audit';
import { FolderUnavailable, openDiskHost, type DiskHost } from '../node/disk-host';
import { version } from '../node/product-version';
import { WrongUsage } from './wrong-usage';

/**
 * Audits a folder that someone named on the command line; naming it there is the trust that git needs.
 *
 * @throws WrongUsage where there is no such folder or no file in it
 */
export async function open(path: string): Promise<{ readonly host: DiskHost; readonly audit: Audit }> {
  const host = await openDiskHost(path, { trusted: true }).catch((error: unknown) => {
    throw error instanceof FolderUnavailable ? new WrongUsage(error.message) : error;
  });
  // A workflow file above the folder is no file of it.
  if (!host.list().some((entry) => !entry.path.startsWith('../')))
    throw new WrongUsage(`There is no file to look at under ${path}.`);
  return { host, audit: openAudit(host, { version, now: () => performance.now() }) };
}
