import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { generation, generatorNamed, type Files } from '../../../support/generation';
import { assertWorkflow } from '../../../support/workflow-linters';

const ci = [generatorNamed('ci-workflow')];
const path = '.github/workflows/ci.yml';

interface Job {
  readonly services?: Readonly<Record<string, { image: string; env?: Record<string, string>; options: string }>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly defaults?: { readonly run: { readonly 'working-directory': string } };
  readonly strategy?: { readonly matrix: { readonly folder: readonly string[] } };
  readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, string>> }[];
}

async function jobsFor(files: Files): Promise<Readonly<Record<string, Job>>> {
  const text = generation(files, ci).files[path]!;
  await assertWorkflow(path, text);
  return (parse(text) as { jobs: Record<string, Job> }).jobs;
}

const express = (dependencies: object, code: string, more: Files = {}): Files => ({
  'package.json': JSON.stringify({
    scripts: { test: 'node --test' },
    dependencies: { express: '^5.0.0', ...dependencies },
  }),
  'src/server.js': `const app = require('express')();\n${code}app.get('/tides', list);\napp.listen(process.env.PORT);\n`,
  'test/server.test.js':
    "const { test } = require('node:test');\nconst assert = require('node:assert');\ntest('adds', () => assert.equal(1 + 1, 2));\n",
  ...more,
});

const pool =
  "const { Pool } = require('pg');\nconst pool = new Pool({ connectionString: process.env.DATABASE_URL });\nconst key = process.env.JWT_SECRET;\nconst level = process.env.LOG_LEVEL || 'info';\n";

describe('what runs beside the tests', () => {
  it('is the database, ready before the first step, with its address in the variable that the code reads', async () => {
    const { test } = await jobsFor(express({ pg: '^8.0.0' }, pool));
    assert.deepEqual(Object.keys(test!.services!), ['postgres']);
    assert.match(test!.services!.postgres!.options, /--health-cmd "pg_isready/);
    assert.equal(test!.env!.DATABASE_URL, 'postgresql://postgres:postgres@localhost:5432/app_test');
    assert.ok(test!.env!.JWT_SECRET!.length >= 32);
    assert.ok(!('LOG_LEVEL' in test!.env!), 'what has a default is left to it');
  });

  it('has the image of the compose file', async () => {
    const { test } = await jobsFor(
      express({ pg: '^8.0.0' }, pool, {
        'compose.yaml': 'services:\n  db:\n    image: postgis/postgis:16-3.4\n',
      }),
    );
    assert.equal(test!.services!.postgres!.image, 'postgis/postgis:16-3.4');
  });

  it('is a cache as well', async () => {
    const { test } = await jobsFor(
      express(
        { ioredis: '^5.0.0' },
        "const Redis = require('ioredis');\nconst cache = new Redis(process.env.REDIS_URL);\napp.use(async (q, r, next) => { await cache.get(q.url); next(); });\n",
      ),
    );
    assert.equal(test!.env!.REDIS_URL, 'redis://localhost:6379/0');
    assert.match(test!.services!.redis!.options, /redis-cli ping/);
  });

  it('is nothing where the tests start what they need', async () => {
    const { test } = await jobsFor(express({ pg: '^8.0.0', '@testcontainers/postgresql': '^11.0.0' }, pool));
    assert.equal(test!.services, undefined);
  });

  it('has the user and the name that the code falls back to', async () => {
    const { test } = await jobsFor({
      'go.mod': 'module example.org/tides\n\ngo 1.23\n\nrequire github.com/jackc/pgx/v5 v5.7.0\n',
      'main.go':
        'package main\n\nimport (\n\t"context"\n\t"net/http"\n\t"os"\n\n\t"github.com/jackc/pgx/v5"\n)\n\nfunc env(name, fallback string) string {\n\tif value := os.Getenv(name); value != "" {\n\t\treturn value\n\t}\n\treturn fallback\n}\n\nfunc main() {\n\t_, _ = pgx.Connect(context.Background(), "host="+os.Getenv("DB_HOST")+" user="+env("DB_USER", "harbour")+" dbname="+env("DB_NAME", "tides"))\n\thttp.HandleFunc("/tides", nil)\n\t_ = http.ListenAndServe(":8080", nil)\n}\n',
      'main_test.go':
        'package main\n\nimport "testing"\n\nfunc TestSum(t *testing.T) {\n\tif 1+1 != 2 {\n\t\tt.Fatal("sum")\n\t}\n}\n',
    });
    assert.equal(test!.env!.DB_HOST, 'localhost');
    const { POSTGRES_USER: user, POSTGRES_DB: database } = test!.services!.postgres!.env!;
    if (test!.env!.DB_USER !== undefined) assert.equal(test!.env!.DB_USER, user);
    if (test!.env!.DB_NAME !== undefined) assert.equal(test!.env!.DB_NAME, database);
  });
});

describe('a repository of several parts', () => {
  const member = (folder: string): Files => ({
    [`${folder}/go.mod`]: `module example.org/${folder}\n\ngo 1.23\n`,
    [`${folder}/main.go`]:
      'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/", nil)\n\t_ = http.ListenAndServe(":8080", nil)\n}\n',
    [`${folder}/main_test.go`]:
      'package main\n\nimport "testing"\n\nfunc TestSum(t *testing.T) {\n\tif 1+1 != 2 {\n\t\tt.Fatal("sum")\n\t}\n}\n',
  });

  it('has a matrix for those that are alike', async () => {
    const jobs = await jobsFor({ ...member('orders'), ...member('stock') });
    assert.deepEqual(Object.keys(jobs), ['test']);
    assert.deepEqual(jobs.test!.strategy!.matrix.folder, ['orders', 'stock']);
    assert.equal(jobs.test!.defaults!.run['working-directory'], '${{ matrix.folder }}');
    assert.ok(jobs.test!.steps.some((step) => step.with?.['go-version-file'] === '${{ matrix.folder }}/go.mod'));
  });

  it('has a job in its folder for each that is not', async () => {
    const web = Object.fromEntries(Object.entries(express({}, '')).map(([name, text]) => [`web/${name}`, text]));
    const jobs = await jobsFor({ ...member('orders'), ...web });
    assert.deepEqual(Object.keys(jobs).sort(), ['orders', 'web']);
    assert.equal(jobs.web!.defaults!.run['working-directory'], 'web');
  });

  it('is one where a workspace holds it together', async () => {
    const jobs = await jobsFor({
      'package.json': JSON.stringify({ private: true, workspaces: ['packages/*'] }, null, 2),
      'package-lock.json': '{}',
      ...Object.fromEntries(Object.entries(express({}, '')).map(([name, text]) => [`packages/api/${name}`, text])),
    });
    assert.deepEqual(Object.keys(jobs), ['test']);
    assert.ok(jobs.test!.steps.some(({ run }) => run === 'npm run test --workspaces --if-present'));
  });
});

describe('commands that cannot work', () => {
  it('are left out: scripts of programs that are not declared, that watch, or that say there is nothing', async () => {
    const jobs = await jobsFor({
      ...express({}, ''),
      'package.json': JSON.stringify({
        scripts: { lint: 'eslint .', test: 'node --test', 'test:unit': 'jest --watch', build: 'tsc' },
        dependencies: { express: '^5.0.0' },
      }),
    });
    const commands = jobs.test!.steps.flatMap(({ run }) => run ?? []);
    assert.deepEqual(commands, ['npm install', 'npm test']);
  });
});
