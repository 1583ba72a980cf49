import { notMadeAnew } from '../kept-keys';
import { text, type Technology } from '../technology';

/** Libraries of .NET. */
export const csharpLibraries: readonly Technology[] = [
  {
    name: 'Entity Framework Core',
    packages: ['Microsoft.EntityFrameworkCore', 'EntityFramework'],
    imports: ['Microsoft.EntityFrameworkCore', 'System.Data.Entity'],
    anywhere: {
      orm: /\bDbContext\b|\bDbSet</,
      database: /\bAddDbContext\w*<|\bDbContextOptions\b/,
      migrations: /:\s*Migration\b|\.Migrate(?:Async)?\(\)/,
      'schema-sync': /\.EnsureCreated(?:Async)?\(/,
      transactions: /\.BeginTransaction(?:Async)?\(|\.CreateExecutionStrategy\(/,
      locking: /\[(?:Timestamp|ConcurrencyCheck)\b|\.IsRowVersion\(|\.IsConcurrencyToken\(/,
      pagination: /\.Skip\([^;]{0,160}\.Take\(/,
    },
    example: `using Microsoft.EntityFrameworkCore;
class Store : DbContext { DbSet<Book> Books; [Timestamp] byte[] Version; }
builder.Services.AddDbContext<Store>();
class Init : Migration {}
db.Database.EnsureCreated();
using var t = db.Database.BeginTransaction();
var page = db.Books.Skip(20).Take(10);`,
  },
  {
    name: 'Npgsql',
    packages: ['Npgsql'],
    kind: 'postgresql',
    anywhere: { database: /\bUseNpgsql\(|\bNpgsql(?:Connection|DataSource)\b/ },
    example: `using Npgsql;
options.UseNpgsql(url);`,
  },
  {
    name: 'SQL Server for .NET',
    packages: ['Microsoft.EntityFrameworkCore.SqlServer', 'Microsoft.Data.SqlClient', 'System.Data.SqlClient'],
    kind: 'sqlserver',
    anywhere: { database: /\bUseSqlServer\(|\bSqlConnection\b/ },
    example: `using Microsoft.Data.SqlClient;
var connection = new SqlConnection(url);`,
  },
  {
    name: 'SQLite for .NET',
    packages: ['Microsoft.EntityFrameworkCore.Sqlite', 'Microsoft.Data.Sqlite', 'sqlite-net-pcl'],
    kind: 'sqlite',
    anywhere: { database: /\bUseSqlite\(|\bSqliteConnection\b/ },
    example: `using Microsoft.Data.Sqlite;
options.UseSqlite(url);`,
  },
  {
    name: 'MySQL for .NET',
    packages: ['Pomelo.EntityFrameworkCore.MySql', 'MySql', 'MySqlConnector'],
    kind: 'mysql',
    anywhere: { database: /\bUseMy[sS][qQ][lL]\(|\bMySqlConnection\b/ },
    example: `using MySqlConnector;
options.UseMySql(url);`,
  },
  {
    name: 'In-memory database of EF Core',
    packages: ['Microsoft.EntityFrameworkCore.InMemory', 'Microsoft.EntityFrameworkCore'],
    kind: 'memory',
    anywhere: { database: /\bUseInMemoryDatabase\(/ },
    example: `using Microsoft.EntityFrameworkCore;
options.UseInMemoryDatabase("books");`,
  },
  {
    name: 'Dapper',
    packages: ['Dapper', 'linq2db', 'SqlKata', 'RepoDb', 'NHibernate', 'PetaPoco', 'ServiceStack.OrmLite'],
    imports: ['Dapper', 'LinqToDB', 'SqlKata', 'RepoDb', 'NHibernate', 'PetaPoco', 'ServiceStack.OrmLite'],
    anywhere: {
      'query-builder':
        /\.(?:Query|Execute)(?:Single|First|Multiple|Scalar)?(?:OrDefault)?(?:Async)?(?:<[\w<>?]+>)?\(|\bISession(?:Factory)?\b/,
      transactions: /\.BeginTransaction(?:Async)?\(/,
    },
    example: `using Dapper;
var books = connection.Query<Book>(sql);
using var t = connection.BeginTransaction();`,
  },
  {
    name: 'Migration tools of .NET',
    packages: ['FluentMigrator', 'dbup', 'DbUp', 'evolve', 'dbup-postgresql', 'dbup-sqlserver', 'grate'],
    imports: ['FluentMigrator', 'DbUp', 'EvolveDb'],
    anywhere: { migrations: /\bDeployChanges\.To\b|\[Migration\(|\bnew Evolve\(|\bIMigrationRunner\b/ },
    example: `using DbUp;
var upgrader = DeployChanges.To.PostgresqlDatabase(url).Build();`,
  },
  {
    name: 'MongoDB for .NET',
    packages: ['MongoDB', 'MongoFramework'],
    imports: ['MongoDB'],
    kind: 'mongodb',
    anywhere: {
      'document-store': /\bIMongo(?:Collection|Database|Client)\b|\bMongoClient\b/,
      transactions: /\.StartTransaction\(|\.WithTransaction/,
      upsert: /\bIsUpsert\s*=\s*true/,
    },
    example: `using MongoDB.Driver;
IMongoCollection<Book> books;
session.StartTransaction();
var options = new ReplaceOptions { IsUpsert = true };`,
  },
  {
    name: 'Other stores of .NET',
    packages: [
      'Microsoft.Azure.Cosmos',
      'AWSSDK.DynamoDBv2',
      'RavenDB.Client',
      'LiteDB',
      'Marten',
      'Neo4j.Driver',
      'Google.Cloud.Firestore',
      'Cassandra',
    ],
    imports: [
      'Microsoft.Azure.Cosmos',
      'Amazon.DynamoDBv2',
      'Raven.Client',
      'LiteDB',
      'Marten',
      'Neo4j.Driver',
      'Google.Cloud.Firestore',
      'Cassandra',
    ],
    patterns: {
      'document-store':
        /\bCosmosClient\b|\bIAmazonDynamoDB\b|\bI(?:Async)?DocumentSession\b|\bLiteDatabase\b|\bAddMarten\(|\bIDriver\b|\bFirestoreDb\b|\bDynamoDBContext\b|\bICluster\b/,
    },
    example: `using LiteDB;
var db = new LiteDatabase(file);`,
  },
  {
    name: 'Redis for .NET',
    packages: [
      'StackExchange.Redis',
      'Microsoft.Extensions.Caching.StackExchangeRedis',
      'RedLock.net',
      'NRedisStack',
      'ServiceStack.Redis',
    ],
    imports: ['StackExchange.Redis', 'RedLockNet', 'NRedisStack', 'ServiceStack.Redis'],
    kind: 'redis',
    anywhere: {
      'key-value-store': /\bConnectionMultiplexer\b|\bAddStackExchangeRedisCache\(|\bIRedisClient\w*\b/,
      locking: /\bLockTake(?:Async)?\(|\bRedLockFactory\b/,
      idempotency: /\bWhen\.NotExists\b/,
    },
    example: `using StackExchange.Redis;
var redis = ConnectionMultiplexer.Connect(url);
db.LockTake(key, me, ttl);
db.StringSet(key, 1, ttl, When.NotExists);`,
  },
  {
    name: 'Caches of .NET',
    packages: ['ZiggyCreatures.FusionCache', 'EasyCaching', 'LazyCache', 'CacheManager', 'FusionCache'],
    imports: ['ZiggyCreatures.Caching.Fusion', 'EasyCaching', 'LazyCache', 'CacheManager'],
    anywhere: {
      cache:
        /\bIFusionCache\b|\bAddFusionCache\(|\bIEasyCachingProvider\b|\bAddEasyCaching\(|\bIAppCache\b|\bICacheManager</,
    },
    example: `using ZiggyCreatures.Caching.Fusion;
builder.Services.AddFusionCache();`,
  },
  {
    name: 'FluentValidation',
    packages: ['FluentValidation'],
    // Rules that nothing registers or calls are never asked.
    actsWith: 'FluentValidation at work',
    anywhere: {
      validation: /\bAbstractValidator<|\bRuleFor\(|\bAddFluentValidation\w*\(|\bAddValidatorsFromAssembl\w*[<(]/,
    },
    example: `using FluentValidation;
class BookRules : AbstractValidator<Book> {}
builder.Services.AddValidatorsFromAssembly(assembly);`,
  },
  {
    name: 'FluentValidation at work',
    packages: ['FluentValidation'],
    anywhere: {
      'dependency-injection':
        /\.(?:Add|Use|Register)\w*(?:FluentValidation|Validator)\w*[<(]|\.Add(?:Scoped|Singleton|Transient)<[^<>;]{0,120}(?:Validator|Validation|Rules)\b|\.Validate(?:Async|AndThrow(?:Async)?)\(|\b\w*[vV]alidator\w*\.Validate\(|\bnew \w+\(\)\.Validate\(|\bIValidator\b|\bIValidator(?:Factory|Provider)\b|\bAddFastEndpoints\(/,
    },
    example: `using FluentValidation;
builder.Services.AddValidatorsFromAssembly(assembly);`,
  },
  {
    name: 'MiniValidation',
    packages: ['MiniValidation', 'Ardalis.GuardClauses', 'DataAnnotationsExtensions'],
    imports: ['MiniValidation'],
    anywhere: { validation: /\bMiniValidator\./ },
    example: `using MiniValidation;
var fine = MiniValidator.TryValidate(book, out var errors);`,
  },
  {
    name: 'Serilog and NLog',
    packages: ['Serilog', 'NLog', 'log4net', 'Microsoft.ApplicationInsights', 'Seq.Extensions.Logging', 'ZLogger'],
    imports: ['Serilog', 'NLog', 'log4net', 'ZLogger'],
    anywhere: {
      'logger-setup':
        /\bLoggerConfiguration\(|\bUseSerilog\(|\bAddSerilog\(|\bUseNLog\(|\bLogManager\.\w+\(|\bAddZLogger\w*\(|\bAddNLog\(/,
      logger:
        /\b_?\w*[lL]og(?:ger)?\.(?:Verbose|Debug|Information|Info|Warning|Warn|Error|Fatal|Log(?:Debug|Information|Warning|Error|Critical))\(/,
    },
    example: `using Serilog;
Log.Logger = new LoggerConfiguration().CreateLogger();
Log.Information("started");`,
  },
  {
    name: 'Polly',
    packages: [
      'Polly',
      'Microsoft.Extensions.Http.Polly',
      'Microsoft.Extensions.Http.Resilience',
      'Microsoft.Extensions.Resilience',
    ],
    imports: ['Polly'],
    anywhere: {
      retry:
        /\bWaitAndRetry\w*\(|\.Retry(?:Async)?\(|\bRetryStrategyOptions\b|\bAddRetry\(|\bRetryForever\w*\(|\bAddStandardResilienceHandler\(/,
      'circuit-breaker': /\bCircuitBreaker\w*\(|\bAddCircuitBreaker\(|\bCircuitBreakerStrategyOptions\b/,
      timeouts: /\bPolicy\.Timeout\w*[<(]|\bAddTimeout\(/,
    },
    example: `using Polly;
var policy = Policy.Handle<Exception>().WaitAndRetryAsync(3, wait);
var cut = Policy.Handle<Exception>().CircuitBreakerAsync(5, pause);
var limit = Policy.TimeoutAsync(2);`,
  },
  {
    name: 'Rate limits of .NET',
    packages: ['AspNetCoreRateLimit', 'RedisRateLimiting', 'System.Threading.RateLimiting'],
    imports: ['AspNetCoreRateLimit', 'RedisRateLimiting', 'System.Threading.RateLimiting'],
    anywhere: {
      'rate-limit':
        /\bUse(?:Ip|Client)RateLimiting\(|\bIpRateLimitOptions\b|\bAddRedis\w+Limiter\(|\b(?:FixedWindow|SlidingWindow|TokenBucket|Concurrency)RateLimiter\w*\b/,
    },
    example: `using AspNetCoreRateLimit;
app.UseIpRateLimiting();`,
  },
  {
    name: 'MediatR and mappers',
    packages: ['MediatR', 'Mediator', 'AutoMapper', 'Mapster', 'Wolverine', 'WolverineFx'],
    imports: ['MediatR', 'Mediator', 'Wolverine'],
    patterns: {
      events: /\bINotification(?:Handler)?\b|\bIPublisher\b|\bINotificationHandler</,
      validation: /\bIPipelineBehavior<[^>]*>[\s\S]{0,800}?\bIValidator</,
    },
    example: `using MediatR;
class Lent : INotification {}
class Checks<A, B> : IPipelineBehavior<A, B> { IEnumerable<IValidator<A>> rules; }`,
  },
  {
    name: 'Job tools of .NET',
    packages: ['Hangfire', 'Quartz', 'Coravel', 'TickerQ', 'NCrontab', 'FluentScheduler'],
    imports: ['Hangfire', 'Quartz', 'Coravel', 'TickerQ', 'FluentScheduler'],
    anywhere: {
      'background-jobs':
        /\bAddHangfire\w*\(|\bBackgroundJob\.\w+|\bIBackgroundJobClient\b|\bRecurringJob\.|\bAddQuartz\w*\(|:\s*IJob\b|\bAddScheduler\(|\bAddTickerQ\(|\bIInvocable\b/,
      scheduler:
        /\bRecurringJob\.|\bAddQuartz\w*\(|\bCronScheduleBuilder\b|\bWithCronSchedule\(|\bAddScheduler\(|\bIRecurringJobManager\b/,
      retry: /\[AutomaticRetry\b/,
    },
    example: `using Hangfire;
RecurringJob.AddOrUpdate("sweep", run, Cron.Daily);
class Jobs { [AutomaticRetry(Attempts = 3)] void Run() {} }`,
  },
  {
    name: 'Message brokers of .NET',
    packages: [
      'MassTransit',
      'RabbitMQ.Client',
      'Confluent.Kafka',
      'NServiceBus',
      'Azure.Messaging.ServiceBus',
      'AWSSDK.SQS',
      'Rebus',
      'DotNetCore.CAP',
      'EasyNetQ',
      'NATS.Client',
      'KafkaFlow',
      'Google.Cloud.PubSub.V1',
      'MQTTnet',
    ],
    imports: [
      'MassTransit',
      'RabbitMQ.Client',
      'Confluent.Kafka',
      'NServiceBus',
      'Azure.Messaging.ServiceBus',
      'Amazon.SQS',
      'Rebus',
      'DotNetCore.CAP',
      'EasyNetQ',
      'NATS.Client',
      'KafkaFlow',
      'Google.Cloud.PubSub.V1',
      'MQTTnet',
    ],
    patterns: {
      queue:
        /\bAddMassTransit\(|\bIConsumer<|\bIPublishEndpoint\b|\bIBus\b|\bConnectionFactory\b|\bIModel\b|\bIChannel\b|\b(?:Producer|Consumer)Builder<|\bServiceBus\w+\b|\bIAmazonSQS\b|\bAddCap\(|\bICapPublisher\b|\bIHandleMessages<|\bSubscriberClient\b|\bINatsConnection\b|\bIMessageSession\b|\bAddKafka\(|\bIMqttClient\b|\bIProducer</,
      worker:
        /\bIConsumer<|\bConsumerBuilder<|\bIHandleMessages<|\bBasicConsume(?:Async)?\(|\bEventingBasicConsumer\b|\bCreate(?:Session)?Processor\(|\b(?:while|for)\b[\s\S]{0,600}?\.ReceiveMessageAsync\(/,
      retry: /\bUseMessageRetry\(|\bUseDelayedRedelivery\(|\bMaxErrorRetry\s*=\s*[1-9]|\bnew ServiceBusRetryOptions\b/,
      idempotency: /\bEnableIdempotence\s*=\s*true|\bUseInMemoryOutbox\(|\bAddEntityFrameworkOutbox\b|\bInboxState\b/,
    },
    example: `using MassTransit;
class Lent : IConsumer<BookLent> {}
x.UseMessageRetry(r => r.Interval(3, 100));
x.UseInMemoryOutbox();`,
  },
  {
    name: 'OpenTelemetry for .NET',
    packages: [
      'OpenTelemetry',
      'Microsoft.ApplicationInsights',
      'Elastic.Apm',
      'Datadog.Trace',
      'NewRelic.Agent',
      'Azure.Monitor.OpenTelemetry',
    ],
    imports: ['OpenTelemetry', 'Microsoft.ApplicationInsights', 'Elastic.Apm', 'Datadog.Trace'],
    anywhere: {
      tracing:
        /\bWithTracing\(|\bAddOpenTelemetryTracing\(|\bTracerProviderBuilder\b|\bAddApplicationInsightsTelemetry\(|\bUseAllElasticApm\(|\bTelemetryClient\b|\bAddElasticApm\w*\(/,
      metrics: /\bWithMetrics\(|\bMeterProviderBuilder\b|\bAddPrometheusExporter\(/,
    },
    example: `using OpenTelemetry.Trace;
builder.Services.AddOpenTelemetry().WithTracing(t => {}).WithMetrics(m => {});`,
  },
  {
    name: 'prometheus-net',
    packages: ['prometheus-net', 'App.Metrics'],
    imports: ['Prometheus', 'App.Metrics'],
    anywhere: {
      metrics: /\bUseHttpMetrics\(|\bMapMetrics\(|\bUseMetricServer\(|\bMetrics\.Create\w+\(|\bUseMetrics\w*\(/,
    },
    example: `using Prometheus;
app.UseHttpMetrics();`,
  },
  {
    name: 'Sentry for .NET',
    packages: ['Sentry', 'Rollbar', 'Bugsnag', 'Raygun'],
    imports: ['Sentry', 'Rollbar', 'Bugsnag'],
    anywhere: { 'error-reporting': /\bUseSentry\(|\bSentrySdk\.|\bAddRollbarLogger\(/ },
    example: `using Sentry;
builder.WebHost.UseSentry();`,
  },
  {
    name: 'Correlation ids of .NET',
    packages: ['CorrelationId', 'Serilog.Enrichers.CorrelationId', 'Serilog.Enrichers.ClientInfo'],
    imports: ['CorrelationId'],
    anywhere: { 'correlation-id': /\bUseCorrelationId\(|\bAddDefaultCorrelationId\(|\bWithCorrelationId\w*\(/ },
    example: `using CorrelationId;
app.UseCorrelationId();`,
  },
  {
    name: 'GraphQL for .NET',
    packages: ['HotChocolate', 'GraphQL'],
    imports: ['HotChocolate', 'GraphQL'],
    anywhere: { graphql: /\bAddGraphQLServer\(|\bMapGraphQL\(|\bAddGraphQL\(|\bObjectGraphType\b/ },
    example: `using HotChocolate;
builder.Services.AddGraphQLServer();`,
  },
  {
    name: 'Endpoint frameworks of .NET',
    packages: [
      'FastEndpoints',
      'Carter',
      'Nancy',
      'ServiceStack',
      'Ardalis.ApiEndpoints',
      'Ocelot',
      'Yarp.ReverseProxy',
      'WatsonWebserver',
      'EmbedIO',
    ],
    imports: [
      'FastEndpoints',
      'Carter',
      'Nancy',
      'ServiceStack',
      'Ardalis.ApiEndpoints',
      'Ocelot',
      'Yarp',
      'WatsonWebserver',
      'EmbedIO',
    ],
    anywhere: {
      framework:
        /\bAddFastEndpoints\(|\bEndpoint<|\bMapCarter\(|\bICarterModule\b|\bNancyModule\b|\bAppHostBase\b|\bEndpointBase\w*\b|\bAddOcelot\(|\bAddReverseProxy\(|\bWebserver\(|\bWebServer\(/,
      router: /\bEndpoint<|\bICarterModule\b|\bNancyModule\b|\bEndpointBase\w*\b|\bMapReverseProxy\(|\bAddOcelot\(/,
    },
    example: `using Carter;
class Books : ICarterModule {}`,
  },
  {
    name: 'bcrypt for .NET',
    packages: [
      'BCrypt.Net-Next',
      'BCrypt.Net',
      'BCrypt',
      'Konscious.Security.Cryptography',
      'Isopoh.Cryptography.Argon2',
      'Sodium.Core',
      'Scrypt.NET',
    ],
    imports: ['BCrypt', 'Konscious.Security.Cryptography', 'Isopoh.Cryptography.Argon2', 'Sodium', 'Scrypt'],
    anywhere: {
      'password-hash':
        /\bBCrypt(?:\.Net\.BCrypt|Net)?\.(?:HashPassword|EnhancedHashPassword|Verify|EnhancedVerify)\(|\bArgon2(?:id|i|d)?(?:\.Hash)?\(|\bPasswordHash\.ArgonHashString\(|\bScryptEncoder\b/,
    },
    example: `using BCrypt.Net;
var hash = BCrypt.HashPassword(password);`,
  },
  {
    name: 'Identity servers of .NET',
    packages: [
      'IdentityServer4',
      'Duende.IdentityServer',
      'OpenIddict',
      'Microsoft.Identity.Web',
      'Auth0.AspNetCore.Authentication',
      'AspNet.Security.OAuth',
      'Keycloak.AuthServices',
    ],
    imports: [
      'IdentityServer4',
      'Duende.IdentityServer',
      'OpenIddict',
      'Microsoft.Identity.Web',
      'Auth0.AspNetCore',
      'AspNet.Security.OAuth',
      'Keycloak.AuthServices',
    ],
    anywhere: {
      authentication:
        /\bAddIdentityServer\(|\bAddOpenIddict\(|\bAddMicrosoftIdentityWeb\w+\(|\bAddAuth0\w+\(|\bAddKeycloak\w+\(/,
    },
    example: `using OpenIddict.Abstractions;
builder.Services.AddOpenIddict();`,
  },
  {
    name: 'Pagination of .NET',
    packages: ['X.PagedList', 'Sieve', 'Gridify', 'Ardalis.Specification', 'MR.EntityFrameworkCore.KeysetPagination'],
    imports: ['X.PagedList', 'Sieve', 'Gridify', 'MR.EntityFrameworkCore.KeysetPagination'],
    anywhere: { pagination: /\.ToPagedList(?:Async)?\(|\bSieveProcessor\b|\.Gridify(?:Async)?\(|\bKeysetPaginate\(/ },
    example: `using X.PagedList;
var page = books.ToPagedList(1, 20);`,
  },
  {
    name: 'HTTP clients of .NET',
    packages: ['Refit', 'RestSharp', 'Flurl.Http', 'RestEase'],
    imports: ['Refit', 'RestSharp', 'Flurl', 'RestEase'],
    anywhere: { 'http-client': /\bAddRefitClient<|\bRestClient\(|\bRestService\.For<|\.GetJsonAsync\b/ },
    example: `using RestSharp;
var client = new RestClient(url);`,
  },
  {
    name: 'Mail of .NET',
    packages: ['MailKit', 'SendGrid', 'FluentEmail', 'Mailjet.Api', 'AWSSDK.SimpleEmail', 'PostmarkDotNet'],
    imports: ['MailKit', 'MimeKit', 'SendGrid', 'FluentEmail', 'Mailjet', 'Amazon.SimpleEmail', 'PostmarkDotNet'],
    patterns: {
      mail: /\bSmtpClient\b|\bMimeMessage\b|\bSendGridClient\b|\bIFluentEmail\b|\bMailjetClient\b|\bIAmazonSimpleEmailService\w*\b|\bPostmarkClient\b/,
    },
    example: `using MimeKit;
var mail = new MimeMessage();`,
  },
  {
    name: 'Storage of .NET',
    packages: ['AWSSDK.S3', 'Azure.Storage.Blobs', 'Minio', 'CloudinaryDotNet', 'Google.Cloud.Storage.V1'],
    imports: ['Amazon.S3', 'Azure.Storage.Blobs', 'Minio', 'CloudinaryDotNet', 'Google.Cloud.Storage.V1'],
    patterns: {
      storage:
        /\bIAmazonS3\b|\bAmazonS3Client\b|\bBlob(?:Service|Container)?Client\b|\bI?MinioClient\b|\bCloudinary\b|\bStorageClient\b/,
    },
    anywhere: { storage: /\bIFormFile\b/ },
    example: `using Azure.Storage.Blobs;
var files = new BlobServiceClient(url);
void Save(IFormFile file) {}`,
  },
  {
    name: 'Payments of .NET',
    packages: ['Stripe.net', 'PayPal', 'Braintree', 'Iyzipay', 'Razorpay'],
    imports: ['Stripe', 'PayPal', 'PayPalCheckoutSdk', 'Braintree', 'Iyzipay', 'Razorpay'],
    patterns: {
      payments:
        /\b(?:StripeConfiguration|PaymentIntent\w*|SessionService|PayPalHttpClient|BraintreeGateway|RazorpayClient|CreatePaymentRequest|ChargeService)\b/,
      idempotency: new RegExp(
        `\\bnew RequestOptions\\s*(?:\\(\\))?\\s*\\{[^{}]{0,200}?\\bIdempotencyKey\\b${notMadeAnew}\\s*=`,
      ),
    },
    example: `using Stripe;
StripeConfiguration.ApiKey = key;
var once = new RequestOptions { IdempotencyKey = order.Id };`,
  },
  {
    name: 'Search of .NET',
    packages: [
      'NEST',
      'Elastic.Clients.Elasticsearch',
      'Elasticsearch.Net',
      'OpenSearch.Client',
      'Meilisearch',
      'Lucene.Net',
    ],
    imports: [
      'Nest',
      'Elastic.Clients.Elasticsearch',
      'Elasticsearch.Net',
      'OpenSearch.Client',
      'Meilisearch',
      'Lucene.Net',
    ],
    patterns: {
      search: /\bI?ElasticClient\b|\bElasticsearchClient\b|\bOpenSearchClient\b|\bMeilisearchClient\b|\bIndexWriter\b/,
    },
    example: `using Nest;
IElasticClient search;`,
  },
  {
    name: 'Test runners of .NET',
    packages: ['xunit', 'NUnit', 'MSTest', 'TUnit', 'Microsoft.VisualStudio.TestTools'],
    imports: ['Xunit', 'NUnit', 'Microsoft.VisualStudio.TestTools.UnitTesting', 'TUnit'],
    anywhere: { 'test-runner': /\[(?:Fact|Theory|Test|TestCase|TestMethod|DataTestMethod|TestFixture)\b/ },
    example: `using Xunit;
class Sums { [Fact] public void Adds() {} }`,
  },
  {
    name: 'Mocks of .NET',
    packages: ['Moq', 'NSubstitute', 'FakeItEasy', 'RichardSzalay.MockHttp', 'WireMock.Net', 'MockQueryable'],
    imports: ['Moq', 'NSubstitute', 'FakeItEasy', 'RichardSzalay.MockHttp', 'WireMock', 'MockQueryable'],
    anywhere: {
      mocking:
        /\bnew Mock<|\bMock\.Of<|\bSubstitute\.For<|\bA\.Fake<|\bMockHttpMessageHandler\b|\bWireMockServer\b|\.BuildMock\w*\(/,
    },
    example: `using Moq;
var store = new Mock<IStore>();`,
  },
  {
    name: 'Databases in tests of .NET',
    packages: ['Testcontainers', 'Respawn', 'Alba', 'Mongo2Go'],
    imports: ['Testcontainers', 'DotNet.Testcontainers', 'Respawn', 'Alba', 'Mongo2Go'],
    anywhere: {
      'integration-test':
        /\b(?:PostgreSql|MsSql|MySql|Redis|MongoDb|RabbitMq|Kafka)(?:Container|Builder)\b|\bContainerBuilder\b|\bRespawner\b|\bAlbaHost\b|\bMongoDbRunner\b/,
    },
    example: `using Testcontainers.PostgreSql;
var db = new PostgreSqlBuilder().Build();`,
  },
  {
    name: 'Browser and load tests of .NET',
    packages: ['Microsoft.Playwright', 'Selenium.WebDriver', 'NBomber', 'BenchmarkDotNet'],
    imports: ['Microsoft.Playwright', 'OpenQA.Selenium', 'NBomber', 'BenchmarkDotNet'],
    patterns: {
      'end-to-end': /\bIPage\b|\bIWebDriver\b|\bPlaywright\.CreateAsync\(|\bChromeDriver\b/,
      'load-test': /\bScenario\.Create\(|\[Benchmark\b/,
    },
    example: `using BenchmarkDotNet.Attributes;
class Sums { [Benchmark] public void Adds() {} IPage page; }`,
  },
  {
    name: 'Test data of .NET',
    packages: ['Bogus', 'AutoFixture', 'AutoBogus'],
    imports: ['Bogus', 'AutoFixture', 'AutoBogus'],
    anywhere: { 'test-data': /\bnew Faker\b|\bnew Fixture\(|\bAutoFaker\b|\[AutoData\b/ },
    example: `using Bogus;
var books = new Faker<Book>();`,
  },
  {
    name: 'Idempotency of .NET',
    packages: ['IdempotentAPI'],
    imports: ['IdempotentAPI'],
    anywhere: { idempotency: /\[Idempotent\b|\bAddIdempotentAPI\w*\(/ },
    example: `using IdempotentAPI.Filters;
class Books { [Idempotent] void Save() {} }`,
  },
  {
    name: 'Environment files of .NET',
    packages: ['DotNetEnv', 'dotenv.net'],
    imports: ['DotNetEnv', 'dotenv.net'],
    anywhere: { config: text(/\b(?:Env|DotEnv)\.Load\w*\(/) },
    example: `using DotNetEnv;
Env.Load();`,
  },
];
