import { notOneTimeValue } from '../one-time-values';
import { text, type Technology } from '../technology';
import { timeLimit } from '../time-limits';

const redisClients = [
  'redis',
  'ioredis',
  '@fastify/redis',
  '@nestjs-modules/ioredis',
  '@liaoliaots/nestjs-redis',
  '@upstash/redis',
  'valkey-glide',
];
/** What is only set where nothing stood before is a lock or a mark. */
const notIfAbsent = '(?![^;\\n]{0,160}(?:[\'"](?:NX|nx)[\'"]|\\b(?:NX|nx):))';
/** The parameters of a helper, handed on as they came. */
const handedOn =
  '\\s*key,\\s*(?:\\w*(?:ttl|TTL|[sS]econds|[eE]xpir\\w*)\\s*,\\s*)?(?:JSON\\.stringify\\(\\s*)?val(?:ue)?\\b';

/** Databases, mappers, migration tools, caches and brokers of Node.js. */
export const nodeData: readonly Technology[] = [
  {
    name: 'node-postgres',
    packages: [
      'pg',
      'pg-promise',
      'postgres',
      'slonik',
      '@vercel/postgres',
      '@neondatabase/serverless',
      '@fastify/postgres',
    ],
    kind: 'postgresql',
    imported: ['database'],
    patterns: {
      timeouts: timeLimit(/\b(?:connectionTimeoutMillis|statement_timeout|query_timeout|connect_timeout):/),
      transactions: /\.(?:tx|begin|transaction)\(/,
    },
    example: `import { Pool } from 'pg';
export const pool = new Pool({ connectionTimeoutMillis: 2000 });
await sql.begin(write);`,
  },
  {
    name: 'MySQL for Node.js',
    packages: ['mysql', 'mysql2', 'mariadb', '@fastify/mysql', '@planetscale/database'],
    kind: 'mysql',
    imported: ['database'],
    patterns: { transactions: /\.beginTransaction\(/, timeouts: timeLimit(/\bconnectTimeout:/) },
    anywhere: { transactions: /\.beginTransaction\(/ },
    example: `import mysql from 'mysql2/promise';
const pool = mysql.createPool({ connectTimeout: 2000 });
await connection.beginTransaction();`,
  },
  {
    name: 'SQLite for Node.js',
    packages: ['sqlite3', 'better-sqlite3', 'sqlite', '@libsql/client', 'sql.js'],
    kind: 'sqlite',
    imported: ['database'],
    patterns: { transactions: /\.transaction\(/ },
    example: `import Database from 'better-sqlite3';
const db = new Database(file);
db.transaction(write);`,
  },
  {
    name: 'SQL Server for Node.js',
    packages: ['mssql', 'tedious'],
    kind: 'sqlserver',
    imported: ['database'],
    patterns: { timeouts: timeLimit(/\b(?:connectionTimeout|requestTimeout|connectTimeout):/) },
    example: `import sql from 'mssql';
await sql.connect({ requestTimeout: 2000 });`,
  },
  {
    name: 'Oracle for Node.js',
    packages: ['oracledb'],
    kind: 'oracle',
    imported: ['database'],
    example: `import oracledb from 'oracledb';
await oracledb.getConnection(config);`,
  },
  {
    name: 'Mongoose',
    packages: ['mongoose', '@nestjs/mongoose', '@typegoose/typegoose'],
    kind: 'mongodb',
    imported: ['document-store'],
    patterns: {
      orm: /\bnew (?:mongoose\.)?Schema\b|@Schema\(|\bgetModelForClass\(/,
      validation: /\brequired:\s*(?:true|\[)/,
      timeouts: timeLimit(/\b(?:serverSelectionTimeoutMS|socketTimeoutMS|connectTimeoutMS):/),
    },
    anywhere: {
      transactions: /\.(?:withTransaction|startTransaction)\(/,
      upsert: /\bupsert:\s*true\b/,
      pagination: /\.skip\([^;]{0,120}\.limit\(|\.limit\([^;]{0,120}\.skip\(/,
    },
    example: `import mongoose from 'mongoose';
const schema = new mongoose.Schema({ title: { type: String, required: true } });
await mongoose.connect(url, { serverSelectionTimeoutMS: 2000 });
await session.withTransaction(write);
await Book.updateOne(key, change, { upsert: true });
await Book.find().skip(20).limit(10);`,
  },
  {
    name: 'MongoDB driver for Node.js',
    packages: ['mongodb', '@fastify/mongodb', 'monk'],
    kind: 'mongodb',
    imported: ['document-store'],
    patterns: { timeouts: timeLimit(/\b(?:serverSelectionTimeoutMS|socketTimeoutMS|connectTimeoutMS|timeoutMS):/) },
    anywhere: { transactions: /\.(?:withTransaction|startTransaction)\(/, upsert: /\bupsert:\s*true\b/ },
    example: `import { MongoClient } from 'mongodb';
const client = new MongoClient(url, { connectTimeoutMS: 2000 });
await session.withTransaction(write);
await books.updateOne(key, change, { upsert: true });`,
  },
  {
    name: 'mongoose-paginate',
    packages: [
      'mongoose-paginate',
      'mongoose-paginate-v2',
      'mongoose-aggregate-paginate-v2',
      'nestjs-typeorm-paginate',
      'nestjs-paginate',
      'express-paginate',
      'sequelize-cursor-pagination',
      'prisma-extension-pagination',
    ],
    imported: ['pagination'],
    example: `import paginate from 'mongoose-paginate-v2';
schema.plugin(paginate);`,
  },
  {
    name: 'Sequelize',
    packages: ['sequelize', 'sequelize-typescript', '@nestjs/sequelize'],
    patterns: {
      orm: /\bnew Sequelize\b|\bextends Model\b|\bsequelize\.define\(|\bDataTypes\b|@Table\b|\bSequelizeModule\b/,
      database: /\bnew Sequelize\b|\bSequelizeModule\b/,
    },
    anywhere: {
      transactions: /\bsequelize\.transaction\(|\.transaction\(\s*async\b/,
      'schema-sync': /\bsequelize\.sync\(/,
      migrations: /\bqueryInterface\.(?:createTable|addColumn|addIndex|addConstraint|removeColumn|changeColumn)\(/,
      upsert: /\.(?:upsert|findOrCreate)\(/,
      pagination: /\.findAndCountAll\(/,
    },
    example: `import { Sequelize } from 'sequelize';
const sequelize = new Sequelize(url);
await sequelize.sync();
await sequelize.transaction(write);
await queryInterface.createTable('books', columns);
await Book.upsert(book);
await Book.findAndCountAll(page);`,
  },
  {
    name: 'TypeORM',
    packages: ['typeorm', '@nestjs/typeorm'],
    patterns: {
      orm: /@Entity\(|\bnew DataSource\(|\bcreateConnection\(|@InjectRepository\(|\bTypeOrmModule\b/,
      database: /\bnew DataSource\(|\bcreateConnection\(|\bTypeOrmModule\.forRoot/,
      migrations: /\bimplements MigrationInterface\b/,
      transactions: /\.startTransaction\(|@Transaction\(/,
      'schema-sync': /\bsynchronize:\s*true\b/,
      locking: /@VersionColumn\(/,
    },
    anywhere: {
      transactions:
        /\b(?:\w*[mM]anager|\w*[dD]ata[sS]ource|connection|getManager\(\)|getConnection\(\))\.transaction\(/,
      upsert: /\.(?:upsert|orUpdate|orIgnore)\(/,
      locking: text(/\.setLock\(\s*['"]pessimistic/),
      pagination: /\.findAndCount\(|\.getManyAndCount\(/,
    },
    example: `import { DataSource, Entity } from 'typeorm';
@Entity() class Book { @VersionColumn() version: number }
const source = new DataSource({ synchronize: true });
class Init implements MigrationInterface {}
await runner.startTransaction();
await source.upsert(book);
await source.findAndCount();`,
  },
  {
    name: 'Prisma',
    packages: ['@prisma/client', 'prisma', 'nestjs-prisma', '@prisma/adapter-pg'],
    patterns: { orm: /\bPrismaClient\b|\bPrisma\./, database: /\bnew PrismaClient\b|\bextends PrismaClient\b/ },
    anywhere: { transactions: /\.\$transaction\(/, upsert: /\bprisma\.\w+\.upsert\(|\.upsert\(\{/ },
    example: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
await prisma.$transaction(write);
await prisma.book.upsert({ where });`,
  },
  {
    name: 'Knex',
    packages: ['knex', 'objection', 'bookshelf'],
    patterns: { 'query-builder': /\b[kK]nex\b/, database: /\b[kK]nex\(/ },
    anywhere: {
      transactions: /\b(?:\w*[kK]nex|db|\w*[dD]atabase)\.transaction\(/,
      migrations: /\bknex\.schema\b|\bknex\.migrate\b/,
      upsert: /\.onConflict\(/,
    },
    example: `import knex from 'knex';
const db = knex(config);
await knex.schema.createTable('books', columns);
await db.transaction(write);
await db('books').insert(book).onConflict('isbn').ignore();`,
  },
  {
    name: 'Kysely',
    packages: ['kysely'],
    imported: ['query-builder', 'database'],
    patterns: {
      transactions: /\.transaction\(\)/,
      migrations: /\bnew Migrator\(|\.schema\s*\.(?:createTable|alterTable)\(/,
    },
    example: `import { Kysely } from 'kysely';
const db = new Kysely({ dialect });
await db.schema.createTable('books').execute();
await db.transaction().execute(write);`,
  },
  {
    name: 'Drizzle',
    packages: ['drizzle-orm'],
    imported: ['orm'],
    patterns: { database: /\bdrizzle\(/, migrations: /\bmigrate\(/ },
    anywhere: { transactions: /\bdb\.transaction\(/, upsert: /\.onConflictDo(?:Nothing|Update)\(/ },
    example: `import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
const db = drizzle(pool);
await migrate(db, { migrationsFolder });
await db.transaction(write);
await db.insert(books).values(book).onConflictDoNothing();`,
  },
  {
    name: 'MikroORM',
    packages: ['@mikro-orm'],
    imported: ['orm', 'database'],
    patterns: { transactions: /\.transactional\(/, migrations: /\bextends Migration\b/ },
    example: `import { MikroORM, Migration } from '@mikro-orm/core';
const orm = await MikroORM.init(config);
class Init extends Migration {}
await orm.em.transactional(write);`,
  },
  {
    name: 'Migration tools for Node.js',
    packages: [
      'umzug',
      'node-pg-migrate',
      'db-migrate',
      'migrate-mongo',
      'postgrator',
      'postgres-migrations',
      'mongodb-migrations',
      '@databases/pg-migrations',
    ],
    imported: ['migrations'],
    example: `import { Umzug } from 'umzug';
await new Umzug(config).up();`,
  },
  {
    name: 'Redis for Node.js',
    packages: redisClients,
    kind: 'redis',
    imported: ['key-value-store'],
    patterns: { timeouts: timeLimit(/\b(?:connectTimeout|commandTimeout|socketTimeout):/) },
    anywhere: {
      cache: [
        text(new RegExp(`\\.set[eE][xX]\\(${notOneTimeValue}(?!${handedOn})`)),
        text(
          new RegExp(
            `\\.set\\(${notOneTimeValue}${notIfAbsent}(?!${handedOn})[^;\\n]{0,160}(?:['"](?:EX|PX)['"]|\\bEX:|\\bex:)`,
          ),
        ),
      ],
      idempotency: [/\.set[nN][xX]\(/, text(/\.set\([^;\n]{0,160}(?:['"]NX['"]|\bNX:|\bnx:)/)],
      queue:
        /(?:redis|client|pub|sub|subscriber|publisher)\w*\.(?:publish|subscribe|xadd|xreadgroup|brpop|blpop|xAdd|xReadGroup)\(/,
    },
    example: `import Redis from 'ioredis';
const redis = new Redis(url, { connectTimeout: 2000 });
await redis.set(key, books, 'EX', 60);
await redis.set(key, 1, 'NX');
await redis.publish('books', id);`,
  },
  {
    // A helper that hands its parameters on keeps nothing before something calls it.
    name: 'A helper for Redis',
    packages: redisClients,
    actsWith: 'Calls to a helper for Redis',
    anywhere: {
      cache: [
        text(new RegExp(`\\.set[eE][xX]\\(${handedOn}`)),
        text(new RegExp(`\\.set\\(${notIfAbsent}${handedOn}[^;\\n]{0,160}(?:['"](?:EX|PX)['"]|\\bEX:|\\bex:)`)),
      ],
    },
    example: `import Redis from 'ioredis';
const put = (key, value) => client.set(key, value, 'EX', 60);
await redisHelper.set('books', books);`,
  },
  {
    name: 'Calls to a helper for Redis',
    packages: redisClients,
    actsWith: 'A helper for Redis',
    anywhere: {
      cache: text(
        new RegExp(
          `(?:[rR]edis|[cC]ach)\\w*\\.(?:[gs]et|put|save|remember|wrap|fetch|read|write)(?!n[xX]|[cC]lient|[sS]ubscriber|[pP]ublisher|[cC]onnection|[iI]nstance)\\w*\\s*(?:<[^<>()\\n]{0,80}>)?\\(${notOneTimeValue}${notIfAbsent}|\\b\\w*(?:[gG]et|[sS]et|[fF]rom|[rR]ead|[wW]rite|[pP]ut|[sS]ave|[iI]n|[wW]ith)_?(?:[cC]ach|[rR]edis(?!Client|Connection))\\w*\\(${notOneTimeValue}`,
        ),
      ),
    },
    example: `import Redis from 'ioredis';
const put = (key, value) => client.set(key, value, 'EX', 60);
await redisHelper.set('books', books);`,
  },
  {
    name: 'Redlock',
    packages: ['redlock', 'async-lock', 'async-mutex', 'redis-semaphore', 'proper-lockfile'],
    imported: ['locking'],
    example: `import Redlock from 'redlock';
const locks = new Redlock([redis]);`,
  },
  {
    name: 'Caches for Node.js',
    packages: [
      'node-cache',
      'lru-cache',
      'cache-manager',
      '@nestjs/cache-manager',
      'keyv',
      'apicache',
      'memory-cache',
      'quick-lru',
      'memoizee',
      'p-memoize',
      'memcached',
      'memjs',
      '@fastify/caching',
      'async-cache-dedupe',
      'koa-redis-cache',
      'express-redis-cache',
      'cacheable',
      'bentocache',
      'flat-cache',
      'route-cache',
      'express-cache-middleware',
    ],
    imported: ['cache'],
    example: `import NodeCache from 'node-cache';
export const cache = new NodeCache({ stdTTL: 60 });`,
  },
  {
    name: 'NestJS cache',
    packages: ['@nestjs/cache-manager'],
    // Older versions bring it in the package that every file imports, beside which projects have modules of the same name.
    imports: [
      '@nestjs/cache-manager',
      '@nestjs/common/CacheModule',
      '@nestjs/common/CacheInterceptor',
      '@nestjs/common/CACHE_MANAGER',
    ],
    imported: ['cache'],
    example: `import { CacheModule } from '@nestjs/common';
CacheModule.register();`,
  },
  {
    name: 'Bull',
    packages: [
      'bull',
      'bullmq',
      'bee-queue',
      '@nestjs/bull',
      '@nestjs/bullmq',
      'kue',
      'pg-boss',
      'agenda',
      'graphile-worker',
      'bree',
      '@hokify/agenda',
      'pulse',
      'rsmq-worker',
      'fastq',
      'better-queue',
      'trigger.dev',
      '@trigger.dev/sdk',
      'inngest',
    ],
    imported: ['background-jobs', 'queue'],
    patterns: {
      worker: /\bnew Worker\b|@Process(?:or)?\(|\.process\(|\.work\(/,
      retry: /\battempts:|\bbackoff:|\bretryLimit:|\bmaxAttempts:|\bretries\(/,
    },
    anywhere: { retry: /\battempts:\s*[\w.]+,?\s*\n?\s*backoff:/ },
    example: `import { Queue, Worker } from 'bullmq';
const mails = new Queue('mails', { defaultJobOptions: { attempts: 3, backoff: 1000 } });
new Worker('mails', send);`,
  },
  {
    name: 'RabbitMQ for Node.js',
    packages: ['amqplib', 'amqp-connection-manager', '@golevelup/nestjs-rabbitmq', 'rabbitmq-client', 'rascal', 'amqp'],
    kind: 'rabbitmq',
    imported: ['queue'],
    patterns: { worker: /\.consume\(|@RabbitSubscribe\(/ },
    anywhere: { worker: /\b\w*[cC]hannel\w*\.consume\(/ },
    example: `import amqp from 'amqplib';
const connection = await amqp.connect(url);
channel.consume(queue, handle);`,
  },
  {
    name: 'Kafka for Node.js',
    packages: ['kafkajs', 'node-rdkafka', 'kafka-node', '@confluentinc/kafka-javascript'],
    kind: 'kafka',
    imported: ['queue'],
    patterns: { worker: /\.(?:eachMessage|consumer\(|run\()/, idempotency: /\bidempotent:\s*true\b/ },
    anywhere: { worker: /\beachMessage:/ },
    example: `import { Kafka } from 'kafkajs';
const consumer = new Kafka(config).consumer({ groupId });
const producer = kafka.producer({ idempotent: true });
await consumer.run({ eachMessage: handle });`,
  },
  {
    name: 'Cloud queues for Node.js',
    packages: [
      '@aws-sdk/client-sqs',
      '@aws-sdk/client-sns',
      'sqs-consumer',
      '@google-cloud/pubsub',
      '@google-cloud/tasks',
      '@azure/service-bus',
      'nats',
      '@nats-io/transport-node',
      'mqtt',
      'nsqjs',
      'pulsar-client',
      '@aws-sdk/client-eventbridge',
      '@upstash/qstash',
    ],
    imported: ['queue'],
    patterns: {
      worker:
        /\bConsumer\.create\(|\b\w*[sS]ubscription\w*\.on\(|\.subscribe\(|\b(?:while|for)\b[\s\S]{0,600}?(?:\bReceiveMessageCommand\b|\.receiveMessage\()/,
    },
    example: `import { SQSClient, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
while (true) await client.send(new ReceiveMessageCommand({ QueueUrl }));`,
  },
  {
    name: 'Search for Node.js',
    packages: [
      '@elastic/elasticsearch',
      '@opensearch-project/opensearch',
      'algoliasearch',
      'meilisearch',
      'typesense',
      '@nestjs/elasticsearch',
    ],
    imported: ['search'],
    example: `import { Client } from '@elastic/elasticsearch';
const search = new Client({ node });`,
  },
  {
    name: 'DynamoDB in the AWS SDK for JavaScript',
    packages: ['aws-sdk'],
    kind: 'dynamodb',
    patterns: { 'document-store': /\bnew (?:\w+\.)?DynamoDB(?:\.DocumentClient)?\(/ },
    example: `import AWS from 'aws-sdk';
const tables = new AWS.DynamoDB();`,
  },
  {
    name: 'DynamoDB for Node.js',
    packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', 'dynamoose', 'electrodb'],
    kind: 'dynamodb',
    imported: ['document-store'],
    patterns: { transactions: /\bTransactWrite\w*\b/, idempotency: /\battribute_not_exists\b|\bConditionExpression:/ },
    example: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
new TransactWriteCommand({ ConditionExpression: absent });`,
  },
  {
    name: 'Document stores for Node.js',
    packages: [
      'firebase-admin',
      '@google-cloud/firestore',
      'couchbase',
      'nano',
      'cassandra-driver',
      'neo4j-driver',
      'rethinkdb',
      'lowdb',
      'nedb',
      '@seald-io/nedb',
      'faunadb',
      'arangojs',
      'firebase',
    ],
    imported: ['document-store'],
    example: `import admin from 'firebase-admin';
const db = admin.firestore();`,
  },
  {
    name: 'Supabase',
    packages: ['@supabase/supabase-js', '@supabase/ssr'],
    kind: 'postgresql',
    imported: ['database'],
    patterns: { authentication: /\.auth\.(?:signIn|signUp|getUser|getSession)\w*\(/ },
    example: `import { createClient } from '@supabase/supabase-js';
const supabase = createClient(url, key);
await supabase.auth.getUser();`,
  },
];
