import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Snippet } from '../../../src/core/snippets';
import { declarationsIn } from '../../../src/vscode/snippets/declare';
import { needsOf, needsWords } from '../../../src/vscode/snippets/needs';
import { putSnippet } from '../../../src/vscode/snippets/insert';
import { sampleSnippet } from '../../support/sample-snippet';
import { closeEditors } from '../support/extension';

const script = sampleSnippet('typescript', {
  header: "import { z } from 'zod';\n\n",
  body: 'export const input = z.object({});\n',
  dependencies: ['express@5', 'zod@4'],
});

describe('putting snippets into editors', () => {
  afterEach(closeEditors);

  const put = async (of: Snippet, content: string, line: number) => {
    const document = await vscode.workspace.openTextDocument({ language: of.language, content });
    const editor = await vscode.window.showTextDocument(document);
    assert.ok(await putSnippet(editor, of, line, null));
    return document;
  };

  it('puts them before the declaration around a line, and undoes all at once', async () => {
    const before = "import a from 'a';\n\nrun(() => {\n  work();\n});\n";
    const document = await put(script, before, 3);
    assert.equal(
      document.getText(),
      "import a from 'a';\nimport { z } from 'zod';\n\nexport const input = z.object({});\n\nrun(() => {\n  work();\n});\n",
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('puts them on an empty line, apart from what is around', async () => {
    const document = await put(script, "import { z } from 'zod';\nrun();\n\nstop();\n", 2);
    assert.equal(
      document.getText(),
      "import { z } from 'zod';\nrun();\n\nexport const input = z.object({});\n\nstop();\n",
    );
  });

  it('puts classes of Java at the end of the file', async () => {
    const java = sampleSnippet('java', { header: 'import java.util.List;\n\n', body: 'class Input {}\n' });
    const document = await put(java, 'package shop;\n\nclass Shop {\n    int a;\n}\n', 3);
    assert.equal(
      document.getText(),
      'package shop;\n\nimport java.util.List;\n\nclass Shop {\n    int a;\n}\n\nclass Input {}\n',
    );
  });

  it('fills an empty file with the head as well', async () => {
    const document = await put(script, '', 0);
    assert.equal(document.getText(), `${script.header}${script.body}`);
  });
});

describe('what a snippet needs', () => {
  const manifest = (version: string | null) => ({
    gaps: [],
    names: {},
    manifests: [
      { path: 'package.json', ecosystem: 'npm' as const, dependencies: [{ name: 'express', version }] },
      { path: 'requirements.txt', ecosystem: 'pypi' as const, dependencies: [{ name: 'zod', version: null }] },
    ],
  });

  it('is named where the project does not declare it, or in an older version', () => {
    assert.equal(
      needsWords(needsOf(script, manifest('^5.1.0'))),
      'It needs zod@4, which package.json does not declare.',
    );
    assert.match(
      needsWords(needsOf(script, manifest('~4.18.2'))) ?? '',
      /It is written for express@5; package\.json declares ~4\.18\.2\.$/,
    );
    assert.equal(needsWords(needsOf(script, null)), 'It needs express@5, zod@4.');
    assert.equal(needsWords(needsOf(sampleSnippet('go', {}), null)), undefined);
  });

  it('compares names as registries do', () => {
    const spring = sampleSnippet('java', { dependencies: ['spring-boot-starter-web@4'] });
    const name = 'org.springframework.boot:spring-boot-starter-web';
    const description = {
      gaps: [],
      names: {},
      manifests: [{ path: 'pom.xml', ecosystem: 'maven' as const, dependencies: [{ name, version: null }] }],
    };
    assert.equal(needsWords(needsOf(spring, description)), undefined);
  });

  it('is added to package.json in the order of names', () => {
    const text = '{\n  "dependencies": {\n    "a": "1",\n    "m": "1"\n  }\n}\n';
    const made = (name: string) => {
      const [declaration] = declarationsIn('package.json', text, [{ name, major: '4' }]) ?? [];
      assert.ok(declaration);
      return JSON.parse(text.slice(0, declaration.offset) + declaration.text + text.slice(declaration.offset)) as {
        dependencies: Record<string, string>;
      };
    };
    assert.deepEqual(Object.keys(made('c').dependencies), ['a', 'c', 'm']);
    assert.deepEqual(Object.entries(made('zod').dependencies).at(-1), ['zod', '^4.0.0']);
  });

  it('is added to requirements.txt, and nowhere else', () => {
    const needs = [{ name: 'pydantic', major: '2' }];
    assert.deepEqual(declarationsIn('requirements.txt', 'flask', needs), [{ offset: 5, text: '\npydantic>=2\n' }]);
    assert.equal(declarationsIn('pom.xml', '<project/>', needs), undefined);
    assert.equal(declarationsIn('package.json', '{}', needs), undefined);
  });
});
