/** The part of the worker that knows the core: what takes long to load, so that it is a bundle of its own. */
export { compareReports } from '../../core/report/compare';
export { isAsCommitted } from './as-committed';
export { catalogue } from './catalogue';
export { describeFile } from './file-description';
export { openFolderAudit } from './open-folder-audit';
export { anchorsOf, proposals } from './proposals';
export { reportOnRevision } from './revision-report';
