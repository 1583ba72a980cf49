import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CodeGap } from '../../../src/core/code-gaps';
import type { FileDescription } from '../../../src/node/engine/file-description';
import { SnippetActions } from '../../../src/vscode/snippets/code-actions';
import { SnippetCompletions } from '../../../src/vscode/snippets/completions';
import { SnippetLibrary } from '../../../src/vscode/snippets/library';
import { rowsByTopic } from '../../../src/vscode/snippets/pick';
import { snippetsOf } from '../../../src/vscode/snippets/fitting';
import { closeEditors, extensionUnderTest } from '../support/extension';
import { reportOf } from '../support/reports';

const never = new vscode.CancellationTokenSource().token;

/** Sessions of a project with these frameworks. */
const projectOf = (...frameworks: string[]) => ({
  of: () => ({ shown: reportOf([], { project: { frameworks, languages: ['TypeScript'] } }) }) as never,
});
const describing = (given: Partial<FileDescription>) => ({
  of: () => Promise.resolve({ gaps: [], manifests: [], names: {}, ...given }),
});

describe('offering snippets', () => {
  const library = new SnippetLibrary(join(extensionUnderTest().extensionPath, 'snippets', 'library.json'));

  after(() => library.dispose());
  afterEach(closeEditors);

  const open = (language: string, content: string) => vscode.workspace.openTextDocument({ language, content });

  describe('by prefix', () => {
    const complete = async (document: vscode.TextDocument, ...frameworks: string[]) => {
      const provider = new SnippetCompletions(library, projectOf(...frameworks), describing({}));
      const end = document.positionAt(document.getText().length);
      return { provider, items: await provider.provideCompletionItems(document, end, never) };
    };
    const labels = (items: readonly vscode.CompletionItem[]) =>
      items.map(({ label }) => (typeof label === 'string' ? label : label.label));

    it('gives those of the project’s framework, and leaves what the manifest contributes to VS Code', async () => {
      const { items } = await complete(await open('typescript', 'pc-val'), 'Express');
      assert.ok(labels(items).includes('pc-validate-body-express'));
      assert.deepEqual(
        labels(items).filter((label) => !label.endsWith('-express')),
        [],
      );
    });

    it('goes by the framework that the file itself names', async () => {
      const text = "import Fastify from 'fastify';\n\npc-";
      const { items } = await complete(await open('typescript', text), 'Express', 'Fastify');
      assert.ok(labels(items).length > 0);
      assert.deepEqual(
        labels(items).filter((label) => !label.endsWith('-fastify')),
        [],
      );
    });

    it('keeps silent where something else is typed', async () => {
      for (const text of ['a -', 'npc-', 'x.pc-val e', '']) {
        assert.deepEqual((await complete(await open('typescript', text), 'Express')).items, [], text);
      }
    });

    it('replaces what was typed, and brings the imports to the others', async () => {
      const document = await open('typescript', "import express from 'express';\n\npc-validate-body-e");
      const { provider, items } = await complete(document, 'Express');
      const item = items.find(({ snippet }) => snippet.id === 'typescript/express/validate-body');
      assert.ok(item);
      assert.ok((item.range as vscode.Range).isEqual(new vscode.Range(2, 0, 2, 18)));
      const [imports] = item.additionalTextEdits ?? [];
      assert.equal(imports?.range.start.line, 1);
      assert.match(imports.newText, /import \{ z \} from 'zod';\n$/);
      assert.doesNotMatch((item.insertText as vscode.SnippetString).value, /^import /);
      const { documentation } = await provider.resolveCompletionItem(item);
      assert.match((documentation as vscode.MarkdownString).value, /zod@4/);
    });

    it('brings its head along where the file is empty', async () => {
      const { items } = await complete(await open('typescript', 'pc'), 'Express');
      const item = items.find(({ snippet }) => snippet.id === 'typescript/express/validate-body');
      assert.match((item?.insertText as vscode.SnippetString).value, /^import type \{/);
      assert.equal(item?.additionalTextEdits, undefined);
    });
  });

  describe('on places in code', () => {
    const actions = async (gap: CodeGap, language: string, line: number, only?: vscode.CodeActionKind) => {
      const document = await open(language, 'one\ntwo\nthree\n');
      const frameworks = language === 'python' ? ['Flask'] : ['Express'];
      const provider = new SnippetActions(library, projectOf(...frameworks), describing({ gaps: [gap] }));
      const found = await provider.provideCodeActions(document, new vscode.Range(line, 0, line, 0), { only }, never);
      return found.map(({ command }) => (command?.arguments?.[0] as { snippet: string }).snippet);
    };

    it('chooses the snippet by what is lacking and by the framework', async () => {
      const expected: [kind: CodeGap['kind'], language: string, id: string][] = [
        ['unchecked-input', 'typescript', 'typescript/express/validate-body'],
        ['unchecked-input', 'python', 'python/flask/validate-body'],
        ['unchecked-input', 'go', 'go/validate-body'],
        ['repeatable-job', 'typescript', 'typescript/idempotent-job'],
        ['endless-call', 'python', 'python/outbound-call'],
      ];
      for (const [kind, language, id] of expected) {
        assert.deepEqual(await actions({ kind, name: '', lines: [2] }, language, 1), [id]);
      }
    });

    it('offers it as a refactoring at its line alone', async () => {
      const gap: CodeGap = { kind: 'unchecked-input', name: '', lines: [2] };
      assert.deepEqual(await actions(gap, 'typescript', 0), []);
      assert.deepEqual(await actions(gap, 'typescript', 1, vscode.CodeActionKind.QuickFix), []);
      assert.equal((await actions(gap, 'typescript', 1, vscode.CodeActionKind.Refactor)).length, 1);
    });
  });

  it('lists snippets under their topics, in the languages of the project', async () => {
    const report = reportOf([], { project: { frameworks: ['NestJS'], languages: ['TypeScript'] } });
    const found = snippetsOf(await library.all(), report);
    assert.deepEqual([...new Set(found.map(({ framework }) => framework))].filter(Boolean), ['nestjs']);
    const languages = new Set(found.map(({ language }) => language));
    assert.ok(languages.has('typescript') && languages.has('sql') && !languages.has('python'));
    const [first] = rowsByTopic(found);
    assert.deepEqual(
      [first?.label, first?.kind],
      ['Input validation at the boundary', vscode.QuickPickItemKind.Separator],
    );
  });

  it('takes no text of a snippet into what is loaded with the editor', async () => {
    const { extensionPath } = extensionUnderTest();
    const bundle = await readFile(join(extensionPath, 'dist', 'extension.cjs'), 'utf8');
    const all = await library.all();
    assert.ok(all.length > 0);
    assert.deepEqual(
      all.filter(({ contract }) => bundle.includes(contract)).map(({ id }) => id),
      [],
    );
  });

  it('puts first what is made for a check', async () => {
    const report = reportOf([], { project: { frameworks: ['Express'], languages: ['TypeScript'] } });
    const [first] = snippetsOf(await library.all(), report, { check: 'validation/input' });
    assert.equal(first?.checks[0], 'validation/input');
    assert.deepEqual(snippetsOf(await library.all(), report, { check: 'no/such' }), []);
  });
});
