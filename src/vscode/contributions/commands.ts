import { commandIds, stateContextKey, type CommandId } from './ids';

/** A command as the manifest names it. */
export interface CommandContribution {
  readonly command: CommandId;
  readonly title: string;
  readonly category: string;
  readonly icon?: string;
  readonly enablement?: string;
}

const category = '%command.category%';

/** Text is generated for what the checklist shows. */
const somethingToCoach = `${stateContextKey} == rows`;

export const commands: readonly CommandContribution[] = [
  {
    command: commandIds.audit,
    title: '%command.audit%',
    category,
    icon: '$(refresh)',
    enablement: 'workspaceFolderCount > 0',
  },
  { command: commandIds.explainCheck, title: '%command.explainCheck%', category, icon: '$(question)' },
  { command: commandIds.openEvidence, title: '%command.openEvidence%', category, icon: '$(go-to-file)' },
  { command: commandIds.generate, title: '%command.generate%', category, icon: '$(wand)' },
  {
    command: commandIds.generateReadmeSection,
    title: '%command.generateReadmeSection%',
    category,
    enablement: somethingToCoach,
  },
  {
    command: commandIds.generateArchitectureNotes,
    title: '%command.generateArchitectureNotes%',
    category,
    enablement: somethingToCoach,
  },
  {
    command: commandIds.generateDecisionRecords,
    title: '%command.generateDecisionRecords%',
    category,
    enablement: somethingToCoach,
  },
  {
    command: commandIds.generateWorkflow,
    title: '%command.generateWorkflow%',
    category,
    enablement: somethingToCoach,
  },
  {
    command: commandIds.generateEnvironmentExample,
    title: '%command.generateEnvironmentExample%',
    category,
    enablement: somethingToCoach,
  },
  { command: commandIds.generateMissing, title: '%command.generateMissing%', category, enablement: somethingToCoach },
  { command: commandIds.insertSnippet, title: '%command.insertSnippet%', category, icon: '$(symbol-snippet)' },
  { command: commandIds.showOutput, title: '%command.showOutput%', category, icon: '$(output)' },
];
