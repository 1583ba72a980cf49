/** What knows the core: it takes long to load, so that it is a bundle of its own, for the worker and the command line alike. */
export { checks } from '../../core/checks';
export { generators } from '../../core/generate';
export { applyEdit } from '../../core/generate/apply-edit';
export { generate, generatorsForOpenItems } from '../../core/generate/generate';
export { compareReports } from '../../core/report/compare';
export { recallRequirements, requirementsKnown, type Requirements } from '../../core/search/prepared';
export { stepsWithin } from '../../core/rubric/next-steps';
export { isAsCommitted } from './as-committed';
export { catalogue } from './catalogue';
export { describeFile } from './file-description';
export { openFolderAudit } from './open-folder-audit';
export { anchorsOf, proposals } from './proposals';
export { RevisionUnavailable } from './revision-host';
export { reportOnRevision } from './revision-report';
export { readShare } from './shared-reading';
