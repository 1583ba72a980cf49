import { checksPage } from './checks-page';
import { schemaPath } from '../vscode/contributions/configuration-file';
import { configurationSchema } from './configuration-schema';
import { writeGenerated, type Mode } from './generated-file';
import { manifest } from './manifest';
import { rubricPage } from './rubric-page';
import { templatesPage } from './templates-page';
import { allSnippets, snippetContributions, writeSnippets } from './snippets';

/** Writes everything that derives from checks and contributions. Returns how many files differed. */
export async function write(mode: Mode): Promise<number> {
  let differing = 0;
  differing += await writeGenerated(mode, 'media/checks.md', checksPage());
  differing += await writeGenerated(mode, 'media/rubric.md', rubricPage());
  differing += await writeGenerated(mode, 'media/templates.md', templatesPage());
  differing += await writeGenerated(mode, schemaPath, configurationSchema());
  const snippets = await allSnippets(mode.root);
  differing += await writeSnippets(mode, snippets);
  differing += await writeGenerated(mode, 'package.json', manifest(mode.root, snippetContributions(snippets)));
  return differing;
}
