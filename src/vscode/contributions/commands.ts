import { commandIds, type CommandId } from './ids';

/** A command as the manifest names it. */
export interface CommandContribution {
  readonly command: CommandId;
  readonly title: string;
  readonly category: string;
  readonly icon?: string;
  readonly enablement?: string;
}

const category = '%command.category%';

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
  { command: commandIds.showOutput, title: '%command.showOutput%', category, icon: '$(output)' },
];
