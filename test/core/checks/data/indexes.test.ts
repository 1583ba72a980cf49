import assert from 'node:assert/strict';
import { answer as ask, goService, nodeService, plainService } from './answer';

const answer = (files: Readonly<Record<string, string>>) => ask('data/indexes', files);
const migration = (sql: string) => answer({ ...goService, 'migrations/0001_loans.sql': sql });

describe('data/indexes', () => {
  it('names the indexed columns', () => {
    const found = migration(
      'CREATE TABLE loans (id int PRIMARY KEY, due date);\nCREATE INDEX loans_due ON loans (due);\n',
    );
    assert.equal(found.status, 'pass');
    assert.match(found.message, /1 index declared: loans\.due/);
    assert.deepEqual(found.evidence, [{ path: 'migrations/0001_loans.sql', startLine: 2 }]);
  });

  it('takes what a dump repeats of references for brought by them', () => {
    const rails = (change: string, dumped: string) =>
      answer({
        Gemfile: "gem 'rails'\ngem 'pg'\n",
        'config/routes.rb': 'Rails.application.routes.draw { resources :loans }\n',
        'app/controllers/loans_controller.rb': 'class LoansController < ApplicationController\nend\n',
        'db/migrate/20250101000000_create_loans.rb': `class CreateLoans < ActiveRecord::Migration[8.0]\n  def change\n    create_table :loans do |t|\n${change}\n      t.date :due\n    end\n  end\nend\n`,
        'db/schema.rb': `ActiveRecord::Schema[8.0].define(version: 2025_01_01_000000) do\n  create_table "loans" do |t|\n    t.bigint "reader_id"\n    t.date "due"\n${dumped}\n  end\nend\n`,
      });
    const of = (columns: string) => `    t.index [${columns}], name: "index_loans"`;
    assert.equal(rails('      t.references :reader', of('"reader_id"')).status, 'partial');
    assert.equal(rails('      t.references :held, polymorphic: true', of('"held_type", "held_id"')).status, 'partial');
    assert.equal(rails('      t.references :reader, index: true', of('"reader_id"')).status, 'pass');
    assert.equal(rails('      t.references :reader', of('"due"')).status, 'pass');
    assert.equal(rails('      t.bigint :reader_id', of('"reader_id"')).status, 'pass');
  });

  it('does not count keys, unique constraints and what they cover', () => {
    assert.equal(
      migration(
        'CREATE TABLE loans (id int PRIMARY KEY, code text UNIQUE);\nCREATE UNIQUE INDEX u ON loans (code, id);\n',
      ).status,
      'fail',
    );
    assert.equal(
      migration('CREATE TABLE loans (id int PRIMARY KEY, code text UNIQUE);\nCREATE INDEX again ON loans (code);\n')
        .status,
      'partial',
    );
    assert.equal(
      migration('CREATE TABLE loans (id int PRIMARY KEY);\n-- CREATE INDEX x ON loans (due);\n').status,
      'fail',
    );
  });

  it('counts the secondary indexes of a key-value store', () => {
    const service = {
      ...plainService,
      'package.json': '{ "dependencies": { "express": "^5.0.0", "aws-sdk": "^2.0.0" } }',
      'src/db.ts': "import AWS from 'aws-sdk';\n\nexport const db = new AWS.DynamoDB();\n",
    };
    const table = (indexes: string): string =>
      `import { db } from './db';\n\nexport const make = () =>\n  db.createTable({ TableName: 'loans', KeySchema: keys${indexes} });\n`;
    const found = answer({ ...service, 'src/table.ts': table(", GlobalSecondaryIndexes: [{ IndexName: 'due' }]") });
    assert.equal(found.status, 'pass');
    assert.deepEqual(found.evidence, [{ path: 'src/table.ts', startLine: 4 }]);
    for (const none of [
      '',
      ', GlobalSecondaryIndexes: []',
      ", Note: 'GlobalSecondaryIndexes: [{}]'",
      ' /* GlobalSecondaryIndexes: [{}] */',
    ])
      assert.equal(answer({ ...service, 'src/table.ts': table(none) }).status, 'fail', none);
    assert.equal(ask('data/constraints', { ...service, 'src/table.ts': table('') }).status, 'na');
  });

  it('takes what frameworks add for less', () => {
    const prismaJoin =
      'CREATE TABLE "_BookToTag" ("A" INTEGER NOT NULL, "B" INTEGER NOT NULL);\nCREATE UNIQUE INDEX "_BookToTag_AB_unique" ON "_BookToTag"("A", "B");\nCREATE INDEX "_BookToTag_B_index" ON "_BookToTag"("B");\n';
    assert.equal(
      answer({ ...nodeService, 'prisma/migrations/20250101_init/migration.sql': prismaJoin }).status,
      'partial',
    );
    const gorm = answer({
      'go.mod': 'module example\n\nrequire (\n\tgorm.io/driver/postgres v1.5.0\n\tgorm.io/gorm v1.25.0\n)\n',
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\n\t"gorm.io/gorm"\n)\n\ntype Loan struct {\n\tgorm.Model\n\tCode string\n}\n\nfunc main() {\n\tgorm.Open(nil)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
    });
    assert.equal(gorm.status, 'partial');
  });

  it('does not count an index that a migration takes back', () => {
    const found = answer({
      ...goService,
      'migrations/0001_loans.up.sql': 'CREATE TABLE loans (id int PRIMARY KEY, due date);\n',
      'migrations/0001_loans.down.sql': 'CREATE INDEX loans_due ON loans (due);\n',
    });
    assert.equal(found.status, 'fail');
  });

  it('asks nothing without a database', () => {
    assert.equal(answer(plainService).status, 'na');
  });
});
