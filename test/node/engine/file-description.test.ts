import assert from 'node:assert/strict';
import { AuditServer } from '../../../src/node/audit-server';
import * as engine from '../../../src/node/engine';
import type { FileDescription } from '../../../src/node/engine/file-description';
import type { WorkerResponse } from '../../../src/node/protocol';
import { scratchFolders } from '../../support/scratch-folder';

const handler = "app.post('/books', (req, res) => {\n  save(req.body);\n  res.end();\n});\n";
const files = {
  'package.json': '{ "dependencies": { "express": "^5.1.0" } }',
  'docker-compose.yml': 'services:\n  db:\n    image: postgres:17\n',
  'src/app.js': `const express = require('express');\nconst app = express();\n${handler}app.listen(process.env.PORT || 4100);\n`,
};

describe('what the worker says of a file', () => {
  const scratch = scratchFolders();

  /** Opens a folder and gives what asks about its files once it has answered. */
  const open = async () => {
    const posted: WorkerResponse[] = [];
    let server: AuditServer | undefined;
    await new Promise<void>((resolve) => {
      server = new AuditServer(
        (response) => {
          posted.push(response);
          if (response.type === 'report') resolve();
        },
        () => engine,
      );
      server.receive({ type: 'open', folder: 'a', root: scratch(files).path, trusted: false });
    });
    const asked = server!;
    let question = 0;
    const describeFile = (path: string, folder = 'a'): FileDescription | null => {
      asked.receive({ type: 'describeFile', folder, question: ++question, path });
      const answer = posted.at(-1);
      assert.ok(answer?.type === 'fileDescription' && answer.question === question);
      return answer.description;
    };
    return { server: asked, describeFile };
  };

  it('names its gaps, what is declared around it, and the names of the project', async () => {
    const { server, describeFile } = await open();
    assert.deepEqual(describeFile('src/app.js'), {
      gaps: [{ kind: 'unchecked-input', name: 'POST /books', lines: [3] }],
      manifests: [{ path: 'package.json', ecosystem: 'npm', dependencies: [{ name: 'express', version: '^5.1.0' }] }],
      names: { port: '4100', image: 'postgres:17' },
    });
    server.receive({ type: 'close', folder: 'a' });
  });

  it('counts text that is not saved and was sent before', async () => {
    const { server, describeFile } = await open();
    const checked = files['src/app.js'].replace('save(', 'if (!req.body.title) return res.status(400).end();\n  save(');
    server.receive({ type: 'overlay', folder: 'a', path: 'src/app.js', text: checked });
    assert.deepEqual(describeFile('src/app.js')?.gaps, []);
    server.receive({ type: 'overlay', folder: 'a', path: 'src/app.js', text: `\n${files['src/app.js']}` });
    assert.deepEqual(describeFile('src/app.js')?.gaps[0]?.lines, [4]);
    server.receive({ type: 'close', folder: 'a' });
  });

  it('is nothing about a folder that is not audited', async () => {
    const { server, describeFile } = await open();
    assert.equal(describeFile('src/app.js', 'b'), null);
    server.receive({ type: 'close', folder: 'a' });
    assert.equal(describeFile('src/app.js'), null);
  });
});
