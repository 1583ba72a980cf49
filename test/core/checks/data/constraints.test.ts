import assert from 'node:assert/strict';
import { answer as ask, goService, nodeService, plainService, pythonService } from './answer';

const answer = (files: Readonly<Record<string, string>>) => ask('data/constraints', files);
const unique = 'CREATE TABLE loans (id bigserial PRIMARY KEY, code text UNIQUE NOT NULL);\n';

describe('data/constraints', () => {
  it('says what is declared and where', () => {
    const found = answer({ ...goService, 'migrations/0001_loans.sql': unique });
    assert.equal(found.status, 'pass');
    assert.match(found.message, /1 unique constraint, 1 not-null column: loans\.code/);
    assert.deepEqual(found.evidence[0], { path: 'migrations/0001_loans.sql', startLine: 1 });
  });

  it('leads with the files that declare most, a migration and a model among them', () => {
    const { evidence } = answer({
      ...pythonService,
      'alembic/versions/1.py':
        'from alembic import op\nimport sqlalchemy as sa\n\nrevision = "1"\n\n\ndef upgrade():\n    op.create_table("loans", sa.Column("code", sa.String(), nullable=False))\n',
      'app/models.py':
        'from sqlalchemy import Column, String\nfrom .base import Base\n\n\nclass Loan(Base):\n    __tablename__ = "loans"\n    code = Column(String, nullable=False, unique=True)\n',
    });
    assert.deepEqual(
      evidence.map((one) => 'path' in one && one.path),
      ['app/models.py', 'alembic/versions/1.py'],
    );
  });

  it('counts migrations among tests where the service is set up with them', () => {
    const path = 'tests/migrations/V1__loans.sql';
    const set = (files: Readonly<Record<string, string>>) => answer({ ...goService, [path]: unique, ...files });
    assert.equal(set({}).status, 'fail');
    assert.equal(set({ Makefile: `up:\n\tpsql -f ${path}\n` }).status, 'pass');
    assert.equal(set({ Makefile: 'up:\n\tmigrate -path tests/migrations up\n' }).status, 'pass');
    assert.equal(set({ Makefile: '# psql -f tests/migrations/V1__loans.sql\n' }).status, 'fail');
    assert.equal(set({ Makefile: 'up:\n\tpsql -f other/V1__loans.sql\n' }).status, 'fail');
    assert.equal(set({ 'other_test.go': `package main\n\nconst path = "${path}"\n` }).status, 'fail');
    const fixture = { 'tests/fixtures/loans.sql': unique, Makefile: 'test:\n\tpsql -f tests/fixtures/loans.sql\n' };
    assert.equal(answer({ ...goService, ...fixture }).status, 'fail');
  });

  it('does not count keys, comments, tests, plain data classes or SQL that nothing uses', () => {
    assert.equal(
      answer({
        ...goService,
        'migrations/0001_loans.sql': 'CREATE TABLE loans (id int NOT NULL PRIMARY KEY, code text);\n',
      }).status,
      'fail',
    );
    assert.equal(
      answer({
        ...pythonService,
        'app/schemas.py':
          'from pydantic import BaseModel, Field\n\n\nclass Loan(BaseModel):\n    code: str = Field(unique=True)\n',
        'tests/test_models.py':
          'from sqlalchemy import Column\n\n\nclass Loan(Base):\n    __tablename__ = "x"\n    code = Column(unique=True)\n',
        'app/notes.py': '# code = Column(String, unique=True)\n',
      }).status,
      'fail',
    );
    assert.equal(answer({ ...plainService, 'scratch.sql': unique }).status, 'partial');
  });

  it('takes relations that only the mapper knows for less', () => {
    const found = answer({
      'mix.exs':
        'defmodule Library.MixProject do\n  defp deps do\n    [{:phoenix, "~> 1.7"}, {:ecto_sql, "~> 3.10"}, {:postgrex, ">= 0.0.0"}]\n  end\nend\n',
      'lib/library_web/router.ex':
        'defmodule LibraryWeb.Router do\n  use Phoenix.Router\n  get "/loans", LibraryWeb.LoanController, :index\nend\n',
      'lib/library/loan.ex':
        'defmodule Library.Loan do\n  use Ecto.Schema\n\n  schema "loans" do\n    field :code, :string\n    belongs_to :book, Library.Book\n  end\nend\n',
    });
    assert.equal(found.status, 'partial');
  });

  it('advises in the words of the mapper', () => {
    const { remedy, status } = answer({
      ...nodeService,
      'prisma/schema.prisma':
        'datasource db {\n  provider = "postgresql"\n}\n\nmodel Loan {\n  id Int @id\n  code String\n}\n',
    });
    assert.equal(status, 'partial');
    assert.match(remedy[0] ?? '', /schema\.prisma/);
  });
});
