import type { TransactionUse, WriteFacts, WriteSequence } from '../../facts';
import type { FileEvidence } from '../../model';
import { withoutBackend } from '../../text/code/backend';
import { dataStores } from '../../text/code/data-stores';
import { mapperIn, schemaStep } from '../../text/advice/schema-steps';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 60,
  needs: ['uses', 'schema', 'writes'],
  title: 'Multi-step writes run in a transaction',
  failureTitle: 'Multi-step writes can stop half-way',
  why: 'Without a transaction a crash between two writes leaves data that no request could have produced.',
  remedy: [
    'Find the operations that write more than one record.',
    'Run their writes in one transaction that is rolled back on an error.',
  ],
  examples: [
    {
      name: 'whose transfer is one transaction',
      status: 'pass',
      files: {
        'go.mod': 'module example\n\nrequire github.com/lib/pq v1.10.9\n',
        'main.go':
          'package main\n\nimport (\n\t"database/sql"\n\t"net/http"\n\n\t_ "github.com/lib/pq"\n)\n\nfunc main() {\n\tdb, _ := sql.Open("postgres", "")\n\t_ = db\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        'transfer.go':
          'package main\n\nimport "database/sql"\n\nfunc transfer(db *sql.DB, from, to, amount int) error {\n\ttx, err := db.Begin()\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n\ttx.Exec("UPDATE accounts SET balance = balance - $1 WHERE id = $2", amount, from)\n\ttx.Exec("UPDATE accounts SET balance = balance + $1 WHERE id = $2", amount, to)\n\treturn tx.Commit()\n}\n',
      },
    },
    {
      name: 'whose service method is transactional',
      status: 'pass',
      files: {
        'pom.xml':
          '<project><artifactId>library</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency></dependencies></project>\n',
        'src/main/java/library/Library.java':
          'package library;\n\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n@SpringBootApplication\npublic class Library {\n  public static void main(String[] args) {\n    SpringApplication.run(Library.class, args);\n  }\n}\n',
        'src/main/java/library/Book.java':
          'package library;\n\nimport jakarta.persistence.Entity;\nimport jakarta.persistence.Id;\n\n@Entity\npublic class Book {\n  @Id private Long id;\n}\n',
        'src/main/java/library/LoanService.java':
          'package library;\n\nimport org.springframework.transaction.annotation.Transactional;\n\npublic class LoanService {\n  @Transactional\n  public void lend(Book book, Reader reader) {\n    bookRepository.save(book);\n    loanRepository.save(new Loan(book, reader));\n  }\n}\n',
      },
    },
    {
      name: 'whose order is written in two steps on their own',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "@prisma/client": "^6.0.0", "express": "^5.0.0" } }',
        'src/server.ts': "import express from 'express';\n\nexpress().listen(3000);\n",
        'src/lend.ts':
          "import { PrismaClient } from '@prisma/client';\n\nconst prisma = new PrismaClient();\n\nexport async function lend(book: number, reader: number) {\n  await prisma.loan.create({ data: { book, reader } });\n  // await prisma.$transaction(...)\n  await prisma.book.update({ where: { id: book }, data: { lent: true } });\n}\n",
      },
    },
    {
      name: 'whose writes are single statements',
      status: 'na',
      files: {
        'package.json': '{ "dependencies": { "@prisma/client": "^6.0.0", "express": "^5.0.0" } }',
        'src/server.ts': "import express from 'express';\n\nexpress().listen(3000);\n",
        'src/books.ts':
          "import { PrismaClient } from '@prisma/client';\n\nconst prisma = new PrismaClient();\n\nexport async function add(title: string) {\n  return prisma.book.create({ data: { title } });\n}\n",
      },
    },
  ],
  run({ uses, schema, writes }) {
    const stores = dataStores({ uses, schema });
    if (!stores.relational && !stores.document) return notApplicable('No production code uses a database.');
    if (withoutBackend(uses) && schema.entities.length === 0) return notApplicable('There is no backend.');
    const extra = { remedy: [schemaStep('transactions', mapperIn({ uses, schema }))] };
    const covering = rankedTransactions(writes);
    const open = writes.sequences;
    if (covering[0]) {
      const places = covering.map(evidenceAt);
      if (!stores.relational && covering.every(({ how }) => how === 'annotation') && !writes.managesDocuments)
        return partial(
          `${wayOf(covering[0])} at ${nameOf(covering[0])}, but no MongoTransactionManager is declared, without which it does nothing.`,
          places,
          { remedy: ['Declare a `MongoTransactionManager` bean, and run MongoDB as a replica set.'] },
        );
      const advice =
        open.length > 0
          ? [
              `Look at ${sequenceNames(open)} too: ${open.length === 1 ? 'it writes' : 'they write'} several times without one.`,
            ]
          : [];
      return pass(`${wayOf(covering[0])} at ${nameOf(covering[0])}${countOf(covering)}.`, places, { advice });
    }
    if (open[0])
      return fail(
        `${sequenceNames(open)} ${open.length === 1 ? 'writes' : 'write'} several times; no transaction joins the writes.`,
        [],
        extra,
      );
    return notApplicable('No operation writes more than once.');
  },
});

/** Transactions around more than one step, the clearest first. */
function rankedTransactions({ transactions }: WriteFacts): TransactionUse[] {
  const counted = transactions.filter(({ how, steps }) =>
    how === 'annotation' ? (steps ?? 0) > 1 : steps === null || steps > 0,
  );
  const weight = ({ how, steps }: TransactionUse): number =>
    (how === 'unit-of-work' ? 0 : 10) + Math.min(steps ?? 1, 5);
  return [...counted].sort((a, b) => weight(b) - weight(a));
}

function evidenceAt({ place }: TransactionUse): FileEvidence {
  return { path: place.path, startLine: place.line };
}

const nameOf = ({ place }: TransactionUse): string => `${place.path}:${place.line}`;

function wayOf({ how }: TransactionUse): string {
  if (how === 'annotation') return 'A transactional method joins several writes';
  return how === 'unit-of-work' ? 'Several writes are committed at once' : 'A transaction is opened';
}

function countOf(all: readonly TransactionUse[]): string {
  return all.length > 1 ? ` and in ${all.length - 1} more ${all.length === 2 ? 'place' : 'places'}` : '';
}

function sequenceNames(sequences: readonly WriteSequence[]): string {
  const named = sequences
    .slice(0, 3)
    .map(({ name, place }) => (name ? `\`${name}\` (${place.path}:${place.line})` : `${place.path}:${place.line}`));
  return sequences.length > 3 ? `${named.join(', ')} and others` : named.join(', ');
}
