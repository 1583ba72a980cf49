import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const id = 'security/rate-limiting';
type Files = Readonly<Record<string, string>>;

const laravel = (files: Files): Files => ({
  'composer.json': '{ "require": { "laravel/framework": "^12.0" } }',
  'bootstrap/app.php':
    "<?php\nuse Illuminate\\Foundation\\Application;\nreturn Application::configure(basePath: dirname(__DIR__))->withRouting(api: __DIR__.'/../routes/api.php')->create();\n",
  'app/Providers/AppServiceProvider.php':
    "<?php\nnamespace App\\Providers;\nuse Illuminate\\Cache\\RateLimiting\\Limit;\nuse Illuminate\\Support\\Facades\\RateLimiter;\nclass AppServiceProvider extends ServiceProvider {\n    public function boot(): void {\n        RateLimiter::for('api', fn ($request) => Limit::perMinute(30)->by($request->ip()));\n    }\n}\n",
  ...files,
});
const routes = (rest: string): Files => ({
  'routes/api.php': `<?php\nuse Illuminate\\Support\\Facades\\Route;\nRoute::get('/books', [Books::class, 'index'])${rest};\n`,
});
const kernel = (group: string): Files => ({
  'app/Http/Kernel.php': `<?php\nnamespace App\\Http;\nuse Illuminate\\Foundation\\Http\\Kernel as HttpKernel;\nclass Kernel extends HttpKernel {\n    protected $middlewareGroups = ['api' => [${group}]];\n    protected $middlewareAliases = [\n        'throttle' => \\Illuminate\\Routing\\Middleware\\ThrottleRequests::class,\n    ];\n}\n`,
});

const dotnet = (services: string, app: string): Files => ({
  'Library.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
  'Program.cs': `var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddRateLimiter(options => ${services});\nvar app = builder.Build();\n${app}\napp.Run();\n`,
});
const named = 'options.AddFixedWindowLimiter("lend", window => window.PermitLimit = 5)';
const everyone =
  'options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetNoLimiter(""))';

const nest = (providers: string): Files => ({
  'package.json': '{ "dependencies": { "@nestjs/core": "^11.0.0", "@nestjs/throttler": "^6.0.0" } }',
  'src/main.ts':
    "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nasync function main() {\n  const app = await NestFactory.create(AppModule);\n  await app.listen(3000);\n}\nmain();\n",
  'src/app.module.ts': `import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';\n\n@Module({\n  imports: [ThrottlerModule.forRoot([{ ttl: 60000, limit: 10 }])],\n  providers: [${providers}],\n})\nexport class AppModule {}\n`,
});

const django = (settings: string, view: string): Files => ({
  'requirements.txt': 'django\ndjangorestframework\n',
  'shop/settings.py': `INSTALLED_APPS = ["rest_framework"]\nREST_FRAMEWORK = {${settings}}\n`,
  'shop/views.py': `from rest_framework.throttling import UserRateThrottle\nfrom rest_framework.viewsets import ModelViewSet\n\n\nclass Burst(UserRateThrottle):\n    rate = "5/min"\n\n\nclass Books(ModelViewSet):\n    ${view}\n`,
});

const cases: readonly (readonly [string, string, Files])[] = [
  ['fail', 'by a limiter of Laravel that no route asks for', laravel(routes(''))],
  ['fail', 'by a limiter of Laravel that a comment asks for', laravel(routes("; // ->middleware('throttle:api')"))],
  ['pass', 'by a limiter of Laravel that a route asks for', laravel(routes("->middleware('throttle:api')"))],
  ['fail', 'by the name that Laravel gives its middleware', laravel({ ...routes(''), ...kernel('') })],
  ['pass', 'by a group of Laravel', laravel({ ...routes(''), ...kernel("'throttle:api'") })],
  [
    'pass',
    'by a group of Laravel that names the class',
    laravel({ ...routes(''), ...kernel("\\Illuminate\\Routing\\Middleware\\ThrottleRequests::class.':api'") }),
  ],
  ['fail', 'by a policy of ASP.NET Core that no endpoint asks for', dotnet(named, 'app.UseRateLimiter();')],
  ['fail', 'by a policy of ASP.NET Core without its middleware', dotnet(everyone, '')],
  [
    'pass',
    'by a policy of ASP.NET Core that an endpoint asks for',
    dotnet(named, 'app.UseRateLimiter();\napp.MapGet("/books", () => "").RequireRateLimiting("lend");'),
  ],
  ['pass', 'by a global limiter of ASP.NET Core', dotnet(everyone, 'app.UseRateLimiter();')],
  [
    'pass',
    'by a gateway in front of the service',
    {
      ...nest(''),
      'kong.yaml':
        '_format_version: "3.0"\nservices:\n  - name: api\n    url: http://api:3000\nplugins:\n  - name: rate-limiting\n    config:\n      minute: 300\n',
    },
  ],
  ['fail', 'by a module of NestJS without its guard', nest('')],
  ['pass', 'by a guard of NestJS', nest('{ provide: APP_GUARD, useClass: ThrottlerGuard }')],
  ['fail', 'by rates of Django that no view asks for', django('"DEFAULT_THROTTLE_RATES": {"user": "5/min"}', 'pass')],
  ['pass', 'by classes of Django for all views', django('"DEFAULT_THROTTLE_CLASSES": ["shop.views.Burst"]', 'pass')],
  ['pass', 'by a class of Django that a view asks for', django('', 'throttle_classes = [Burst]')],
];

describe('rate limiting', () => {
  for (const [status, name, files] of cases) {
    it(`is ${status} ${name}`, () => {
      const answer = answerOf(id, files);
      assert.equal(answer.status, status, answer.message);
    });
  }
});
