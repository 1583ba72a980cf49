import type { Entity, Facts, Migration, SchemaFile } from '../../facts';
import type { FileEvidence, Finding, Place } from '../../model';
import { withoutBackend } from '../../text/code/backend';
import { dataStores } from '../../text/code/data-stores';
import { folderOf } from '../../text/repository/file-role';
import { mapperIn, schemaStep } from '../../text/advice/schema-steps';
import { numberOf } from '../../text/code/schema-words';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 2,
  effort: 120,
  needs: ['uses', 'schema', 'scripts', 'documents'],
  title: 'The schema is versioned',
  failureTitle: 'The schema is not versioned',
  why: 'Migrations show that the schema can change on a database that holds data, and that a reviewer can build it.',
  remedy: [
    'Keep each change of the schema as a versioned file, applied by a migration tool.',
    'Run the tool on release or from one documented command, and switch off what makes the schema at start-up.',
  ],
  examples: [
    {
      name: 'with numbered SQL files',
      status: 'pass',
      files: {
        'go.mod': 'module example\n\nrequire github.com/lib/pq v1.10.9\n',
        'main.go':
          'package main\n\nimport (\n\t"database/sql"\n\t"net/http"\n\n\t_ "github.com/lib/pq"\n)\n\nfunc main() {\n\tdb, _ := sql.Open("postgres", "")\n\t_ = db\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        'migrations/0001_books.up.sql': 'CREATE TABLE books (id bigserial PRIMARY KEY);\n',
        'migrations/0001_books.down.sql': 'DROP TABLE books;\n',
      },
    },
    {
      name: 'with a revision of Alembic',
      status: 'pass',
      files: {
        'requirements.txt': 'fastapi\nsqlalchemy\nalembic\n',
        'app/main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
        'alembic/versions/1a2b_books.py':
          'from alembic import op\nimport sqlalchemy as sa\n\nrevision = "1a2b"\ndown_revision = None\n\n\ndef upgrade():\n    op.create_table("books", sa.Column("id", sa.Integer(), primary_key=True))\n\n\ndef downgrade():\n    op.drop_table("books")\n',
      },
    },
    {
      name: 'whose mapper makes the tables at start-up',
      status: 'partial',
      files: {
        'pom.xml':
          '<project><artifactId>library</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency></dependencies></project>\n',
        'src/main/java/library/Library.java':
          'package library;\n\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n@SpringBootApplication\npublic class Library {\n  public static void main(String[] args) {\n    SpringApplication.run(Library.class, args);\n  }\n}\n',
        'src/main/java/library/Book.java':
          'package library;\n\nimport jakarta.persistence.Entity;\nimport jakarta.persistence.Id;\n\n@Entity\npublic class Book {\n  @Id private Long id;\n}\n',
        'src/main/resources/application.properties': 'spring.jpa.hibernate.ddl-auto=update\n',
      },
    },
    {
      name: 'that maps tables which nothing versions',
      status: 'fail',
      files: {
        'requirements.txt': 'fastapi\nsqlalchemy\nalembic\n',
        'app/main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
        'app/models.py':
          'from sqlalchemy import Column, Integer\nfrom sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n\n\nclass Book(Base):\n    __tablename__ = "books"\n    id = Column(Integer, primary_key=True)\n',
      },
    },
    {
      name: 'that keeps documents',
      status: 'na',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "mongoose": "^8.0.0" } }',
        'src/server.js': "const express = require('express');\nconst app = express();\napp.listen(3000);\n",
        'src/book.js':
          "const mongoose = require('mongoose');\n\nmodule.exports = mongoose.model('Book', new mongoose.Schema({ isbn: String }));\n",
      },
    },
  ],
  run({ uses, schema, scripts, documents }) {
    const stores = dataStores({ uses, schema });
    const extra = { remedy: [schemaStep('migrations', mapperIn({ uses, schema }))] };
    if (!stores.relational && stores.document)
      return notApplicable('The data is kept in a document store, which has no schema to version.');
    const versioned = schema.migrations.filter((migration) => migration.versioned);
    const whole = schemaRunAtStart(versioned, schema.entities);
    if (whole)
      return partial(
        `${whole.place.path} makes the whole schema, and ${whole.ranBy.path}:${whole.ranBy.line} ${runsIt[whole.ranBy.through]}; changes after that have no version.`,
        [evidenceAt(whole.place), evidenceAt(whole.ranBy)],
        extra,
      );
    if (versioned.length > 0) return pass(migrationsMessage(versioned), migrationPlaces(versioned, schema.entities));
    if (!stores.relational) return scratchOnly(schema.schemaFiles);
    if (withoutBackend(uses) && schema.entities.length === 0) return notApplicable('There is no backend.');
    const managed = schema.schemaFiles.filter((file) => file.tool !== null);
    if (managed[0]) {
      const pushed =
        managed[0].tool === 'Prisma' &&
        scripts.some(({ command }) => /\bprisma db push\b/.test(command)) &&
        !scripts.some(({ command }) => /\bprisma migrate\b/.test(command));
      const places = managed.map(({ place }) => evidenceAt(place));
      return pushed
        ? partial(
            '`prisma db push` brings the schema to the database without a migration that could be reviewed or repeated.',
            places,
            extra,
          )
        : pass(`${managed[0].tool!} manages the schema in ${managed[0].place.path}.`, places);
    }
    if (schema.migrations[0])
      return partial(
        `${schema.migrations[0].place.path} makes the schema, but nothing in its name or content puts it in an order.`,
        schema.migrations.slice(0, 3).map(({ place }) => evidenceAt(place)),
        extra,
      );
    return withoutVersions({ uses, schema, documents }, extra);
  },
});

const runsIt = {
  name: 'runs that one file by its name',
  'first start': 'has the database run it when it starts first',
};

/** The one file of SQL that makes the tables and that is run without a word on its order: a schema file. */
function schemaRunAtStart(
  versioned: readonly Migration[],
  entities: readonly Entity[],
): { readonly place: Place; readonly ranBy: Place & { readonly through: keyof typeof runsIt } } | null {
  const [only] = versioned;
  if (!only || versioned.length > 1 || only.tool !== null || !only.ranBy) return null;
  const { place, ranBy } = only;
  const { through } = ranBy;
  const makes = entities.some((entity) => entity.place.path === place.path);
  return makes && through !== 'pattern' && ranBy.path !== place.path ? { place, ranBy: { ...ranBy, through } } : null;
}

const evidenceAt = ({ path, line }: Place): FileEvidence => ({ path, startLine: line });

function migrationsMessage(migrations: readonly Migration[]): string {
  const tools = [...new Set(migrations.flatMap(({ tool }) => tool ?? []))];
  const folders = [...new Set(migrations.map(({ place }) => foldersFolder(place.path)))];
  const where =
    folders.length > 1 ? `${folders[0]!}/ and ${numberOf(folders.length - 1, 'more folder')}` : `${folders[0]!}/`;
  return `${numberOf(migrations.length, 'migration')}${tools.length > 0 ? ` of ${tools.join(' and ')}` : ''} under ${where.replace(/^\//, 'the root')}.`;
}

/** The folder that holds the migrations, where a tool makes one for each. */
function foldersFolder(path: string): string {
  const folder = folderOf(path);
  return /\/(?:migration|up)\.sql$/.test(path) ? folderOf(folder) : folder;
}

/** Migrations that make the project's own tables, from different folders first. */
function migrationPlaces(migrations: readonly Migration[], entities: readonly Entity[]): FileEvidence[] {
  const own = new Set(
    entities
      .filter(({ framework }) => !framework)
      .flatMap((one) => [one.place, ...one.fields.map(({ place }) => place)].map(({ path }) => path)),
  );
  const ranked = [...migrations].sort((a, b) => Number(own.has(b.place.path)) - Number(own.has(a.place.path)));
  const seen = new Set<string>();
  const first = ranked.filter(({ place }) => {
    const folder = foldersFolder(place.path);
    return seen.has(folder) ? false : seen.add(folder);
  });
  return [...new Set([...first, ...ranked])].slice(0, 5).map(({ place }) => evidenceAt(place));
}

/** No code uses a database: an SQL file that nothing runs is no schema of a service. */
function scratchOnly(files: readonly SchemaFile[]): Finding {
  const file = files[0];
  if (!file) return notApplicable('No production code uses a database with a schema.');
  return fail(`${file.place.path} defines tables, but it has no version, and no code uses a database.`);
}

function withoutVersions(
  { uses, schema, documents }: Pick<Facts, 'uses' | 'schema' | 'documents'>,
  extra: { readonly remedy: readonly string[] },
): Finding {
  const synchronized = [
    ...uses.filter((use) => use.production && use.capability === 'schema-sync'),
    ...schema.synchronizations,
  ];
  if (synchronized[0])
    return partial(
      `${synchronized[0].technology} makes the tables at start-up (${synchronized[0].place.path}:${synchronized[0].place.line}); no migration records how the schema changes.`,
      synchronized.slice(0, 3).map(({ place }) => evidenceAt(place)),
      extra,
    );
  const told = (file: SchemaFile): boolean =>
    file.ranBy !== null ||
    documents.pages.some((one) =>
      one.sections.some(({ blocks }) => blocks.some(({ text }) => text.includes(file.place.path.split('/').at(-1)!))),
    );
  const run = schema.schemaFiles.find(told);
  if (run)
    return partial(
      `${run.place.path} makes the whole schema at once${run.ranBy ? ` (run by ${run.ranBy.path}:${run.ranBy.line})` : ''}; changes after that have no version.`,
      [evidenceAt(run.place), ...(run.ranBy && run.ranBy.path !== run.place.path ? [evidenceAt(run.ranBy)] : [])],
      extra,
    );
  const made = schema.entities.find((one) => !one.framework && inCode(one));
  if (made)
    return partial(
      `Code makes the table ${made.name} itself (${made.place.path}:${made.place.line}), without versions.`,
      [evidenceAt(made.place)],
      extra,
    );
  const file = schema.schemaFiles[0];
  const tool = uses.find((use) => use.production && use.capability === 'migrations');
  return fail(
    file
      ? `${file.place.path} holds the schema without a version, and nothing runs it.`
      : tool
        ? `${tool.technology} is set up (${tool.place.path}:${tool.place.line}), but no migration is in the repository.`
        : 'A database is used, but the repository holds no migration: looked for SQL files with versions, migrations in code and schema files of migration tools.',
    [],
    extra,
  );
}

/** Whether a table is made by SQL in code. */
function inCode({ place, keys, required, uniques }: Entity): boolean {
  return (
    !/\.(?:sql|ddl)$/i.test(place.path) && [...keys, ...required, ...uniques].some(({ origin }) => origin === 'sql')
  );
}
