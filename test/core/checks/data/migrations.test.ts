import assert from 'node:assert/strict';
import { answer as ask, goService, nodeService, plainService, pythonService } from './answer';

const answer = (files: Readonly<Record<string, string>>) => ask('data/migrations', files);
const table = 'CREATE TABLE loans (id bigserial PRIMARY KEY);\n';
const prismaModel = 'model Loan {\n  id Int @id\n}\n';

describe('data/migrations', () => {
  it('names the tool, the folder and the first files', () => {
    const found = answer({
      ...goService,
      'db/migrations/V1__loans.sql': table,
      'db/migrations/V2__more.sql': 'ALTER TABLE loans ADD due date;\n',
    });
    assert.equal(found.status, 'pass');
    assert.match(found.message, /2 migrations of Flyway under db\/migrations\//);
    assert.deepEqual(found.evidence[0], { path: 'db/migrations/V1__loans.sql', startLine: 1 });
  });

  it('takes the one file that is run by its name or at the first start for a schema file', () => {
    const runs = (path: string) => ({
      ...nodeService,
      'src/tables.js': `const text = require('fs').readFileSync('${path}', 'utf8');\nmodule.exports = (db) => db.query(text);\n`,
    });
    const first = { 'db/migrations/001_loans.sql': table };
    const found = answer({ ...runs('db/migrations/001_loans.sql'), ...first });
    assert.equal(found.status, 'partial', found.message);
    assert.equal(answer({ ...runs('db/other.sql'), ...first }).status, 'pass');
    const whole = (file: Record<string, string>) =>
      answer({ ...goService, 'sql/001_loans.sql': table, ...file }).status;
    assert.equal(whole({ Makefile: 'schema:\n\tpsql -f sql/001_loans.sql\n' }), 'partial');
    assert.equal(whole({ Makefile: 'schema:\n\tfor f in sql/*.sql; do psql -f $$f; done\n' }), 'pass');
    const mounted = 'services:\n  db:\n    image: postgres\n    volumes:\n      - ./sql:/docker-entrypoint-initdb.d\n';
    assert.equal(whole({ 'compose.yaml': mounted }), 'partial');
    assert.equal(whole({ 'compose.yaml': mounted.replace('docker-entrypoint-initdb.d', 'migrations') }), 'pass');
    assert.equal(whole({ 'compose.yaml': mounted, 'sql/002_due.sql': 'ALTER TABLE loans ADD due date;\n' }), 'pass');
    const later = { 'db/migrations/001_loans.sql': 'ALTER TABLE loans ADD due date;\n', 'db/schema.sql': table };
    assert.equal(answer({ ...runs('db/migrations/001_loans.sql'), ...later }).status, 'pass');
    assert.equal(
      answer({
        ...runs('db/migrations/001_loans.sql'),
        ...first,
        'db/migrations/002_due.sql': 'ALTER TABLE loans ADD due date;\n',
      }).status,
      'pass',
    );
  });

  it('asks nothing of a project without a database, or with documents only', () => {
    assert.equal(answer(plainService).status, 'na');
    assert.equal(answer({ 'README.md': '# Notes\n' }).status, 'na');
    assert.equal(
      answer({
        'package.json': '{ "dependencies": { "express": "^5.0.0", "mongoose": "^8.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst mongoose = require('mongoose');\nmongoose.connect(url);\nexpress().listen(3000);\n",
      }).status,
      'na',
    );
  });

  it('does not take a tool for migrations', () => {
    const found = answer({
      ...pythonService,
      'alembic.ini': '[alembic]\nscript_location = alembic\n',
      'alembic/env.py': 'from alembic import context\n\ncontext.run_migrations()\n',
    });
    assert.equal(found.status, 'fail');
  });

  it('does not count a dependency, a mention, a test or vendored files', () => {
    assert.equal(answer(pythonService).status, 'fail');
    assert.equal(
      answer({
        ...goService,
        'README.md': '# Loans\n\nMigrations will come: `migrations/0001_loans.sql`.\n',
        'docs/0001_loans.sql': table,
        'tests/migrations/0001_loans.sql': table,
        'vendor/tool/migrations/0001_loans.sql': table,
        'notes.go': 'package main\n\n// CREATE TABLE loans (id int)\n',
      }).status,
      'fail',
    );
  });

  it('accepts a schema that a tool manages, and not one that is only pushed', () => {
    const schema = 'datasource db {\n  provider = "postgresql"\n}\n\n' + prismaModel;
    assert.equal(answer({ ...nodeService, 'prisma/schema.prisma': schema }).status, 'pass');
    const pushed = answer({
      ...nodeService,
      'prisma/schema.prisma': schema,
      'package.json':
        '{ "scripts": { "db": "prisma db push" }, "dependencies": { "@prisma/client": "^6.0.0", "express": "^5.0.0" } }',
    });
    assert.equal(pushed.status, 'partial');
    assert.equal(
      answer({ ...nodeService, 'prisma/schema.prisma': schema.replace('postgresql', 'mongodb') }).status,
      'na',
    );
  });

  it('tells what is made at start-up from what is versioned', () => {
    const started = answer({
      ...pythonService,
      'app/start.py':
        'from sqlalchemy import create_engine\nfrom .models import Base\n\nBase.metadata.create_all(engine)\n',
    });
    assert.equal(started.status, 'partial');
    assert.match(started.message, /app\/start\.py:4/);
    assert.match(started.remedy[0] ?? '', /alembic/);
    const run = answer({
      ...goService,
      'compose.yaml':
        'services:\n  db:\n    image: postgres\n    volumes:\n      - ./sql:/docker-entrypoint-initdb.d\n',
      'sql/init.sql': table,
    });
    assert.equal(run.status, 'partial');
    assert.match(run.message, /compose\.yaml:5/);
    const inCode = answer({
      ...goService,
      'schema.go': 'package main\n\nconst schema = `CREATE TABLE loans (id int primary key)`\n',
    });
    assert.equal(inCode.status, 'partial');
    assert.equal(answer({ ...goService, 'dump.sql': table }).status, 'fail');
  });

  it('asks for an order', () => {
    assert.equal(answer({ ...goService, 'migrations/loans.sql': table }).status, 'partial');
  });
});
