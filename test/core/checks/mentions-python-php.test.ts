import assert from 'node:assert/strict';
import { answerOf } from '../../support/answer-of';

/** What shows a thing in Python or PHP, to be put where it shows nothing: in a comment, a string, a test, vendored code … */
interface Sample {
  readonly check: string;
  /** The dependency that it takes. */
  readonly package?: string;
  readonly imports: string;
  /** Lines that use it. */
  readonly code: string;
}

type Files = Readonly<Record<string, string>>;

const python: readonly Sample[] = [
  {
    check: 'security/rate-limiting',
    package: 'slowapi',
    imports: 'from slowapi import Limiter',
    code: 'limiter = Limiter(key_func=address)',
  },
  {
    check: 'security/authentication',
    package: 'pyjwt',
    imports: 'import jwt',
    code: 'claims = jwt.decode(token, key, algorithms=["HS256"])',
  },
  {
    check: 'observability/logging',
    package: 'loguru',
    imports: 'from loguru import logger',
    code: 'logger.info("lent")',
  },
  {
    check: 'observability/metrics',
    package: 'prometheus-client',
    imports: 'from prometheus_client import Counter',
    code: 'lent = Counter("lent", "Books lent")',
  },
  {
    check: 'validation/input',
    package: 'marshmallow',
    imports: 'from marshmallow import Schema, fields',
    code: 'class Loan(Schema):\n    days = fields.Integer(required=True)',
  },
  {
    check: 'reliability/background-jobs',
    package: 'rq',
    imports: 'from rq import Queue',
    code: 'queue = Queue(connection=connection)',
  },
  {
    check: 'reliability/caching',
    package: 'cachetools',
    imports: 'from cachetools import TTLCache',
    code: 'books = TTLCache(maxsize=100, ttl=60)',
  },
  {
    check: 'reliability/retries',
    package: 'tenacity',
    imports: 'from tenacity import retry, stop_after_attempt',
    code: '@retry(stop=stop_after_attempt(3))\ndef load():\n    return call()',
  },
];

const php: readonly Sample[] = [
  {
    check: 'security/rate-limiting',
    package: 'symfony/rate-limiter',
    imports: 'use Symfony\\Component\\RateLimiter\\RateLimiterFactory;',
    code: 'return (new RateLimiterFactory($rules, $store))->create($address)->consume();',
  },
  {
    check: 'security/authentication',
    package: 'firebase/php-jwt',
    imports: 'use Firebase\\JWT\\JWT;',
    code: 'return JWT::decode($token, $key);',
  },
  {
    check: 'observability/logging',
    package: 'monolog/monolog',
    imports: 'use Monolog\\Logger;',
    code: "$log = new Logger('books');\n        $log->info('lent');",
  },
  {
    check: 'observability/metrics',
    package: 'promphp/prometheus_client_php',
    imports: 'use Prometheus\\CollectorRegistry;',
    code: 'return new CollectorRegistry($store);',
  },
  {
    check: 'validation/input',
    package: 'vlucas/valitron',
    imports: 'use Valitron\\Validator;',
    code: 'return (new Validator($body))->validate();',
  },
  {
    check: 'reliability/caching',
    package: 'predis/predis',
    imports: 'use Predis\\Client;',
    code: "$list = (new \\PDO($url))->query($all);\n        return (new Client())->setex('books', 60, $list);",
  },
  {
    check: 'reliability/retries',
    package: 'guzzlehttp/guzzle',
    imports: 'use GuzzleHttp\\Client;\nuse GuzzleHttp\\Middleware;',
    code: '$client = new Client();\n        $stack->push(Middleware::retry($decide));',
  },
];

const requirements = (sample?: Sample): Files => ({
  'requirements.txt': `fastapi==0.115.0\n${sample?.package ? `${sample.package}==1.0.0\n` : ''}`,
});
const pythonMain = (line = ''): Files => ({
  'app/main.py': `from fastapi import FastAPI\n${line}\n\napp = FastAPI()\n\n\n@app.post("/loans")\ndef lend():\n    return {}\n`,
});
const pythonText = ({ imports, code }: Sample): string => `${imports}\n\n\n${code}\n`;
const commented = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');

const composer = (sample?: Sample): Files => ({
  'composer.json': JSON.stringify({
    require: { 'slim/slim': '^4.14', ...(sample?.package ? { [sample.package]: '^1.0' } : {}) },
  }),
});
const phpMain = (line = ''): Files => ({
  'public/index.php': `<?php\n\nuse Slim\\Factory\\AppFactory;\n\n$app = AppFactory::create();\n${line}\n$app->post('/loans', App\\Lend::class);\n$app->run();\n`,
});
const phpText = ({ imports, code }: Sample): string =>
  `<?php\n\nnamespace App;\n\n${imports}\n\nfinal class Feature\n{\n    public function begin()\n    {\n        ${code}\n    }\n}\n`;
const phpMiddleware = ({ imports, code }: Sample): string =>
  `<?php\n\nnamespace App;\n\n${imports}\nuse Psr\\Http\\Server\\MiddlewareInterface;\n\nfinal class Feature implements MiddlewareInterface\n{\n    public function process($request, $handler)\n    {\n        ${code}\n    }\n}\n`;

const wishes = ({ check, package: name }: Sample): Files => ({
  'README.md': `# Library\n\n## To do\n\n- [ ] ${check.split('/')[1]!.replace('-', ' ')} with ${name ?? 'a library'}\n`,
});

describe('what only looks like Python at work', () => {
  for (const sample of python) {
    const { check } = sample;
    const none = answerOf(check, { ...requirements(), ...pythonMain() }).status;

    it(`is told from ${check}`, () => {
      const text = pythonText(sample);
      const at = (path: string, content: string, more: Files = {}): string =>
        answerOf(check, { ...requirements(sample), ...pythonMain(), [path]: content, ...more }).status;
      assert.equal(at('app/feature.py', text, pythonMain('from app import feature')), 'pass', 'imported');
      assert.equal(at('app/feature.py', text), none, 'never imported');
      assert.equal(at('README.md', wishes(sample)['README.md']!), none, 'declared and wished for');
      assert.equal(at('app/feature.py', commented(text, '# '), pythonMain('from app import feature')), none, 'comment');
      assert.equal(
        at('app/feature.py', `HINT = """\n${text.replaceAll('"', "'")}"""\n`, pythonMain('from app import feature')),
        none,
        'string',
      );
      assert.equal(at('tests/test_feature.py', text), none, 'test');
      assert.equal(at('vendor/feature/feature.py', text), none, 'vendored');
    });
  }

  it('is middleware that no application adds', () => {
    const request = (line: string): string =>
      answerOf('observability/correlation-id', {
        ...requirements(),
        ...pythonMain(`from app.tracing import Tracing\n${line}`),
        'app/tracing.py':
          'from starlette.middleware.base import BaseHTTPMiddleware\n\n\nclass Tracing(BaseHTTPMiddleware):\n    async def dispatch(self, request, call_next):\n        response = await call_next(request)\n        response.headers["X-Request-ID"] = request.headers["X-Request-ID"]\n        return response\n',
      }).status;
    assert.equal(request('application.add_middleware(Tracing)'), 'pass');
    assert.equal(request('# application.add_middleware(Tracing)'), 'fail');
  });

  it('is middleware of Django that the settings leave out', () => {
    const request = (line: string): string =>
      answerOf('observability/correlation-id', {
        'requirements.txt': 'django==5.1\n',
        'shop/urls.py': 'from django.urls import path\n\nurlpatterns = [path("books/", books)]\n',
        'shop/settings.py': `MIDDLEWARE = [\n    "django.middleware.common.CommonMiddleware",\n    ${line}\n]\n`,
        'shop/tracing.py':
          'class Tracing:\n    def __init__(self, get_response):\n        self.get_response = get_response\n\n    def __call__(self, request):\n        request.id = request.headers.get("X-Request-ID")\n        return self.get_response(request)\n',
      }).status;
    assert.equal(request('"shop.tracing.Tracing",'), 'pass');
    assert.equal(request('# "shop.tracing.Tracing",'), 'fail');
  });

  it('is nothing where modules are loaded by names that are put together', () => {
    const { status } = answerOf('security/rate-limiting', {
      ...requirements(python[0]),
      ...pythonMain('import importlib\n\nimportlib.import_module("app." + name)'),
      'app/feature.py': pythonText(python[0]!),
    });
    assert.equal(status, 'pass');
  });
});

describe('what only looks like PHP at work', () => {
  for (const sample of php) {
    const { check } = sample;
    const none = answerOf(check, { ...composer(), ...phpMain() }).status;

    it(`is told from ${check}`, () => {
      const at = (path: string, content: string, more: Files = {}): string =>
        answerOf(check, { ...composer(sample), ...phpMain(), [path]: content, ...more }).status;
      assert.equal(at('src/Feature.php', phpText(sample)), 'pass', 'used');
      assert.equal(at('src/Feature.php', phpMiddleware(sample)), none, 'never added');
      assert.equal(
        at('src/Feature.php', phpMiddleware(sample), phpMain('$app->add(App\\Feature::class);')),
        'pass',
        'added',
      );
      assert.equal(at('README.md', wishes(sample)['README.md']!), none, 'declared and wished for');
      assert.equal(at('src/Feature.php', `<?php\n\n${commented(phpText(sample).slice(6), '// ')}`), none, 'comment');
      assert.equal(at('tests/FeatureTest.php', phpText(sample)), none, 'test');
      assert.equal(at('vendor/acme/feature/src/Feature.php', phpText(sample)), none, 'vendored');
    });
  }

  it('is middleware of Laravel that no stack names', () => {
    const request = (line: string): string =>
      answerOf('observability/correlation-id', {
        'composer.json': '{ "require": { "laravel/framework": "^11.0" } }',
        'bootstrap/app.php': `<?php\n\nuse App\\Tracing;\nuse Illuminate\\Foundation\\Application;\n\nreturn Application::configure()->withMiddleware(function ($middleware) {\n    ${line}\n})->create();\n`,
        'app/Tracing.php':
          "<?php\n\nnamespace App;\n\nuse Closure;\nuse Illuminate\\Http\\Request;\n\nclass Tracing\n{\n    public function handle(Request $request, Closure $next)\n    {\n        return $next($request)->header('X-Request-Id', $request->header('X-Request-Id'));\n    }\n}\n",
      }).status;
    assert.equal(request('$middleware->append(Tracing::class);'), 'pass');
    assert.equal(request('// $middleware->append(Tracing::class);'), 'fail');
  });

  it('is a bundle of Symfony that nothing configures', () => {
    const answer = (security: string): string =>
      answerOf('security/authentication', {
        'composer.json': '{ "require": { "symfony/framework-bundle": "^7.2", "symfony/security-bundle": "^7.2" } }',
        'src/Kernel.php':
          '<?php\n\nnamespace App;\n\nuse Symfony\\Component\\HttpKernel\\Kernel as BaseKernel;\n\nclass Kernel extends BaseKernel {}\n',
        'config/bundles.php':
          "<?php\n\nreturn [Symfony\\Bundle\\SecurityBundle\\SecurityBundle::class => ['all' => true]];\n",
        'config/packages/security.yaml': security,
      }).status;
    assert.equal(answer('security:\n    firewalls:\n        main:\n            lazy: true\n'), 'fail');
    assert.equal(
      answer('security:\n    firewalls:\n        main:\n            json_login: { check_path: /login }\n'),
      'pass',
    );
  });
});
