import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { generators } from '../../../src/core/generate';
import { generation, type Files } from '../../support/generation';
import { MemoryHost } from '../../support/memory-host';

const repositories: Readonly<Record<string, Files>> = {
  'with one file of code': {
    'package.json':
      '{ "name": "tidebook", "scripts": { "start": "node server.js" }, "dependencies": { "express": "^5.0.0" } }',
    'server.js':
      "const app = require('express')();\n\napp.get('/', (req, res) => res.send('Hello'));\napp.get('/berths', (req, res) => res.json([]));\n\napp.listen(3000);\n",
  },
  'with a title for a README': {
    'README.md': '# Tidebook\n',
    'requirements.txt': 'flask==3.0\n',
    'app.py':
      "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get('/berths')\ndef berths():\n    return []\n\n\nif __name__ == '__main__':\n    app.run()\n",
  },
  'with headings that wait for text': {
    'README.md':
      '# Tidebook\n\n## About\n\nTODO\n\n## Architecture\n\nTODO\n\n## Trade-offs\n\n## Tests\n\nComing soon\n\n## Roadmap\n\n- TBD\n',
    'go.mod': 'module example.org/tidebook\n\ngo 1.22\n',
    'main.go':
      'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("GET /berths", berths)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
  },
  'with nothing that is read': { 'notes.bin': 'x\n' },
};

describe('a repository that has nothing to show', () => {
  for (const [name, files] of Object.entries(repositories)) {
    it(`${name}: gains no score above 2.5 and no answer that takes its author`, () => {
      const done = generation(files, generators, false);
      const { report } = openAudit(new MemoryHost(done.files, null, 'tidebook'), { version: '0' });
      for (const { id, score } of report.rubric.areas) assert.ok((score ?? 0) <= 2.5, `${id}: ${score}`);
      for (const { id, status, message } of report.checks) {
        if (
          id.startsWith('notes/') ||
          /^readme\/(?:problem-statement|trade-offs|future-improvements|known-limitations|results)$|^quality\/architecture-page$/.test(
            id,
          )
        )
          assert.notEqual(status, 'pass', `${id}: ${message}`);
      }
      assert.deepEqual(generation(done.files, generators, false).edits, [], 'a second run proposes nothing');
    });
  }
});
