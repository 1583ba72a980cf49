/**
 * What the extension contributes to VS Code, as data without the module `vscode`: a program writes it into `package.json`, and
 * tests hold it against what the code registers.
 */
import { commands } from './commands';
import { configuration } from './configuration';
import { jsonValidation, languages } from './configuration-file';
import { menus } from './menus';
import { views, viewsContainers, viewsWelcome } from './views';

/** The manifest's `contributes`. */
export const contributions = {
  commands,
  menus,
  viewsContainers,
  views,
  viewsWelcome,
  configuration,
  languages,
  jsonValidation,
} as const;

/** Views and commands activate the extension by themselves; the first audit waits until the editor has started. */
export const activationEvents = ['onStartupFinished'] as const;

export const capabilities = {
  untrustedWorkspaces: { supported: 'limited', description: '%capabilities.untrustedWorkspaces%' },
  virtualWorkspaces: { supported: false, description: '%capabilities.virtualWorkspaces%' },
} as const;

/** The audit runs where the files are. */
export const extensionKind = ['workspace'] as const;

export const l10n = './l10n';
