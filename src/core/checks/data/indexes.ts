import type { ColumnGroup, Entity } from '../../facts';
import { withoutBackend } from '../../text/code/backend';
import { dataStores, isScratch } from '../../text/code/data-stores';
import { mapperIn, schemaStep } from '../../text/advice/schema-steps';
import { bestPlaces, columnsOf, numberOf } from '../../text/code/schema-words';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 0.5,
  effort: 30,
  needs: ['uses', 'schema'],
  title: 'Indexes are declared for the queries',
  failureTitle: 'No index is declared besides keys and unique constraints',
  why: 'An index that follows from a query shows that you thought of more rows than the ten in your test data.',
  remedy: [
    'Look which columns your list queries filter, join and order by.',
    'Declare an index for them in the schema or in a migration, and say in the README what it is for.',
  ],
  examples: [
    {
      name: 'whose migration indexes what a list is filtered by',
      status: 'pass',
      files: {
        'composer.json': '{ "require": { "laravel/framework": "^12.0" } }',
        'routes/api.php':
          "<?php\n\nuse Illuminate\\Support\\Facades\\Route;\n\nRoute::get('/loans', [LoanController::class, 'index']);\n",
        'database/migrations/2025_01_01_000000_create_loans_table.php':
          "<?php\n\nuse Illuminate\\Database\\Migrations\\Migration;\nuse Illuminate\\Database\\Schema\\Blueprint;\nuse Illuminate\\Support\\Facades\\Schema;\n\nreturn new class extends Migration {\n    public function up(): void\n    {\n        Schema::create('loans', function (Blueprint $table) {\n            $table->id();\n            $table->date('due_on')->index();\n        });\n    }\n};\n",
      },
    },
    {
      name: 'whose Mongoose schema declares a compound index',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "mongoose": "^8.0.0" } }',
        'src/server.js': "const express = require('express');\nconst app = express();\napp.listen(3000);\n",
        'src/loan.js':
          "const { Schema, model } = require('mongoose');\n\nconst loanSchema = new Schema({ book: String, due: Date });\nloanSchema.index({ book: 1, due: -1 });\n\nmodule.exports = model('Loan', loanSchema);\n",
      },
    },
    {
      name: 'whose only indexes come with foreign keys in Django',
      status: 'partial',
      files: {
        'requirements.txt': 'django==5.1\n',
        'manage.py': 'from django.core.management import execute_from_command_line\n\nexecute_from_command_line()\n',
        'library/urls.py':
          'from django.urls import path\nfrom . import views\n\nurlpatterns = [path("books/", views.books)]\n',
        'library/models.py':
          'from django.db import models\n\n\nclass Book(models.Model):\n    author = models.ForeignKey("Author", on_delete=models.PROTECT)\n',
      },
    },
    {
      name: 'whose tables have keys and unique columns alone',
      status: 'fail',
      files: {
        'go.mod': 'module example\n\nrequire github.com/lib/pq v1.10.9\n',
        'main.go':
          'package main\n\nimport (\n\t"database/sql"\n\t"net/http"\n\n\t_ "github.com/lib/pq"\n)\n\nfunc main() {\n\tdb, _ := sql.Open("postgres", "")\n\t_ = db\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        'migrations/0001_books.up.sql':
          'CREATE TABLE books (id bigserial PRIMARY KEY, isbn text UNIQUE NOT NULL);\nCREATE UNIQUE INDEX books_isbn ON books (isbn);\n-- CREATE INDEX books_title ON books (title);\n',
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
    if (!stores.relational && !stores.document) return notApplicable('No production code uses a database.');
    const entities = schema.entities.filter(
      (entity) => !entity.framework && (stores.relational !== null || !isScratch(entity, schema)),
    );
    if (withoutBackend(uses) && entities.length === 0) return notApplicable('There is no backend.');
    const extra = { remedy: [schemaStep('indexes', mapperIn({ uses, schema }))] };
    const own = entities.flatMap(indexesOf);
    if (own.length > 0)
      return pass(
        `${numberOf(names(own), 'index', 'indexes')} declared: ${columnsOf(own, entities)}.`,
        bestPlaces(own, schema),
      );
    const needless = entities.flatMap(({ indexes }) => indexes.filter(({ automatic }) => !automatic));
    if (needless.length > 0)
      return partial(
        `Indexes are declared (${columnsOf(needless, entities)}), but only on columns that a key or unique constraint indexes already.`,
        bestPlaces(needless, schema),
        extra,
      );
    const automatic = entities.flatMap(({ indexes }) => indexes);
    if (automatic.length > 0)
      return partial(
        `The only indexes are those that the framework adds for relations (${columnsOf(automatic, entities)}).`,
        bestPlaces(automatic, schema),
        extra,
      );
    const brought = schema.entities.filter(({ framework }) => framework);
    const ofFrameworks = brought.flatMap(({ indexes }) => indexes);
    if (ofFrameworks.length > 0)
      return partial(
        `Only tables that a framework brings have indexes (${columnsOf(ofFrameworks, brought)}).`,
        bestPlaces(ofFrameworks, schema),
        extra,
      );
    return fail(
      entities.length > 0
        ? `${numberOf(entities.length, 'table or document has', 'tables and documents have')} no index besides keys and unique constraints (${entities
            .slice(0, 4)
            .map(({ name }) => name)
            .join(', ')}).`
        : 'A database is used, but no SQL, mapper class or migration declares an index.',
      [],
      extra,
    );
  },
});

/** What an entity indexes by its own decision: what a framework adds, and what a key or unique constraint covers, is left out. */
function indexesOf({ indexes, keys, uniques }: Entity): readonly ColumnGroup[] {
  const covered = new Set([...keys, ...uniques].map(nameOf).filter((name) => name !== ''));
  return indexes.filter((index) => !index.automatic && !covered.has(nameOf(index)));
}

function nameOf({ fields }: ColumnGroup): string {
  return fields.join().toLowerCase().replaceAll('_', '');
}

/** How many indexes there are; the same one may stand in a model and in a migration. */
function names(indexes: readonly ColumnGroup[]): number {
  return new Set(indexes.map((index) => nameOf(index) || `${index.place.path}:${index.place.line}`)).size;
}
