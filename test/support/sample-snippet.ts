import type { Snippet, SnippetLanguage } from '../../src/core/snippets';

/** A snippet in which nothing matters but what a test says. */
export function sampleSnippet(language: SnippetLanguage, parts: Partial<Snippet>): Snippet {
  return {
    id: `${language}/sample`,
    language,
    title: 'Sample',
    prefix: 'pc-sample',
    topic: 'input-validation',
    checks: [],
    dependencies: [],
    companions: [],
    contract: 'None.',
    leavesOut: 'All.',
    fields: [],
    header: '',
    body: '',
    ...parts,
  };
}
