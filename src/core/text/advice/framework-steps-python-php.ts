/** First steps of remedies in the words of the frameworks of Python and PHP. */
type Steps = Readonly<Record<string, string>>;

const fastApi: Steps = {
  'api/contract':
    'Leave `openapi_url` of `FastAPI(…)` as it is: the description under /openapi.json is made from your routes.',
  'api/pagination':
    'Take `limit: int = Query(20, le=100)` and `offset: int = Query(0, ge=0)`, and hand them to the query.',
  'api/status-codes': 'Set `status_code=201` or 204 on the decorator and raise `HTTPException(404, …)` or 409.',
  'data/migrations':
    'Run `alembic init`, let `alembic revision --autogenerate` write the first version, and drop `create_all`.',
  'data/transactions': 'Write inside one `async with session.begin():`, and commit once.',
  'errors/central-handling': 'Raise errors of your own and map them by `@app.exception_handler(DomainError)`.',
  'validation/input': 'Take bodies as Pydantic models with `Field(min_length=…, gt=…)` instead of `dict` or `Request`.',
  'observability/correlation-id':
    'Add `CorrelationIdMiddleware` of asgi-correlation-id and its filter to the log format.',
  'observability/health': 'Add `@app.get("/health/ready")` that runs `SELECT 1`.',
  'observability/logging': 'Write through `logging.getLogger(__name__)` or structlog, not `print`.',
  'observability/metrics': 'Call `Instrumentator().instrument(app).expose(app)` (prometheus-fastapi-instrumentator).',
  'security/authentication':
    'Declare `OAuth2PasswordBearer` or `APIKeyHeader` and ask for the caller by `Depends` in routers.',
  'security/authorization':
    'Write a dependency such as `require_role("admin")`, and compare the owner before a change.',
  'security/password-hashing': 'Hash passwords by `PasswordHasher` of argon2-cffi, or pwdlib.',
  'security/rate-limiting': 'Add slowapi: a `Limiter` with `default_limits` and `SlowAPIMiddleware`.',
  'reliability/background-jobs': 'Hand slow work to `BackgroundTasks`, or to arq or Celery where it must not get lost.',
  'reliability/caching': 'Keep results by `@cache(expire=60)` of fastapi-cache2, or in Redis by `setex`.',
  'reliability/graceful-shutdown':
    'Close pools after `yield` in `lifespan` and run uvicorn with `--timeout-graceful-shutdown`.',
  'reliability/idempotency': 'Take `idempotency_key: str = Header()` on writes and keep the answer under it.',
  'reliability/retries':
    'Put `@retry(stop=stop_after_attempt(3), wait=wait_exponential())` of tenacity on outbound calls.',
  'reliability/timeouts':
    'Give `httpx.AsyncClient(timeout=5)` and `connect_args={"command_timeout": 5}` to the engine.',
  'tests/integration': 'Drive the application by `TestClient(app)`, with `app.dependency_overrides` for the database.',
};

const django: Steps = {
  'api/contract': 'Add drf-spectacular, set `DEFAULT_SCHEMA_CLASS` and route `SpectacularAPIView`.',
  'api/pagination': 'Set `DEFAULT_PAGINATION_CLASS` and `PAGE_SIZE` in `REST_FRAMEWORK`.',
  'api/status-codes':
    'Return `Response(…, status=status.HTTP_409_CONFLICT)` and raise `NotFound` or `ValidationError`.',
  'data/indexes': 'Name what you filter and sort by in `Meta.indexes`, and run `makemigrations`.',
  'data/migrations': 'Run `python manage.py makemigrations` and commit what it writes.',
  'data/transactions': 'Put `with transaction.atomic():` around the writes, or `@transaction.atomic` on the view.',
  'errors/central-handling':
    'Name a function of your own as `EXCEPTION_HANDLER` in `REST_FRAMEWORK` and map your errors there.',
  'validation/input': 'Read input through a serializer and call `is_valid(raise_exception=True)`.',
  'observability/correlation-id': 'Add django-guid and its middleware, and its filter to `LOGGING`.',
  'observability/health': 'Add django-health-check and route `health_check.urls`.',
  'observability/logging': 'Write through `logging.getLogger(__name__)` and set levels in `LOGGING`.',
  'observability/metrics': 'Add django-prometheus to `INSTALLED_APPS` and its two middlewares.',
  'security/authentication': 'Set `DEFAULT_AUTHENTICATION_CLASSES`, for tokens by djangorestframework-simplejwt.',
  'security/authorization': 'Set `DEFAULT_PERMISSION_CLASSES` and write a `BasePermission` that compares the owner.',
  'security/password-hashing': 'Create users by `create_user` and compare by `check_password`; Django hashes them.',
  'security/rate-limiting': 'Set `DEFAULT_THROTTLE_CLASSES` and `DEFAULT_THROTTLE_RATES` in `REST_FRAMEWORK`.',
  'reliability/background-jobs': 'Move the work into a Celery `@shared_task` and call `.delay(…)`.',
  'reliability/caching': 'Set `CACHES` and put `cache_page(60)` on reads, or use `cache.get_or_set`.',
  'reliability/graceful-shutdown': 'Run gunicorn with `--graceful-timeout 30`.',
  'reliability/retries': 'Give tasks `autoretry_for=(…,)`, `retry_backoff=True` and `max_retries`.',
  'reliability/timeouts': 'Set `connect_timeout` in `DATABASES["default"]["OPTIONS"]` and `timeout=` on every request.',
  'tests/integration': 'Drive the API by `APITestCase` and `self.client`.',
};

const flask: Steps = {
  'api/contract': 'Add flask-smorest or APIFlask: they describe your routes from their schemas.',
  'api/pagination': 'Read `request.args.get("page", type=int)` and call `paginate(page=…, per_page=…)`.',
  'api/status-codes': 'Return `body, 201`, and `abort(404)` or `abort(409)` where a request is refused.',
  'data/migrations': 'Add Flask-Migrate, run `flask db init` and `flask db migrate`, and drop `db.create_all()`.',
  'data/transactions': 'Add all records first and call `db.session.commit()` once.',
  'errors/central-handling': 'Register `@app.errorhandler(DomainError)` in the application factory.',
  'validation/input': 'Load bodies through a marshmallow schema or a Pydantic model and answer 422 with its errors.',
  'observability/correlation-id':
    'Take `X-Request-ID` over in `before_request`, keep it in `g`, and set it in `after_request`.',
  'observability/health': 'Add `@app.get("/health")` that runs `SELECT 1`.',
  'observability/logging':
    'Write through `current_app.logger`, and configure it by `dictConfig` before the application is made.',
  'observability/metrics': 'Call `PrometheusMetrics(app)` (prometheus-flask-exporter).',
  'security/authentication': 'Add Flask-JWT-Extended and put `@jwt_required()` on routes, or Flask-Login for sessions.',
  'security/authorization': 'Compare `current_user` with the owner or a role before a change, and `abort(403)`.',
  'security/password-hashing': 'Hash passwords by `generate_password_hash` of Werkzeug, or argon2-cffi.',
  'security/rate-limiting':
    'Add Flask-Limiter: `Limiter(get_remote_address, app=app, default_limits=["100 per hour"])`.',
  'reliability/background-jobs': 'Move the work into a Celery or RQ task.',
  'reliability/caching': 'Add Flask-Caching and put `@cache.cached(timeout=60)` on reads.',
  'reliability/graceful-shutdown': 'Run gunicorn with `--graceful-timeout 30` instead of `app.run`.',
  'reliability/retries':
    'Put `@retry(stop=stop_after_attempt(3), wait=wait_exponential())` of tenacity on outbound calls.',
  'reliability/timeouts': 'Give `timeout=` to every request and `pool_timeout` in `SQLALCHEMY_ENGINE_OPTIONS`.',
  'tests/integration': 'Drive the application by `app.test_client()`.',
};

const litestar: Steps = {
  'api/pagination': 'Return `OffsetPagination` and take `LimitOffset`, or `page` and `page_size` as parameters.',
  'api/status-codes':
    'Set `status_code` on handlers and raise `NotFoundException` or `ClientException(status_code=409)`.',
  'data/migrations': 'Run `litestar database init` and `make-migrations` (advanced-alchemy), and drop `create_all`.',
  'errors/central-handling': 'Map your errors by `exception_handlers={DomainError: answer}` of `Litestar(…)`.',
  'validation/input': 'Take `data` as a msgspec `Struct` or a Pydantic model with bounds instead of a `dict`.',
  'observability/health': 'Add a handler `@get("/health")` that asks the database.',
  'observability/logging': 'Give `StructLoggingConfig()` to `Litestar(…)` and write through `request.logger`.',
  'observability/metrics': 'Add `PrometheusConfig().middleware` and `PrometheusController`.',
  'security/authentication': 'Add `JWTAuth(…).on_app_init`, or a guard that compares a key.',
  'security/authorization': 'Write a guard that checks the role, and name it in `guards` of controllers.',
  'security/rate-limiting': 'Add `RateLimitConfig(rate_limit=("minute", 60)).middleware`.',
  'reliability/background-jobs': 'Return `Response(…, background=BackgroundTask(…))`, or add litestar-saq.',
  'reliability/caching': 'Put `cache=60` on `@get(…)`.',
  'reliability/graceful-shutdown': 'Close clients in `on_shutdown` and set a graceful timeout of uvicorn.',
  'tests/integration': 'Drive the application by `TestClient(app)` of litestar.testing.',
};

const laravel: Steps = {
  'api/contract': 'Add dedoc/scramble: it describes your routes and form requests under /docs/api.',
  'api/pagination': 'Call `paginate()` instead of `get()` or `all()`.',
  'api/status-codes': 'Answer `response()->json($body, 201)`, `noContent()` and `abort(404)` or 409.',
  'data/indexes': 'Add `$table->index([…])` in a new migration for what you filter and sort by.',
  'data/migrations': 'Run `php artisan make:migration` for each change of the schema.',
  'data/transactions': 'Write inside `DB::transaction(function () { … })`.',
  'errors/central-handling': 'Map your exceptions by `$exceptions->render(…)` in bootstrap/app.php.',
  'validation/input': 'Run `php artisan make:request` and take the form request in the controller.',
  'observability/correlation-id': 'Append middleware that takes `X-Request-Id` over and calls `Log::withContext`.',
  'observability/health': 'Pass `health: "/up"` to `withRouting` in bootstrap/app.php.',
  'observability/logging': 'Write through `Log::info(…, […])`, and set the channel in config/logging.php.',
  'observability/metrics': 'Add spatie/laravel-prometheus, or OpenTelemetry.',
  'security/authentication': 'Add Sanctum and put `auth:sanctum` on the group of routes.',
  'security/authorization': 'Write a policy for each model and call `$this->authorize(…)`, or put `can:` on routes.',
  'security/password-hashing': 'Cast `password` to `hashed`, and compare by `Hash::check`.',
  'security/rate-limiting':
    'Define `RateLimiter::for("api", …)` with a limit per user or address, and put `throttle:api` on routes.',
  'reliability/background-jobs': 'Run `php artisan make:job` and dispatch the work to a queue.',
  'reliability/caching': 'Wrap reads in `Cache::remember($key, 60, …)`.',
  'reliability/idempotency':
    'Read `Idempotency-Key` and keep the answer under it, or let jobs implement `ShouldBeUnique`.',
  'reliability/retries': 'Set `$tries` and `$backoff` on jobs and call `Http::retry(3, 100)`.',
  'reliability/timeouts': 'Call `Http::timeout(5)` and set `$timeout` on jobs.',
  'tests/integration': 'Write feature tests with `RefreshDatabase` and `$this->postJson(…)`.',
};

const symfony: Steps = {
  'api/contract': 'Add nelmio/api-doc-bundle and describe the API in config/packages/nelmio_api_doc.yaml.',
  'api/pagination': 'Read `page` from the query and call `setFirstResult` and `setMaxResults`.',
  'api/status-codes': 'Answer `$this->json($body, Response::HTTP_CREATED)` and throw `createNotFoundException()`.',
  'data/indexes': 'Put `#[ORM\\Index(columns: […])]` on the entity and run `doctrine:migrations:diff`.',
  'data/migrations': 'Run `php bin/console doctrine:migrations:diff` and commit what it writes.',
  'data/transactions': 'Write inside `$entityManager->wrapInTransaction(…)`, or flush once.',
  'errors/central-handling': 'Add an `#[AsEventListener]` on `ExceptionEvent` that maps your exceptions.',
  'validation/input':
    'Take a DTO by `#[MapRequestPayload]` and put `#[Assert\\NotBlank]` and bounds on its properties.',
  'observability/correlation-id': 'Take `X-Request-ID` over in a request listener and add it by a Monolog processor.',
  'observability/health': 'Add a route `/health` that runs `SELECT 1`.',
  'observability/logging':
    'Take a `LoggerInterface` and write with context; set levels in config/packages/monolog.yaml.',
  'observability/metrics': 'Add artprima/prometheus-metrics-bundle and expose /metrics.',
  'security/authentication':
    'Configure a firewall in config/packages/security.yaml, for tokens by lexik/jwt-authentication-bundle.',
  'security/authorization': 'Add `access_control` by roles, `#[IsGranted]` on controllers and a voter for ownership.',
  'security/password-hashing': 'Set `password_hashers` to `auto` and take a `UserPasswordHasherInterface`.',
  'security/rate-limiting': 'Declare a limiter in config/packages/rate_limiter.yaml and consume from it per client.',
  'reliability/background-jobs': 'Route a message to an asynchronous transport of Messenger and write its handler.',
  'reliability/caching': 'Take a `CacheInterface` and call `get($key, …)` with `expiresAfter`.',
  'reliability/graceful-shutdown': 'Let workers stop by `--time-limit` and SIGTERM with the pcntl extension.',
  'reliability/retries': 'Set `retry_strategy` of the transport in config/packages/messenger.yaml.',
  'reliability/timeouts': 'Set `http_client.default_options.timeout` in config/packages/framework.yaml.',
  'tests/integration': 'Write tests on `WebTestCase` that send requests through its client.',
};

const slim: Steps = {
  'api/contract': 'Put `#[OA\\…]` attributes of zircote/swagger-php on actions and generate openapi.yaml.',
  'api/status-codes': 'Answer `$response->withStatus(201)`, 404 or 422, or throw `HttpNotFoundException`.',
  'data/migrations': 'Add Phinx and write each change of the schema as a migration.',
  'data/transactions': 'Write between `$pdo->beginTransaction()` and `commit()`.',
  'errors/central-handling': 'Give `addErrorMiddleware(…)` a handler of your own by `setDefaultErrorHandler`.',
  'validation/input': 'Check `getParsedBody()` by Respect\\Validation or Valitron and answer 422 with the errors.',
  'observability/health': 'Add `$app->get("/health", …)` that runs `SELECT 1`.',
  'observability/logging': 'Put a Monolog logger into the container and write through `LoggerInterface`.',
  'security/authentication': 'Add tuupola/slim-jwt-auth, or middleware that answers 401 without a token.',
  'security/authorization': 'Compare role or owner in the action before a change, and answer 403.',
  'security/password-hashing': 'Use `password_hash` and `password_verify`.',
  'security/rate-limiting': 'Add PSR-15 middleware that consumes from symfony/rate-limiter per client.',
  'reliability/caching': 'Keep results in Redis by `setex`, or send `Cache-Control` by slim/http-cache.',
  'tests/integration': 'Build the application in tests and hand it requests by `$app->handle($request)`.',
};

/** Frameworks of Python and PHP, those that stand on others first. */
export const pythonAndPhpSteps: readonly { readonly technology: RegExp; readonly steps: Steps }[] = [
  { technology: /^FastAPI$/, steps: fastApi },
  { technology: /^Django(?: REST framework| Ninja| settings)?$/, steps: django },
  { technology: /^Flask(?: extensions for APIs)?$/, steps: flask },
  { technology: /^Litestar$/, steps: litestar },
  { technology: /^Laravel$/, steps: laravel },
  { technology: /^Symfony(?: Security)?$/, steps: symfony },
  { technology: /^Slim$/, steps: slim },
];
