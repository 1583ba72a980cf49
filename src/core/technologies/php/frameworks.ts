import { text, type Technology } from '../technology';

/** Laravel, Symfony and the other frameworks of PHP. */
export const phpFrameworks: readonly Technology[] = [
  {
    name: 'Laravel',
    packages: ['laravel/framework', 'laravel/lumen-framework'],
    imports: ['Illuminate', 'Laravel\\Lumen'],
    patterns: {
      server:
        /\bApplication::configure\(|\bnew (?:\\?Illuminate\\Foundation\\)?Application\(|\bnew (?:\\?Laravel\\Lumen\\)?Application\(/,
      framework:
        /\bApplication::configure\(|\bnew (?:\\?Illuminate\\Foundation\\)?Application\(|\bnew (?:\\?Laravel\\Lumen\\)?Application\(|\bRoute::\w+\(/,
      'error-handling': /->withExceptions\(|\bextends ExceptionHandler\b/,
      serialization: /\bextends (?:JsonResource|ResourceCollection)\b/,
      events: /\bevent\(|\bDispatchable\b|\bEvent::/,
    },
    anywhere: {
      router:
        /\bRoute::(?:get|post|put|patch|delete|any|match|resource|apiResource|resources|apiResources|group|prefix|middleware|controller)\(/,
      'error-handling':
        /\$exceptions->(?:render|renderable|report)\(|\$this->(?:renderable|reportable)\(|\bpublic function render\(\s*\$request,\s*(?:\\?Throwable|\\?Exception)\b/,
      validation:
        /\bextends FormRequest\b|\$request->validate(?:WithBag)?\(|\bValidator::make\(|\brequest\(\)->validate\(|\$this->validate\(/,
      authentication: [
        /\bAuth::(?:attempt|guard|user|check|login|once|id|validate)\(|\bauth\(\)->/,
        text(/(?:->|::)middleware\(\s*\[?\s*["'](?:auth(?::\w+)?|auth\.basic)["']|\bcreateToken\(/),
      ],
      authorization: [
        /\bGate::(?:define|allows|authorize|denies|before)\(|\$this->authorize(?:Resource)?\(|->(?:can|cannot|hasRole|hasAnyRole|hasPermissionTo)\(|\bauthorize\(\)\s*:\s*bool\s*\{\s*return (?!true;)/,
        text(/(?:->|::)middleware\(\s*\[?\s*["'](?:can|role|permission|admin)\b/),
      ],
      'password-hash': [
        /\bHash::(?:make|check)\(|(?<![\w>:$])bcrypt\(/,
        text(/["']password["']\s*=>\s*["']hashed["']/),
      ],
      logger:
        /\bLog::(?:channel\([^)]*\)->|stack\([^)]*\)->|withContext\([^)]*\)->)?(?:emergency|alert|critical|error|warning|notice|info|debug)\(|(?<![\w>:$])(?:logger|info)\(\s*["'$]|\blogger\(\)->/,
      'logger-setup': text(/["']channels["']\s*=>/),
      cache:
        /\bCache::(?:remember|rememberForever|put|get|add|forever|store|tags|flexible)\(|(?<![\w>:$])cache\(\)->|(?<![\w>:$])cache\(\s*\[/,
      'background-jobs':
        /\bimplements [\w\\, ]*\bShouldQueue\b|::dispatch(?:Sync|After\w+)?\(|\bQueue::(?:push|later)\(|\bBus::(?:dispatch|chain|batch)\(|(?<![\w>:$])dispatch\(/,
      queue: /\bimplements [\w\\, ]*\bShouldQueue\b/,
      retry: [
        /\bpublic (?:int )?\$tries\s*=|\bfunction backoff\(|\$backoff\s*=|->retry\(\s*\d|(?<![\w>:$])retry\(\s*\d/,
      ],
      scheduler: /\$schedule->(?:command|job|call|exec)\(|\bSchedule::(?:command|job|call|exec)\(|->withSchedule\(/,
      timeouts: /(?:->|\bHttp::)(?:timeout|connectTimeout)\(|\bpublic (?:int )?\$timeout\s*=/,
      transactions: /\bDB::(?:transaction|beginTransaction)\(/,
      pagination: /(?:->|::)(?:paginate|simplePaginate|cursorPaginate)\(/,
      orm: /\bextends (?:Model|Authenticatable|Pivot)\b/,
      database: /\bDB::(?:table|select|insert|update|statement|connection)\(|\bextends (?:Model|Authenticatable)\b/,
      migrations: /\bextends Migration\b|\bSchema::(?:create|table)\(/,
      upsert: /(?:->|::)(?:firstOrCreate|updateOrCreate|upsert|insertOrIgnore|createOrFirst)\(/,
      locking: /->(?:lockForUpdate|sharedLock)\(|\bCache::lock\(/,
      'http-client':
        /\bHttp::(?:get|post|put|patch|delete|withHeaders|withToken|baseUrl|timeout|retry|acceptJson|asForm)\(/,
      mail: /\bMail::(?:to|send|raw|queue)\(|\bextends Mailable\b|->notify\(|\bNotification::send\(/,
      session: /(?<![\w>:$])session\(\)|\bSession::(?:get|put|flash)\(|\$request->session\(\)/,
      storage: /\bStorage::(?:disk|put|get|putFile|url|delete)\(|->store(?:As)?\(\s*["'$]/,
      config: /(?<![\w>:$])env\(|\bConfig::get\(/,
      'http-caching': text(/["']cache\.headers:|->(?:setEtag|setCache|setLastModified)\(/),
      health: text(/\bhealth:\s*["']\//),
      idempotency: /\bimplements [\w\\, ]*\bShouldBeUnique\w*\b|\bWithoutOverlapping\b/,
      'server-rendering': /(?<![\w>:$])view\(\s*["']/,
      'test-data': /::factory\(/,
    },
    example: `<?php
use Illuminate\\Foundation\\Application;
use Illuminate\\Http\\Resources\\Json\\JsonResource;
return Application::configure(basePath: $path)->withRouting(health: '/up')->withExceptions($e);
$exceptions->render($answer);
Route::get('/books', [Books::class, 'list'])->middleware(['auth:sanctum']);
Route::post('/books', $save)->middleware('can:create');
class BookResource extends JsonResource {}
class SaveBook extends FormRequest {}
class Book extends Model {}
class Init extends Migration { function up() { Schema::create('books', $columns); } }
class Sweep implements ShouldQueue, ShouldBeUnique { public $tries = 3; public $timeout = 30; }
event(new Lent());
$hash = Hash::make($password);
Log::info('started');
return ['channels' => []];
Cache::remember('books', 60, $load);
$schedule->command('sweep');
Http::timeout(2)->retry(3)->get($url);
DB::transaction($write);
Book::paginate(20);
Book::factory()->create();
Book::firstOrCreate($key);
Book::query()->lockForUpdate();
Mail::to($user)->send($mail);
session()->put('seen', true);
Storage::disk('s3')->put($name, $file);
$port = env('PORT');
$response->setEtag($tag);
return view('books');`,
  },
  {
    name: 'Laravel throttling',
    packages: ['laravel/framework', 'laravel/lumen-framework'],
    imports: ['Illuminate', 'Laravel\\Lumen'],
    anywhere: {
      'rate-limit': [
        // `'throttle' => ThrottleRequests::class` only gives the middleware its name.
        /(?<!=>[ \t]*[\w\\]{0,60})\bThrottleRequests(?:WithRedis)?::|->throttle(?:Api|WithRedis)\(|\bRateLimiter::(?:attempt|tooManyAttempts)\(|\$this->hasTooManyLoginAttempts\(/,
        text(/["']throttle:[^"'\n]{0,80}["']|\bmiddleware\([^;()\n]{0,120}["']throttle["']/),
        // Fortify puts the limiters that its settings name before its own routes.
        text(/["']limiters["']\s*=>\s*\[/),
      ],
    },
    example: `<?php
use Illuminate\\Support\\Facades\\Route;
Route::get('/books', [Books::class, 'list'])->middleware('throttle:api');`,
  },
  {
    name: 'Laravel rate limiters',
    packages: ['laravel/framework', 'laravel/lumen-framework'],
    imports: ['Illuminate', 'Laravel\\Lumen'],
    actsWith: 'Laravel throttling',
    anywhere: { 'rate-limit': /\bRateLimiter::for\(/ },
    example: `<?php
use Illuminate\\Support\\Facades\\RateLimiter;
RateLimiter::for('api', fn () => Limit::perMinute(60));
Route::get('/books', $list)->middleware('throttle:api');`,
  },
  {
    name: 'Laravel authentication packages',
    packages: [
      'laravel/sanctum',
      'laravel/passport',
      'tymon/jwt-auth',
      'php-open-source-saver/jwt-auth',
      'laravel/fortify',
      'laravel/breeze',
      'laravel/jetstream',
      'laravel/socialite',
    ],
    imports: [
      'Laravel\\Sanctum',
      'Laravel\\Passport',
      'Tymon\\JWTAuth',
      'PHPOpenSourceSaver\\JWTAuth',
      'Laravel\\Fortify',
      'Laravel\\Jetstream',
      'Laravel\\Socialite',
    ],
    imported: ['authentication'],
    example: `use Laravel\\Sanctum\\HasApiTokens;
class User { use HasApiTokens; }`,
  },
  {
    name: 'Laravel packages for rights',
    packages: [
      'spatie/laravel-permission',
      'silber/bouncer',
      'santigarcor/laratrust',
      'casbin/laravel-authz',
      'casbin/casbin',
    ],
    imports: ['Spatie\\Permission', 'Silber\\Bouncer', 'Laratrust', 'Lauthz', 'Casbin'],
    imported: ['authorization'],
    example: `use Spatie\\Permission\\Traits\\HasRoles;
class User { use HasRoles; }`,
  },
  {
    name: 'Laravel Horizon and Octane',
    packages: ['laravel/horizon', 'vladimir-yuldashev/laravel-queue-rabbitmq'],
    imports: ['Laravel\\Horizon', 'VladimirYuldashev'],
    imported: ['background-jobs'],
    example: `use Laravel\\Horizon\\Horizon;
Horizon::auth($check);`,
  },
  {
    name: 'Symfony',
    packages: ['symfony/framework-bundle', 'symfony/http-kernel', 'symfony/runtime'],
    imports: [
      'Symfony\\Bundle\\FrameworkBundle',
      'Symfony\\Component\\HttpKernel',
      'App\\Kernel',
      'Symfony\\Component\\Runtime',
    ],
    patterns: {
      framework: /\bextends BaseKernel\b|\bextends AbstractController\b|\bnew Kernel\(/,
      server: /\bextends BaseKernel\b|\bnew Kernel\(/,
    },
    anywhere: {
      router: /#\[Route\(|@Route\(/,
      'error-handling': /\bExceptionEvent\b|\bKernelEvents::EXCEPTION\b/,
      authorization: /#\[IsGranted\(|->denyAccessUnlessGranted\(|->isGranted\(|\bextends Voter\b/,
      'server-rendering': /\$this->render\(/,
    },
    example: `use Symfony\\Component\\HttpKernel\\Kernel as BaseKernel;
class Kernel extends BaseKernel {}
class Books { #[Route('/books')] #[IsGranted('ADMIN')] function list(ExceptionEvent $e) { return $this->render($page); } }`,
  },
  {
    name: 'Symfony Security',
    packages: ['symfony/security-bundle', 'symfony/security-core', 'symfony/security-http'],
    imports: ['Symfony\\Component\\Security', 'Symfony\\Bundle\\SecurityBundle'],
    imported: ['authentication'],
    anywhere: {
      'password-hash': /\bUserPasswordHasherInterface\b|\bPasswordHasherInterface\b|\bUserPasswordEncoderInterface\b/,
    },
    example: `use Symfony\\Component\\Security\\Core\\User\\UserInterface;
class Join implements UserInterface { function __construct(UserPasswordHasherInterface $hasher) {} }`,
  },
  {
    name: 'Symfony Validator and forms',
    packages: ['symfony/validator', 'symfony/form'],
    imports: [
      'Symfony\\Component\\Validator',
      'Symfony\\Component\\Form',
      'Symfony\\Component\\HttpKernel\\Attribute\\MapRequestPayload',
    ],
    imported: ['validation'],
    example: `use Symfony\\Component\\Validator\\Constraints as Assert;
class Book { #[Assert\\NotBlank] public $title; }`,
  },
  ...symfonyComponents([
    ['RateLimiter', 'symfony/rate-limiter', 'rate-limit', 'RateLimiterFactory'],
    ['Messenger', 'symfony/messenger', 'background-jobs', 'MessageBusInterface'],
    ['Scheduler', 'symfony/scheduler', 'scheduler', 'Schedule'],
    ['Cache', 'symfony/cache', 'cache', 'Adapter\\RedisAdapter'],
    ['Lock', 'symfony/lock', 'locking', 'LockFactory'],
    ['Mailer', 'symfony/mailer', 'mail', 'MailerInterface'],
    ['EventDispatcher', 'symfony/event-dispatcher', 'events', 'EventSubscriberInterface'],
    ['Serializer', 'symfony/serializer', 'serialization', 'SerializerInterface'],
    ['Dotenv', 'symfony/dotenv', 'config', 'Dotenv'],
    ['Console', 'symfony/console', 'cli', 'Command\\Command'],
  ]),
  {
    name: 'Symfony HttpClient',
    packages: ['symfony/http-client', 'symfony/contracts'],
    imports: ['Symfony\\Component\\HttpClient', 'Symfony\\Contracts\\HttpClient'],
    imported: ['http-client'],
    patterns: { retry: /\bRetryableHttpClient\b/, timeouts: text(/["'](?:timeout|max_duration)["']\s*=>/) },
    example: `use Symfony\\Component\\HttpClient\\RetryableHttpClient;
$client = new RetryableHttpClient($inner, ['timeout' => 2]);`,
  },
  {
    name: 'Symfony cache contracts',
    packages: ['symfony/cache', 'symfony/contracts', 'psr/cache', 'psr/simple-cache'],
    imports: ['Symfony\\Contracts\\Cache', 'Psr\\Cache', 'Psr\\SimpleCache'],
    imported: ['cache'],
    example: `use Symfony\\Contracts\\Cache\\CacheInterface;
class Books { function __construct(CacheInterface $cache) {} }`,
  },
  {
    name: 'Symfony tests',
    packages: ['symfony/test-pack', 'symfony/browser-kit', 'symfony/framework-bundle', 'api-platform/core'],
    imports: [
      'Symfony\\Bundle\\FrameworkBundle\\Test',
      'ApiPlatform\\Symfony\\Bundle\\Test',
      'Symfony\\Component\\Panther',
    ],
    imported: ['integration-test'],
    example: `use Symfony\\Bundle\\FrameworkBundle\\Test\\WebTestCase;
class BooksTest extends WebTestCase {}`,
  },
  {
    name: 'API Platform',
    packages: ['api-platform/core', 'api-platform/symfony', 'api-platform/laravel'],
    imports: ['ApiPlatform'],
    imported: ['openapi'],
    patterns: {
      router: /#\[(?:ApiResource|Get|GetCollection|Post|Put|Patch|Delete)\b/,
      pagination: /\bpagination\w*:/,
    },
    example: `use ApiPlatform\\Metadata\\ApiResource;
#[ApiResource(paginationEnabled: true)] class Book {}`,
  },
  {
    name: 'Slim',
    packages: ['slim/slim'],
    imports: ['Slim'],
    patterns: {
      framework: /\bAppFactory::create\w*\(|\bnew (?:\\?Slim\\)?App\(/,
      server: /\bAppFactory::create\w*\(|\bnew (?:\\?Slim\\)?App\(/,
      router: /\$(?:app|group|route\w*)->(?:get|post|put|patch|delete|any|map|group)\(/,
      'error-handling':
        /->addErrorMiddleware\(|->setDefaultErrorHandler\(|\bextends (?:SlimErrorHandler|ErrorHandler)\b/,
    },
    anywhere: {
      router: /\$(?:app|group)->(?:get|post|put|patch|delete|any|map|group)\(/,
      'error-handling': /->addErrorMiddleware\(/,
    },
    example: `use Slim\\Factory\\AppFactory;
$app = AppFactory::create();
$app->addErrorMiddleware(true, true, true);
$app->get('/books', $list);`,
  },
  {
    name: 'Other frameworks of PHP',
    packages: [
      'codeigniter4/framework',
      'cakephp/cakephp',
      'yiisoft/yii2',
      'laminas/laminas-mvc',
      'mezzio/mezzio',
      'hyperf/framework',
      'spiral/framework',
      'phalcon/cphalcon',
      'mikecao/flight',
      'flightphp/core',
      'leafs/leaf',
      'bramus/router',
      'nikic/fast-route',
      'league/route',
      'tempest/framework',
      'wordpress/wordpress',
    ],
    imports: [
      'CodeIgniter',
      'Cake',
      'yii',
      'Laminas\\Mvc',
      'Mezzio',
      'Hyperf',
      'Spiral',
      'Phalcon',
      'Flight',
      'Leaf',
      'Bramus\\Router',
      'FastRoute',
      'League\\Route',
      'Tempest',
    ],
    imported: ['framework', 'server'],
    example: `use Bramus\\Router\\Router;
$router = new Router();`,
  },
  {
    name: 'PHP requests',
    anywhere: {
      server: text(/\$_SERVER\[\s*["'](?:REQUEST_METHOD|REQUEST_URI)["']/),
      session: /(?<![\w>:$])session_start\(/,
    },
    example: `$method = $_SERVER['REQUEST_METHOD'];
session_start();`,
  },
];

/** Symfony's components each live in a namespace of their own. */
function symfonyComponents(
  list: readonly (readonly [string, string, NonNullable<Technology['imported']>[number], string])[],
): Technology[] {
  return list.map(([component, name, capability, type]) => ({
    name: `Symfony ${component}`,
    packages: [name],
    imports: [`Symfony\\Component\\${component}`],
    imported: [capability],
    example: `use Symfony\\Component\\${component}\\${type};\n$part = new ${type.slice(type.lastIndexOf('\\') + 1)}();`,
  }));
}
