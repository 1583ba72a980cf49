import { text, type Technology } from '../technology';

/** A request guard of Rocket that is named after who is calling. */
const callerGuard =
  /\bFromRequest<[^>]*>\s+for\s+\w*(?:User|Auth|Claims|Session|Token|Identity|Admin|Key|Jwt|JWT|Login|Account|Credential|Caller|Principal)\w*/;

/** Web frameworks of Rust, and what they are combined with. */
export const rustWeb: readonly Technology[] = [
  {
    name: 'Axum',
    packages: ['axum'],
    patterns: {
      framework: /\baxum::serve\(|\bServer::bind\(|\bRouter::new\(/,
      server: /\baxum::serve\(|\bServer::bind\(|\baxum_server::bind\w*\(/,
      router: /\.route\(|\.nest\(/,
      'error-handling': /\bimpl IntoResponse for \w*(?:Error|Err|Rejection|Failure|Problem)\b|\bHandleErrorLayer\b/,
      'graceful-shutdown': /\.with_graceful_shutdown\(/,
      websockets: /\bWebSocketUpgrade\b/,
      authentication:
        /\bimpl(?:<[^>]*>)? FromRequest(?:Parts)?(?:<[^>]*>)? for \w*(?:User|Auth|Claims|Session|Token|Identity)\w*/,
    },
    anywhere: {
      'error-handling': /\bimpl IntoResponse for \w*(?:Error|Err|Rejection|Failure|Problem)\b/,
      'graceful-shutdown': /\.with_graceful_shutdown\(/,
    },
    example: `use axum::{extract::ws::WebSocketUpgrade, Router};
async fn main() {
  let app = Router::new().route("/books", get(list));
  axum::serve(listener, app).with_graceful_shutdown(stop()).await;
}
impl IntoResponse for AppError {}
impl FromRequestParts<State> for AuthUser {}
async fn talk(ws: WebSocketUpgrade) {}`,
  },
  {
    name: 'Actix Web',
    packages: ['actix-web', 'actix_web'],
    imports: ['actix_web'],
    patterns: {
      framework: /\bHttpServer::new\(|\bApp::new\(/,
      server: /\bHttpServer::new\(/,
      router: /\.(?:route|service|resource|scope)\(|#\[(?:get|post|put|patch|delete)\(/,
      'error-handling': /\bimpl (?:\w+::)*ResponseError for\b|\bErrorHandlers::new\(|\berror_handler\(/,
      'graceful-shutdown': /\.shutdown_timeout\(/,
      'graceful-default': /\bHttpServer::new\(/,
      timeouts: /\.(?:client_request_timeout|keep_alive|client_disconnect_timeout)\(/,
      'access-log': /\bLogger::(?:default|new)\(/,
      compression: /\bCompress::default\(/,
      authentication: /\bimpl FromRequest for \w*(?:User|Auth|Claims|Session|Token|Identity)\w*/,
    },
    example: `use actix_web::{App, HttpServer};
fn main() {
  HttpServer::new(|| App::new().wrap(Logger::default()).wrap(Compress::default()).service(list)).shutdown_timeout(30).keep_alive(limit);
}
impl ResponseError for AppError {}
impl FromRequest for AuthUser {}`,
  },
  {
    name: 'Actix extras',
    packages: [
      'actix-cors',
      'actix-session',
      'actix-identity',
      'actix-web-httpauth',
      'actix-governor',
      'actix-limitation',
      'actix-files',
      'actix-web-prom',
      'actix-jwt-auth-middleware',
    ],
    imports: [
      'actix_cors',
      'actix_session',
      'actix_identity',
      'actix_web_httpauth',
      'actix_governor',
      'actix_limitation',
      'actix_files',
      'actix_web_prom',
    ],
    patterns: {
      cors: /\bCors::\w+\(/,
      session: /\bSessionMiddleware\b/,
      authentication: /\bIdentityMiddleware\b|\bHttpAuthentication\b|\bBearerAuth\b|\bBasicAuth\b/,
      'rate-limit': /\bGovernor(?:Config\w*)?\b|\bRateLimiter\b/,
      'static-files': /\bFiles::new\(/,
      metrics: /\bPrometheusMetrics\w*\b/,
    },
    example: `use actix_cors::Cors;
fn wrap() { Cors::permissive(); SessionMiddleware::new(store, key); HttpAuthentication::bearer(check); Governor::new(&config); Files::new("/", "."); PrometheusMetricsBuilder::new("api"); }`,
  },
  {
    name: 'Rocket',
    packages: ['rocket'],
    patterns: {
      framework: /\brocket::(?:build|custom|ignite)\(|#\[launch\]/,
      server: /\brocket::(?:build|custom|ignite)\(|#\[launch\]/,
      router: /#\[(?:get|post|put|patch|delete)\(|\.mount\(/,
      'error-handling': /#\[catch\(|\bcatchers!\[/,
      'graceful-default': /\brocket::(?:build|custom|ignite)\(|#\[launch\]/,
      authentication: callerGuard,
    },
    anywhere: {
      'error-handling': /#\[catch\(/,
      authentication: callerGuard,
      router: /#\[(?:get|post|put|patch|delete)\(/,
    },
    example: `use rocket::request::FromRequest;
#[launch]
fn start() { rocket::build().mount("/", routes![list]).register("/", catchers![missing]) }
impl<'r> FromRequest<'r> for User {}
#[get("/books")] fn list() {}`,
  },
  {
    name: 'Settings of Rocket',
    packages: ['rocket'],
    settings: { 'graceful-shutdown': /^\w+\.shutdown\.(?:grace|mercy|signals)=/ },
    example: '',
  },
  {
    name: 'Other web frameworks of Rust',
    packages: [
      'warp',
      'poem',
      'poem-openapi',
      'salvo',
      'tide',
      'gotham',
      'ntex',
      'rouille',
      'loco-rs',
      'tiny_http',
      'hyper',
      'thruster',
      'viz',
      'nickel',
      'iron',
      'pavex',
    ],
    imports: [
      'warp',
      'poem',
      'salvo',
      'tide',
      'gotham',
      'ntex',
      'rouille',
      'loco_rs',
      'tiny_http',
      'viz',
      'nickel',
      'iron',
      'hyper::server',
      'hyper::service',
      'hyper_util::server',
    ],
    imported: ['framework', 'server'],
    patterns: { 'error-handling': /\.recover\(|\.catch_error\(|\.catcher\(/ },
    example: `use warp::Filter;
fn main() { let api = warp::path("books").recover(answer); }`,
  },
  {
    name: 'tower-http',
    packages: ['tower-http', 'tower', 'axum-extra'],
    imports: ['tower_http', 'tower'],
    patterns: {
      cors: /\bCorsLayer\b/,
      'access-log': /\bTraceLayer\b/,
      timeouts: /\bTimeoutLayer\b|\.timeout\(/,
      'correlation-id': /\b(?:SetRequestIdLayer|PropagateRequestIdLayer|MakeRequestUuid)\b/,
      compression: /\bCompressionLayer\b/,
      'rate-limit': /\bRateLimitLayer\b|\.rate_limit\(/,
      'static-files': /\bServeDir\b/,
      retry: /\bRetryLayer\b|\bretry::Policy\b/,
      authentication: /\b(?:ValidateRequestHeaderLayer|AsyncRequireAuthorizationLayer|RequireAuthorizationLayer)\b/,
      'error-handling': /\bCatchPanicLayer\b/,
    },
    example: `use tower_http::cors::CorsLayer;
fn layers() {
  (CorsLayer::permissive(), TraceLayer::new_for_http(), TimeoutLayer::new(limit), SetRequestIdLayer::new(name, MakeRequestUuid));
  (CompressionLayer::new(), RateLimitLayer::new(5, limit), ServeDir::new("."), RetryLayer::new(policy), ValidateRequestHeaderLayer::bearer(key), CatchPanicLayer::new());
}`,
  },
  {
    name: 'Rate limits of Rust',
    packages: [
      'tower_governor',
      'governor',
      'axum-governor',
      'ratelimit',
      'leaky-bucket',
      'rocket-governor',
      'actix-extensible-rate-limit',
      'redis-cell-rs',
    ],
    imports: [
      'tower_governor',
      'governor',
      'ratelimit',
      'leaky_bucket',
      'rocket_governor',
      'actix_extensible_rate_limit',
    ],
    imported: ['rate-limit'],
    example: `use tower_governor::GovernorLayer;
fn wrap() { GovernorLayer { config }; }`,
  },
  {
    name: 'OpenAPI tools of Rust',
    packages: [
      'utoipa',
      'aide',
      'poem-openapi',
      'okapi',
      'rocket_okapi',
      'paperclip',
      'dropshot',
      'apistos',
      'utoipa-swagger-ui',
      'utoipauto',
    ],
    imports: [
      'utoipa',
      'aide',
      'poem_openapi',
      'okapi',
      'rocket_okapi',
      'paperclip',
      'dropshot',
      'apistos',
      'utoipa_swagger_ui',
    ],
    imported: ['openapi'],
    example: `use utoipa::OpenApi;
#[derive(OpenApi)] struct Docs;`,
  },
  {
    name: 'GraphQL for Rust',
    packages: ['async-graphql', 'juniper'],
    imports: ['async_graphql', 'juniper'],
    imported: ['graphql'],
    example: `use async_graphql::Schema;
fn make() { Schema::build(q, m, s); }`,
  },
  {
    name: 'Tonic',
    packages: ['tonic', 'grpcio'],
    imported: ['grpc'],
    patterns: { server: /\bServer::builder\(/, framework: /\bServer::builder\(/ },
    example: `use tonic::transport::Server;
fn main() { Server::builder().serve(address); }`,
  },
  {
    name: 'Validation of Rust',
    packages: [
      'validator',
      'garde',
      'nutype',
      'axum-valid',
      'actix-web-validator',
      'serde_valid',
      'axum-validated-extractors',
      'validify',
    ],
    imports: ['validator', 'garde', 'nutype', 'axum_valid', 'actix_web_validator', 'serde_valid', 'validify'],
    imported: ['validation'],
    example: `use validator::Validate;
#[derive(Validate)] struct Book { #[validate(length(min = 1))] title: String }`,
  },
  {
    name: 'Authorization header',
    anywhere: {
      authentication: [
        text(/\.get(?:_one)?\(\s*"(?:[aA]uthorization|[xX]-[aA][pP][iI]-[kK][eE][yY])"/),
        /\.get\(\s*(?:\w+::)*AUTHORIZATION\s*\)/,
      ],
    },
    example: 'fn who(request: &Parts) { request.headers.get("authorization"); }',
  },
  {
    name: 'JWT for Rust',
    packages: ['jsonwebtoken', 'jwt', 'jwt-simple', 'biscuit', 'pasetors', 'jsonwebtokens', 'josekit'],
    imports: ['jsonwebtoken', 'jwt', 'jwt_simple', 'biscuit', 'pasetors', 'josekit'],
    imported: ['jwt', 'authentication'],
    example: `use jsonwebtoken::encode;
fn issue() { encode(&header, &claims, &key); }`,
  },
  {
    name: 'Authentication of Rust',
    packages: [
      'axum-login',
      'oauth2',
      'openidconnect',
      'axum-auth',
      'tower-sessions',
      'async-session',
      'axum-session-auth',
      'totp-rs',
      'axum-sessions',
    ],
    imports: [
      'axum_login',
      'oauth2',
      'openidconnect',
      'axum_auth',
      'axum_session_auth',
      'headers::authorization',
      'axum_extra::headers::authorization',
      'axum_extra::TypedHeader',
      'totp_rs',
    ],
    imported: ['authentication'],
    example: `use axum_login::AuthUser;
impl AuthUser for Reader {}`,
  },
  {
    name: 'Sessions of Rust',
    packages: ['tower-sessions', 'axum-sessions', 'async-session'],
    imports: ['tower_sessions', 'axum_sessions', 'async_session'],
    imported: ['session'],
    example: `use tower_sessions::SessionManagerLayer;
fn wrap() { SessionManagerLayer::new(store); }`,
  },
  {
    name: 'Casbin for Rust',
    packages: ['casbin', 'oso', 'biscuit-auth', 'cedar-policy', 'actix-casbin-auth', 'actix-web-grants'],
    imports: ['casbin', 'oso', 'biscuit_auth', 'cedar_policy', 'actix_casbin_auth', 'actix_web_grants'],
    imported: ['authorization'],
    example: `use casbin::Enforcer;
fn rights() { Enforcer::new(model, policy); }`,
  },
  {
    name: 'Password hashes of Rust',
    packages: [
      'argon2',
      'bcrypt',
      'scrypt',
      'pbkdf2',
      'rust-argon2',
      'password-hash',
      'djangohashers',
      'password-auth',
    ],
    imports: ['argon2', 'bcrypt', 'scrypt', 'pbkdf2', 'password_hash', 'djangohashers', 'password_auth'],
    imported: ['password-hash'],
    example: `use argon2::Argon2;
fn hash() { Argon2::default().hash_password(p, &salt); }`,
  },
  {
    name: 'Digests of Rust',
    packages: ['sha2', 'sha1', 'md5', 'md-5', 'blake3', 'ring'],
    imports: ['sha2', 'sha1', 'md5', 'blake3', 'ring::digest'],
    imported: ['fast-hash'],
    example: `use sha2::Sha256;
fn sum() { Sha256::digest(body); }`,
  },
  {
    name: 'AWS Lambda for Rust',
    packages: ['lambda_http', 'lambda_runtime', 'worker', 'shuttle-runtime', 'spin-sdk'],
    imports: ['lambda_http', 'lambda_runtime', 'worker', 'shuttle_runtime', 'spin_sdk'],
    imported: ['server', 'framework'],
    example: `use lambda_http::run;
fn main() { run(handler); }`,
  },
  {
    name: 'WebSockets of Rust',
    packages: ['tokio-tungstenite', 'tungstenite', 'socketioxide', 'actix-ws', 'actix-web-actors', 'async-tungstenite'],
    imports: ['tokio_tungstenite', 'tungstenite', 'socketioxide', 'actix_ws', 'actix_web_actors', 'async_tungstenite'],
    imported: ['websockets'],
    example: `use socketioxide::SocketIo;
fn start() { SocketIo::new_layer(); }`,
  },
  {
    name: 'Templates of Rust',
    packages: ['askama', 'tera', 'minijinja', 'handlebars', 'maud', 'rinja'],
    imported: ['server-rendering'],
    example: `use tera::Tera;
fn pages() { Tera::new("*"); }`,
  },
  {
    name: 'HTTP caching of Rust',
    imports: ['axum::http::header', 'actix_web::http::header', 'http::header', 'hyper::header'],
    patterns: { 'http-caching': [/\b(?:header::)?(?:ETAG|IF_NONE_MATCH)\b/, text(/\bCACHE_CONTROL\b(?!.{0,40}"no-)/)] },
    example: `use axum::http::header;
fn tag() { (header::ETAG, value); (header::CACHE_CONTROL, "max-age=60"); }`,
  },
];
