import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { hotSpotsOf } from '../../../src/core/generate/notes/hot-spots';
import { tellingPath } from '../../../src/core/generate/notes/request-path';
import { generation, generatorNamed, type Files } from '../../support/generation';
import { MemoryHost } from '../../support/memory-host';

const layered: Files = {
  'package.json':
    '{ "dependencies": { "express": "5", "pg": "8", "express-rate-limit": "7", "axios": "1", "zod": "4" } }',
  'migrations/001_loans.sql':
    'CREATE TABLE members (id SERIAL PRIMARY KEY);\nCREATE TABLE loans (\n  id SERIAL PRIMARY KEY,\n  tool TEXT NOT NULL,\n  member_id INT NOT NULL REFERENCES members (id)\n);\n',
  'src/loans/loan-repository.js':
    "const { Pool } = require('pg');\nconst pool = new Pool();\n\nasync function insertLoan(loan) {\n  for (const part of loan.parts) {\n    await pool.query('INSERT INTO loans (tool) VALUES ($1)', [part]);\n  }\n}\n\nmodule.exports = { insertLoan };\n",
  'src/loans/loan-service.js':
    "const loanRepository = require('./loan-repository');\nconst axios = require('axios');\n\nasync function lendTool(loan) {\n  await axios.get('https://stock.example.org/tools');\n  return loanRepository.insertLoan(loan);\n}\n\nmodule.exports = { lendTool };\n",
  'src/loans/loan-routes.js':
    "const { Router } = require('express');\nconst { z } = require('zod');\nconst loanService = require('./loan-service');\n\nconst router = Router();\nconst loanSchema = z.object({ tool: z.string() });\n\nrouter.get('/', async (req, res) => {\n  res.json(await loanService.everyLoan());\n});\n\nrouter.post('/', async (req, res) => {\n  const loan = loanSchema.parse(req.body);\n  res.status(201).json(await loanService.lendTool(loan));\n});\n\nmodule.exports = router;\n",
  'src/server.js':
    "const express = require('express');\nconst rateLimit = require('express-rate-limit');\nconst loans = require('./loans/loan-routes');\n\nconst app = express();\napp.use(rateLimit({ windowMs: 60000, max: 100 }));\napp.use('/loans', loans);\n\napp.use((error, req, res, next) => {\n  res.status(500).json({ error: error.message });\n});\n\napp.listen(3000);\n",
};

function look(files: Files) {
  const { facts } = openAudit(new MemoryHost(files), { version: '0' });
  return { facts, read: (path: string): string | null => files[path] ?? null };
}

describe('architecture notes', () => {
  const notes = [generatorNamed('architecture-notes')];
  const text = generation(layered, notes).files['docs/ARCHITECTURE.md']!;
  const part = (heading: string): string => new RegExp(`## ${heading}\\n([^]*?)(?=\\n## |$)`).exec(text)![1]!;

  it('follow one request from its route to its table', () => {
    const { facts, read } = look(layered);
    const path = tellingPath(facts, read)!;
    assert.deepEqual(
      path.calls.map(({ path: file, line, name }) => [file, line, name]),
      [
        ['src/loans/loan-service.js', 4, 'lendTool'],
        ['src/loans/loan-repository.js', 4, 'insertLoan'],
      ],
    );
    assert.equal(path.entity?.table, 'loans');
    const steps = part('Request flow');
    assert.match(steps, /^`POST \/loans` travels like this:$/m);
    assert.match(
      steps,
      /^1\. \[`loan-routes\.js:12`\]\(\.\.\/src\/loans\/loan-routes\.js#L12\) registers the route\.$/m,
    );
    assert.match(steps, /^2\. \[`lendTool`\]\(\.\.\/src\/loans\/loan-service\.js#L4\)/m);
    assert.match(steps, /^4\. The rows are kept in \[`loans`\]\(\.\.\/migrations\/001_loans\.sql#L2\)\.$/m);
  });

  it('stop following where two places are as likely', () => {
    const twice = {
      ...layered,
      'src/tools/loan-service.js': layered['src/loans/loan-service.js']!,
      'src/other/loan-routes.js': '',
    };
    const { facts, read } = look({
      ...twice,
      'src/loans/loan-service.js': 'module.exports = {};\n',
      'src/books/loan-service.js': layered['src/loans/loan-service.js']!,
    });
    assert.deepEqual(tellingPath(facts, read)!.calls, []);
  });

  it('name where errors are mapped and which codes are chosen', () => {
    assert.match(part('Error handling'), /\[`server\.js:9`\]\(\.\.\/src\/server\.js#L9\)/);
    assert.match(part('Error handling'), /\| `500` \| \[`server\.js:10`\]/);
  });

  it('name where input is checked, and ask about a write beside which nothing is', () => {
    assert.match(part('Validation boundaries'), /\[`loan-routes\.js:\d+`\].*: [Zz]od/);
    assert.doesNotMatch(part('Validation boundaries'), /nothing that checks was found/);
    const open = {
      ...layered,
      'src/loans/loan-routes.js': layered['src/loans/loan-routes.js']!.replace(
        /.*(?:zod|loanSchema =).*\n/g,
        '',
      ).replace('loanSchema.parse(req.body)', 'req.body'),
    };
    assert.match(
      generation(open, notes).files['docs/ARCHITECTURE.md']!,
      /Beside POST \/loans \(src\/loans\/loan-routes\.js:10\) nothing that checks was found/,
    );
  });

  it('name the technologies and leave the reasons to the author', () => {
    assert.match(part('Why this stack'), /^- PostgreSQL as the database \(\[`loan-repository\.js:2`\]/m);
    assert.match(part('Why this stack'), /^- Express as the web framework \(/m);
    assert.match(part('Why this stack'), /<!-- coach: Say for two or three of these/);
  });

  it('name what gives way first', () => {
    const { facts, read } = look(layered);
    const spots = new Map(
      hotSpotsOf(facts, read).map(({ kind, places }) => [
        kind,
        places.map(({ name, path, line }) => `${name} ${path}:${line}`),
      ]),
    );
    assert.deepEqual(spots.get('unlimited-list'), ['GET /loans src/loans/loan-routes.js:8']);
    assert.deepEqual(spots.get('missing-index'), ['loans.member_id migrations/001_loans.sql:5']);
    assert.equal(spots.get('no-timeout')?.length, 1);
    assert.deepEqual(spots.get('query-in-loop'), ['src/loans/loan-repository.js:6 src/loans/loan-repository.js:6']);
    assert.match(spots.get('in-memory')![0]!, /src\/server\.js:6$/);
  });

  it('keep quiet about what is taken care of', () => {
    const careful = {
      ...layered,
      'migrations/002_index.sql': 'CREATE INDEX loans_member ON loans (member_id);\n',
      'src/loans/loan-routes.js': layered['src/loans/loan-routes.js']!.replace(
        'everyLoan()',
        'everyLoan(Number(req.query.page), 20)',
      ),
      'src/loans/loan-service.js': layered['src/loans/loan-service.js']!.replace(
        "/tools')",
        "/tools', { timeout: 2000 })",
      ),
      'src/loans/loan-repository.js': layered['src/loans/loan-repository.js']!.replace(
        / {2}for .*\n {4}(.*)\n {2}\}/,
        '  $1',
      ),
    };
    const { facts, read } = look(careful);
    assert.deepEqual(
      hotSpotsOf(facts, read).map(({ kind }) => kind),
      ['in-memory'],
    );
  });

  it('are linked from the README, and go where such notes are kept', () => {
    assert.match(
      generation(layered, notes).files['README.md']!,
      /## Architecture\n\nNotes on the architecture are in \[`docs\/ARCHITECTURE\.md`\]\(docs\/ARCHITECTURE\.md\)\./,
    );
    const kept = {
      ...layered,
      'README.md': '# A\n\nSee [the design](doc/system-design.md).\n',
      'doc/system-design.md': '# Design\n\n## Errors\n\nTODO\n',
    };
    const after = generation(kept, notes).files;
    assert.equal(after['README.md'], kept['README.md']);
    assert.ok(!('docs/ARCHITECTURE.md' in after));
    assert.match(after['doc/system-design.md']!, /## Errors\n\nTODO\n\nErrors become answers here:/);
  });
});

describe('decision records', () => {
  const records = [generatorNamed('decision-records')];

  it('take the next numbers, in the folder where records are', () => {
    const files = {
      ...layered,
      'doc/decisions/007-use-express.md':
        '# 7. Use Express\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Decision\n\nB.\n',
    };
    const made = generation(files, records).edits.map(({ path }) => path);
    assert.deepEqual(made, ['doc/decisions/008-use-postgresql-as-the-database.md']);
  });

  it('state the fact and leave the reasons to the author', () => {
    const text = generation(layered, records).files['docs/adr/0001-use-postgresql-as-the-database.md']!;
    assert.match(
      text,
      /^# Use PostgreSQL as the database\n\n- Status: proposed\n\n## Context and problem statement\n\nPostgreSQL is the database \(\[`loan-repository\.js:2`\]\(\.\.\/\.\.\/src\/loans\/loan-repository\.js#L2\)\)\.\n/,
    );
    assert.equal(text.match(/<!-- coach: /g)?.length, 4);
    assert.match(text, /## Considered options\n\n- PostgreSQL\n[^]*## Decision outcome\n[^]*## Consequences\n/);
  });
});

describe('a README that is no Markdown', () => {
  const code = {
    'package.json': '{ "scripts": { "start": "node server.js" }, "dependencies": { "express": "5" } }',
    'server.js': "const app = require('express')();\napp.get('/berths', list);\napp.listen(3000);\n",
  };
  const readmes: Readonly<Record<string, readonly [string, RegExp]>> = {
    'README.rst': [
      'Tidebook\n========\n\nText.\n',
      /Text\.\n\nMore on how .* is in `the guide <docs\/GUIDE\.md>`__\.\n$/,
    ],
    'README.adoc': ['= Tidebook\n\nText.', /Text\.\n\nMore on how .* is in link:docs\/GUIDE\.md\[the guide\]\.$/],
    'README.txt': ['Tidebook\r\n', /^Tidebook\r\n\r\nMore on how .* is in \[the guide\]\(docs\/GUIDE\.md\)\.\r\n$/],
  };
  for (const [path, [text, expected]] of Object.entries(readmes)) {
    it(`${path}: leads to a Markdown document that takes the sections`, () => {
      const files = { ...code, [path]: text };
      const { files: after } = generation(files, [generatorNamed('local-setup'), generatorNamed('api-reference')]);
      assert.match(after[path]!, expected);
      assert.match(after['docs/GUIDE.md']!, /^# tidebook\n\n## Getting started\n[^]*\n## API reference\n/);
      const statuses = new Map(
        openAudit(new MemoryHost(after), { version: '0' }).report.checks.map(({ id, status }) => [id, status]),
      );
      assert.deepEqual([statuses.get('readme/local-setup'), statuses.get('readme/api-docs')], ['pass', 'pass']);
      assert.deepEqual(
        generation(after, [generatorNamed('local-setup'), generatorNamed('api-reference')], false).edits,
        [],
      );
    });
  }
});
