/** First steps of remedies in the words of the frameworks of Go. */
type Steps = Readonly<Record<string, string>>;

/** What holds for every program in Go, whatever router it uses. */
const common: Steps = {
  'api/contract': 'Write docs/openapi.yaml, or annotate handlers for swag and generate it by `swag init`.',
  'data/migrations': 'Add numbered files for goose or golang-migrate and run them before the server starts.',
  'data/transactions': 'Open `tx, err := db.BeginTx(ctx, nil)`, `defer tx.Rollback()` and commit after the last write.',
  'observability/logging':
    'Write through `log/slog` with a JSON handler, and keys instead of formats, not `log.Printf` or `fmt.Println`.',
  'observability/metrics': 'Serve `promhttp.Handler()` under /metrics and count requests by route and status.',
  'security/authorization': 'Compare role or owner in the handler before a change, and answer 403.',
  'security/password-hashing': 'Hash passwords by `bcrypt.GenerateFromPassword` of golang.org/x/crypto, or argon2id.',
  'reliability/background-jobs':
    'Move slow work into a job of asynq or River, or into a goroutine that a channel feeds and `main` waits for.',
  'reliability/caching': 'Keep results in Redis by `Set(ctx, key, value, ttl)`, or in memory by ristretto or ttlcache.',
  'reliability/graceful-shutdown':
    'Wait for SIGTERM by `signal.NotifyContext` and call `server.Shutdown(ctx)` with a time limit.',
  'reliability/idempotency':
    'Take the `Idempotency-Key` header on writes, and insert with `ON CONFLICT (key) DO NOTHING`.',
  'reliability/retries': 'Wrap outbound calls in `backoff.Retry` (cenkalti/backoff) or retry-go, with a limit.',
  'reliability/timeouts':
    'Set `ReadHeaderTimeout`, `ReadTimeout` and `IdleTimeout` of `http.Server`, `http.Client{Timeout: …}`, and `context.WithTimeout` around queries.',
};

const netHttp: Steps = {
  ...common,
  'api/pagination': 'Read `limit` and `offset` from `r.URL.Query()`, with a default and a maximum.',
  'api/status-codes': 'Write `http.StatusCreated`, `http.StatusNotFound` or `http.StatusConflict` by `w.WriteHeader`.',
  'errors/central-handling':
    'Let handlers return an error, and answer it in one wrapper that tells errors apart by `errors.Is` and `errors.As`.',
  'validation/input':
    'Decode with `DisallowUnknownFields`, check each field (go-playground/validator), and answer 422 with what is wrong.',
  'observability/correlation-id':
    'Take `X-Request-ID` or make one in a middleware, put it into the context, the logger and the response.',
  'observability/health': 'Handle `GET /healthz` with `db.PingContext`.',
  'security/authentication': 'Check the `Authorization` header in a middleware (golang-jwt) before any handler runs.',
  'security/rate-limiting': 'Keep a `rate.NewLimiter` (golang.org/x/time/rate) for each client and answer 429.',
};

const gin: Steps = {
  ...common,
  'api/pagination': 'Read `c.DefaultQuery("page", "1")` and hand limit and offset to the query.',
  'api/status-codes': 'Answer `c.JSON(http.StatusCreated, …)`, `c.AbortWithStatus(http.StatusNotFound)` …',
  'errors/central-handling':
    'Report by `c.Error(err)` in handlers, and answer `c.Errors` in one middleware after `c.Next()`.',
  'validation/input':
    'Put `binding:"required,min=…"` tags on request structs and answer what `ShouldBindJSON` returns with 400.',
  'observability/correlation-id': 'Add `requestid.New()` of gin-contrib/requestid and log `requestid.Get(c)`.',
  'observability/health': 'Add `r.GET("/healthz", …)` that pings the database.',
  'security/authentication': 'Put a middleware that verifies the token on the group: `r.Group("/api", auth)`.',
  'security/rate-limiting': 'Add ulule/limiter with its middleware for Gin, keyed by client.',
};

const echo: Steps = {
  ...common,
  'api/pagination': 'Read `c.QueryParam("page")` and hand limit and offset to the query.',
  'api/status-codes': 'Answer `c.JSON(http.StatusCreated, …)` and return `echo.NewHTTPError(http.StatusNotFound)`.',
  'errors/central-handling': 'Set `e.HTTPErrorHandler` to a function that maps the errors of your domain.',
  'validation/input': 'Set `e.Validator` to go-playground/validator and call `c.Validate` after `c.Bind`.',
  'observability/correlation-id': 'Add `middleware.RequestID()` and log the response’s `X-Request-ID`.',
  'observability/health': 'Add `e.GET("/healthz", …)` that pings the database.',
  'observability/metrics': 'Add `echoprometheus.NewMiddleware` and serve `echoprometheus.NewHandler()` under /metrics.',
  'security/authentication': 'Put `echojwt.JWT` or `middleware.KeyAuth` on the group.',
  'security/rate-limiting': 'Add `middleware.RateLimiter(middleware.NewRateLimiterMemoryStore(20))`.',
  'reliability/graceful-shutdown': 'Wait for SIGTERM by `signal.NotifyContext` and call `e.Shutdown(ctx)`.',
  'reliability/timeouts': 'Add `middleware.ContextTimeout(5 * time.Second)` and set `e.Server.ReadTimeout`.',
};

const chi: Steps = {
  ...netHttp,
  'observability/correlation-id': 'Add `r.Use(middleware.RequestID)` and log `middleware.GetReqID(ctx)`.',
  'observability/health': 'Add `r.Get("/healthz", …)` that pings the database, or `middleware.Heartbeat`.',
  'security/authentication': 'Put `jwtauth.Verifier` and `jwtauth.Authenticator` on the group by `r.Use`.',
  'security/rate-limiting': 'Add `r.Use(httprate.LimitByIP(100, time.Minute))`.',
  'reliability/timeouts': 'Add `r.Use(middleware.Timeout(5 * time.Second))` and set the timeouts of `http.Server`.',
};

const fiber: Steps = {
  ...common,
  'api/pagination': 'Read `c.QueryInt("page", 1)` and hand limit and offset to the query.',
  'api/status-codes': 'Answer `c.Status(fiber.StatusCreated).JSON(…)` and return `fiber.ErrNotFound` …',
  'errors/central-handling': 'Set `fiber.Config{ErrorHandler: …}` to a function that maps the errors of your domain.',
  'validation/input': 'Check what `c.BodyParser` read by go-playground/validator and return `fiber.NewError(422, …)`.',
  'observability/correlation-id': 'Add `app.Use(requestid.New())` and log `c.Locals("requestid")`.',
  'observability/health': 'Add `app.Use(healthcheck.New())` with a probe that pings the database.',
  'observability/logging': 'Write through `log/slog` or `fiber/v2/log` with keys (`log.Infow`), not `fmt.Println`.',
  'security/authentication': 'Put `jwtware.New` (gofiber/contrib/jwt) or `keyauth.New` on the group.',
  'security/rate-limiting': 'Add `app.Use(limiter.New(limiter.Config{Max: 60}))`.',
  'reliability/graceful-shutdown': 'Wait for SIGTERM and call `app.ShutdownWithTimeout(10 * time.Second)`.',
  'reliability/idempotency': 'Add `app.Use(idempotency.New())`, which keeps answers under `X-Idempotency-Key`.',
  'reliability/timeouts': 'Set `ReadTimeout` and `WriteTimeout` in `fiber.Config`, and timeouts of outbound clients.',
};

/** Frameworks of Go. The standard library counts where no other is in play. */
export const goSteps: readonly {
  readonly technology: RegExp;
  readonly steps: Steps;
  readonly underOthers?: boolean;
}[] = [
  { technology: /^Gin$/, steps: gin },
  { technology: /^Echo(?: middleware)?$/, steps: echo },
  { technology: /^chi(?: middleware)?$/, steps: chi },
  { technology: /^Fiber$/, steps: fiber },
  { technology: /^net\/http$/, steps: netHttp, underOthers: true },
];
