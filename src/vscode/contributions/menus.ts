import { commandIds, rowWords, stateContextKey, viewIds, type CommandId } from './ids';

/** Where a command is offered, and when. */
export interface MenuContribution {
  readonly command: CommandId;
  readonly when: string;
  readonly group?: string;
}

const inChecklist = `view == ${viewIds.checklist}`;
const onRow = (word: string) => `${inChecklist} && viewItem =~ /\\b${word}\\b/`;

/** The README of a project that is coached, whatever its format. */
const onReadme = `${stateContextKey} == rows && resourceFilename =~ /^readme(?:\\.[a-z]+)?$/i`;

/** The folder of workflows, or the one around it. */
const onWorkflows = `${stateContextKey} == rows && explorerResourceIsFolder && resourcePath =~ /[\\\\/]\\.github(?:[\\\\/]workflows)?$/`;

export const menus: Readonly<Record<string, readonly MenuContribution[]>> = {
  // A command that needs the row it was called on has no place in the palette.
  commandPalette: [
    { command: commandIds.openEvidence, when: 'false' },
    { command: commandIds.generate, when: 'false' },
  ],
  'explorer/context': [
    { command: commandIds.generateReadmeSection, when: onReadme, group: '7_modification@9' },
    { command: commandIds.generateWorkflow, when: onWorkflows, group: '7_modification@9' },
  ],
  'editor/title': [{ command: commandIds.generateReadmeSection, when: onReadme, group: '1_portfolioCoach@1' }],
  'view/title': [
    { command: commandIds.audit, when: inChecklist, group: 'navigation@1' },
    { command: commandIds.generateMissing, when: inChecklist, group: '1_generate@1' },
    { command: commandIds.generateReadmeSection, when: inChecklist, group: '1_generate@2' },
    { command: commandIds.generateArchitectureNotes, when: inChecklist, group: '1_generate@3' },
    { command: commandIds.generateDecisionRecords, when: inChecklist, group: '1_generate@4' },
    { command: commandIds.generateWorkflow, when: inChecklist, group: '1_generate@5' },
    { command: commandIds.generateEnvironmentExample, when: inChecklist, group: '1_generate@6' },
    { command: commandIds.showOutput, when: inChecklist, group: '2_output@1' },
  ],
  'view/item/context': [
    { command: commandIds.openEvidence, when: onRow(rowWords.openable), group: 'inline@1' },
    { command: commandIds.generate, when: onRow(rowWords.generate), group: 'inline@2' },
    { command: commandIds.insertSnippet, when: onRow(rowWords.snippet), group: 'inline@2' },
    { command: commandIds.explainCheck, when: onRow(rowWords.check), group: 'inline@3' },
    { command: commandIds.showOutput, when: onRow(rowWords.failure), group: 'inline@1' },
    { command: commandIds.audit, when: onRow(rowWords.failure), group: 'inline@2' },
  ],
};
