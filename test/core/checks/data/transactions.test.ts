import assert from 'node:assert/strict';
import { answer as ask, goService, nodeService, plainService } from './answer';

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
