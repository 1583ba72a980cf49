import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const id = 'deploy/config-example';
const service = {
  'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
  'src/server.js':
    "const express = require('express');\nconst app = express();\napp.get('/parcels', list);\nconnect(process.env.DEPOT_URL, process.env.DEPOT_KEY);\napp.listen(process.env.DEPOT_PORT || 3000);\nif (process.env.DEPOT_TRACE) trace();\nset(process.env.DEPOT_ZONE ?? 'north', process.env.DEPOT_LANG ?? 'en');\n",
};
const statusWith = (files: Readonly<Record<string, string>>) => answerOf(id, { ...service, ...files }).status;

describe('configuration example', () => {
  it('has to name every variable that has no default', () => {
    assert.equal(statusWith({ '.env.example': 'DEPOT_URL=postgres://localhost/depot\nDEPOT_KEY=change-me\n' }), 'pass');
    assert.equal(statusWith({ '.env.example': 'DEPOT_URL=postgres://localhost/depot\n' }), 'partial');
  });

  it('has to name the key that the service asks another with', () => {
    const asks = { 'src/issues.js': 'export const key = process.env.GITHUB_TOKEN;\n' };
    const example = 'DEPOT_URL=postgres://localhost/depot\nDEPOT_KEY=change-me\n';
    assert.equal(statusWith({ ...asks, '.env.example': example }), 'partial');
    assert.equal(statusWith({ ...asks, '.env.example': `${example}GITHUB_TOKEN=\n` }), 'pass');
  });

  it('may stand in a folder of its own name', () => {
    const text = 'DEPOT_URL=postgres://localhost/depot\nDEPOT_KEY=change-me\n';
    for (const path of [
      'exampleConfig/depot.env',
      'config-example/.env',
      'config/examples/depot.env',
      'examples/configs/depot.env',
    ])
      assert.equal(statusWith({ [path]: text }), 'pass', path);
    for (const path of ['examples/parcels/depot.env', 'config/example/notes.txt', 'tests/config/example/depot.env'])
      assert.notEqual(statusWith({ [path]: text }), 'pass', path);
  });

  it('may fill what a compose file sets the variables from', () => {
    const compose =
      'services:\n  api:\n    build: .\n    environment:\n      - DEPOT_URL=postgres://db/depot?password=${DB_PASSWORD}\n      - DEPOT_KEY=${SIGNING_KEY}\n';
    const example = { '.env.example': 'DB_PASSWORD=change-me\nSIGNING_KEY=change-me\n' };
    assert.equal(statusWith({ ...example, 'compose.yaml': compose }), 'pass');
    assert.equal(statusWith(example), 'fail');
    assert.equal(statusWith({ ...example, 'compose.yaml': compose.replace(/.*DEPOT_KEY.*\n/, '') }), 'partial');
  });

  it('is not the example of a tool that keeps its files in a folder of its own', () => {
    const files = { 'src/server.js': service['src/server.js'].replace(/process\.env\.\w+/g, 'null') };
    assert.equal(statusWith({ ...files, '.env.example': 'SANDBOX_KEY=\n' }), 'pass');
    assert.equal(statusWith({ ...files, '.sandbox/.env.example': 'SANDBOX_KEY=\n' }), 'fail');
    assert.equal(statusWith({ ...files, '.sandbox/config.toml': 'model = "small"\n' }), 'fail');
    assert.equal(statusWith({ '.deploy/.env.example': 'DEPOT_URL=x\nDEPOT_KEY=x\n' }), 'pass');
  });

  it('may leave the rest to a table', () => {
    const table = '# Depot\n\n| Variable | Meaning |\n|---|---|\n| `DEPOT_KEY` | signs labels |\n';
    assert.equal(statusWith({ '.env.example': 'DEPOT_URL=postgres://localhost/depot\n', 'README.md': table }), 'pass');
  });

  it('is no table that leaves variables out', () => {
    const prose = (names: string) => ({ 'README.md': `# Depot\n\nIt is configured by its environment (${names}).\n` });
    assert.equal(statusWith(prose('`DEPOT_URL`, `DEPOT_KEY`, `DEPOT_PORT`')), 'partial');
    assert.equal(
      statusWith(prose('`DEPOT_URL`, `DEPOT_KEY`, `DEPOT_PORT`, `DEPOT_TRACE`, `DEPOT_ZONE`, `DEPOT_LANG`')),
      'pass',
    );
  });

  it('is neither a compose file nor placeholders with their defaults', () => {
    const compose =
      'services:\n  depot:\n    build: .\n    environment:\n      DEPOT_URL: postgres://db/depot\n      DEPOT_KEY: local\n';
    assert.equal(statusWith({ 'compose.yaml': compose }), 'partial');
    assert.equal(statusWith({ 'config/app.yml': 'url: ${DEPOT_URL:postgres://localhost/depot}\n' }), 'partial');
  });
});
