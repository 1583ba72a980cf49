/** The ids that contributions and code share. */

/** The activity-bar container. */
export const containerId = 'portfolioCoach';

export const viewIds = {
  checklist: 'portfolioCoach.checklist',
  rubric: 'portfolioCoach.rubric',
  trust: 'portfolioCoach.trust',
} as const;

export const commandIds = {
  audit: 'portfolioCoach.audit',
  explainCheck: 'portfolioCoach.explainCheck',
  openEvidence: 'portfolioCoach.openEvidence',
  generate: 'portfolioCoach.generate',
  generateReadmeSection: 'portfolioCoach.generateReadmeSection',
  generateArchitectureNotes: 'portfolioCoach.generateArchitectureNotes',
  generateDecisionRecords: 'portfolioCoach.generateDecisionRecords',
  generateWorkflow: 'portfolioCoach.generateWorkflow',
  generateEnvironmentExample: 'portfolioCoach.generateEnvironmentExample',
  generateMissing: 'portfolioCoach.generateMissing',
  insertSnippet: 'portfolioCoach.insertSnippet',
  showOutput: 'portfolioCoach.showOutput',
} as const;

/** One of this extension's commands. */
export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** VS Code makes this command for the view; it opens the container where it is closed. */
export const focusChecklistCommand = `${viewIds.checklist}.focus`;

/** What the checklist has to say while it has no rows; the welcome texts depend on it. */
export const stateContextKey = 'portfolioCoach.state';

export type ChecklistState = 'scanning' | 'quiet' | 'off' | 'rows';

export const enabledSetting = 'portfolioCoach.enabled';

export const markOpenItemsSetting = 'portfolioCoach.markOpenItems';

/** What `contextValue` of a row says of it, one word of several. */
export const rowWords = {
  check: 'check',
  evidence: 'evidence',
  failure: 'failure',
  generate: 'generate',
  openable: 'openable',
  snippet: 'snippet',
} as const;
