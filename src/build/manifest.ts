import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activationEvents, capabilities, contributions, extensionKind, l10n } from '../vscode/contributions';

/**
 * `package.json` with the parts that the editor reads taken from the contributions' data; everything else
 * stays as it is.
 */
export function manifest(root: string, snippets: readonly unknown[]): string {
  const current = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  return JSON.stringify({
    ...current,
    extensionKind,
    activationEvents,
    capabilities,
    l10n,
    contributes: { ...contributions, snippets },
  });
}
