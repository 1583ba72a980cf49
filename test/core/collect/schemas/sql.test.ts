import assert from 'node:assert/strict';
import { factsOf, shapeOf } from './shape';

const read = (sql: string, name = 'loans') => shapeOf({ 'db/migrations/001_loans.sql': sql }, name);

describe('SQL definitions', () => {
  it('reads PostgreSQL with quoted names, schemas and checks', () => {
    const found = read(
      `CREATE TABLE IF NOT EXISTS public."loans" (
         "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
         code text COLLATE "C" UNIQUE NOT NULL DEFAULT 'a,b(c)',
         fee numeric(10, 2) CHECK (fee >= 0),
         book_id bigint NOT NULL REFERENCES public.books (id) ON DELETE CASCADE,
         tags text[] DEFAULT ARRAY['x', 'y'],
         CONSTRAINT one_a_day UNIQUE (code, day),
         EXCLUDE USING gist (room WITH =)
       );
       CREATE INDEX CONCURRENTLY loans_code ON loans USING btree (lower(code), fee DESC) WHERE fee > 0;
       ALTER TABLE ONLY loans ADD CONSTRAINT f FOREIGN KEY (reader_id) REFERENCES readers(id), ALTER COLUMN fee SET NOT NULL;`,
    );
    assert.deepEqual(found, {
      keys: ['id'],
      uniques: ['code', 'code+day'],
      indexes: ['code+fee'],
      references: ['book_id>books', 'reader_id>readers'],
      required: ['book_id', 'code', 'fee'],
      checks: 1,
    });
  });

  it('reads MySQL with keys among the columns, and columns called like keywords', () => {
    const found = read(
      "CREATE TABLE `loans` (\n  `id` int NOT NULL AUTO_INCREMENT,\n  `key` varchar(20) NOT NULL COMMENT 'it''s; a key',\n  `index` int,\n  `book_id` int unsigned DEFAULT NULL,\n  PRIMARY KEY (`id`),\n  UNIQUE KEY `u` (`key`),\n  KEY `idx_book` (`book_id`,`index`),\n  FULLTEXT KEY (`key`),\n  CONSTRAINT `fk` FOREIGN KEY (`book_id`) REFERENCES `books` (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n",
    );
    assert.deepEqual(found.indexes, ['book_id+index', 'key']);
    assert.deepEqual(found.uniques, ['key']);
    assert.deepEqual(found.references, ['book_id>books']);
    assert.deepEqual(found.required, ['id', 'key']);
  });

  it('reads SQL Server with brackets and batches', () => {
    const found = read(
      "IF NOT EXISTS (SELECT * FROM sys.tables WHERE name = 'loans')\nBEGIN\nCREATE TABLE [dbo].[loans] (\n  [Id] INT IDENTITY(1,1) NOT NULL PRIMARY KEY,\n  [Code] NVARCHAR(8) NOT NULL,\n  CONSTRAINT [UQ] UNIQUE NONCLUSTERED ([Code] ASC)\n);\nEND\nGO\nALTER TABLE [dbo].[loans] WITH CHECK ADD CONSTRAINT [FK] FOREIGN KEY([BookId]) REFERENCES [dbo].[books] ([Id])\nGO\nCREATE NONCLUSTERED INDEX [IX] ON [dbo].[loans] ([Code]) INCLUDE ([Id])\nGO\n",
    );
    assert.deepEqual(found.uniques, ['Code']);
    assert.deepEqual(found.references, ['BookId>books']);
    assert.deepEqual(found.indexes, ['Code']);
  });

  it('reads SQLite and blocks of statements', () => {
    const found = read(
      'create table loans (id integer primary key autoincrement, code text not null unique, book_id integer references books);\nDO $$ BEGIN\n ALTER TABLE loans ADD CONSTRAINT f FOREIGN KEY (reader_id) REFERENCES readers(id);\nEXCEPTION WHEN duplicate_object THEN null;\nEND $$;\n',
    );
    assert.deepEqual(found.references, ['book_id>books', 'reader_id>readers']);
  });

  it('passes over comments, functions, data and temporary tables', () => {
    const { schema } = factsOf({
      'db/migrations/001_x.sql':
        "-- CREATE TABLE a (id int);\n/* CREATE TABLE b (id int); */\nCREATE FUNCTION f() RETURNS void AS $body$ BEGIN CREATE TABLE c (id int); END $body$ LANGUAGE plpgsql;\nINSERT INTO notes VALUES ('CREATE TABLE d (id int);');\nCOPY notes (text) FROM stdin;\nCREATE TABLE e (id int);\n\\.\nCREATE TEMP TABLE g (id int);\nCREATE TABLE h (id int);\n",
    });
    assert.deepEqual(
      schema.entities.map(({ name }) => name),
      ['h'],
    );
  });

  it('reads SQL in code, joined strings included, and not in comments', () => {
    const { schema } = factsOf({
      'store.go':
        'package main\n\n// CREATE TABLE notes (id int)\nconst schema = `CREATE TABLE IF NOT EXISTS loans (\n  id integer primary key,\n  code text not null\n);\nCREATE INDEX loans_code ON loans (code);`\n',
      'Store.java':
        'class Store {\n  static final String SQL =\n      "CREATE TABLE books ("\n          + "id bigint primary key, "\n          + "isbn varchar(13) unique)";\n}\n',
    });
    assert.deepEqual(
      schema.entities.map(({ name, uniques, indexes }) => [name, uniques.length, indexes.length]),
      [
        ['books', 1, 0],
        ['loans', 0, 1],
      ],
    );
  });

  it('names the lines', () => {
    const { schema } = factsOf({
      'db/migrations/001_x.sql': '\n\nCREATE TABLE loans (\n  id int,\n  code text UNIQUE\n);\n',
    });
    const [loans] = schema.entities;
    assert.equal(loans?.place.line, 3);
    assert.equal(loans?.uniques[0]?.place.line, 5);
  });

  it('bounds what a hostile file costs', () => {
    for (const text of [
      `CREATE TABLE a (${'('.repeat(100_000)}`,
      'CREATE TABLE '.repeat(20_000),
      `CREATE TABLE a (${'b int, '.repeat(40_000)}c int);`,
      `${"'".repeat(99_999)} CREATE TABLE a (b int);`,
      'ALTER TABLE a ADD '.repeat(20_000),
    ])
      assert.doesNotThrow(() => factsOf({ 'db/migrations/001_x.sql': text }));
  });
});
