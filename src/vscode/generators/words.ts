import * as vscode from 'vscode';
import type { GeneratorMetadata } from '../../node/protocol';

/** What a generator writes, as a row of its own. */
export const titleOf = ({ title }: GeneratorMetadata): string => title.charAt(0).toUpperCase() + title.slice(1);

/** What a generator does, as an action. */
export const actionOf = ({ title }: GeneratorMetadata): string => vscode.l10n.t('Generate {0}', title);

/** Whether what it writes is a section of the README. */
export const writesReadme = ({ serves }: GeneratorMetadata): boolean => serves[0]?.startsWith('readme/') === true;
