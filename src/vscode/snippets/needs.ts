import * as vscode from 'vscode';
import type { Ecosystem } from '../../core/facts';
import type { Snippet, SnippetLanguage } from '../../core/snippets';
import { dependenciesOf } from '../../core/snippets/insertion';
import type { FileDescription, NearManifest } from '../../node/engine/file-description';

/** A package that a snippet needs and the project does not declare, or only in an older version. */
export interface Need {
  readonly name: string;
  readonly major: string;
  /** The version that is declared. */
  readonly declared?: string;
}

/** What a snippet needs beyond what is there. */
export interface Needs {
  /** The manifest that was looked at. */
  readonly manifest?: NearManifest;
  readonly packages: readonly Need[];
}

const ecosystems: Readonly<Record<SnippetLanguage, readonly Ecosystem[]>> = {
  typescript: ['npm'],
  javascript: ['npm'],
  python: ['pypi'],
  go: ['go'],
  java: ['maven', 'gradle'],
  kotlin: ['gradle', 'maven'],
  csharp: ['nuget'],
  ruby: ['rubygems'],
  php: ['composer'],
  rust: ['cargo'],
  sql: [],
  yaml: [],
  markdown: [],
};

/** The packages that a snippet needs and the file's project lacks. */
export function needsOf(snippet: Snippet, description: FileDescription | null): Needs {
  const wanted = ecosystems[snippet.language];
  const manifest = description?.manifests.find(({ ecosystem }) => wanted.includes(ecosystem));
  const packages = dependenciesOf(snippet).flatMap((dependency): Need[] => {
    const found = manifest?.dependencies.find(({ name }) => plain(name) === plain(dependency.name));
    if (!found) return [dependency];
    return isOlder(found.version, dependency.major) ? [{ ...dependency, declared: found.version! }] : [];
  });
  return { ...(manifest ? { manifest } : {}), packages };
}

/** What is lacking, in a sentence for people; undefined where nothing is. */
export function needsWords({ manifest, packages }: Needs): string | undefined {
  const sentences: string[] = [];
  const lacking = packages.filter(({ declared }) => declared === undefined).map(nameOf);
  if (lacking.length > 0) {
    const list = lacking.join(', ');
    sentences.push(
      manifest
        ? vscode.l10n.t('It needs {0}, which {1} does not declare.', list, manifest.path)
        : vscode.l10n.t('It needs {0}.', list),
    );
  }
  for (const need of packages) {
    if (need.declared === undefined || !manifest) continue;
    sentences.push(
      vscode.l10n.t('It is written for {0}; {1} declares {2}.', nameOf(need), manifest.path, need.declared),
    );
  }
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

const nameOf = ({ name, major }: Need): string => (major === '' ? name : `${name}@${major}`);

/** A package's name without its group, spelt as registries compare it. */
const plain = (name: string): string =>
  name
    .replace(/^[^:]*:/, '')
    .replace(/[_.]/g, '-')
    .toLowerCase();

/** Whether a declared version begins under a major. */
function isOlder(version: string | null, major: string): boolean {
  const numbers = /(\d+)(?:\.(\d+))?/.exec(version ?? '');
  const [first, second = '0'] = major.split('.');
  if (!numbers || !/^\d+$/.test(first!) || /[*xX]|latest|[/:]/.test(version ?? '')) return false;
  const difference = Number(numbers[1]) - Number(first);
  return difference < 0 || (difference === 0 && first === '0' && Number(numbers[2] ?? 0) < Number(second));
}
