import assert from 'node:assert/strict';
import { factsOf } from '../schemas/shape';

const databases = (files: Readonly<Record<string, string>>): string[] =>
  factsOf(files).stores.databases.map(({ kind, place }) => `${kind} ${place.path}:${place.line}`);

const mapped = {
  'src/book.entity.ts':
    "import { Entity, PrimaryGeneratedColumn } from 'typeorm';\n\n@Entity()\nexport class Book {\n  @PrimaryGeneratedColumn()\n  id: number;\n}\n",
};

describe('stores', () => {
  it('takes the engine from an address in configuration, once', () => {
    assert.deepEqual(
      databases({
        ...mapped,
        '.env.example': '# mysql://nobody\nDATABASE_URL=postgres://app:app@localhost/app\nOTHER=postgres://b\n',
      }),
      ['postgresql .env.example:2'],
    );
  });

  it('takes it from a driver where no address names one', () => {
    assert.deepEqual(
      databases({
        ...mapped,
        'package.json': '{\n  "dependencies": {\n    "mysql2": "^3.0.0",\n    "typeorm": "^0.3.0"\n  }\n}\n',
      }),
      ['mysql package.json:3'],
    );
  });

  it('does not take an address or a driver for a use', () => {
    assert.deepEqual(
      databases({
        '.env.example': 'DATABASE_URL=postgres://app\n',
        'package.json': '{ "dependencies": { "pg": "^8.0.0" } }',
      }),
      [],
    );
  });

  it('takes it from the schema of Prisma', () => {
    assert.deepEqual(
      databases({
        'prisma/schema.prisma': 'datasource db {\n  provider = "sqlite"\n}\n\nmodel Book {\n  id Int @id\n}\n',
      }),
      ['sqlite prisma/schema.prisma:2'],
    );
  });

  it('names brokers, caches and clients by what the code uses', () => {
    const { stores } = factsOf({
      'package.json':
        '{ "dependencies": { "ioredis": "^5.0.0", "kafkajs": "^2.0.0", "node-cache": "^5.0.0", "axios": "^1.0.0" } }',
      'src/a.ts':
        "import axios from 'axios';\nimport Redis from 'ioredis';\nimport { Kafka } from 'kafkajs';\nimport NodeCache from 'node-cache';\n\nexport const redis = new Redis();\nexport const kafka = new Kafka({});\nexport const cache = new NodeCache();\nawait axios.get(url);\n",
    });
    assert.deepEqual(
      [stores.databases, stores.queues, stores.caches, stores.clients].map((list) => list.map(({ kind }) => kind)),
      [['redis'], ['kafka'], ['Caches for Node.js'], ['Axios']],
    );
  });
});
