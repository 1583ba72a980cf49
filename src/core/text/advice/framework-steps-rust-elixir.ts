/** First steps of remedies in the words of the frameworks of Rust and Elixir. */
type Steps = Readonly<Record<string, string>>;

/** What holds for every program in Rust, whatever framework it uses. */
const rust: Steps = {
  'api/contract': 'Derive the description by utoipa: `#[utoipa::path]` on handlers, `#[derive(OpenApi)]` on a struct.',
  'data/migrations':
    'Keep numbered files under migrations/ and run them by `sqlx::migrate!()` or `diesel migration run`.',
  'data/transactions': 'Open `let mut tx = pool.begin().await?` and commit after the last write.',
  'observability/logging': 'Set up `tracing_subscriber` and write by `tracing::info!` with fields, not `println!`.',
  'observability/metrics':
    'Record by the metrics crate and serve what metrics-exporter-prometheus renders under /metrics.',
  'security/authorization': 'Compare role or owner in the handler before a change, and answer 403.',
  'security/password-hashing': 'Hash passwords by `Argon2::default().hash_password`, on a thread for blocking work.',
  'reliability/background-jobs': 'Move slow work into apalis jobs, or into a task that `main` spawns and waits for.',
  'reliability/caching': 'Keep results in `moka::future::Cache` with `time_to_live`.',
  'reliability/idempotency':
    'Take the `Idempotency-Key` header on writes, and insert with `on conflict (key) do nothing`.',
  'reliability/retries': 'Wrap outbound calls in backon or tokio-retry, with a limit and exponential pauses.',
};

const axum: Steps = {
  ...rust,
  'api/pagination': 'Take `Query<Paging>` and hand limit and offset to the query.',
  'api/status-codes': 'Return `(StatusCode::CREATED, Json(…))`, and the status of each error from `IntoResponse`.',
  'errors/central-handling':
    'Return one error type from handlers and map its cases in `impl IntoResponse for AppError`.',
  'validation/input': 'Derive `Validate` on request types and answer 422 with what is wrong.',
  'observability/correlation-id': 'Add `SetRequestIdLayer` and `PropagateRequestIdLayer` of tower-http.',
  'observability/health': 'Route `/healthz` to a handler that runs `select 1`.',
  'security/authentication': 'Write an extractor (`impl FromRequestParts for Caller`) that verifies the token.',
  'security/rate-limiting': 'Add `GovernorLayer` of tower_governor.',
  'reliability/graceful-shutdown': 'Add `.with_graceful_shutdown(signal)` to `axum::serve` and wait for SIGTERM in it.',
  'reliability/timeouts': 'Add `TimeoutLayer` of tower-http, `acquire_timeout` of the pool and timeouts of clients.',
};

const actix: Steps = {
  ...rust,
  'api/pagination': 'Take `web::Query<Paging>` and hand limit and offset to the query.',
  'api/status-codes':
    'Answer `HttpResponse::Created()`, and the status of each error from `ResponseError::status_code`.',
  'errors/central-handling':
    'Return one error type from handlers and map its cases in `impl ResponseError for AppError`.',
  'validation/input': 'Derive `Validate` on request types (validator) and answer 400 or 422 with what is wrong.',
  'observability/correlation-id': 'Add `TracingLogger` of tracing-actix-web, which gives each request an id.',
  'observability/health': 'Route `/healthz` to a handler that asks the pool for a connection.',
  'security/authentication': 'Wrap the scope in `HttpAuthentication::bearer(check)` of actix-web-httpauth.',
  'security/rate-limiting': 'Wrap the application in `Governor::new(&config)` of actix-governor.',
  'reliability/graceful-shutdown': 'Set `.shutdown_timeout(…)` of `HttpServer`, and close the pool after `run()`.',
  'reliability/timeouts': 'Set `.client_request_timeout(…)` of `HttpServer`, and timeouts of the pool and of clients.',
};

const rocket: Steps = {
  ...rust,
  'api/contract': 'Derive the description by rocket_okapi: `#[openapi]` on routes.',
  'api/pagination': 'Take `?<page>` in the route and hand limit and offset to the query.',
  'api/status-codes': 'Return `status::Created`, `Option` for what may be missing, or `Err(Status::Conflict)`.',
  'errors/central-handling': 'Return one error type and map it in `impl Responder`, with `#[catch]` for the rest.',
  'validation/input': 'Check what a `Json` guard took in by validator and return `Status::UnprocessableEntity`.',
  'observability/correlation-id':
    'Make an id in a fairing’s `on_request`, keep it in the local cache and answer with it.',
  'observability/health': 'Add `#[get("/healthz")]` that asks the database.',
  'security/authentication': 'Write a request guard (`impl FromRequest for Caller`) that verifies the token.',
  'security/rate-limiting': 'Add a guard of rocket_governor to routes.',
  'reliability/graceful-shutdown': 'Set `grace` and `mercy` under `[default.shutdown]` in Rocket.toml.',
  'reliability/timeouts': 'Set `connect_timeout` of the pool in Rocket.toml, and `timeout` of outbound clients.',
};

const phoenix: Steps = {
  'api/contract': 'Describe actions by OpenApiSpex and serve the description under /api/openapi.',
  'api/pagination': 'Hand `limit` and `offset` from the parameters to the Ecto query, or add Flop.',
  'api/status-codes': 'Answer `put_status(conn, :created)`, and map reasons to statuses in the fallback controller.',
  'data/migrations': 'Generate them by `mix ecto.gen.migration`.',
  'data/transactions': 'Join the writes in an `Ecto.Multi` and run it by `Repo.transaction`.',
  'errors/central-handling':
    'Return `{:error, reason}` from actions and map it in a controller behind `action_fallback`.',
  'validation/input': 'Cast parameters in a changeset with `validate_required` and answer 422 with its errors.',
  'observability/correlation-id':
    'Put `plug Plug.RequestId` into the endpoint and `:request_id` into the logger’s metadata.',
  'observability/health': 'Route `get "/health"` to an action that runs `Repo.query!("select 1")`.',
  'observability/logging': 'Write by `Logger.info` with metadata, not `IO.puts`.',
  'observability/metrics': 'Give your `Telemetry.Metrics` a reporter: PromEx or TelemetryMetricsPrometheus.',
  'security/authentication': 'Verify the token (Guardian, `Phoenix.Token`) in a plug and put it into the pipeline.',
  'security/authorization': 'Check role or owner in a plug or by Bodyguard, and answer 403.',
  'security/password-hashing': 'Hash passwords by `Bcrypt.hash_pwd_salt` (bcrypt_elixir).',
  'security/rate-limiting': 'Call `Hammer.check_rate` for each client in a plug of the pipeline, and answer 429.',
  'reliability/background-jobs': 'Move slow work into an `Oban.Worker`.',
  'reliability/caching': 'Keep results by `Cachex.fetch` with an expiry.',
  'reliability/graceful-shutdown':
    'Set `thousand_island_options: [shutdown_timeout: …]` (Bandit) or `drainer: […]` (Cowboy) of the endpoint.',
  'reliability/idempotency': 'Insert with `on_conflict: :nothing`, and make Oban jobs `unique`.',
  'reliability/retries': 'Set `max_attempts` of Oban workers and `retry:` of Req.',
  'reliability/timeouts':
    'Set `timeout:` of the repository, `read_timeout` of the server and `receive_timeout` of clients.',
};

/** Frameworks of Rust and Elixir. */
export const rustAndElixirSteps: readonly { readonly technology: RegExp; readonly steps: Steps }[] = [
  { technology: /^Axum$/, steps: axum },
  { technology: /^Actix Web$/, steps: actix },
  { technology: /^Rocket$/, steps: rocket },
  { technology: /^Phoenix$/, steps: phoenix },
];
