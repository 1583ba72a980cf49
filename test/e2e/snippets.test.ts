import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText, type Snippet } from '../../src/core/snippets';
import { folderWith } from './folders';
import { projectFolder } from './setting';
import { Workbench } from './workbench';

/** A project, and what each way to a snippet has to put into it. */
interface Case {
  readonly framework: string;
  readonly files: Readonly<Record<string, string>>;
  /** The file with a handler that takes what comes. */
  readonly path: string;
  readonly handlerLine: number;
  readonly otherFrameworks: readonly string[];
  readonly imported: string;
  readonly snippets: Readonly<Record<'validation' | 'errors', string>>;
}

const cases: readonly Case[] = [
  {
    framework: 'Express',
    files: {
      'package.json': '{\n  "dependencies": {\n    "express": "^5.0.0"\n  }\n}\n',
      'src/app.ts': [
        "import express from 'express';",
        '',
        'const app = express();',
        '',
        "app.post('/orders', (req, res) => {",
        '  save(req.body);',
        '  res.status(201).end();',
        '});',
        '',
        'app.listen(3000);',
        '',
      ].join('\n'),
    },
    path: 'src/app.ts',
    handlerLine: 5,
    otherFrameworks: ['pc-validate-body-fastify', 'pc-validate-body-nestjs'],
    imported: "import { z } from 'zod';",
    snippets: { validation: 'typescript/express/validate-body', errors: 'typescript/express/errors' },
  },
  {
    framework: 'FastAPI',
    files: {
      'requirements.txt': 'fastapi\n',
      'app/main.py': [
        'from fastapi import FastAPI, Request',
        '',
        'app = FastAPI()',
        '',
        '',
        '@app.post("/orders")',
        'async def add_order(request: Request):',
        '    return save(await request.json())',
        '',
      ].join('\n'),
    },
    path: 'app/main.py',
    handlerLine: 6,
    otherFrameworks: ['pc-validate-body-flask', 'pc-validate-body-django'],
    imported: 'from pydantic import BaseModel, ConfigDict, Field',
    snippets: { validation: 'python/fastapi/validate-body', errors: 'python/fastapi/errors' },
  },
];

/** The item that validation serves. */
const openItem = /^Input is not validated at the boundary: (?:missing|partly there)/;

function snippetOf(id: string): Snippet {
  const file = join(projectFolder(), 'snippets', 'library.json');
  const found = (JSON.parse(readFileSync(file, 'utf8')) as Snippet[]).find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

for (const { framework, files, path, handlerLine, otherFrameworks, imported, snippets } of cases) {
  describe(`snippets in a project of ${framework}`, () => {
    let folder: string;
    let workbench: Workbench;

    // A folder and a window for each, so that nothing that one test wrote reaches the next.
    beforeEach(async () => {
      folder = folderWith(files);
      workbench = await Workbench.open({ path: folder, height: 2400 });
      await workbench.openContainer();
      await workbench.waitForRow('Checklist', openItem);
      await workbench.openFile(path);
    });

    afterEach(async function () {
      await workbench.screenshot(this.currentTest?.title ?? 'unnamed');
      await workbench.save();
      await workbench.close();
    });

    const saved = (file = path) => readFileSync(join(folder, file), 'utf8');
    const body = (id: string) => plainText(snippetOf(id), { withoutHeader: true }).trimEnd();
    const untilSaved = (text: string) =>
      workbench.until(`${path} holds the snippet`, async () => {
        await workbench.save();
        return saved().includes(text);
      });

    it(`completes a prefix with what is for ${framework}`, async () => {
      const { prefix } = snippetOf(snippets.validation);
      await workbench.typeAtEnd('\npc-validate-b');
      await workbench.suggestion(prefix).waitFor();
      for (const other of otherFrameworks) assert.equal(await workbench.suggestion(other).count(), 0, other);
      await workbench.screenshot(`completions for ${framework}`);
      await workbench.takeSuggestion(prefix);
      await untilSaved(body(snippets.validation));
      assert.ok(saved().includes(imported), 'the imports came with it');
      assert.ok(!saved().includes('pc-validate-b'), 'what was typed is gone');
    });

    it(`inserts a snippet for ${framework} from the list, with a preview`, async () => {
      await workbench.press('Control+End');
      await workbench.runCommand('Portfolio Coach: Insert Snippet…');
      await workbench.quickPick('typed errors');
      await workbench.anyLine(firstLine(snippets.errors)).waitFor();
      await workbench.screenshot(`insert snippet for ${framework}`);
      await workbench.press('Enter');
      await untilSaved(body(snippets.errors));
    });

    it(`inserts what serves an item of the checklist for ${framework}`, async () => {
      await workbench.press('Control+End');
      const row = await workbench.waitForRow('Checklist', openItem);
      await workbench.rowAction(row, 'Insert Snippet…');
      await workbench.quickPick('Validate body');
      await workbench.screenshot(`a snippet for an item with ${framework}`);
      await workbench.press('Enter');
      await untilSaved(body(snippets.validation));
      await workbench.waitForNotification(/pc-validate-body-\w+ was inserted\. It needs /);
    });

    it(`offers a handler of ${framework} the validation`, async () => {
      await workbench.goToLine(handlerLine);
      await workbench.takeQuickFix('Insert validation of the input', `code action on a handler of ${framework}`);
      await untilSaved(body(snippets.validation));
      const text = saved();
      assert.ok(text.includes(imported), 'the imports came with it');
      const handler = files[path]!.split('\n')[handlerLine - 1]!;
      assert.ok(text.indexOf(body(snippets.validation)) < text.indexOf(handler), 'it stands before the handler');
    });
  });
}

/** The first line of code that a snippet inserts. */
const firstLine = (id: string): string =>
  snippetOf(id)
    .body.split('\n')
    .find((line) => /^(?:class|export class) /.test(line))!;
