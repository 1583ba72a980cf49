import type { ColumnGroup, Entity } from '../../facts';
import { withoutBackend } from '../../text/code/backend';
import { dataStores, isScratch } from '../../text/code/data-stores';
import { mapperIn, schemaStep } from '../../text/advice/schema-steps';
import { bestPlaces, columnsOf, numberOf } from '../../text/code/schema-words';
import { production } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 45,
  needs: ['uses', 'schema'],
  title: 'The schema declares constraints',
  failureTitle: 'The schema declares no constraints',
  why: 'Unique, foreign-key and not-null constraints hold even when two requests race or a bug slips past validation.',
  remedy: [
    'Declare what must be unique, what must not be empty and what points where, in the schema or the mapper.',
    'Add a migration that brings the constraints to databases that exist.',
  ],
  examples: [
    {
      name: 'whose migration declares unique columns and foreign keys',
      status: 'pass',
      files: {
        'go.mod': 'module example\n\nrequire github.com/lib/pq v1.10.9\n',
        'main.go':
          'package main\n\nimport (\n\t"database/sql"\n\t"net/http"\n\n\t_ "github.com/lib/pq"\n)\n\nfunc main() {\n\tdb, _ := sql.Open("postgres", "")\n\t_ = db\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        'migrations/0001_books.up.sql':
          'CREATE TABLE authors (id bigserial PRIMARY KEY, email text UNIQUE NOT NULL);\nCREATE TABLE books (\n  id bigserial PRIMARY KEY,\n  author_id bigint REFERENCES authors (id)\n);\n',
      },
    },
    {
      name: 'whose Django models are tied together',
      status: 'pass',
      files: {
        'requirements.txt': 'django==5.1\n',
        'manage.py': 'from django.core.management import execute_from_command_line\n\nexecute_from_command_line()\n',
        'library/urls.py':
          'from django.urls import path\nfrom . import views\n\nurlpatterns = [path("books/", views.books)]\n',
        'library/models.py':
          'from django.db import models\n\n\nclass Book(models.Model):\n    isbn = models.CharField(max_length=13, unique=True)\n    author = models.ForeignKey("Author", on_delete=models.PROTECT)\n',
      },
    },
    {
      name: 'whose Mongoose schema requires its fields',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "mongoose": "^8.0.0" } }',
        'src/server.js': "const express = require('express');\nconst app = express();\napp.listen(3000);\n",
        'src/book.js':
          "const mongoose = require('mongoose');\n\nconst bookSchema = new mongoose.Schema({\n  isbn: { type: String, required: true, unique: true },\n});\n\nmodule.exports = mongoose.model('Book', bookSchema);\n",
      },
    },
    {
      name: 'whose columns are only what the mapper makes of them',
      status: 'partial',
      files: {
        'package.json': '{ "dependencies": { "@prisma/client": "^6.0.0", "express": "^5.0.0" } }',
        'src/server.ts': "import express from 'express';\n\nexpress().listen(3000);\n",
        'prisma/schema.prisma':
          'datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n\nmodel Book {\n  id    Int    @id\n  title String\n}\n',
      },
    },
    {
      name: 'whose tables have nothing but keys',
      status: 'fail',
      files: {
        'requirements.txt': 'fastapi\nsqlalchemy\n',
        'app/main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
        'app/models.py':
          'from sqlalchemy import Column, Integer, String\nfrom sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n\n\nclass Book(Base):\n    __tablename__ = "books"\n\n    id = Column(Integer, primary_key=True)\n    title = Column(String)\n    # isbn = Column(String, unique=True, nullable=False)\n',
      },
    },
    {
      name: 'without a database',
      status: 'na',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js': "const express = require('express');\nexpress().listen(3000);\n",
      },
    },
  ],
  run({ uses, schema }) {
    const stores = dataStores({ uses, schema });
    if (!stores.relational && !stores.document) {
      const scratch = schema.entities.flatMap(constraintsOf);
      if (scratch.length > 0)
        return partial('An SQL file declares constraints, but no code uses a database.', bestPlaces(scratch, schema));
      return notApplicable('No production code uses a database.');
    }
    const entities = schema.entities.filter((entity) => !entity.framework);
    if (withoutBackend(uses) && entities.length === 0) return notApplicable('There is no backend.');
    const used = stores.relational ? entities : entities.filter((entity) => !isScratch(entity, schema));
    const found = used.flatMap(constraintsOf);
    const mapper = mapperIn({ uses, schema });
    const extra = { remedy: [schemaStep('constraints', mapper)] };
    if (found.length > 0) return pass(`${summary(used)}: ${columnsOf(found, used)}.`, bestPlaces(found, schema));
    const unenforced = used.flatMap(({ references }) => references);
    if (unenforced[0])
      return partial(
        `Relations are declared (${columnsOf(unenforced, used)}), but no unique, foreign-key or not-null constraint.`,
        bestPlaces(unenforced, schema),
        extra,
      );
    const typed = used.find(
      ({ fields, store }) => store === 'table' && fields.some(({ nullable }) => nullable === null),
    );
    if (typed && byDefault.test(mapper) && typed.fields.length > 1) {
      return partial(
        `${typed.name} is declared with what its mapper makes of types alone; nothing is declared unique, pointing elsewhere or never empty.`,
        [{ path: typed.place.path, startLine: typed.place.line }],
        extra,
      );
    }
    const framework = schema.entities.filter((entity) => entity.framework).flatMap(constraintsOf);
    if (framework[0])
      return partial('Only tables that a framework brings have constraints.', bestPlaces(framework, schema), extra);
    const documentStores = production(uses, 'document-store');
    if (!stores.relational && documentStores[0] && documentStores.every(({ kind }) => kind === 'dynamodb'))
      return notApplicable('A key-value store knows no constraints besides keys.');
    return fail(
      entities.length > 0
        ? `${numberOf(entities.length, 'table or document', 'tables and documents')} declared (${entities
            .slice(0, 4)
            .map(({ name }) => name)
            .join(', ')}), none with a unique, foreign-key, check or not-null constraint.`
        : 'A database is used, but no SQL, mapper class or migration declares a constraint.',
      [],
      extra,
    );
  },
});

/** Mappers whose plain columns are never empty unless they say so. */
const byDefault = /^(?:Prisma|TypeORM|Django|Eloquent)$/;

/** What a table declares that the database holds to. */
function constraintsOf(entity: Entity): readonly ColumnGroup[] {
  const { uniques, references, checks } = entity;
  return [...uniques, ...references.filter(({ enforced }) => enforced), ...checks, ...requiredOf(entity)];
}

/** Columns declared never empty, besides keys, which never are. */
function requiredOf({ keys, required }: Entity): readonly ColumnGroup[] {
  const inKeys = new Set(keys.flatMap(({ fields }) => fields));
  return required.filter(({ fields }) => !fields.some((field) => inKeys.has(field)) && !fields.includes('id'));
}

function summary(entities: readonly Entity[]): string {
  const count = (pick: (entity: Entity) => readonly ColumnGroup[]): number =>
    entities.flatMap((entity) => distinct(pick(entity))).length;
  const parts = [
    numberOf(
      count(({ uniques }) => uniques),
      'unique constraint',
    ),
    numberOf(
      count(({ references }) => references.filter(({ enforced }) => enforced)),
      'foreign key',
    ),
    numberOf(
      count(({ checks }) => checks),
      'check',
    ),
    numberOf(
      count(({ required }) => required),
      'not-null column',
    ),
  ].filter((part) => !part.startsWith('0 '));
  return `The schema declares ${parts.join(', ')}`;
}

/** The same constraint may stand in the model and in a migration. */
function distinct(groups: readonly ColumnGroup[]): readonly string[] {
  return [
    ...new Set(
      groups.map(({ fields, place }) =>
        fields.length > 0 ? fields.join().toLowerCase().replaceAll('_', '') : `${place.path}:${place.line}`,
      ),
    ),
  ];
}
