/** First steps of remedies in the words of the framework that is in play. */
import type { Use } from '../../facts';
import { goSteps } from './framework-steps-go';
import { pythonAndPhpSteps } from './framework-steps-python-php';
import { rustAndElixirSteps } from './framework-steps-rust-elixir';

/** What a person does first about a check, by its id. */
type Steps = Readonly<Record<string, string>>;

interface Framework {
  /** Technologies that say it is in play. */
  readonly technology: RegExp;
  readonly steps: Steps;
  /** Whether others stand on it, so that it only counts where none of them is in play. */
  readonly underOthers?: boolean;
}

const spring: Steps = {
  'api/contract': 'Add `springdoc-openapi-starter-webmvc-ui`: it describes your controllers under /v3/api-docs.',
  'api/pagination': 'Take a `Pageable` in the controller and return the `Page` of your Spring Data repository.',
  'api/status-codes': 'Answer `ResponseEntity.status(…)` or put `@ResponseStatus` on handlers and exceptions.',
  'data/transactions': 'Put `@Transactional` on the service method that writes in several steps.',
  'errors/central-handling':
    'Add a `@RestControllerAdvice` whose `@ExceptionHandler` methods map your exceptions to `ProblemDetail`.',
  'validation/input': 'Annotate request records with Bean Validation (`@NotBlank`, `@Min`) and ask for `@Valid`.',
  'observability/correlation-id':
    'Put the `X-Request-ID` into the MDC in a `OncePerRequestFilter`, and into the response.',
  'observability/health': 'Add `spring-boot-starter-actuator`: it answers /actuator/health.',
  'observability/logging': 'Write through an SLF4J logger (`LoggerFactory.getLogger`), not `System.out`.',
  'observability/metrics': 'Add `micrometer-registry-prometheus` next to Actuator and expose /actuator/prometheus.',
  'security/authentication': 'Declare a `SecurityFilterChain` that authenticates every request but those you name.',
  'security/authorization':
    'Put `@PreAuthorize` on handlers, or `hasRole` on paths, and compare the owner in the service.',
  'security/password-hashing': 'Encode passwords through a `BCryptPasswordEncoder` bean before they are saved.',
  'security/rate-limiting': 'Ask a Bucket4j bucket per client in a filter and answer 429 when it is empty.',
  'reliability/background-jobs': 'Move the work into an `@Async` or `@Scheduled` method, or behind a queue listener.',
  'reliability/caching': 'Turn caching on by `@EnableCaching` and put `@Cacheable` on reads, with a Caffeine expiry.',
  'reliability/graceful-shutdown': 'Set `server.shutdown=graceful` in application.properties.',
  'reliability/retries': 'Put `@Retryable` with a backoff on outbound calls (Spring Retry), or use Resilience4j.',
  'reliability/timeouts':
    'Set connect and read timeouts on your `RestClient` or `WebClient`, and `spring.datasource.hikari.connection-timeout`.',
};

const quarkus: Steps = {
  'api/contract': 'Add `quarkus-smallrye-openapi`: it describes your resources under /q/openapi.',
  'api/pagination': 'Take page and size as `@QueryParam` and call `.page(Page.of(page, size))` on the Panache query.',
  'api/status-codes': 'Return `Response` or `RestResponse` with the status that fits.',
  'data/transactions': 'Put `@Transactional` on the method that writes in several steps.',
  'errors/central-handling': 'Map exceptions in one class of `@ServerExceptionMapper` methods.',
  'validation/input': 'Annotate bodies with Bean Validation and ask for `@Valid` (`quarkus-hibernate-validator`).',
  'observability/health': 'Add `quarkus-smallrye-health`: it answers /q/health/live and /q/health/ready.',
  'observability/logging': 'Write through `io.quarkus.logging.Log`, not `System.out`.',
  'observability/metrics': 'Add `quarkus-micrometer-registry-prometheus`: it answers /q/metrics.',
  'security/authentication': 'Add `quarkus-oidc` or `quarkus-smallrye-jwt` and put `@Authenticated` on resources.',
  'security/authorization': 'Put `@RolesAllowed` on resource methods and compare the owner where records are changed.',
  'security/password-hashing': 'Hash passwords by `BcryptUtil.bcryptHash` (`quarkus-elytron-security-common`).',
  'reliability/background-jobs': 'Move the work into a `@Scheduled` method or a `@Incoming` channel.',
  'reliability/caching': 'Put `@CacheResult` on reads (`quarkus-cache`) with `expire-after-write`.',
  'reliability/graceful-shutdown': 'Set `quarkus.shutdown.timeout` in application.properties.',
  'reliability/retries': 'Put `@Retry` with a delay on outbound calls (`quarkus-smallrye-fault-tolerance`).',
  'reliability/timeouts': 'Set `read-timeout` of your REST clients and put `@Timeout` on slow work.',
};

const micronaut: Steps = {
  'api/contract': 'Add the `micronaut-openapi` processor and an `@OpenAPIDefinition`.',
  'api/pagination': 'Take a `Pageable` in the controller and return the `Page` of Micronaut Data.',
  'api/status-codes': 'Return `HttpResponse` with the status that fits, or put `@Status` on the method.',
  'data/migrations': 'Add `micronaut-flyway` with versioned files, and take `schema-generate` out.',
  'data/transactions': 'Put `@Transactional` on the method that writes in several steps.',
  'errors/central-handling': 'Add an `ExceptionHandler` bean for each exception of your domain.',
  'validation/input': 'Annotate bodies with Bean Validation and ask for `@Valid` (`micronaut-validation`).',
  'observability/health': 'Add `micronaut-management`: it answers /health.',
  'observability/logging': 'Write through an SLF4J logger, not `System.out`.',
  'observability/metrics': 'Add `micronaut-micrometer-registry-prometheus`: it answers /prometheus.',
  'security/authentication': 'Add `micronaut-security-jwt` and an authentication provider.',
  'security/authorization': 'Put `@Secured` with a role on the methods that need one, not only `IS_AUTHENTICATED`.',
  'security/password-hashing': 'Hash passwords by a `BCryptPasswordEncoder` bean before they are saved or compared.',
  'reliability/background-jobs': 'Move the work into a `@Scheduled` or `@Async` method.',
  'reliability/caching': 'Put `@Cacheable` on reads and set `expire-after-write` of the cache.',
  'reliability/graceful-shutdown': 'Set `micronaut.lifecycle.graceful-shutdown.enabled: true`.',
  'reliability/retries': 'Put `@Retryable` with attempts and a delay on your `@Client` interfaces.',
  'reliability/timeouts': 'Set `micronaut.http.services.<name>.read-timeout` for each client.',
};

const ktor: Steps = {
  'api/contract': 'Write documentation.yaml and serve it by `openAPI(…)` or `swaggerUI(…)`.',
  'api/pagination': 'Read page and size from `call.request.queryParameters` and hand them to `limit` and `offset`.',
  'api/status-codes': 'Answer `call.respond(HttpStatusCode.…, body)` with the status that fits.',
  'errors/central-handling': 'Install `StatusPages` and map each exception of your domain by `exception<…>`.',
  'validation/input': 'Install `RequestValidation` and check each body that is received.',
  'observability/correlation-id': 'Install `CallId` and hand it to `CallLogging` by `callIdMdc`.',
  'observability/health': 'Add a route `get("/health")` that asks the database.',
  'observability/logging': 'Write through an SLF4J logger (`call.application.log`), not `println`.',
  'observability/metrics': 'Install `MicrometerMetrics` with a Prometheus registry and serve /metrics.',
  'security/authentication': 'Install `Authentication` and put routes inside `authenticate { … }`.',
  'security/authorization': 'Compare the role or owner of the principal before changing a record, and answer 403.',
  'security/rate-limiting': 'Install `RateLimit` and put routes inside `rateLimit { … }`.',
  'reliability/graceful-shutdown': 'Set `shutdownGracePeriod` and `shutdownTimeout` under `ktor.deployment`.',
  'reliability/retries': 'Install `HttpRequestRetry` in the client, with a limit and exponential delay.',
  'reliability/timeouts': 'Install `HttpTimeout` in the client, and set `connectionTimeout` of Hikari.',
};

const aspNet: Steps = {
  'api/contract': 'Call `AddOpenApi()` and `MapOpenApi()`: they describe your endpoints.',
  'api/pagination': 'Take page and size from the query and hand them to `Skip` and `Take`.',
  'api/status-codes': 'Return `Created`, `NotFound`, `Conflict` … (or `TypedResults`) instead of 200 for everything.',
  'data/migrations': 'Add migrations by `dotnet ef migrations add`, and call `Migrate` instead of `EnsureCreated`.',
  'data/transactions': 'Save once for all changes, or open `Database.BeginTransactionAsync()` around several saves.',
  'errors/central-handling':
    'Register an `IExceptionHandler` by `AddExceptionHandler<…>()`, call `AddProblemDetails()` and `UseExceptionHandler()`.',
  'validation/input':
    'Put data annotations on request types, or rules of FluentValidation that run before the handler.',
  'observability/correlation-id': 'Put the trace id or `X-Correlation-ID` into a logging scope and into the response.',
  'observability/health': 'Call `AddHealthChecks().AddDbContextCheck<…>()` and `MapHealthChecks("/health")`.',
  'observability/logging': 'Take an `ILogger<T>` and write by `LogInformation` with named values, not `Console`.',
  'observability/metrics': 'Call `AddOpenTelemetry().WithMetrics(…)` with the Prometheus exporter.',
  'security/authentication': 'Call `AddAuthentication().AddJwtBearer(…)` and `UseAuthentication()`.',
  'security/authorization':
    'Put `[Authorize(Roles = …)]` or `RequireAuthorization("policy")` on what not everybody may do.',
  'security/password-hashing': 'Hash passwords by `PasswordHasher<TUser>` of ASP.NET Core Identity.',
  'security/rate-limiting': 'Call `AddRateLimiter(…)` with a partition per client, and `UseRateLimiter()`.',
  'reliability/background-jobs': 'Write a `BackgroundService` and register it by `AddHostedService<…>()`.',
  'reliability/caching': 'Use `HybridCache` or `IMemoryCache` with an expiry, or `AddOutputCache()` for whole answers.',
  'reliability/graceful-shutdown': 'Hand the stopping token on, and set `HostOptions.ShutdownTimeout`.',
  'reliability/retries': 'Call `AddStandardResilienceHandler()` on your `HttpClient` registrations.',
  'reliability/timeouts': 'Set `HttpClient.Timeout`, `CommandTimeout` of the database and `AddRequestTimeouts()`.',
};

const rails: Steps = {
  'api/contract': 'Describe requests in rswag specs and generate the OpenAPI file from them.',
  'api/pagination': 'Page by Pagy or Kaminari: `Book.page(params[:page]).per(20)`.',
  'api/status-codes': 'Render with a `status:` that fits: `:created`, `:not_found`, `:unprocessable_entity`.',
  'data/transactions': 'Wrap the writes in `ActiveRecord::Base.transaction do … end` and use the methods with `!`.',
  'errors/central-handling': 'Map exceptions by `rescue_from` in ApplicationController.',
  'validation/input': 'Permit parameters by `params.expect`, validate in models, and answer 422 with the errors.',
  'observability/correlation-id': 'Set `config.log_tags = [:request_id]` in config/environments/production.rb.',
  'observability/health': 'Route `get "up" => "rails/health#show"`.',
  'observability/logging':
    'Write through `Rails.logger` and set `config.log_level` in config/environments/production.rb.',
  'observability/metrics': 'Add Yabeda with its Prometheus exporter, or OpenTelemetry.',
  'security/authentication':
    'Add `has_secure_password` and a `before_action` that refuses callers without a session or token.',
  'security/authorization': 'Write a Pundit policy for each model and call `authorize` in every action.',
  'security/password-hashing': 'Put `has_secure_password` on the model; it takes the bcrypt gem.',
  'security/rate-limiting': 'Put `rate_limit to: 10, within: 1.minute` on controllers, or `throttle` of rack-attack.',
  'reliability/background-jobs': 'Move the work into an `ApplicationJob` and call `perform_later`.',
  'reliability/caching': 'Use `Rails.cache.fetch` with `expires_in`, or `fresh_when` for conditional requests.',
  'reliability/retries': 'Put `retry_on` with `wait:` and `attempts:` on jobs.',
  'reliability/timeouts': 'Set `connect_timeout` and `statement_timeout` in config/database.yml, and add rack-timeout.',
};

const sinatra: Steps = {
  'api/status-codes': 'Set `status 201`, and `halt 404` or `halt 422` with the errors.',
  'errors/central-handling': 'Add `error SomeError do … end` blocks and a `not_found` block to the application.',
  'validation/input': 'Check parameters by a dry-validation contract and `halt 422` with its errors.',
  'observability/health': 'Add `get "/health"` that asks the database.',
  'observability/logging': 'Write through a `Logger` that helpers can reach, not `puts`.',
  'security/authentication': 'Check a token in a `before` filter and `halt 401` without one.',
  'security/rate-limiting': 'Add rack-attack, `use Rack::Attack` in config.ru and declare a `throttle`.',
  'reliability/background-jobs': 'Move the work into a Sidekiq job.',
  'reliability/caching': 'Send `cache_control` and `etag` from reads.',
  'reliability/timeouts': '`use Rack::Timeout` in config.ru and give clients open and read timeouts.',
};

/** Frameworks, those that stand on others first. */
const frameworks: readonly Framework[] = [
  { technology: /^Spring (?:Boot|Web)$/, steps: spring },
  { technology: /^Quarkus(?: settings)?$/, steps: quarkus },
  { technology: /^Micronaut$/, steps: micronaut },
  { technology: /^Ktor$/, steps: ktor },
  { technology: /^ASP\.NET Core$/, steps: aspNet },
  { technology: /^Rails$/, steps: rails },
  { technology: /^Sinatra$/, steps: sinatra },
  ...pythonAndPhpSteps,
  ...goSteps,
  ...rustAndElixirSteps,
];

const kept = new WeakMap<readonly Use[], Steps | null>();

/** The first step of a check's remedy for the framework that most of production code stands on; undefined where none is known. */
export function frameworkStep(id: string, uses: readonly Use[]): string | undefined {
  let steps = kept.get(uses);
  if (steps === undefined) kept.set(uses, (steps = stepsOf(uses)));
  return steps?.[id];
}

function stepsOf(uses: readonly Use[]): Steps | null {
  const counted = frameworks.map(({ technology, steps, underOthers }) => ({
    steps,
    underOthers,
    count: uses.filter((use) => use.production && technology.test(use.technology)).length,
  }));
  const own = counted.filter(({ count, underOthers }) => count > 0 && !underOthers);
  const counts = own.length > 0 ? own : counted;
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 ? null : counts.find(({ count }) => count === most)!.steps;
}
