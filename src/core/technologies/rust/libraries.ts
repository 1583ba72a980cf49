import { notOneTimeValue } from '../one-time-values';
import { text, type Technology } from '../technology';

/** Libraries of Rust besides web frameworks. */
export const rustLibraries: readonly Technology[] = [
  {
    name: 'SQLx',
    packages: ['sqlx'],
    imported: ['database'],
    patterns: {
      migrations: /\bmigrate!\s*\(|\bMigrator\b/,
      transactions: /\.begin\(\)/,
      timeouts: /\.(?:acquire_timeout|connect_timeout)\(/,
    },
    anywhere: {
      transactions: /\b(?:pool|db|conn|\w+_pool|self\.\w+|ctx\.db)\.begin\(\)\s*\.await/,
      migrations: /\bsqlx::migrate!/,
    },
    example: `use sqlx::PgPool;
async fn open(pool: PgPool) { sqlx::migrate!().run(&pool); let tx = pool.begin().await?; options.acquire_timeout(limit); }`,
  },
  {
    name: 'SQLx for PostgreSQL',
    packages: ['sqlx'],
    imports: [
      'sqlx::PgPool',
      'sqlx::postgres',
      'sqlx::Postgres',
      'sqlx::PgConnection',
      'tokio_postgres',
      'deadpool_postgres',
      'postgres',
    ],
    kind: 'postgresql',
    imported: ['database'],
    example: `use sqlx::PgPool;
fn take(pool: PgPool) {}`,
  },
  {
    name: 'SQLx for SQLite and MySQL',
    packages: ['sqlx', 'rusqlite', 'mysql', 'mysql_async'],
    imports: [
      'sqlx::sqlite',
      'sqlx::Sqlite',
      'sqlx::SqlitePool',
      'sqlx::mysql',
      'sqlx::MySqlPool',
      'sqlx::MySql',
      'rusqlite',
      'mysql',
      'mysql_async',
      'tokio_rusqlite',
      'libsql',
    ],
    imported: ['database'],
    example: `use rusqlite::Connection;
fn open() { Connection::open(file); }`,
  },
  {
    name: 'Diesel',
    packages: ['diesel', 'diesel-async', 'diesel_migrations'],
    imports: ['diesel', 'diesel_async', 'diesel_migrations'],
    imported: ['orm', 'database'],
    patterns: {
      transactions: /\.transaction(?:::<[^>]*>)?\(|\.build_transaction\(/,
      migrations: /\bembed_migrations!|\brun_pending_migrations\(/,
      upsert: /\.on_conflict\w*\(/,
      authorization: /\b(?:delete|update)\([^;{}]{0,240}\b(?:author|user|owner|creator)(?:_id)?\.eq\(/,
      idempotency: /\.on_conflict_do_nothing\(|\.do_nothing\(/,
    },
    example: `use diesel::prelude::*;
fn save(c: &mut PgConnection) { c.transaction(write); c.run_pending_migrations(MIGRATIONS); insert_into(books).on_conflict_do_nothing(); delete(books.filter(id.eq(book).and(books::owner_id.eq(me)))); }`,
  },
  {
    name: 'SeaORM',
    packages: ['sea-orm', 'sea-query', 'sea-orm-migration', 'welds', 'ormx', 'toasty'],
    imports: ['sea_orm', 'sea_query', 'welds', 'ormx', 'toasty'],
    imported: ['orm', 'database'],
    patterns: {
      transactions: /\.(?:begin|transaction)(?:::<[^>]*>)?\(/,
      pagination: /\.paginate\(/,
      upsert: /\bOnConflict\b/,
      idempotency: /\.do_nothing(?:_on)?\(/,
    },
    example: `use sea_orm::DatabaseConnection;
fn list(db: DatabaseConnection) { db.begin(); Book::find().paginate(&db, 20); OnConflict::new().do_nothing(); }`,
  },
  {
    name: 'Migration tools of Rust',
    packages: ['sea-orm-migration', 'refinery', 'barrel', 'rusqlite_migration'],
    imports: ['sea_orm_migration', 'refinery', 'barrel', 'rusqlite_migration'],
    imported: ['migrations'],
    example: `use refinery::embed_migrations;
embed_migrations!("migrations");`,
  },
  {
    name: 'MongoDB for Rust',
    packages: ['mongodb', 'wither', 'mongodm'],
    kind: 'mongodb',
    imported: ['document-store'],
    patterns: { transactions: /\.start_transaction\(/, upsert: /\.upsert\(true\)/ },
    example: `use mongodb::Client;
fn open(client: Client) { session.start_transaction(); options.upsert(true); }`,
  },
  {
    name: 'Other stores of Rust',
    packages: [
      'surrealdb',
      'scylla',
      'aws-sdk-dynamodb',
      'sled',
      'rocksdb',
      'redb',
      'neo4rs',
      'cdrs-tokio',
      'firestore',
    ],
    imports: ['surrealdb', 'scylla', 'aws_sdk_dynamodb', 'sled', 'rocksdb', 'redb', 'neo4rs', 'firestore'],
    imported: ['document-store'],
    example: `use sled::Db;
fn open(db: Db) {}`,
  },
  {
    name: 'Redis for Rust',
    packages: ['redis', 'deadpool-redis', 'bb8-redis', 'fred', 'rustis'],
    imports: ['redis', 'deadpool_redis', 'bb8_redis', 'fred', 'rustis'],
    kind: 'redis',
    imported: ['key-value-store'],
    anywhere: {
      cache: text(new RegExp(`\\.p?set_ex(?:::<[^>]*>)?\\(${notOneTimeValue}`)),
      idempotency: /\.set_nx(?:::<[^>]*>)?\(/,
    },
    example: `use redis::Client;
fn keep(client: Client) { c.set_ex(key, value, 60); c.set_nx(key, 1); }`,
  },
  {
    name: 'Caches of Rust',
    packages: ['moka', 'cached', 'lru', 'quick_cache', 'mini-moka', 'stretto', 'ttl_cache', 'foyer'],
    imports: ['moka', 'cached', 'lru', 'quick_cache', 'mini_moka', 'stretto', 'ttl_cache', 'foyer'],
    imported: ['cache'],
    example: `use moka::future::Cache;
fn make() { Cache::new(100); }`,
  },
  {
    name: 'Brokers of Rust',
    packages: [
      'lapin',
      'rdkafka',
      'async-nats',
      'aws-sdk-sqs',
      'rskafka',
      'pulsar',
      'rumqttc',
      'amqprs',
      'google-cloud-pubsub',
      'nats',
    ],
    imports: [
      'lapin',
      'rdkafka',
      'async_nats',
      'aws_sdk_sqs',
      'rskafka',
      'pulsar',
      'rumqttc',
      'amqprs',
      'google_cloud_pubsub',
      'nats',
    ],
    imported: ['queue'],
    patterns: {
      worker:
        /\.basic_consume\(|\bStreamConsumer\b|\bBaseConsumer\b|\.subscribe\(|\b(?:loop|while|for)\b[\s\S]{0,600}?\.receive_message\(/,
    },
    example: `use lapin::Connection;
fn run(c: Connection) { channel.basic_consume(queue); }`,
  },
  {
    name: 'tracing',
    packages: ['tracing', 'tracing-subscriber', 'tracing-appender'],
    imports: ['tracing', 'tracing_subscriber', 'tracing_appender'],
    patterns: {
      'logger-setup': /\btracing_subscriber::|\bfmt\(\)|\bregistry\(\)/,
      logger: /(?<![\w.])(?:tracing::)?(?:trace|debug|info|warn|error|event)!\s*[({]/,
      tracing: /#\[(?:tracing::)?instrument\b|(?<![\w.])(?:tracing::)?(?:info_|debug_|error_|warn_)?span!\(/,
    },
    anywhere: { logger: /(?<![\w.:])(?:tracing::|log::)?(?:debug|info|warn|error)!\s*\(/ },
    example: `use tracing::{info, instrument};
fn main() { tracing_subscriber::fmt().init(); info!("started"); }
#[instrument] fn load() {}`,
  },
  {
    name: 'log and env_logger',
    packages: ['log', 'env_logger', 'fern', 'simplelog', 'log4rs', 'slog', 'flexi_logger', 'pretty_env_logger'],
    imports: ['log', 'env_logger', 'fern', 'simplelog', 'log4rs', 'slog', 'flexi_logger', 'pretty_env_logger'],
    patterns: {
      'logger-setup': /\b(?:env_logger|fern|simplelog|log4rs|slog|flexi_logger|pretty_env_logger)::|\bLogger::try_with/,
      logger: /(?<![\w.])(?:log::|slog::)?(?:trace|debug|info|warn|error|crit)!\s*\(/,
    },
    anywhere: { logger: /(?<![\w.:])(?:log::)?(?:debug|info|warn|error)!\s*\(/ },
    example: `use log::info;
fn main() { env_logger::init(); info!("started"); }`,
  },
  {
    name: 'println!',
    anywhere: { print: /(?<![\w.:])e?println!\s*\(/ },
    example: `fn main() { println!("started"); }`,
  },
  {
    name: 'Rust environment',
    anywhere: { config: /\benv::var(?:_os)?\(|(?<![\w.:])env!\(/ },
    example: `fn main() { let port = std::env::var("PORT"); }`,
  },
  {
    name: 'Configuration of Rust',
    packages: ['dotenvy', 'dotenv', 'config', 'figment', 'envy', 'clap', 'envconfig', 'confy'],
    imports: ['dotenvy', 'dotenv', 'config', 'figment', 'envy', 'envconfig', 'confy'],
    imported: ['config'],
    example: `use dotenvy::dotenv;
fn main() { dotenv().ok(); }`,
  },
  {
    name: 'clap',
    packages: ['clap', 'structopt', 'argh'],
    imported: ['cli'],
    example: `use clap::Parser;
#[derive(Parser)] struct Args;`,
  },
  {
    name: 'Metrics of Rust',
    packages: [
      'metrics',
      'metrics-exporter-prometheus',
      'prometheus',
      'axum-prometheus',
      'opentelemetry-prometheus',
      'actix-web-prom',
      'prometheus-client',
      'rocket_prometheus',
    ],
    imports: [
      'metrics',
      'metrics_exporter_prometheus',
      'prometheus',
      'axum_prometheus',
      'opentelemetry_prometheus',
      'actix_web_prom',
      'prometheus_client',
      'rocket_prometheus',
      'opentelemetry::metrics',
    ],
    imported: ['metrics'],
    example: `use prometheus::Counter;
fn make() { Counter::new("lent", "Books lent"); }`,
  },
  {
    name: 'OpenTelemetry for Rust',
    packages: [
      'opentelemetry',
      'tracing-opentelemetry',
      'opentelemetry-otlp',
      'axum-tracing-opentelemetry',
      'init-tracing-opentelemetry',
      'opentelemetry-jaeger',
    ],
    imports: [
      'opentelemetry',
      'tracing_opentelemetry',
      'opentelemetry_otlp',
      'axum_tracing_opentelemetry',
      'init_tracing_opentelemetry',
      'opentelemetry_jaeger',
    ],
    imported: ['tracing'],
    example: `use tracing_opentelemetry::layer;
fn make() { layer(); }`,
  },
  {
    name: 'Sentry for Rust',
    packages: ['sentry', 'sentry-tower', 'sentry-actix'],
    imports: ['sentry', 'sentry_tower', 'sentry_actix'],
    imported: ['error-reporting'],
    example: `use sentry::init;
fn main() { init(dsn); }`,
  },
  {
    name: 'Error types of Rust',
    packages: ['thiserror', 'problem_details', 'http-api-problem', 'snafu'],
    imports: ['problem_details', 'http_api_problem'],
    imported: ['error-handling'],
    example: `use http_api_problem::HttpApiProblem;
fn answer() { HttpApiProblem::empty(); }`,
  },
  {
    name: 'reqwest',
    packages: ['reqwest', 'ureq', 'surf', 'isahc', 'awc', 'hyper-util', 'reqwest-middleware'],
    imports: [
      'reqwest',
      'ureq',
      'surf',
      'isahc',
      'awc',
      'hyper::client',
      'hyper::Client',
      'hyper_util::client',
      'reqwest_middleware',
    ],
    imported: ['http-client'],
    patterns: { timeouts: /\.(?:connect_|read_)?timeout\(/ },
    example: `use reqwest::Client;
fn make() { Client::builder().timeout(limit); }`,
  },
  {
    name: 'Retries of Rust',
    packages: [
      'backoff',
      'tokio-retry',
      'reqwest-retry',
      'backon',
      'again',
      'retry',
      'tokio-retry2',
      'exponential-backoff',
      'tryhard',
      'failsafe',
    ],
    imports: [
      'backoff',
      'tokio_retry',
      'reqwest_retry',
      'backon',
      'again',
      'retry',
      'tokio_retry2',
      'exponential_backoff',
      'tryhard',
    ],
    imported: ['retry'],
    example: `use backon::Retryable;
fn call() { load.retry(policy); Retryable::retry(load, policy); }`,
  },
  {
    name: 'Circuit breakers of Rust',
    packages: ['failsafe', 'recloser', 'circuit_breaker'],
    imports: ['failsafe', 'recloser', 'circuit_breaker'],
    imported: ['circuit-breaker'],
    example: `use recloser::Recloser;
fn make() { Recloser::default(); }`,
  },
  {
    name: 'Tokio',
    packages: ['tokio', 'async-std', 'smol'],
    patterns: {
      'graceful-shutdown': /\bsignal::(?:ctrl_c\(|unix\b)|\bSignalKind::terminate\(|\bctrl_c\(\)/,
      timeouts: /\b(?:time::)?timeout\(\s*(?:Duration|std::time|\w+)/,
      'background-jobs': /\btokio::spawn\(|\btask::spawn\(/,
      scheduler: /\b(?:time::)?interval\(/,
    },
    example: `use tokio::signal;
fn main() { signal::ctrl_c(); tokio::spawn(sweep()); tokio::time::timeout(Duration::from_secs(2), load()); tokio::time::interval(hour); }`,
  },
  {
    name: 'Shutdown of Rust',
    packages: [
      'signal-hook',
      'ctrlc',
      'tokio-graceful-shutdown',
      'signal-hook-tokio',
      'tokio-graceful',
      'async-shutdown',
    ],
    imports: [
      'signal_hook',
      'ctrlc',
      'tokio_graceful_shutdown',
      'signal_hook_tokio',
      'tokio_graceful',
      'async_shutdown',
    ],
    imported: ['graceful-shutdown'],
    example: `use ctrlc::set_handler;
fn main() { set_handler(stop); }`,
  },
  {
    name: 'Job tools of Rust',
    packages: [
      'apalis',
      'fang',
      'sidekiq-rs',
      'rusty-sidekiq',
      'backie',
      'faktory',
      'aide-de-camp',
      'underway',
      'sqlxmq',
      'celery',
      'effectum',
    ],
    imports: ['apalis', 'fang', 'sidekiq', 'backie', 'faktory', 'underway', 'sqlxmq', 'celery', 'effectum'],
    imported: ['background-jobs', 'worker'],
    example: `use apalis::prelude::WorkerBuilder;
fn run() { WorkerBuilder::new("mails"); }`,
  },
  {
    name: 'Schedulers of Rust',
    packages: ['tokio-cron-scheduler', 'clokwerk', 'cron', 'job_scheduler', 'delay_timer', 'tokio_schedule'],
    imports: ['tokio_cron_scheduler', 'clokwerk', 'cron', 'job_scheduler', 'delay_timer', 'tokio_schedule'],
    imported: ['scheduler', 'background-jobs'],
    example: `use tokio_cron_scheduler::JobScheduler;
fn run() { JobScheduler::new(); }`,
  },
  {
    name: 'uuid for Rust',
    packages: ['uuid', 'ulid'],
    patterns: {
      'correlation-id': /\b(?:request|correlation|trace)_id\w*\s*(?::[^=\n]{0,30})?=[^\n]{0,80}\b(?:Uuid|Ulid)::/,
    },
    example: `use uuid::Uuid;
fn tag() { let request_id = Uuid::new_v4(); }`,
  },
  {
    name: 'Mail of Rust',
    packages: ['lettre', 'mail-send', 'sendgrid', 'resend-rs', 'aws-sdk-sesv2'],
    imports: ['lettre', 'mail_send', 'sendgrid', 'resend_rs', 'aws_sdk_sesv2'],
    imported: ['mail'],
    example: `use lettre::Message;
fn send() { Message::builder(); }`,
  },
  {
    name: 'Storage of Rust',
    packages: ['aws-sdk-s3', 'rust-s3', 'object_store', 'opendal', 'axum_typed_multipart', 'actix-multipart', 'minio'],
    imports: [
      'aws_sdk_s3',
      's3',
      'object_store',
      'opendal',
      'axum_typed_multipart',
      'actix_multipart',
      'axum::extract::Multipart',
      'minio',
    ],
    imported: ['storage'],
    example: `use object_store::ObjectStore;
fn keep(files: ObjectStore) {}`,
  },
  {
    name: 'Payments of Rust',
    packages: ['async-stripe', 'stripe-rust'],
    imports: ['stripe'],
    imported: ['payments'],
    example: `use stripe::Client;
fn pay() { Client::new(key); }`,
  },
  {
    name: 'Search of Rust',
    packages: ['elasticsearch', 'meilisearch-sdk', 'tantivy', 'opensearch'],
    imports: ['elasticsearch', 'meilisearch_sdk', 'tantivy', 'opensearch'],
    imported: ['search'],
    example: `use tantivy::Index;
fn open() { Index::open_in_dir(dir); }`,
  },
  {
    name: 'Serde',
    packages: ['serde'],
    patterns: { serialization: /\b(?:Serialize|Deserialize)\b/ },
    example: `use serde::Serialize;
#[derive(Serialize)] struct Book;`,
  },
  {
    name: 'Models of Rust',
    packages: ['async-openai', 'rig-core', 'ollama-rs'],
    imports: ['async_openai', 'rig', 'ollama_rs'],
    imported: ['ai-model'],
    example: `use async_openai::Client;
fn ask() { Client::new(); }`,
  },
  {
    name: 'Rust tests',
    anywhere: { 'test-runner': /#\[(?:\w+::)*(?:test|rstest|test_case)\b/ },
    example: `#[test]
fn adds() {}`,
  },
  {
    name: 'Requests in Rust tests',
    packages: [
      'axum-test',
      'axum-test-helper',
      'testcontainers',
      'testcontainers-modules',
      'tower',
      'actix-web',
      'rocket',
      'sqlx',
    ],
    imports: [
      'axum_test',
      'axum_test_helper',
      'testcontainers',
      'testcontainers_modules',
      'actix_web::test',
      'rocket::local',
      'tower::ServiceExt',
      'sqlx::test',
    ],
    imported: ['integration-test'],
    example: `use axum_test::TestServer;
fn start() { TestServer::new(app); }`,
  },
  {
    name: 'Mocks of Rust',
    packages: ['mockall', 'wiremock', 'mockito', 'httpmock', 'mockall_double', 'faux', 'fake'],
    imports: ['mockall', 'wiremock', 'mockito', 'httpmock', 'mockall_double', 'faux'],
    imported: ['mocking'],
    example: `use wiremock::MockServer;
fn start() { MockServer::start(); }`,
  },
  {
    name: 'Rust test data and load',
    packages: ['fake', 'proptest', 'quickcheck', 'criterion', 'goose', 'arbitrary'],
    imports: ['fake', 'proptest', 'quickcheck', 'criterion', 'goose'],
    patterns: {
      'test-data': /\bfake\b|\bFaker\b/,
      'load-test': /\bcriterion_group!|\bGooseAttack\b/,
      'test-runner': /\bproptest!|\bquickcheck!/,
    },
    example: `use fake::Faker;
use criterion::Criterion;
use proptest::prelude;
criterion_group!(benches, run);
fn name() { Faker.fake() }
proptest! {}`,
  },
  {
    name: 'Locks in SQL of Rust',
    packages: ['sqlx', 'diesel'],
    anywhere: { locking: text(/\.for_update\(|\.lock_exclusive\(/) },
    example: `use sqlx::query;
fn lock() { books.for_update(); }`,
  },
];
