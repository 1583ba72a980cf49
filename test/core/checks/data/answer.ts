import { openAudit } from '../../../../src/core/audit';
import type { CheckReport } from '../../../../src/core/model';
import { MemoryHost } from '../../../support/memory-host';

/** What a check answers for a repository held in memory. */
export function answer(id: string, files: Readonly<Record<string, string>>): CheckReport {
  return openAudit(new MemoryHost(files), { version: '0' }).report.checks.find((check) => check.id === id)!;
}

/** A service in Go with a PostgreSQL database and no schema. */
export const goService: Readonly<Record<string, string>> = {
  'go.mod': 'module example\n\nrequire github.com/lib/pq v1.10.9\n',
  'main.go':
    'package main\n\nimport (\n\t"database/sql"\n\t"net/http"\n\n\t_ "github.com/lib/pq"\n)\n\nfunc main() {\n\tdb, _ := sql.Open("postgres", "")\n\thttp.ListenAndServe(":8080", handler(db))\n}\n',
};

/** A service in TypeScript with Express and Prisma, and no schema. */
export const nodeService: Readonly<Record<string, string>> = {
  'package.json': '{ "dependencies": { "@prisma/client": "^6.0.0", "express": "^5.0.0" } }',
  'src/server.ts': "import express from 'express';\n\nexpress().listen(3000);\n",
  'src/db.ts': "import { PrismaClient } from '@prisma/client';\n\nexport const prisma = new PrismaClient();\n",
};

/** A service in Python with FastAPI and SQLAlchemy, and no schema. */
export const pythonService: Readonly<Record<string, string>> = {
  'requirements.txt': 'fastapi\nsqlalchemy\nalembic\n',
  'app/main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
  'app/db.py': 'from sqlalchemy import create_engine\n\nengine = create_engine(url)\n',
};

/** A service in Express without a database. */
export const plainService: Readonly<Record<string, string>> = {
  'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
  'src/server.ts': "import express from 'express';\n\nexpress().listen(3000);\n",
};
