import { text, type Technology } from '../technology';
import { timeLimit } from '../time-limits';

/** Go's databases, mappers, migration tools, caches and brokers. */
export const goData: readonly Technology[] = [
  {
    name: 'pq',
    packages: ['github.com/lib/pq'],
    kind: 'postgresql',
    imported: ['database'],
    example: `import _ "github.com/lib/pq"`,
  },
  {
    name: 'pgx',
    packages: ['github.com/jackc/pgx'],
    kind: 'postgresql',
    imported: ['database'],
    patterns: {
      transactions: [/\.Begin(?:Tx|Func|TxFunc)?\(/, /\bpgx\.Tx\b/],
      timeouts: timeLimit(/\.ConnectTimeout\s*=/),
    },
    example: `import "github.com/jackc/pgx/v5/pgxpool"
func open() {
  config.ConnConfig.ConnectTimeout = limit
  pool, err := pgxpool.NewWithConfig(ctx, config)
  tx, err := pool.Begin(ctx)
}`,
  },
  {
    name: 'MySQL driver for Go',
    packages: ['github.com/go-sql-driver/mysql'],
    kind: 'mysql',
    imported: ['database'],
    example: `import _ "github.com/go-sql-driver/mysql"`,
  },
  {
    name: 'SQLite driver for Go',
    packages: [
      'github.com/mattn/go-sqlite3',
      'modernc.org/sqlite',
      'github.com/glebarez/sqlite',
      'github.com/ncruces/go-sqlite3',
    ],
    kind: 'sqlite',
    imported: ['database'],
    example: `import _ "github.com/mattn/go-sqlite3"`,
  },
  {
    name: 'SQL Server driver for Go',
    packages: ['github.com/denisenkom/go-mssqldb', 'github.com/microsoft/go-mssqldb'],
    kind: 'sqlserver',
    imported: ['database'],
    example: `import _ "github.com/microsoft/go-mssqldb"`,
  },
  {
    name: 'sqlx',
    packages: ['github.com/jmoiron/sqlx'],
    imported: ['database'],
    patterns: { transactions: /\.(?:MustBegin|Begin|BeginTx)x?\(/ },
    example: `import "github.com/jmoiron/sqlx"
func open() {
  db := sqlx.MustConnect("postgres", url)
  tx, err := db.Beginx()
}`,
  },
  {
    name: 'GORM',
    packages: ['gorm.io/gorm', 'github.com/jinzhu/gorm'],
    patterns: {
      orm: /\bgorm\.(?:Open|Model|DB|Config)\b/,
      database: /\bgorm\.Open\(/,
      'schema-sync': /\.AutoMigrate\(/,
    },
    anywhere: {
      transactions: [/\.Transaction\(func\(/, /(?:db|DB)\.Begin\(/],
      upsert: /\bclause\.OnConflict\{/,
      idempotency: /\bclause\.OnConflict\{[^{}]{0,120}\bDoNothing:\s*true\b/,
      locking: /\bclause\.Locking\{/,
    },
    example: `import "gorm.io/gorm"
func open() {
  db, err := gorm.Open(dialector, &gorm.Config{})
  db.AutoMigrate(&Book{})
  db.Transaction(func(tx *gorm.DB) error {
    tx.Clauses(clause.OnConflict{DoNothing: true}, clause.Locking{Strength: "UPDATE"}).Create(&book)
    return nil
  })
}`,
  },
  {
    name: 'GORM PostgreSQL driver',
    packages: ['gorm.io/driver/postgres'],
    kind: 'postgresql',
    imported: ['database'],
    example: `import "gorm.io/driver/postgres"
var dialector = postgres.Open(url)`,
  },
  {
    name: 'GORM MySQL driver',
    packages: ['gorm.io/driver/mysql'],
    kind: 'mysql',
    imported: ['database'],
    example: `import "gorm.io/driver/mysql"
var dialector = mysql.Open(url)`,
  },
  {
    name: 'GORM SQLite driver',
    packages: ['gorm.io/driver/sqlite'],
    kind: 'sqlite',
    imported: ['database'],
    example: `import "gorm.io/driver/sqlite"
var dialector = sqlite.Open(file)`,
  },
  {
    name: 'Ent',
    packages: ['entgo.io/ent'],
    imported: ['orm'],
    example: `import "entgo.io/ent"
type Book struct { ent.Schema }`,
  },
  {
    name: 'Bun',
    packages: ['github.com/uptrace/bun'],
    imported: ['orm', 'database'],
    patterns: { transactions: /\.(?:RunInTx|BeginTx)\(/ },
    example: `import "github.com/uptrace/bun"
func save(db *bun.DB) error { return db.RunInTx(ctx, nil, write) }`,
  },
  {
    name: 'SQLBoiler',
    packages: [
      'github.com/volatiletech/sqlboiler',
      'github.com/aarondl/sqlboiler',
      'github.com/upper/db',
      'xorm.io/xorm',
      'github.com/go-pg/pg',
      'github.com/go-gorp/gorp',
    ],
    imported: ['orm', 'database'],
    example: `import "xorm.io/xorm"
var engine, _ = xorm.NewEngine("mysql", url)`,
  },
  {
    name: 'Squirrel',
    packages: [
      'github.com/Masterminds/squirrel',
      'github.com/doug-martin/goqu',
      'github.com/go-jet/jet',
      'github.com/huandu/go-sqlbuilder',
      'github.com/georgysavva/scany',
      'github.com/stephenafamo/bob',
    ],
    imported: ['query-builder'],
    example: `import "github.com/Masterminds/squirrel"
var query = squirrel.Select("id").From("books")`,
  },
  {
    name: 'golang-migrate',
    packages: ['github.com/golang-migrate/migrate'],
    imported: ['migrations'],
    example: `import "github.com/golang-migrate/migrate/v4"
var m, err = migrate.New(source, url)`,
  },
  {
    name: 'goose',
    packages: ['github.com/pressly/goose'],
    imported: ['migrations'],
    example: `import "github.com/pressly/goose/v3"
func up(db *sql.DB) error { return goose.Up(db, "migrations") }`,
  },
  {
    name: 'Migration tools for Go',
    packages: [
      'github.com/rubenv/sql-migrate',
      'github.com/amacneil/dbmate',
      'ariga.io/atlas',
      'github.com/go-gormigrate/gormigrate',
      'github.com/jackc/tern',
      'github.com/GuiaBolso/darwin',
      'github.com/lopezator/migrator',
    ],
    imported: ['migrations'],
    example: `import "github.com/go-gormigrate/gormigrate/v2"
func up() error { return gormigrate.New(db, options, list).Migrate() }`,
  },
  {
    name: 'MongoDB driver for Go',
    packages: [
      'go.mongodb.org/mongo-driver',
      'github.com/globalsign/mgo',
      'github.com/kamva/mgm',
      'github.com/qiniu/qmgo',
    ],
    kind: 'mongodb',
    patterns: {
      'document-store': /\bmongo\.(?:Connect|NewClient|Collection|Database|Client)\b|\bmgo\.Dial\(|\bmgm\.|\bqmgo\./,
      transactions: /\.(?:WithTransaction|StartTransaction|UseSession)\(/,
      upsert: /(?<=\.\s*)SetUpsert\(true\)/,
      timeouts: /(?<=\.\s*)Set(?:ServerSelection|Connect|Socket)Timeout\(/,
    },
    example: `import "go.mongodb.org/mongo-driver/mongo"
func open() {
  client, err := mongo.Connect(ctx, options)
  session.WithTransaction(ctx, write)
  options.Update().SetUpsert(true)
  options.Client().SetConnectTimeout(limit)
}`,
  },
  {
    name: 'go-redis',
    packages: [
      'github.com/redis/go-redis',
      'github.com/go-redis/redis',
      'github.com/gomodule/redigo',
      'github.com/redis/rueidis',
      'github.com/mediocregopher/radix',
    ],
    kind: 'redis',
    imported: ['key-value-store'],
    patterns: {
      queue: /\.(?:XAdd|XReadGroup|BRPop|BLPop|Publish|Subscribe)\(/,
      idempotency: /\.SetNX\(/,
      timeouts: timeLimit(/\b(?:Dial|Read|Write|Pool)Timeout:/),
    },
    anywhere: {
      cache: text(
        /\.Set(?:EX|Ex)?\(\s*(?:\w*[cC]tx|c|[\w.]+\.Context\(\)|context\.\w+\(\)),(?![^\n]{0,200}(?:[tT]oken|[sS]ession|\b[oO]tp|OTP|[bB]lack|[lL]ock|[nN]once|[rR]efresh|[rR]eset|[vV]erif|[lL]imit|[aA]ttempt|[jJ]ti))[^\n]{0,200},\s*(?:[\w.]+\s*\*\s*)?(?:time\.(?:Second|Minute|Hour|Duration)\b|[\w.]*(?:[tT][tT][lL]|[eE]xpir)\w*)/,
      ),
    },
    example: `import "github.com/redis/go-redis/v9"
func open() {
  client := redis.NewClient(&redis.Options{ReadTimeout: limit})
  client.Set(ctx, "books:all", body, 5*time.Minute)
  client.SetNX(ctx, key, 1, ttl)
  client.XAdd(ctx, entry)
}`,
  },
  {
    name: 'redsync',
    packages: ['github.com/go-redsync/redsync', 'github.com/bsm/redislock'],
    imported: ['locking'],
    example: `import "github.com/go-redsync/redsync/v4"
var locks = redsync.New(pool)`,
  },
  {
    name: 'In-memory caches for Go',
    packages: [
      'github.com/patrickmn/go-cache',
      'github.com/dgraph-io/ristretto',
      'github.com/allegro/bigcache',
      'github.com/coocood/freecache',
      'github.com/hashicorp/golang-lru',
      'github.com/jellydator/ttlcache',
      'github.com/eko/gocache',
      'github.com/maypok86/otter',
      'github.com/go-redis/cache',
      'github.com/bluele/gcache',
      'github.com/golang/groupcache',
    ],
    imported: ['cache'],
    example: `import "github.com/patrickmn/go-cache"
var c = cache.New(ttl, sweep)`,
  },
  {
    name: 'Memcached client for Go',
    packages: ['github.com/bradfitz/gomemcache'],
    kind: 'memcached',
    imported: ['cache', 'key-value-store'],
    example: `import "github.com/bradfitz/gomemcache/memcache"
var mc = memcache.New("127.0.0.1:11211")`,
  },
  {
    name: 'Embedded stores for Go',
    packages: [
      'go.etcd.io/bbolt',
      'github.com/boltdb/bolt',
      'github.com/dgraph-io/badger',
      'github.com/syndtr/goleveldb',
      'github.com/cockroachdb/pebble',
      'github.com/tidwall/buntdb',
      'go.etcd.io/etcd',
    ],
    imported: ['key-value-store'],
    example: `import "go.etcd.io/bbolt"
var db, err = bbolt.Open("data.db", 0600, nil)`,
  },
  {
    name: 'Cassandra driver for Go',
    packages: ['github.com/gocql/gocql', 'github.com/scylladb/gocqlx'],
    kind: 'cassandra',
    imported: ['document-store'],
    example: `import "github.com/gocql/gocql"
var cluster = gocql.NewCluster(host)`,
  },
  {
    name: 'ClickHouse driver for Go',
    packages: ['github.com/ClickHouse/clickhouse-go'],
    kind: 'clickhouse',
    imported: ['database'],
    example: `import "github.com/ClickHouse/clickhouse-go/v2"
var conn, err = clickhouse.Open(options)`,
  },
  {
    name: 'Elasticsearch client for Go',
    packages: [
      'github.com/elastic/go-elasticsearch',
      'github.com/olivere/elastic',
      'github.com/opensearch-project/opensearch-go',
      'github.com/meilisearch/meilisearch-go',
      'github.com/typesense/typesense-go',
      'github.com/blevesearch/bleve',
    ],
    imported: ['search'],
    example: `import "github.com/elastic/go-elasticsearch/v8"
var client, err = elasticsearch.NewDefaultClient()`,
  },
  {
    name: 'Kafka client for Go',
    packages: [
      'github.com/segmentio/kafka-go',
      'github.com/IBM/sarama',
      'github.com/Shopify/sarama',
      'github.com/confluentinc/confluent-kafka-go',
      'github.com/twmb/franz-go',
    ],
    kind: 'kafka',
    imported: ['queue'],
    patterns: {
      worker:
        /\.(?:ReadMessage|FetchMessage|PollFetches|ConsumePartition)\(|\bsarama\.NewConsumer\w*\(|\bkafka\.NewConsumer\(/,
      idempotency: /\.Idempotent\s*=\s*true/,
    },
    example: `import "github.com/segmentio/kafka-go"
func run() {
  reader := kafka.NewReader(config)
  config.Producer.Idempotent = true
  message, err := reader.ReadMessage(ctx)
}`,
  },
  {
    name: 'RabbitMQ client for Go',
    packages: ['github.com/rabbitmq/amqp091-go', 'github.com/streadway/amqp', 'github.com/wagslane/go-rabbitmq'],
    kind: 'rabbitmq',
    imported: ['queue'],
    patterns: { worker: /\.Consume(?:WithContext)?\(/ },
    example: `import amqp "github.com/rabbitmq/amqp091-go"
func run() {
  conn, err := amqp.Dial(url)
  messages, err := channel.Consume(queue, "", false, false, false, false, nil)
}`,
  },
  {
    name: 'NATS client for Go',
    packages: ['github.com/nats-io/nats.go', 'github.com/nats-io/stan.go'],
    kind: 'nats',
    imported: ['queue'],
    patterns: { worker: /\.(?:Queue)?Subscribe\(/ },
    example: `import "github.com/nats-io/nats.go"
func run() {
  nc, err := nats.Connect(url)
  nc.QueueSubscribe(subject, group, handle)
}`,
  },
  {
    name: 'Cloud queues for Go',
    packages: [
      'github.com/aws/aws-sdk-go-v2/service/sqs',
      'github.com/aws/aws-sdk-go/service/sqs',
      'cloud.google.com/go/pubsub',
      'github.com/apache/pulsar-client-go',
      'github.com/nsqio/go-nsq',
      'github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus',
      'github.com/eclipse/paho.mqtt.golang',
    ],
    imported: ['queue'],
    patterns: {
      worker:
        /\bfor\b[\s\S]{0,600}?\.ReceiveMessage(?:WithContext)?\(|\.Receive\(\s*\w*[cC]tx\b|\bnsq\.NewConsumer\(|\.Subscribe\(/,
    },
    example: `import "cloud.google.com/go/pubsub"
var client, err = pubsub.NewClient(ctx, project)
func work() { subscription.Receive(ctx, handle) }`,
  },
  {
    name: 'Watermill',
    packages: ['github.com/ThreeDotsLabs/watermill'],
    imported: ['queue'],
    patterns: { worker: /\bmessage\.NewRouter\(/ },
    example: `import "github.com/ThreeDotsLabs/watermill/message"
var router, err = message.NewRouter(config, logger)`,
  },
];
