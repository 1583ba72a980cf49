import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const id = 'reliability/timeouts';
const python = (code: string): Readonly<Record<string, string>> => ({
  'requirements.txt': 'fastapi\nsqlalchemy\n',
  'app/main.py': `import asyncio\n\nfrom fastapi import FastAPI\nfrom sqlalchemy import create_engine\n\napp = FastAPI()\n${code}\n`,
});

const cases: readonly (readonly [string, string, string])[] = [
  [
    'pass',
    'of a limit on connecting to the database',
    'engine = create_engine(url, connect_args={"connect_timeout": 5})',
  ],
  [
    'pass',
    'of a limit on statements',
    'engine = create_engine(url, connect_args={"options": "-c statement_timeout=5000"})',
  ],
  [
    'fail',
    'of other arguments of a connection',
    'engine = create_engine(url, connect_args={"check_same_thread": False})',
  ],
  ['fail', 'of the age at which connections are replaced', 'engine = create_engine(url, pool_recycle=1800)'],
  ['pass', 'of a limit on a call', 'async def load():\n    return await asyncio.wait_for(fetch(), timeout=2)'],
  ['fail', 'of a pool that waits without end', 'engine = create_engine(url, pool_timeout=None)'],
  [
    'fail',
    'of a worker that waits until it is woken',
    'async def work():\n    await asyncio.wait_for(self._wake_event.wait(), timeout=pause)',
  ],
];

const go = (module: string, code: string): Readonly<Record<string, string>> => ({
  'go.mod': `module example\n\nrequire ${module} v1.0.0\n`,
  'main.go': 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":8080", nil) }\n',
  'store.go': `package main\n\nimport (\n\t"database/sql"\n\n\tused "${module}"\n)\n\nfunc open(db *sql.DB) {\n${code}\n}\n`,
});
const inGo: readonly (readonly [string, string, string, string])[] = [
  [
    'fail',
    'of the age and the idle time of connections',
    'github.com/lib/pq',
    '\tdb.SetConnMaxLifetime(hour)\n\tdb.SetConnMaxIdleTime(minute)',
  ],
  ['fail', 'of the age of a pool', 'github.com/jackc/pgx/v5', '\tused.MaxConnLifetime = hour'],
  ['pass', 'of a limit on connecting', 'github.com/jackc/pgx/v5', '\tused.ConnectTimeout = minute'],
  [
    'pass',
    'of a chain that goes on behind the dot',
    'github.com/go-resty/resty/v2',
    '\tused.New().\n\t\tSetDebug(false).\n\t\tSetTimeout(minute)',
  ],
  [
    'pass',
    'of a limit on finding a server',
    'go.mongodb.org/mongo-driver/mongo',
    '\tused.Client().\n\t\tSetServerSelectionTimeout(minute)',
  ],
  [
    'pass',
    'of a limit on reading',
    'github.com/redis/go-redis/v9',
    '\tused.NewClient(&used.Options{ReadTimeout: minute})',
  ],
  [
    'fail',
    'of reading without end',
    'github.com/redis/go-redis/v9',
    '\tused.NewClient(&used.Options{ReadTimeout: -1})',
  ],
  ['fail', 'of what is left as it was', 'github.com/jackc/pgx/v5', '\tused.ConnectTimeout = 0'],
  ['fail', 'of a function of that name', 'github.com/go-resty/resty/v2', '\tused.New()\n\tSetTimeout(minute)'],
];

const inNode: readonly (readonly [string, string, string, string])[] = [
  [
    'pass',
    'of Bun’s client of SQL',
    'bun',
    "import { SQL } from 'bun';\nexport const sql = new SQL({ url, connectionTimeout: 5 });",
  ],
  [
    'fail',
    'of a pool that only ends what is idle',
    'bun',
    "import { SQL } from 'bun';\nexport const sql = new SQL({ url, idleTimeout: 5 });",
  ],
  [
    'pass',
    'of a driver of MongoDB',
    'mongodb',
    "import { MongoClient } from 'mongodb';\nexport const db = new MongoClient(url, { serverSelectionTimeoutMS: 900 });",
  ],
  [
    'pass',
    'of requests to SQL Server',
    'mssql',
    "import mssql from 'mssql';\nexport const db = mssql.connect({ server, requestTimeout: 900 });",
  ],
  [
    'pass',
    'of the address of a database',
    'pg',
    "import pg from 'pg';\nexport const db = new pg.Pool({ connectionString: 'postgres://db/books?connect_timeout=5' });",
  ],
  [
    'fail',
    'of the address of a database without end',
    'pg',
    "import pg from 'pg';\nexport const db = new pg.Pool({ connectionString: 'postgres://db/books?connect_timeout=0' });",
  ],
  [
    'fail',
    'of calls that are never given up',
    'axios',
    "import axios from 'axios';\nexport const api = axios.create({ timeout: 0 });",
  ],
  [
    'pass',
    'of calls that are given up after half a second',
    'axios',
    "import axios from 'axios';\nexport const api = axios.create({ timeout: 0.5 * second });",
  ],
  [
    'fail',
    'of a driver of MongoDB that waits without end',
    'mongodb',
    "import { MongoClient } from 'mongodb';\nexport const db = new MongoClient(url, { socketTimeoutMS: undefined, connectTimeoutMS: 0 });",
  ],
  [
    'fail',
    'of requests to SQL Server without end',
    'mssql',
    "import mssql from 'mssql';\nexport const db = mssql.connect({ server, requestTimeout: 0 });",
  ],
  ['fail', 'of a field of that name', 'pg', "import pg from 'pg';\nexport const form = { connectionTimeout: 5 };"],
];

describe('timeouts', () => {
  for (const [status, name, module, code] of inNode) {
    it(`are ${status} ${name}`, () => {
      const answer = answerOf(id, {
        'package.json': `{ "dependencies": { "express": "^5.0.0", "${module}": "^1.0.0" } }`,
        'src/server.ts': "import express from 'express';\nimport './db';\n\nexpress().listen(3000);\n",
        'src/db.ts': `${code}\n`,
      });
      assert.equal(answer.status, status, answer.message);
    });
  }

  for (const [status, name, module, code] of inGo) {
    it(`are ${status} ${name}`, () => {
      const answer = answerOf(id, go(module, code));
      assert.equal(answer.status, status, answer.message);
    });
  }

  for (const [status, name, code] of cases) {
    it(`are ${status} ${name}`, () => {
      const answer = answerOf(id, python(code));
      assert.equal(answer.status, status, answer.message);
    });
  }
});
