import assert from 'node:assert/strict';
import type { Status } from '../../../src/core/model';
import { answerOf } from '../../support/answer-of';

const go = (text: string, ...packages: readonly string[]): Record<string, string> => ({
  'go.mod': `module shop\n\ngo 1.23\n\nrequire (\n${packages.map((name) => `\t${name} v1.0.0`).join('\n')}\n)\n`,
  'main.go':
    'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("POST /books", add)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
  'books.go': `package main\n\n${text}`,
});
const rust = (text: string, framework = 'axum'): Record<string, string> => ({
  'Cargo.toml': `[package]\nname = "shop"\n\n[dependencies]\n${framework} = "1"\n`,
  'src/main.rs':
    framework === 'actix-web'
      ? 'use actix_web::{web, App, HttpServer};\n\nmod books;\n\nasync fn main() {\n    HttpServer::new(|| App::new().route("/books", web::post().to(books::add))).run().await;\n}\n'
      : 'use axum::{routing::post, Router};\n\nmod books;\n\nasync fn main() {\n    let app = Router::new().route("/books", post(books::add));\n    axum::serve(listener, app).await;\n}\n',
  'src/books.rs': text,
});
const phoenix = (files: Record<string, string>): Record<string, string> => ({
  'mix.exs':
    'defmodule Shop.MixProject do\n  use Mix.Project\n\n  def project, do: [app: :shop, deps: [{:phoenix, "~> 1.7"}, {:ecto_sql, "~> 3.12"}]]\nend\n',
  'lib/shop_web/endpoint.ex': 'defmodule ShopWeb.Endpoint do\n  use Phoenix.Endpoint, otp_app: :shop\nend\n',
  'lib/shop_web/router.ex':
    'defmodule ShopWeb.Router do\n  use Phoenix.Router\n\n  get "/books", ShopWeb.BookController, :index\nend\n',
  ...files,
});

type Case = readonly [name: string, check: string, files: Record<string, string>, status: Status];

const cases: readonly Case[] = [
  [
    'a repeated insert that does nothing, in small letters',
    'reliability/idempotency',
    go(
      'import "database/sql"\n\nfunc add(db *sql.DB) {\n\tdb.Exec(`insert into reads (book, reader) values ($1, $2)\n\t\ton conflict (book, reader) do nothing`, 1, 2)\n}\n',
    ),
    'pass',
  ],
  [
    'an insert that overwrites',
    'reliability/idempotency',
    go(
      'import "database/sql"\n\nfunc add(db *sql.DB) {\n\tdb.Exec("insert into seen (book) values ($1) on conflict (book) do update set at = now()", 1)\n}\n',
    ),
    'partial',
  ],
  [
    'a conflict that is only spoken of',
    'reliability/idempotency',
    go('// insert into reads … on conflict do nothing\nfunc add() {}\n'),
    'fail',
  ],
  [
    'a job under an id of its own',
    'reliability/idempotency',
    go(
      'import "github.com/hibiken/asynq"\n\nfunc add(c *asynq.Client) {\n\tc.Enqueue(asynq.NewTask("mail", nil), asynq.TaskID("mail:1"))\n}\n',
      'github.com/hibiken/asynq',
    ),
    'pass',
  ],
  [
    'a write that names the owner',
    'security/authorization',
    go(
      'import (\n\t"database/sql"\n\t"net/http"\n)\n\nfunc remove(db *sql.DB, r *http.Request) {\n\towner := ownerOf(r.Header.Get("Authorization"))\n\tdb.Exec("DELETE FROM books WHERE id = $1 AND owner_id = $2", 1, owner)\n}\n',
    ),
    'pass',
  ],
  [
    'a write that names another thing',
    'security/authorization',
    go(
      'import "database/sql"\n\nfunc remove(db *sql.DB) {\n\tdb.Exec("DELETE FROM books WHERE id = $1 AND shelf_id = $2", 1, 2)\n}\n',
    ),
    'fail',
  ],
  [
    'a store in Redis that nothing stands behind',
    'reliability/caching',
    go(
      'import "github.com/redis/go-redis/v9"\n\nfunc add(c *redis.Client) {\n\tc.Set(ctx, "book:1", body, 24*time.Hour)\n}\n',
      'github.com/redis/go-redis/v9',
    ),
    'fail',
  ],
  [
    'answers of the database kept in Redis for a while',
    'reliability/caching',
    go(
      'import (\n\t"database/sql"\n\n\t"github.com/redis/go-redis/v9"\n)\n\nvar db, _ = sql.Open("postgres", "")\n\nfunc list(c *redis.Client) {\n\tc.Set(ctx, "books:all", body, time.Minute)\n}\n',
      'github.com/redis/go-redis/v9',
    ),
    'pass',
  ],
  [
    'answers kept in Redis by a middleware that hands its request on',
    'reliability/caching',
    go(
      'import (\n\t"database/sql"\n\n\t"github.com/gin-gonic/gin"\n\t"github.com/redis/go-redis/v9"\n)\n\nvar db, _ = sql.Open("postgres", "")\n\nfunc keep(shelf *redis.Client, ttl time.Duration) gin.HandlerFunc {\n\treturn func(c *gin.Context) { shelf.Set(c, key, body, ttl) }\n}\n',
      'github.com/redis/go-redis/v9',
    ),
    'pass',
  ],
  [
    'tokens kept in Redis by a middleware',
    'reliability/caching',
    go(
      'import (\n\t"database/sql"\n\n\t"github.com/gin-gonic/gin"\n\t"github.com/redis/go-redis/v9"\n)\n\nvar db, _ = sql.Open("postgres", "")\n\nfunc keep(shelf *redis.Client, ttl time.Duration) gin.HandlerFunc {\n\treturn func(c *gin.Context) { shelf.Set(c, "refresh:"+id, token, ttl) }\n}\n',
      'github.com/redis/go-redis/v9',
    ),
    'fail',
  ],
  [
    'tokens kept in Redis',
    'reliability/caching',
    go(
      'import (\n\t"database/sql"\n\n\t"github.com/redis/go-redis/v9"\n)\n\nvar db, _ = sql.Open("postgres", "")\n\nfunc login(c *redis.Client) {\n\tc.Set(ctx, "refresh:"+id, token, time.Hour)\n}\n',
      'github.com/redis/go-redis/v9',
    ),
    'fail',
  ],
  [
    'a token that is read from the header',
    'security/authentication',
    go(
      'import "net/http"\n\nfunc add(w http.ResponseWriter, r *http.Request) {\n\tif r.Header.Get("Authorization") != secret {\n\t\tw.WriteHeader(401)\n\t}\n}\n',
    ),
    'pass',
  ],
  [
    'a token that is sent to others',
    'security/authentication',
    go('import "net/http"\n\nfunc fetch(r *http.Request) {\n\tr.Header.Set("Authorization", "Bearer "+token)\n}\n'),
    'fail',
  ],
  [
    'passwords in a column without a tag',
    'security/password-hashing',
    go(
      'import "gorm.io/gorm"\n\ntype User struct {\n\tgorm.Model\n\tEmail string `gorm:"uniqueIndex"`\n\tPassword string `json:"-"`\n}\n\nvar db, _ = gorm.Open(nil)\n',
      'gorm.io/gorm',
    ),
    'fail',
  ],
  [
    'refusals by errors that are named after bad input',
    'validation/input',
    rust(
      'pub async fn add(Json(book): Json<Book>) -> Result<(), AppError> {\n    if book.title.is_empty() {\n        return Err(AppError::Validation("a book needs a title".into()));\n    }\n    if book.pages < 1 {\n        return Err(AppError::Validation("a book has pages".into()));\n    }\n    Ok(())\n}\n\nimpl IntoResponse for AppError {\n    fn into_response(self) -> Response {\n        StatusCode::BAD_REQUEST.into_response()\n    }\n}\n',
    ),
    'pass',
  ],
  [
    'refusals of tokens',
    'validation/input',
    rust(
      'pub async fn add() -> Result<(), AppError> {\n    if token.is_empty() {\n        return Err(AppError::InvalidToken);\n    }\n    if key.is_empty() {\n        return Err(AppError::InvalidKey);\n    }\n    Ok(())\n}\n\nfn code() -> StatusCode { StatusCode::BAD_REQUEST }\n',
    ),
    'fail',
  ],
  ['the default of Actix', 'reliability/graceful-shutdown', rust('pub async fn add() {}\n', 'actix-web'), 'partial'],
  ['Axum, which has no default', 'reliability/graceful-shutdown', rust('pub async fn add() {}\n'), 'fail'],
  ['the default of Phoenix', 'reliability/graceful-shutdown', phoenix({}), 'partial'],
  [
    'how long Phoenix drains',
    'reliability/graceful-shutdown',
    phoenix({
      'config/runtime.exs':
        'import Config\n\nconfig :shop, ShopWeb.Endpoint, http: [thousand_island_options: [shutdown_timeout: 20_000]]\n',
    }),
    'pass',
  ],
  [
    'time limits in the configuration of Phoenix',
    'reliability/timeouts',
    phoenix({ 'config/runtime.exs': 'import Config\n\nconfig :shop, Shop.Repo, timeout: 10_000\n' }),
    'pass',
  ],
  [
    'a limit that is none',
    'reliability/timeouts',
    phoenix({ 'config/runtime.exs': 'import Config\n\nconfig :shop, Shop.Repo, timeout: :infinity\n' }),
    'fail',
  ],
  [
    'metrics that nothing reports',
    'observability/metrics',
    phoenix({
      'lib/shop_web/telemetry.ex':
        'defmodule ShopWeb.Telemetry do\n  import Telemetry.Metrics\n\n  def metrics, do: [counter("phoenix.endpoint.stop.count")]\nend\n',
    }),
    'fail',
  ],
  [
    'a process that keeps a value',
    'reliability/background-jobs',
    phoenix({
      'lib/shop/counter.ex':
        'defmodule Shop.Counter do\n  use GenServer\n\n  def handle_call(:next, _from, n), do: {:reply, n, n + 1}\nend\n',
    }),
    'fail',
  ],
  [
    'a process that wakes itself',
    'reliability/background-jobs',
    phoenix({
      'lib/shop/sweep.ex':
        'defmodule Shop.Sweep do\n  use GenServer\n\n  def init(state) do\n    Process.send_after(self(), :sweep, 60_000)\n    {:ok, state}\n  end\nend\n',
    }),
    'pass',
  ],
  [
    'a role in a pattern',
    'security/authorization',
    phoenix({
      'lib/shop_web/admin.ex':
        'defmodule ShopWeb.Admin do\n  def check(%{assigns: %{user: %{role: :admin}}} = conn), do: conn\n  def check(conn), do: halt(conn)\nend\n',
    }),
    'pass',
  ],
  [
    'a list that is cut over several lines',
    'api/pagination',
    phoenix({
      'lib/shop/books.ex':
        'defmodule Shop.Books do\n  import Ecto.Query\n\n  def list(page) do\n    Book\n    |> order_by(:title)\n    |> limit(^20)\n    |> offset(^page)\n    |> Repo.all()\n  end\nend\n',
    }),
    'pass',
  ],
];

describe('answers on Go, Rust and Elixir', () => {
  for (const [name, check, files, status] of cases) {
    it(`${check} is ${status} for ${name}`, () => {
      const answer = answerOf(check, files);
      assert.equal(answer.status, status, answer.message);
    });
  }
});
