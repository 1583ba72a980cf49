import { notMadeAnew } from '../kept-keys';
import { notOneTimeValue } from '../one-time-values';
import { text, type Technology } from '../technology';

/** What PHP brings itself, and its libraries. */
export const phpLibraries: readonly Technology[] = [
  {
    name: 'PHP passwords',
    anywhere: { 'password-hash': /(?<![\w>:$])password_(?:hash|verify)\(|(?<![\w>:$])sodium_crypto_pwhash/ },
    example: `$hash = password_hash($password, PASSWORD_DEFAULT);`,
  },
  {
    name: 'Keys and tokens in headers',
    anywhere: {
      authentication: [
        text(
          /->(?:getHeader(?:Line)?|header|headers->get)\(\s*["'](?:[aA]uthorization|[xX]-[aA][pP][iI]-[kK][eE][yY])["']\s*[),]|\$_SERVER\[\s*["']HTTP_(?:AUTHORIZATION|X_API_KEY)["']/,
        ),
        /->bearerToken\(\)/,
      ],
    },
    example: `$key = $request->getHeaderLine('X-API-Key');`,
  },
  {
    name: 'PHP hashes',
    anywhere: {
      'fast-hash': /(?<![\w>:$])(?:md5|sha1|hash|crc32)\(/,
      encryption: /(?<![\w>:$])(?:openssl_encrypt|hash_hmac|sodium_crypto_secretbox)\(/,
    },
    example: `$sum = md5($body);
$tag = hash_hmac('sha256', $body, $key);`,
  },
  {
    name: 'PDO and mysqli',
    anywhere: {
      database: /\bnew \\?(?:PDO|mysqli|SQLite3)\(|(?<![\w>:$])(?:mysqli_connect|pg_connect)\(/,
      transactions: /->beginTransaction\(|->begin_transaction\(/,
      timeouts: /\bPDO::ATTR_TIMEOUT\b|\bMYSQLI_OPT_CONNECT_TIMEOUT\b/,
    },
    example: `$db = new PDO($url, $user, $password, [PDO::ATTR_TIMEOUT => 2]);
$db->beginTransaction();`,
  },
  {
    name: 'Doctrine',
    packages: ['doctrine/orm', 'doctrine/dbal', 'doctrine/doctrine-bundle', 'doctrine/persistence'],
    imports: ['Doctrine\\ORM', 'Doctrine\\DBAL', 'Doctrine\\Persistence', 'Doctrine\\Bundle'],
    imported: ['orm', 'database'],
    patterns: {
      transactions: /->(?:transactional|wrapInTransaction|beginTransaction)\(/,
      locking: /\bLockMode\b|#\[ORM\\Version\b/,
      pagination:
        /\bPaginator\b|->setMaxResults\([^;]{0,80}->setFirstResult\(|->setFirstResult\([^;]{0,80}->setMaxResults\(/,
    },
    example: `use Doctrine\\ORM\\EntityManagerInterface;
class Books { function __construct(EntityManagerInterface $em) { $em->wrapInTransaction($write); $em->lock($book, LockMode::OPTIMISTIC); new Paginator($query); } }`,
  },
  {
    name: 'Migration tools of PHP',
    packages: ['doctrine/migrations', 'doctrine/doctrine-migrations-bundle', 'robmorgan/phinx', 'cycle/migrations'],
    imports: ['Doctrine\\Migrations', 'Phinx', 'Cycle\\Migrations'],
    imported: ['migrations'],
    example: `use Phinx\\Migration\\AbstractMigration;
class Init extends AbstractMigration {}`,
  },
  {
    name: 'Mappers of PHP',
    packages: [
      'illuminate/database',
      'cycle/orm',
      'propel/propel',
      'catfan/medoo',
      'j4mie/idiorm',
      'gabordemooij/redbean',
      'cakephp/orm',
    ],
    imports: ['Illuminate\\Database\\Capsule', 'Cycle\\ORM', 'Propel', 'Medoo', 'RedBeanPHP'],
    imported: ['orm', 'database'],
    example: `use Illuminate\\Database\\Capsule\\Manager;
$db = new Manager();`,
  },
  {
    name: 'MongoDB for PHP',
    packages: ['mongodb/mongodb', 'doctrine/mongodb-odm', 'mongodb/laravel-mongodb', 'jenssegers/mongodb'],
    imports: ['MongoDB', 'Doctrine\\ODM\\MongoDB', 'Jenssegers\\Mongodb'],
    kind: 'mongodb',
    imported: ['document-store'],
    example: `use MongoDB\\Client;
$mongo = new Client($url);`,
  },
  {
    name: 'Redis for PHP',
    packages: ['predis/predis', 'ext-redis', 'illuminate/redis'],
    imports: ['Predis', 'Redis', 'Illuminate\\Support\\Facades\\Redis'],
    kind: 'redis',
    imported: ['key-value-store'],
    anywhere: { cache: text(new RegExp(`->setex\\(${notOneTimeValue}`)), idempotency: /->setnx\(/ },
    example: `use Predis\\Client;
$redis = new Client($url);
$redis->setex($key, 60, $value);
$redis->setnx($key, 1);`,
  },
  {
    name: 'Monolog',
    packages: ['monolog/monolog', 'psr/log', 'symfony/monolog-bundle', 'apix/log', 'analog/analog'],
    imports: ['Monolog', 'Psr\\Log'],
    imported: ['logger-setup'],
    patterns: { 'correlation-id': /\b(?:UidProcessor|WebProcessor)\b/ },
    anywhere: { logger: /->(?:emergency|alert|critical|error|warning|notice|info|debug)\(\s*(?:["'$]|\\?sprintf)/ },
    example: `use Monolog\\Logger;
$logger = new Logger('books');
$logger->pushProcessor(new UidProcessor());
$logger->info('started');`,
  },
  {
    name: 'PHP output',
    anywhere: { print: /(?<![\w>:$])(?:error_log|var_dump|print_r|dd|dump)\(/ },
    example: `error_log($message);`,
  },
  {
    name: 'PHP environment',
    anywhere: { config: text(/(?<![\w>:$])getenv\(|\$_ENV\[/) },
    example: `$port = getenv('PORT');`,
  },
  {
    name: 'PHP dotenv',
    packages: ['vlucas/phpdotenv'],
    imports: ['Dotenv'],
    imported: ['config'],
    example: `use Dotenv\\Dotenv;
Dotenv::createImmutable($path)->load();`,
  },
  {
    name: 'JWT for PHP',
    packages: [
      'firebase/php-jwt',
      'lcobucci/jwt',
      'tymon/jwt-auth',
      'php-open-source-saver/jwt-auth',
      'lexik/jwt-authentication-bundle',
      'web-token/jwt-framework',
      'tuupola/slim-jwt-auth',
      'league/oauth2-server',
    ],
    imports: [
      'Firebase\\JWT',
      'Lcobucci\\JWT',
      'Tymon\\JWTAuth',
      'PHPOpenSourceSaver\\JWTAuth',
      'Lexik\\Bundle\\JWTAuthenticationBundle',
      'Jose',
      'Tuupola\\Middleware\\JwtAuthentication',
      'League\\OAuth2',
    ],
    imported: ['jwt', 'authentication'],
    example: `use Firebase\\JWT\\JWT;
$token = JWT::encode($claims, $key, 'HS256');`,
  },
  {
    name: 'Validators of PHP',
    packages: [
      'respect/validation',
      'vlucas/valitron',
      'rakit/validation',
      'particle/validator',
      'opis/json-schema',
      'justinrainbow/json-schema',
      'webmozart/assert',
      'beberlei/assert',
      'cuyz/valinor',
      'spatie/laravel-data',
    ],
    imports: [
      'Respect\\Validation',
      'Valitron',
      'Rakit\\Validation',
      'Opis\\JsonSchema',
      'JsonSchema',
      'CuyZ\\Valinor',
      'Spatie\\LaravelData',
    ],
    imported: ['validation'],
    anywhere: { validation: /(?<![\w>:$])filter_var\(/ },
    example: `use Valitron\\Validator;
$check = new Validator($input);
filter_var($mail, FILTER_VALIDATE_EMAIL);`,
  },
  {
    name: 'Guzzle',
    packages: ['guzzlehttp/guzzle', 'kriswallsmith/buzz', 'nyholm/psr7', 'php-http/client-common'],
    imports: ['GuzzleHttp', 'Buzz', 'Http\\Client'],
    imported: ['http-client'],
    patterns: {
      timeouts: text(/["'](?:connect_)?timeout["']\s*=>/),
      retry: /\bMiddleware::retry\(|\bRetryMiddleware\b/,
    },
    example: `use GuzzleHttp\\Client;
$client = new Client(['timeout' => 2]);
$stack->push(Middleware::retry($decide));`,
  },
  {
    name: 'cURL for PHP',
    anywhere: { 'http-client': /(?<![\w>:$])curl_init\(/, timeouts: /\bCURLOPT_(?:CONNECT)?TIMEOUT(?:_MS)?\b/ },
    example: `$call = curl_init($url);
curl_setopt($call, CURLOPT_TIMEOUT, 2);`,
  },
  {
    name: 'Resilience of PHP',
    packages: [
      'caseyamcl/guzzle_retry_middleware',
      'ackintosh/ganesha',
      'leocarmo/circuit-breaker-php',
      'eventsauce/backoff',
      'stechstudio/backoff',
      'yriveiro/php-backoff',
    ],
    imports: ['GuzzleRetry', 'EventSauce\\BackOff', 'STS\\Backoff'],
    imported: ['retry'],
    example: `use GuzzleRetry\\GuzzleRetryMiddleware;
$stack->push(GuzzleRetryMiddleware::factory());`,
  },
  {
    name: 'Ganesha',
    packages: ['ackintosh/ganesha', 'leocarmo/circuit-breaker-php'],
    imports: ['Ackintosh\\Ganesha', 'LeoCarmo\\CircuitBreaker'],
    imported: ['circuit-breaker'],
    example: `use Ackintosh\\Ganesha\\Builder;
$breaker = Builder::withRateStrategy()->build();`,
  },
  {
    name: 'Brokers of PHP',
    packages: [
      'php-amqplib/php-amqplib',
      'enqueue/enqueue',
      'bunny/bunny',
      'nmred/kafka-php',
      'aws/aws-sdk-php',
      'longlang/phpkafka',
    ],
    imports: ['PhpAmqpLib', 'Enqueue', 'Interop\\Queue', 'Bunny', 'RdKafka', 'Aws\\Sqs', 'longlang\\phpkafka'],
    imported: ['queue'],
    patterns: { worker: /->basic_consume\(|\bKafkaConsumer\b|\b(?:while|for)\b[\s\S]{0,600}?->receiveMessage\(/ },
    example: `use PhpAmqpLib\\Connection\\AMQPStreamConnection;
$connection = new AMQPStreamConnection($host);
$channel->basic_consume($queue);`,
  },
  {
    name: 'OpenAPI tools of PHP',
    packages: [
      'darkaonline/l5-swagger',
      'zircote/swagger-php',
      'nelmio/api-doc-bundle',
      'dedoc/scramble',
      'knuckleswtf/scribe',
      'vyuldashev/laravel-openapi',
      'league/openapi-psr7-validator',
      'rakutentech/laravel-request-docs',
      'mpociot/laravel-apidoc-generator',
    ],
    imports: [
      'L5Swagger',
      'OpenApi',
      'Nelmio\\ApiDocBundle',
      'Dedoc\\Scramble',
      'Knuckles',
      'Vyuldashev\\LaravelOpenApi',
      'League\\OpenAPIValidation',
    ],
    imported: ['openapi'],
    anywhere: { openapi: /#\[OA\\\w+/ },
    example: `use OpenApi\\Attributes as OA;
#[OA\\Info(title: 'Books')] class Docs {}`,
  },
  {
    name: 'Scramble and Scribe',
    packages: ['dedoc/scramble', 'knuckleswtf/scribe'],
    imports: [],
    declared: ['openapi'],
    example: '',
  },
  {
    name: 'GraphQL for PHP',
    packages: ['webonyx/graphql-php', 'nuwave/lighthouse', 'rebing/graphql-laravel', 'overblog/graphql-bundle'],
    imports: ['GraphQL', 'Nuwave\\Lighthouse', 'Rebing\\GraphQL', 'Overblog'],
    imported: ['graphql'],
    example: `use GraphQL\\Type\\Schema;
$schema = new Schema($config);`,
  },
  {
    name: 'Metrics and traces of PHP',
    packages: [
      'promphp/prometheus_client_php',
      'spatie/laravel-prometheus',
      'artprima/prometheus-metrics-bundle',
      'superbalist/laravel-prometheus-exporter',
      'laravel/pulse',
    ],
    imports: ['Prometheus', 'Spatie\\Prometheus', 'Artprima', 'Laravel\\Pulse'],
    imported: ['metrics'],
    example: `use Prometheus\\CollectorRegistry;
$metrics = new CollectorRegistry($store);`,
  },
  {
    name: 'Tracing of PHP',
    packages: ['open-telemetry', 'datadog/dd-trace', 'keepsuit/laravel-opentelemetry', 'elastic/apm-agent'],
    imports: ['OpenTelemetry', 'DDTrace', 'Keepsuit', 'Elastic\\Apm'],
    imported: ['tracing'],
    example: `use OpenTelemetry\\API\\Globals;
$tracer = Globals::tracerProvider();`,
  },
  {
    name: 'Error trackers of PHP',
    packages: [
      'sentry/sentry',
      'sentry/sentry-laravel',
      'sentry/sentry-symfony',
      'bugsnag/bugsnag',
      'rollbar/rollbar',
      'spatie/laravel-ignition',
    ],
    imports: ['Sentry', 'Bugsnag', 'Rollbar'],
    imported: ['error-reporting'],
    example: `use Sentry\\SentrySdk;
SentrySdk::init();`,
  },
  {
    name: 'Health checks of PHP',
    packages: ['spatie/laravel-health', 'liip/monitor-bundle', 'ukfast/laravel-health-check', 'pragmarx/health'],
    imports: ['Spatie\\Health', 'Liip\\Monitor', 'UKFast\\HealthCheck', 'PragmaRX\\Health'],
    imported: ['health'],
    example: `use Spatie\\Health\\Facades\\Health;
Health::checks([]);`,
  },
  {
    name: 'Request ids of PHP',
    packages: ['ramsey/uuid', 'middlewares/uuid', 'chrisguitarguy/request-id-bundle'],
    imports: ['Ramsey\\Uuid', 'Middlewares\\Uuid', 'Chrisguitarguy\\RequestId', 'Illuminate\\Support\\Str'],
    patterns: { 'correlation-id': /\$(?:request|correlation|trace)_?[iI]d\s*=[^;\n]{0,80}\b(?:Uuid|Str)::/ },
    example: `use Ramsey\\Uuid\\Uuid;
$requestId = Uuid::uuid4()->toString();`,
  },
  {
    name: 'Signals of PHP',
    anywhere: {
      'graceful-shutdown': /(?<![\w>:$])pcntl_signal\(|\bimplements [\w\\, ]*\bSignalableCommandInterface\b/,
    },
    example: `pcntl_signal(SIGTERM, $stop);`,
  },
  {
    name: 'CORS of PHP',
    packages: [
      'fruitcake/laravel-cors',
      'nelmio/cors-bundle',
      'tuupola/cors-middleware',
      'asm89/stack-cors',
      'fruitcake/php-cors',
    ],
    imports: [
      'Fruitcake\\Cors',
      'Nelmio\\CorsBundle',
      'Tuupola\\Middleware\\CorsMiddleware',
      'Asm89\\Stack',
      'Illuminate\\Http\\Middleware\\HandleCors',
    ],
    imported: ['cors'],
    example: `use Tuupola\\Middleware\\CorsMiddleware;
$app->add(new CorsMiddleware());`,
  },
  {
    name: 'Mail of PHP',
    packages: ['phpmailer/phpmailer', 'swiftmailer/swiftmailer', 'sendgrid/sendgrid', 'mailgun/mailgun-php'],
    imports: ['PHPMailer', 'Swift_Mailer', 'SendGrid', 'Mailgun'],
    imported: ['mail'],
    example: `use PHPMailer\\PHPMailer\\PHPMailer;
$mail = new PHPMailer();`,
  },
  {
    name: 'Storage of PHP',
    packages: ['league/flysystem', 'aws/aws-sdk-php', 'spatie/laravel-medialibrary', 'intervention/image'],
    imports: ['League\\Flysystem', 'Aws\\S3', 'Spatie\\MediaLibrary'],
    imported: ['storage'],
    example: `use League\\Flysystem\\Filesystem;
$files = new Filesystem($adapter);`,
  },
  {
    name: 'Payments of PHP',
    packages: [
      'stripe/stripe-php',
      'laravel/cashier',
      'paypal/rest-api-sdk-php',
      'srmklive/paypal',
      'omnipay/omnipay',
      'mollie/mollie-api-php',
      'razorpay/razorpay',
      'midtrans/midtrans-php',
    ],
    imports: ['Stripe', 'Laravel\\Cashier', 'PayPal', 'Srmklive\\PayPal', 'Omnipay', 'Mollie', 'Razorpay', 'Midtrans'],
    imported: ['payments'],
    patterns: { idempotency: text(new RegExp(`\\[\\s*["']idempotency_key["']${notMadeAnew}\\s*=>`)) },
    example: `use Stripe\\StripeClient;
$stripe = new StripeClient($key);
$stripe->charges->create($charge, ['idempotency_key' => $order->id]);`,
  },
  {
    name: 'Search of PHP',
    packages: [
      'laravel/scout',
      'elasticsearch/elasticsearch',
      'meilisearch/meilisearch-php',
      'algolia/algoliasearch-client-php',
    ],
    imports: ['Laravel\\Scout', 'Elasticsearch', 'Elastic\\Elasticsearch', 'Meilisearch', 'Algolia'],
    imported: ['search'],
    example: `use Laravel\\Scout\\Searchable;
class Book { use Searchable; }`,
  },
  {
    name: 'Models of PHP',
    packages: ['openai-php/client', 'openai-php/laravel', 'prism-php/prism'],
    imports: ['OpenAI', 'Prism\\Prism', 'EchoLabs\\Prism'],
    imported: ['ai-model'],
    example: `use OpenAI\\Client;
function ask(Client $client) {}`,
  },
  {
    name: 'PHPUnit',
    packages: ['phpunit/phpunit', 'symfony/phpunit-bridge'],
    imports: ['PHPUnit', 'Tests\\TestCase'],
    anywhere: {
      'test-runner': [/\bextends (?:[\w\\]*TestCase)\b|#\[Test\]/],
      mocking: /->(?:createMock|getMockBuilder|createStub)\(|\bMockery::mock\(|\$this->(?:mock|spy|partialMock)\(/,
    },
    example: `use PHPUnit\\Framework\\TestCase;
class BookTest extends TestCase { function testLend() { $this->createMock(Store::class); } }`,
  },
  {
    name: 'Pest',
    packages: ['pestphp/pest', 'codeception/codeception', 'behat/behat', 'phpspec/phpspec'],
    imports: ['Pest', 'Codeception', 'Behat', 'PhpSpec'],
    anywhere: { 'test-runner': text(/^[ \t]*(?:it|test|describe)\(\s*["']/) },
    example: `use function Pest\\Laravel\\get;
it('lends', function () {});`,
  },
  {
    name: 'Laravel tests',
    packages: ['laravel/framework'],
    anywhere: {
      'integration-test':
        /\$this->(?:actingAs\([^;]{0,80}->)?(?:getJson|postJson|putJson|patchJson|deleteJson|json|get|post|put|patch|delete)\(|\buse (?:[\w\\]*\\)?(?:RefreshDatabase|DatabaseMigrations|DatabaseTransactions)\b|(?<![\w>:$])(?:getJson|postJson|putJson|patchJson|deleteJson)\(/,
    },
    example: `<?php
use Illuminate\\Foundation\\Testing\\RefreshDatabase;
class BooksTest { use RefreshDatabase; function test() { $this->getJson('/books'); } }`,
  },
  {
    name: 'Test data of PHP',
    packages: ['fakerphp/faker', 'fzaninotto/faker', 'zenstruck/foundry', 'nelmio/alice'],
    imports: ['Faker', 'Zenstruck\\Foundry', 'Nelmio\\Alice'],
    imported: ['test-data'],
    anywhere: { 'test-data': /\$this->faker\b|(?<![\w>:$])fake\(\)/ },
    example: `use Faker\\Factory;
$fake = Factory::create();`,
  },
];
