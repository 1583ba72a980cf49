import { notOneTimeValue } from '../one-time-values';
import { text, type Technology } from '../technology';
import { timeLimit } from '../time-limits';

/** Databases, mappers, migration tools, caches and brokers of Python. */
export const pythonData: readonly Technology[] = [
  {
    name: 'SQLAlchemy',
    packages: ['sqlalchemy', 'flask-sqlalchemy', 'sqlmodel', 'fastapi-sqlalchemy', 'advanced-alchemy'],
    imports: ['sqlalchemy', 'flask_sqlalchemy', 'sqlmodel', 'fastapi_sqlalchemy', 'advanced_alchemy'],
    imported: ['orm'],
    patterns: {
      database: /\bcreate_(?:async_)?engine\(|\bSQLAlchemy\(/,
      'schema-sync': /\.create_all\b|\bcreate_all\s*=\s*True/,
      transactions: /\.begin(?:_nested)?\((?![\s\S]{0,120}?create_all)/,
      timeouts: [timeLimit(/\bpool_timeout\s*=/), text(/\bconnect_args\s*=\s*\{[^()]{0,240}?timeout/)],
      locking: /\.with_for_update\(/,
      upsert: /\.on_conflict_do_(?:nothing|update)\(/,
    },
    anywhere: {
      'schema-sync': /\b(?:metadata|db)\.create_all\b/,
      transactions: /\b(?:\w*session|db\.session)\.begin(?:_nested)?\(|\b\w*session\.rollback\(/,
      locking: /\.with_for_update\(/,
      upsert: /\.on_conflict_do_(?:nothing|update)\(/,
      pagination: /\.offset\([^\n]{0,80}\.limit\(|\.limit\([^\n]{0,80}\.offset\(|\.paginate\(/,
    },
    example: `from sqlalchemy import create_engine
engine = create_engine(url, pool_timeout=5)
Base.metadata.create_all(engine)
with session.begin():
    session.execute(select(Book).with_for_update().offset(20).limit(10))
    session.execute(insert(Book).on_conflict_do_nothing())`,
  },
  {
    name: 'Alembic',
    packages: ['alembic', 'flask-migrate', 'yoyo-migrations'],
    imports: ['alembic', 'flask_migrate', 'yoyo'],
    imported: ['migrations'],
    example: `from alembic import op
def upgrade(): op.create_table("books")`,
  },
  {
    name: 'PostgreSQL for Python',
    packages: ['psycopg2', 'psycopg2-binary', 'psycopg', 'asyncpg', 'databases', 'pg8000', 'aiopg'],
    imports: ['psycopg2', 'psycopg', 'psycopg_pool', 'asyncpg', 'databases', 'pg8000', 'aiopg'],
    kind: 'postgresql',
    imported: ['database'],
    patterns: {
      transactions: /\.transaction\(\)|\.rollback\(\)/,
      timeouts: timeLimit(/\b(?:connect_timeout|command_timeout|statement_timeout)\s*=/),
    },
    anywhere: { transactions: /\b(?:conn(?:ection)?|pool|db|database)\.transaction\(/ },
    example: `import asyncpg
connection = await asyncpg.connect(url, command_timeout=5)
async with connection.transaction(): ...`,
  },
  {
    name: 'MySQL for Python',
    packages: ['pymysql', 'mysqlclient', 'mysql-connector-python', 'aiomysql', 'asyncmy', 'flask-mysqldb'],
    imports: ['pymysql', 'MySQLdb', 'mysql.connector', 'aiomysql', 'asyncmy', 'flask_mysqldb'],
    kind: 'mysql',
    imported: ['database'],
    example: `import pymysql
connection = pymysql.connect(host=host)`,
  },
  {
    name: 'SQLite for Python',
    imports: ['sqlite3', 'aiosqlite'],
    kind: 'sqlite',
    imported: ['database'],
    patterns: { transactions: /\.rollback\(\)|\bwith (?:conn|connection|db):/ },
    example: `import sqlite3
connection = sqlite3.connect("books.db")
with connection: connection.execute(insert)
connection.rollback()`,
  },
  {
    name: 'ORMs for Python',
    packages: [
      'tortoise-orm',
      'peewee',
      'pony',
      'ormar',
      'piccolo',
      'edgedb',
      'gel',
      'orator',
      'django-orm',
      'gino',
      'prisma',
    ],
    imports: ['tortoise', 'peewee', 'playhouse', 'pony.orm', 'ormar', 'piccolo', 'edgedb', 'orator', 'gino', 'prisma'],
    imported: ['orm', 'database'],
    patterns: {
      transactions: /\bin_transaction\(|@?\batomic\b|@db_session\b|\.transaction\(/,
      'schema-sync': /\bgenerate_schemas\b|\.create_tables\(|\bgenerate_mapping\(/,
      upsert: /\.(?:get_or_create|update_or_create|on_conflict)\b/,
    },
    example: `from tortoise import Tortoise
from tortoise.transactions import in_transaction
await Tortoise.generate_schemas()
async with in_transaction(): await Book.get_or_create(isbn=isbn)`,
  },
  {
    name: 'Aerich',
    packages: ['aerich', 'peewee-migrate', 'pymongo-migrate', 'dbmate'],
    imports: ['aerich', 'peewee_migrate', 'playhouse.migrate'],
    imported: ['migrations'],
    anywhere: { migrations: text(/["']aerich\.models["']/) },
    example: `from aerich import Command
command = Command(config)
MODELS = ["app.models", "aerich.models"]`,
  },
  {
    name: 'MongoDB for Python',
    packages: ['pymongo', 'motor', 'mongoengine', 'beanie', 'odmantic', 'flask-pymongo', 'djongo', 'flask-mongoengine'],
    imports: ['pymongo', 'motor', 'mongoengine', 'beanie', 'odmantic', 'flask_pymongo', 'djongo', 'flask_mongoengine'],
    kind: 'mongodb',
    imported: ['document-store'],
    patterns: {
      orm: /\(Document\)|\binit_beanie\(/,
      transactions: /\.(?:start_transaction|with_transaction)\(/,
      upsert: /\bupsert\s*=\s*True/,
      timeouts: /\b(?:serverSelectionTimeoutMS|socketTimeoutMS|connectTimeoutMS)\b/,
    },
    anywhere: { upsert: /\bupsert\s*=\s*True/ },
    example: `from beanie import Document, init_beanie
await init_beanie(database=db)
client = AsyncIOMotorClient(url, serverSelectionTimeoutMS=2000)
async with session.start_transaction(): ...
books.update_one(key, change, upsert=True)`,
  },
  {
    name: 'Redis for Python',
    packages: ['redis', 'aioredis', 'redis-om', 'flask-redis', 'django-redis', 'hiredis', 'valkey', 'coredis'],
    imports: ['redis', 'aioredis', 'redis_om', 'flask_redis', 'django_redis', 'valkey', 'coredis'],
    kind: 'redis',
    imported: ['key-value-store'],
    patterns: { timeouts: timeLimit(/\bsocket_(?:connect_)?timeout\s*=/) },
    anywhere: {
      cache: [
        text(new RegExp(`\\.setex\\(${notOneTimeValue}`)),
        text(new RegExp(`\\.set\\(${notOneTimeValue}[^()\\n]{0,120}\\bex\\s*=`)),
      ],
      idempotency: [/\.setnx\(/, /\.set\([^()\n]{0,120}\bnx\s*=\s*True/],
      queue: /\b(?:redis\w*|client|pubsub|r)\.(?:publish|subscribe|xadd|xreadgroup|brpop|blpop)\(/,
      locking: /\b(?:redis\w*|client|cache|r)\.lock\(/,
    },
    example: `import redis
client = redis.Redis(socket_timeout=2)
client.setex(key, 60, value)
client.set(key, 1, nx=True)
client.publish("books", "lent")
with client.lock("books"): ...`,
  },
  {
    name: 'Caches for Python',
    packages: [
      'cachetools',
      'aiocache',
      'fastapi-cache2',
      'flask-caching',
      'dogpile.cache',
      'diskcache',
      'cashews',
      'async-lru',
      'fastapi-cache',
      'pymemcache',
      'python-memcached',
      'cachelib',
      'django-cacheops',
      'aiomcache',
      'pylibmc',
      'requests-cache',
      'hishel',
      'beaker',
      'ring',
      'async_cache',
    ],
    imports: [
      'cachetools',
      'aiocache',
      'fastapi_cache',
      'flask_caching',
      'dogpile.cache',
      'diskcache',
      'cashews',
      'async_lru',
      'pymemcache',
      'cachelib',
      'cacheops',
      'aiomcache',
      'pylibmc',
      'requests_cache',
      'hishel',
    ],
    imported: ['cache'],
    example: `from cachetools import TTLCache
books = TTLCache(maxsize=100, ttl=60)`,
  },
  {
    name: 'functools caches',
    imports: ['functools'],
    patterns: {
      cache:
        /@(?:functools\.)?(?:lru_cache|cache|cached_property)\b(?!\s*(?:\([^)]*\))?\s*def (?:get_)?\w*(?:settings|config))/,
    },
    example: `from functools import lru_cache
@lru_cache
def load(isbn): ...`,
  },
  {
    name: 'Celery',
    packages: ['celery', 'django-celery-beat', 'django-celery-results'],
    imports: ['celery', 'django_celery_beat', 'django_celery_results'],
    patterns: {
      'background-jobs': /\bCelery\(|@(?:celery\.task|shared_task|\w*app\.task|\w*celery\w*\.task)\b/,
      worker: /\bCelery\(/,
      queue: /\bCelery\(/,
      scheduler: /\bbeat_schedule\b|\bcrontab\(|\bPeriodicTask\b/,
      retry: /\b(?:autoretry_for|retry_backoff)\s*=|\bself\.retry\(|\.retry\(\s*(?:exc|countdown|max_retries|args)\b/,
      timeouts: /\b(?:soft_)?time_limit\s*=|\btask_(?:soft_)?time_limit\b/,
    },
    anywhere: { retry: /\b(?:autoretry_for|retry_backoff)\s*=/, 'background-jobs': /\.(?:delay|apply_async)\(/ },
    example: `from celery import Celery
app = Celery("books", broker=url)
app.conf.beat_schedule = {}
@app.task(autoretry_for=(Exception,), max_retries=3, soft_time_limit=30)
def send(): ...
send.delay()`,
  },
  {
    name: 'Job queues for Python',
    packages: [
      'rq',
      'django-rq',
      'dramatiq',
      'huey',
      'arq',
      'taskiq',
      'procrastinate',
      'django-q',
      'django-q2',
      'flask-rq2',
      'saq',
      'streaq',
      'pgqueuer',
      'django-tasks',
      'apache-airflow',
      'prefect',
      'temporalio',
      'luigi',
      'dagster',
    ],
    imports: [
      'rq',
      'django_rq',
      'dramatiq',
      'huey',
      'arq',
      'taskiq',
      'procrastinate',
      'django_q',
      'flask_rq2',
      'saq',
      'pgqueuer',
      'airflow',
      'prefect',
      'temporalio',
      'luigi',
      'dagster',
    ],
    imported: ['background-jobs', 'worker'],
    patterns: {
      retry: /\b(?:max_retries|retries|max_tries|retry_policy|retry_delay|RetryPolicy|Retry)\b/,
      scheduler: /\bcron\(|\bcrontab\(|@huey\.periodic_task\(|\bschedule\w*\s*=/,
    },
    example: `import dramatiq
@dramatiq.actor(max_retries=3)
def send(): ...
jobs = [cron(send)]`,
  },
  {
    name: 'Schedulers for Python',
    packages: [
      'apscheduler',
      'schedule',
      'flask-apscheduler',
      'django-apscheduler',
      'django-crontab',
      'rocketry',
      'aiocron',
      'fastapi-utils',
      'fastapi-utilities',
    ],
    imports: [
      'apscheduler',
      'schedule',
      'flask_apscheduler',
      'django_apscheduler',
      'rocketry',
      'aiocron',
      'fastapi_utils.tasks',
      'fastapi_utilities',
    ],
    imported: ['scheduler', 'background-jobs'],
    patterns: { worker: /\bBlockingScheduler\(|\bschedule\.run_pending\(/ },
    example: `from apscheduler.schedulers.blocking import BlockingScheduler
jobs = BlockingScheduler()`,
  },
  {
    name: 'Kafka for Python',
    packages: [
      'kafka-python',
      'kafka-python-ng',
      'aiokafka',
      'confluent-kafka',
      'faust',
      'faust-streaming',
      'faststream',
    ],
    imports: ['kafka', 'aiokafka', 'confluent_kafka', 'faust', 'faststream'],
    kind: 'kafka',
    imported: ['queue'],
    patterns: {
      worker: /\b(?:\w*KafkaConsumer|Consumer)\(|\bfaust\.App\(|\bFastStream\(/,
      idempotency: /\benable_idempotence\s*=\s*True/,
    },
    example: `from aiokafka import AIOKafkaConsumer
consumer = AIOKafkaConsumer("books")
producer = AIOKafkaProducer(enable_idempotence=True)`,
  },
  {
    name: 'RabbitMQ for Python',
    packages: ['pika', 'aio-pika', 'kombu', 'amqpstorm', 'aiormq'],
    imports: ['pika', 'aio_pika', 'kombu', 'amqpstorm', 'aiormq'],
    kind: 'rabbitmq',
    imported: ['queue'],
    patterns: { worker: /\.(?:basic_consume|consume|start_consuming|iterator)\(/ },
    example: `import pika
connection = pika.BlockingConnection(parameters)
channel.basic_consume(queue="books", on_message_callback=handle)`,
  },
  {
    name: 'Other brokers for Python',
    packages: [
      'nats-py',
      'paho-mqtt',
      'google-cloud-pubsub',
      'azure-servicebus',
      'pulsar-client',
      'pyzmq',
      'google-cloud-tasks',
      'asyncio-mqtt',
      'aiomqtt',
    ],
    imports: [
      'nats',
      'paho.mqtt',
      'google.cloud.pubsub_v1',
      'google.cloud.pubsub',
      'azure.servicebus',
      'pulsar',
      'zmq',
      'google.cloud.tasks_v2',
      'aiomqtt',
    ],
    imported: ['queue'],
    example: `import nats
connection = await nats.connect(url)`,
  },
  {
    name: 'boto3',
    packages: ['boto3', 'aioboto3', 'aiobotocore'],
    imports: ['boto3', 'aioboto3', 'aiobotocore', 'botocore'],
    patterns: {
      queue: text(/\b(?:client|resource)\(\s*["'](?:sqs|sns|kinesis)["']/),
      storage: text(/\b(?:client|resource)\(\s*["']s3["']/),
      mail: text(/\b(?:client|resource)\(\s*["']ses(?:v2)?["']/),
      'document-store': text(/\b(?:client|resource)\(\s*["']dynamodb["']/),
      worker: /\b(?:while|for)\b[\s\S]{0,600}?\.receive_messages?\(/,
      retry: text(/\bretries\s*=\s*\{[^{}]{0,120}["'](?:max_attempts|total_max_attempts|mode)["']/),
    },
    example: `import boto3
queue = boto3.client("sqs", config=Config(retries={"max_attempts": 5}))
while True: queue.receive_message(QueueUrl=url)
files = boto3.client("s3")
mails = boto3.client("ses")
tables = boto3.resource("dynamodb")`,
  },
  {
    name: 'Search for Python',
    packages: [
      'elasticsearch',
      'opensearch-py',
      'elasticsearch-dsl',
      'django-elasticsearch-dsl',
      'meilisearch',
      'typesense',
      'algoliasearch',
      'django-haystack',
      'whoosh',
    ],
    imports: [
      'elasticsearch',
      'opensearchpy',
      'elasticsearch_dsl',
      'django_elasticsearch_dsl',
      'meilisearch',
      'typesense',
      'algoliasearch',
      'haystack',
      'whoosh',
    ],
    imported: ['search'],
    example: `from elasticsearch import Elasticsearch
search = Elasticsearch(url)`,
  },
  {
    name: 'Other stores for Python',
    packages: [
      'cassandra-driver',
      'neo4j',
      'pynamodb',
      'firebase-admin',
      'google-cloud-firestore',
      'couchbase',
      'tinydb',
      'influxdb-client',
      'clickhouse-driver',
      'clickhouse-connect',
      'chromadb',
      'qdrant-client',
      'pinecone-client',
      'weaviate-client',
      'pymilvus',
    ],
    imports: [
      'cassandra',
      'neo4j',
      'pynamodb',
      'firebase_admin',
      'google.cloud.firestore',
      'couchbase',
      'tinydb',
      'influxdb_client',
      'clickhouse_driver',
      'clickhouse_connect',
      'chromadb',
      'qdrant_client',
      'pinecone',
      'weaviate',
      'pymilvus',
    ],
    imported: ['document-store'],
    example: `from tinydb import TinyDB
books = TinyDB("books.json")`,
  },
];
