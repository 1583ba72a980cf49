import assert from 'node:assert/strict';
import { answer as ask, goService, nodeService, plainService, pythonService } from './answer';

const answer = (files: Readonly<Record<string, string>>) => ask('data/transactions', files);
const apart =
  'export async function lend() {\n  await prisma.loan.create({ data });\n  await prisma.book.update({ where, data });\n}\n';
const joined =
  'export const lend = () =>\n  prisma.$transaction(async (tx) => {\n    await tx.loan.create({ data });\n    await tx.book.update({ where, data });\n  });\n';

describe('data/transactions', () => {
  it('names the function that writes in steps', () => {
    const found = answer({ ...nodeService, 'src/lend.ts': apart });
    assert.equal(found.status, 'fail');
    assert.match(found.message, /`lend` \(src\/lend\.ts:1\)/);
    assert.match(found.remedy[0] ?? '', /\$transaction/);
  });

  it('advises on the rest where one operation is covered', () => {
    const found = answer({ ...nodeService, 'src/lend.ts': joined, 'src/return.ts': apart.replace('lend', 'giveBack') });
    assert.equal(found.status, 'pass');
    assert.match(found.advice?.[0] ?? '', /`giveBack`/);
  });

  it('shows the transaction first that joins most writes through what it is handed', () => {
    const inTransaction = (body: string): string =>
      `import { db } from './db';\nexport const lend = (loan) =>\n  db.tx(async (t) => {\n${body}  });\n`;
    const found = answer({
      ...nodeService,
      'src/a.ts': inTransaction('    await t.loans.create(loan);\n'),
      'src/b.ts': inTransaction('    await t.loans.find(loan);\n    await t.books.find(loan);\n'),
      'src/c.ts': inTransaction('    await t.loans.create(loan);\n    await t.shelf.books.update(loan);\n'),
    });
    assert.equal(found.status, 'pass');
    assert.match(found.message, /src\/c\.ts:3/);
  });

  const railsService = {
    Gemfile: 'gem "rails"\ngem "pg"\n',
    'config/application.rb': 'class Application < Rails::Application\nend\n',
    'app/models/loan.rb': 'class Loan < ApplicationRecord\nend\n',
  };
  const operation = (then: string): string =>
    `class Operation\n  def execute\n    ActiveRecord::Base.transaction do\n      ${then}\n    end\n  end\n\n  def steps\n    raise NotImplementedError\n  end\nend\n`;
  const lend = (base: string): string =>
    `module Shelf\n  class Lend < ${base}\n    def steps\n      loan = Loan.create!(book: book)\n      book.update!(lent: true)\n    end\n  end\nend\n`;

  it('counts what a base class runs in one for its subclasses', () => {
    const ask = (base: string, sub: string) =>
      answer({ ...railsService, 'app/operations/operation.rb': base, 'app/operations/shelf/lend.rb': sub });
    const found = ask(operation('steps'), lend('Operation'));
    assert.equal(found.status, 'pass', found.message);
    assert.deepEqual(found.evidence[0], { path: 'app/operations/operation.rb', startLine: 3 });
    assert.equal(ask(operation('steps'), lend('Report')).status, 'fail');
    assert.equal(ask(operation('other'), lend('Operation')).status, 'fail');
    const once = lend('Operation').replace('      book.update!(lent: true)\n', '');
    assert.equal(ask(operation('steps'), once).status, 'na');
  });

  it('counts it in Java, where the method is abstract', () => {
    const java = (base: string) => ({
      'pom.xml':
        '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency></dependencies></project>',
      'src/main/java/a/App.java':
        'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
      'src/main/java/a/Loan.java':
        'package a;\n\nimport jakarta.persistence.*;\n\n@Entity\nclass Loan { @Id Long id; }\n',
      'src/main/java/a/Operation.java': base,
      'src/main/java/a/Lend.java':
        'package a;\n\nclass Lend extends Operation {\n  protected void steps() {\n    loanRepository.save(loan);\n    bookRepository.save(book);\n  }\n}\n',
    });
    const base =
      'package a;\n\nabstract class Operation {\n  void execute() {\n    transactionTemplate.executeWithoutResult(status -> steps());\n  }\n\n  protected abstract void steps();\n}\n';
    const found = answer(java(base));
    assert.equal(found.status, 'pass', found.message);
    assert.equal(
      answer(java(base.replace('transactionTemplate.executeWithoutResult(status -> steps())', 'steps()'))).status,
      'fail',
    );
  });

  it('does not count the making of tables, nor the question whether the database is there', () => {
    const names = Array.from({ length: 30 }, (_, i) => `            Table${i},\n`).join('');
    const found = answer({
      ...pythonService,
      'app/start.py': `from app.db import engine\n\n\nasync def make():\n    async with engine.begin() as connection:\n        from app.models import (\n${names}        )\n        await connection.run_sync(Base.metadata.create_all)\n\n\nasync def ready():\n    async with engine.begin() as connection:\n        await connection.execute(text("SELECT 1"))\n`,
      'app/lend.py':
        'async def lend(session, loan, book):\n    session.add(loan)\n    await session.commit()\n    session.add(book)\n    await session.commit()\n',
    });
    assert.equal(found.status, 'fail', found.message);
  });

  it('does not count comments, tests, seeds or a library that is only there', () => {
    const found = answer({
      ...nodeService,
      'src/notes.ts': `// ${joined.replaceAll('\n', '\n// ')}\nexport const note = 'prisma.$transaction([])';\n`,
      'test/lend.test.ts': joined,
      'prisma/seed.ts': joined,
    });
    assert.equal(found.status, 'na');
  });

  it('asks nothing of writes in memory', () => {
    assert.equal(
      answer({
        ...plainService,
        'src/lend.ts': 'export function lend() {\n  store.create(loan);\n  store.update(book);\n}\n',
      }).status,
      'na',
    );
  });

  it('sees through a transaction that a document store lacks', () => {
    const files = {
      'pom.xml':
        '<project><artifactId>library</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-mongodb</artifactId></dependency></dependencies></project>\n',
      'src/main/java/library/Library.java':
        'package library;\n\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n@SpringBootApplication\npublic class Library {\n  public static void main(String[] args) {\n    SpringApplication.run(Library.class, args);\n  }\n}\n',
      'src/main/java/library/Loan.java':
        'package library;\n\nimport org.springframework.data.mongodb.core.mapping.Document;\n\n@Document\npublic class Loan {\n  @Id private String id;\n}\n',
      'src/main/java/library/Lending.java':
        'package library;\n\npublic class Lending {\n  @Transactional\n  public void lend(Book book) {\n    bookRepository.save(book);\n    loanRepository.save(new Loan(book));\n  }\n}\n',
    };
    assert.equal(answer(files).status, 'partial');
    const managed = {
      ...files,
      'src/main/java/library/Config.java':
        'package library;\n\nclass Config {\n  @Bean\n  MongoTransactionManager manager(MongoDatabaseFactory factory) {\n    return new MongoTransactionManager(factory);\n  }\n}\n',
    };
    assert.equal(answer(managed).status, 'pass');
  });

  it('passes a transaction around SQL', () => {
    const found = answer({
      ...goService,
      'lend.go':
        'package main\n\nfunc lend(db *sql.DB) error {\n\ttx, err := db.Begin()\n\tif err != nil {\n\t\treturn err\n\t}\n\ttx.Exec("INSERT INTO loans (id) VALUES (1)")\n\ttx.Exec("UPDATE books SET lent = true")\n\treturn tx.Commit()\n}\n',
    });
    assert.equal(found.status, 'pass');
    assert.deepEqual(found.evidence, [{ path: 'lend.go', startLine: 4 }]);
  });
});
