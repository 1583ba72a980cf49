import { availableParallelism } from 'node:os';
import type { Audit } from '../core/audit';
import type { Report } from '../core/model';
import { FolderUnavailable, listDiskHost, type DiskHost } from '../node/disk-host';
import { KeptReports } from '../node/kept-reports';
import { engine } from './engine';
import { WrongUsage } from './wrong-usage';

/** Nothing else is to be done on this machine as far as we know. */
const threads = availableParallelism() - 1;

/**
 * Audits a folder that someone named on the command line; naming it there is the trust that git needs.
 *
 * @throws WrongUsage where there is no such folder or no file in it
 */
export async function open(path: string): Promise<{ readonly host: DiskHost; readonly audit: Audit }> {
  const host = await openHost(path, engine);
  return { host, audit: await engine().openFolderAudit(host, { threads }) };
}

/**
 * The report about a folder; where nothing changed since the last one it is that one again.
 *
 * @throws WrongUsage where there is no such folder or no file in it
 */
export async function report(path: string): Promise<{ readonly host: DiskHost; readonly report: Report }> {
  const reports = new KeptReports();
  // Where a report was kept the engine may not be needed.
  const host = await openHost(path, reports.has(path, true) ? undefined : engine);
  const known = await reports.read(host);
  if (known) return { host, report: known.report };
  const { openFolderAudit, catalogue } = engine();
  const audit = await openFolderAudit(host, { threads });
  reports.keep(host, audit, catalogue);
  return { host, report: audit.report };
}

/**
 * The report about a commit of the repository around a folder; what is checked out is neither looked at nor touched.
 *
 * @throws WrongUsage where there is no such folder or commit, or no file in it
 */
export async function reportAt(path: string, revision: string): Promise<Report> {
  const report = await engine()
    .reportOnRevision(path, revision)
    .catch((error: unknown) => {
      throw error instanceof engine().RevisionUnavailable ? new WrongUsage(error.message) : error;
    });
  if (report.stats.files === 0) throw new WrongUsage(`There is no file to look at under ${path} in ${revision}.`);
  return report;
}

async function openHost(path: string, meanwhile?: () => void): Promise<DiskHost> {
  const host = await listDiskHost(path, { trusted: true, ...(meanwhile ? { meanwhile } : {}) }).catch(
    (error: unknown) => {
      throw error instanceof FolderUnavailable ? new WrongUsage(error.message) : error;
    },
  );
  // A workflow file above the folder is no file of it.
  if (!host.list().some((entry) => !entry.path.startsWith('../')))
    throw new WrongUsage(`There is no file to look at under ${path}.`);
  return host;
}
