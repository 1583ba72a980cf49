import { commandIds, rowWords, viewIds, type CommandId } from './ids';

/** Where a command is offered, and when. */
export interface MenuContribution {
  readonly command: CommandId;
  readonly when: string;
  readonly group?: string;
}

const inChecklist = `view == ${viewIds.checklist}`;
const onRow = (word: string) => `${inChecklist} && viewItem =~ /\\b${word}\\b/`;

export const menus: Readonly<Record<string, readonly MenuContribution[]>> = {
  // A command that needs the row it was called on has no place in the palette.
  commandPalette: [{ command: commandIds.openEvidence, when: 'false' }],
  'view/title': [
    { command: commandIds.audit, when: inChecklist, group: 'navigation@1' },
    { command: commandIds.showOutput, when: inChecklist, group: '1_output@1' },
  ],
  'view/item/context': [
    { command: commandIds.openEvidence, when: onRow(rowWords.openable), group: 'inline@1' },
    { command: commandIds.explainCheck, when: onRow(rowWords.check), group: 'inline@2' },
    { command: commandIds.showOutput, when: onRow(rowWords.failure), group: 'inline@1' },
    { command: commandIds.audit, when: onRow(rowWords.failure), group: 'inline@2' },
  ],
};
