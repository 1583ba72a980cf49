import { byText } from './memo';

/** Languages, frameworks, databases, mappers and brokers: what a backend is built on. Names that are also words need their case. */
const mainNames =
  "Node(?:\\.?js)?|Deno|Bun|TypeScript|JavaScript|Golang|Go(?=[ ,.;:)/'’-]|$)|Python|Java(?!Script)|Kotlin|Scala|C#|F#|\\.NET(?: Core| \\d+)?|Ruby|PHP|Rust|Elixir|Erlang|Clojure|" +
  'Express(?:\\.?js)?|Nest(?:\\.?JS|js)|Fastify|Koa|Hapi|AdonisJS|Hono|Elysia|Django|DRF|Flask|FastAPI|Starlette|Litestar|Sanic|Tornado|Spring(?: Boot| MVC| WebFlux)?|Quarkus|Micronaut|Ktor|Dropwizard|Vert\\.x|' +
  'ASP\\.NET(?: Core)?|Minimal APIs?|Rails|Ruby on Rails|Sinatra|Hanami|Laravel|Symfony|Lumen|Slim|CodeIgniter|Gin|Echo|Fiber|Chi|chi|gorilla/mux|net/http|Axum|axum|Actix(?:[ -][Ww]eb)?|actix-web|Rocket|Warp|Poem|Phoenix|Plug|' +
  'gRPC|GraphQL|tRPC|Apollo|Postgre(?:s|SQL|sql|sSQL)|MySQL|MySql|MariaDB|SQLite3?|MongoDB|Mongo|DynamoDB|Cassandra|ScyllaDB|Redis|Valkey|Elasticsearch|OpenSearch|Neo4j|CockroachDB|SQL Server|MSSQL|Oracle|Firestore|Firebase|Supabase|' +
  'ClickHouse|TimescaleDB|InfluxDB|Couchbase|CouchDB|H2|DuckDB|Duckdb|TinyDB|LiteDB|RavenDB|SurrealDB|ArangoDB|RethinkDB|RocksDB|LevelDB|LMDB|KeyDB|TiDB|YugabyteDB|FoundationDB|Turso|libSQL|Cloudflare D1|D1|Cloudflare Workers|BoltDB|bbolt|Badger|Prisma|TypeORM|Sequelize|Mongoose|Knex|Drizzle|MikroORM|Objection|Slonik|SQLAlchemy|SQLModel|Django ORM|Tortoise(?: ORM)?|Peewee|GORM|sqlc|sqlx|SQLx|pgx|ent(?= |,)|squirrel|' +
  'Hibernate|JPA|MyBatis|jOOQ|JDBC|JdbcTemplate|Exposed|EF Core|Entity Framework(?: Core)?|Dapper|Active ?Record|Eloquent|Doctrine|Diesel|SeaORM|Ecto|' +
  'Kafka|RabbitMQ|NATS|JetStream|SQS|Pub/Sub|ActiveMQ|Pulsar|Celery|BullMQ|Bull|Sidekiq|Resque|Asynq|asynq|River|Oban|Hangfire|MassTransit|Temporal|Redpanda|ZeroMQ|MQTT';
const mainAnyCase =
  'postgres(?:ql)?|mysql|mariadb|tinydb|javascript|sqlite3?|mongodb|redis|dynamodb|kafka|rabbitmq|fastapi|nestjs|expressjs|express\\.js|node\\.?js|django|laravel|typescript|golang|graphql|grpc|sqlalchemy|prisma|spring boot|springboot|elasticsearch|mongoose|typeorm|sequelize|hibernate|gorm|bullmq|celery';

const before = "(?<![A-Za-zÀ-ɏ\\d_./@#'’-])";
const after = '(?![A-Za-zÀ-ɏ\\d_])';
export const mainTechnology = new RegExp(`${before}(?:${mainNames}|(?:${mainAnyCase}))${after}`, 'u');
const mainTechnologies = new RegExp(`${before}(?:${mainNames}|${mainAnyCase})${after}`, 'gu');

const sideNames =
  /(?<![A-Za-zÀ-ɏ\d_])(?:JWTs?|OAuth2?|OIDC|bcrypt|argon2|Passport|Devise|Auth0|Keycloak|Docker(?: Compose)?|Kubernetes|K8s|Helm|Terraform|Nginx|NGINX|Traefik|Caddy|Swagger|OpenAPI|Postman|Winston|Pino|Zap|zap|zerolog|slog|logrus|Serilog|Logback|structlog|Prometheus|Grafana|Jaeger|OpenTelemetry|Sentry|Joi|Zod|zod|Yup|Pydantic|class-validator|FluentValidation|Lombok|MapStruct|AutoMapper|MediatR|Mapster|Polly|Resilience4j|Flyway|Liquibase|Alembic|Atlas|goose|golang-migrate|Wire|Fx|Inversify|tsyringe|Memcached|Varnish|Cloudflare|AWS|S3|Lambda|GCP|Azure|MinIO|Cloudinary|Stripe|Twilio|SendGrid|Google Drive|WebSockets?|Socket\.io|SSE|protobuf|Protocol Buffers|Avro|UUID(?:v\d)?|ULID|Snowflake|Viper|Cobra|uvicorn|Uvicorn|Gunicorn|asyncpg|httpx|axios|TLS|HTTPS|CQRS|DDD|MVC|REST|SOAP|CDN|TTL|ORM|ORMs)(?![A-Za-zÀ-ɏ\d_])/gu;

const testTools =
  /(?<![A-Za-zÀ-ɏ\d])(?:pytest|unittest|jest|mocha|chai|vitest|supertest|junit|mockito|testify|ginkgo|rspec|minitest|phpunit|pest|xunit|nunit|testcontainers|cypress|playwright|eslint|prettier|husky|ruff|flake8|black|isort|mypy|pylint|rubocop|golangci-lint|gofmt|pre-commit|nodemon|air|makefile|make|postman|insomnia|docker|docker[- ]compose|poetry|pipenv|uv|yarn|pnpm|npm|nvm|sdkman|homebrew|git|github|vs ?code|intellij)(?![A-Za-zÀ-ɏ\d])/iu;

/** Words of design: what a decision of a backend is about. */
const designWords =
  /(?<![A-Za-zÀ-ɏ])(?:databases?|db|memory|tables?|schemas?|quer(?:y|ies)|index(?:es)?|transactions?|locks?|locking|cach(?:e|es|ed|ing)|queues?|brokers?|workers?|jobs?|events?|messages?|outbox|sessions?|tokens?|cookies?|auth\w*|passwords?|hash\w*|encrypt\w*|endpoints?|routes?|routers?|handlers?|controllers?|services?|repositor(?:y|ies)|layers?|modules?|packages?|interfaces?|adapters?|ports?|middlewares?|dtos?|entit(?:y|ies)|models?|types?|domain|dependenc(?:y|ies)|injection|monolith\w*|microservices?|architecture|patterns?|threads?|goroutines?|channels?|async\w*|sync\w*|concurren\w*|mutex|pools?|pooling|batch\w*|pagination|cursors?|uuids?|ids?|keys?|api|apis|rest|rpc|http|json|protocol|streams?|storage|store|stores|files?|file system|backend|servers?|serverless|containers?|config\w*|environment|migrations?|orm|sql|nosql|relational|frameworks?|librar(?:y|ies)|libs?|language|validation|errors?|exceptions?|retr(?:y|ies)|timeouts?|idempoten\w*|latency|consisten\w*|soft delet\w*|replicas?|rate limit\w*|logs?|logging|payloads?|requests?|responses?|state|stateless|webhooks?|polling|cron|schedul\w*|constraints?|columns?|rows?|decimal|integers?|cents|timestamps?|time ?zones?)(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])(?:base de datos|banco de dados|base de données|datenbank|caché|cola|fila|capas?|camadas?|couches?|schicht\w*|servicio|serviço|autenticación|autenticação|authentification|transacción|transação|índices?|dependencias?|arquitectura|arquitetura|architektur|almacen\w*|armazen\w*)(?![A-Za-zÀ-ɏ])|数据库|缓存|队列|事务|索引|接口|架构|服务|消息|令牌|依赖|存储|并发|データベース|キャッシュ|キュー|トランザクション|インデックス|認証|アーキテクチャ|依存|非同期|テーブル|데이터베이스|캐시|캐싱|서버|메시지|트랜잭션|동기(?:로|식|적|화| 처리)|비동기|동시성|인덱스|쿼리|토큰|세션|스레드|재시도|테이블|의존성|아키텍처/iu;

/** The main technologies that a text names, in lower case. */
export const mainTechnologiesIn = byText((text): readonly string[] => [
  ...new Set([...text.slice(0, 1500).matchAll(mainTechnologies)].map(([name]) => name.toLowerCase())),
]);

/** How many main or side technologies a text names. */
export const technologyCount = byText(
  (text): number => mainTechnologiesIn(text).length + new Set(text.slice(0, 1500).match(sideNames) ?? []).size,
);

/** Whether a text is about how a backend is made: it names a technology, a part of a system or code. */
export const isTechnical = byText(
  (text): boolean => designWords.test(text.slice(0, 1500)) || technologyCount(text) > 0,
);

/** Whether what a text speaks of is a tool for developers: tests, lint, packaging. */
export const namesTestTool = byText((text): boolean => testTools.test(text.slice(0, 600)));

/** Whether a text names one of the things of which only those speak who design a backend. */
export const isPlainDesign = byText((text): boolean =>
  /\b(?:cach(?:e|es|ed|ing)|queues?|brokers?|index(?:es)?|transactions?|locks?|locking|ORMs?|outbox|microservices?|monolith\w*|middlewares?|dependency injection|endpoints?|schemas?|repository pattern|idempoten\w*|pagination|retr(?:y|ies)|webhooks?|polling|databases?|rate limit\w*|goroutines?|async\w*)\b/i.test(
    text.slice(0, 1500),
  ),
);

const everyDesignWord = new RegExp(designWords.source, 'giu');

/** Whether a sentence by itself is about design: it names a technology, or two things of which systems are made. */
export const isDesign = byText(
  (text): boolean =>
    technologyCount(text) > 0 ||
    new Set((text.slice(0, 1500).match(everyDesignWord) ?? []).map((word) => word.toLowerCase())).size >= 2 ||
    /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(text),
);
