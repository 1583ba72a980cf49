import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

describe('endpoints of Go', () => {
  it('follows groups through packages, with methods of the right types', () => {
    const files = {
      'cmd/main.go': [
        'package main',
        'import (',
        '\t"example.org/shop/internal/handler"',
        '\t"github.com/gin-gonic/gin"',
        ')',
        'func main() {',
        '\tr := gin.Default()',
        '\tapi := r.Group("/api")',
        '\thandler.NewBooks().Register(api.Group("/books"))',
        '\tloans := handler.NewLoans()',
        '\tloans.Register(api)',
        '}',
      ].join('\n'),
      'internal/handler/books.go': [
        'package handler',
        'import "github.com/gin-gonic/gin"',
        'type Books struct{}',
        'func NewBooks() *Books { return &Books{} }',
        'func (b *Books) Register(g *gin.RouterGroup) {',
        '\tg.GET("", b.list)',
        '\tg.GET("/:id", auth(), b.one)',
        '}',
        'func (b *Books) list(c *gin.Context) {}',
        'func (b *Books) one(c *gin.Context) {}',
      ].join('\n'),
      'internal/handler/loans.go': [
        'package handler',
        'import "github.com/gin-gonic/gin"',
        'type Loans struct{}',
        'func NewLoans() *Loans { return &Loans{} }',
        'func (l *Loans) Register(g *gin.RouterGroup) {',
        '\tloans := g.Group("/loans")',
        '\t{',
        '\t\tloans.POST("/", l.create)',
        '\t}',
        '}',
        'func (l *Loans) create(c *gin.Context) {}',
      ].join('\n'),
    };
    const found = endpointsOf(files);
    assert.ok(
      found.includes('POST /api/loans internal/handler/loans.go:8 create internal/handler/loans.go:11'),
      String(found),
    );
    assert.ok(
      found.includes('GET /api/books/{id} internal/handler/books.go:7 one internal/handler/books.go:10'),
      String(found),
    );
  });

  it('reads patterns of net/http, prefixes stripped from what is mounted', () => {
    const text = [
      'package main',
      'import "net/http"',
      'func main() {',
      '\tmux := http.NewServeMux()',
      '\tmux.HandleFunc("GET /books/{id}", one)',
      '\tmux.HandleFunc("/any", any)',
      '\tapi := http.NewServeMux()',
      '\tapi.Handle("POST /loans", http.HandlerFunc(lend))',
      '\tmux.Handle("/api/", http.StripPrefix("/api", api))',
      '\tmux.Handle("/assets/", http.FileServer(http.Dir("assets")))',
      '\thttp.ListenAndServe(":80", mux)',
      '}',
    ].join('\n');
    assert.deepEqual(pathsOf({ 'main.go': text }), ['ANY /any', 'GET /books/{id}', 'POST /api/loans']);
  });

  it('reads nested routers of chi and chains of Gorilla', () => {
    const chi =
      'package a\nimport "github.com/go-chi/chi/v5"\nfunc Routes() chi.Router {\n\tr := chi.NewRouter()\n\tr.Route("/books", func(r chi.Router) {\n\t\tr.With(page).Get("/", list)\n\t\tr.Route("/{id}", func(r chi.Router) { r.Put("/", save) })\n\t})\n\tr.Mount("/admin", admin())\n\treturn r\n}\nfunc admin() chi.Router {\n\tr := chi.NewRouter()\n\tr.Get("/", home)\n\treturn r\n}\n';
    const gorilla =
      'package b\nimport "github.com/gorilla/mux"\nfunc main() {\n\tr := mux.NewRouter()\n\ts := r.PathPrefix("/v1").Subrouter()\n\ts.HandleFunc("/loans/{id:[0-9]+}", one).Methods("GET", "DELETE")\n}\n';
    assert.deepEqual(pathsOf({ 'a/a.go': chi, 'b/b.go': gorilla }), [
      'DELETE /v1/loans/{id}',
      'GET /admin',
      'GET /books',
      'GET /v1/loans/{id}',
      'PUT /books/{id}',
    ]);
  });

  it('takes a router that a function is handed from out of sight for the application', () => {
    const files = {
      'app.go': 'package main\nfunc main() {\n\tsrv := newServer()\n\tRegister(srv.App)\n}\n',
      'routes.go':
        'package main\nimport "github.com/gofiber/fiber/v2"\nfunc Register(app *fiber.App) {\n\tapp.Get("/healthz", ok)\n}\nfunc Unused(app *fiber.App) {\n\tapp.Get("/unused", ok)\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /healthz']);
  });

  it('reads fields that several files of a package share', () => {
    const files = {
      'server/server.go':
        'package server\nimport "github.com/labstack/echo/v4"\nfunc New() *Server {\n\ts := &Server{}\n\ts.echo = echo.New()\n\treturn s\n}\n',
      'server/routes.go':
        'package server\nfunc (s *Server) routes() {\n\ts.echo.POST("/books", s.create, guard)\n}\nfunc (s *Server) create(c echo.Context) error { return nil }\n',
    };
    assert.deepEqual(pathsOf(files), ['POST /books']);
  });
});

describe('endpoints of Go across packages', () => {
  const api = (name: string, path: string): string =>
    `package ${name}\nimport "github.com/go-chi/chi/v5"\ntype API struct {\n\tBooks *Resource\n}\nfunc NewAPI() (*API, error) { return &API{}, nil }\nfunc (a *API) Router() *chi.Mux {\n\tr := chi.NewRouter()\n\tr.Mount("${path}", a.Books.router())\n\treturn r\n}\ntype Resource struct{}\nfunc (rs *Resource) router() *chi.Mux {\n\tr := chi.NewRouter()\n\tr.Get("/", rs.list)\n\treturn r\n}\n`;

  it('keeps types of the same name in different packages apart', () => {
    const files = {
      'main.go':
        'package main\nimport (\n\t"example.org/shop/admin"\n\t"example.org/shop/public"\n\t"github.com/go-chi/chi/v5"\n)\nfunc main() {\n\ta, err := admin.NewAPI()\n\tp, err := public.NewAPI()\n\tr := chi.NewRouter()\n\tr.Mount("/admin", a.Router())\n\tr.Mount("/api", p.Router())\n}\n',
      'admin/api.go': api('admin', '/stock'),
      'public/api.go': api('public', '/books'),
    };
    assert.deepEqual(pathsOf(files), ['GET /admin/stock', 'GET /api/books']);
  });

  it('takes a function of an unknown type from the folders nearest to its call', () => {
    const module = (name: string) =>
      `package ${name}\n\nfunc Setup(g *gin.RouterGroup) {\n\tctl := makeController()\n\tctl.Routes(g.Group("/${name}"))\n}\n`;
    const controller = (name: string) =>
      `package http\n\nfunc (c *${name}Ctl) Routes(g *gin.RouterGroup) {\n\tg.GET("", c.List)\n}\n`;
    const files = {
      'main.go':
        'package main\n\nimport (\n\t"example.org/shop/books"\n\t"example.org/shop/loans"\n)\n\nfunc main() {\n\tr := gin.Default()\n\tv1 := r.Group("/v1")\n\tbooks.Setup(v1)\n\tloans.Setup(v1)\n}\n',
      'books/module.go': module('books'),
      'books/http/ctl.go': controller('Shelf'),
      'loans/module.go': module('loans'),
      'loans/http/ctl.go': controller('Desk'),
    };
    assert.deepEqual(pathsOf(files), ['GET /v1/books', 'GET /v1/loans']);
  });

  describe('applications', () => {
    const routes = (...lines: string[]) =>
      `package main\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join('')}}\n`;

    it('may be made by a function', () => {
      const main = routes('r := NewRouter()', 'r.GET("/books", list)');
      const atOnce = 'package main\n\nfunc NewRouter() *gin.Engine {\n\treturn gin.Default()\n}\n';
      assert.deepEqual(pathsOf({ 'main.go': main, 'router.go': atOnce }), ['GET /books']);
      const before =
        'package main\n\nfunc NewRouter() *gin.Engine {\n\te := gin.New()\n\te.GET("/health", health)\n\treturn e\n}\n';
      assert.deepEqual(pathsOf({ 'main.go': main, 'router.go': before }), ['GET /books', 'GET /health']);
      const other = 'package main\n\nfunc NewRouter() *Plan {\n\treturn plans.New()\n}\n';
      assert.deepEqual(pathsOf({ 'main.go': main, 'router.go': other }), []);
    });

    it('may be made where they are handed on, and kept in a field', () => {
      const server =
        'package main\n\ntype Server struct {\n\trouter *gin.Engine\n}\n\nfunc NewServer(r *gin.Engine) *Server {\n\ts := &Server{router: r}\n\ts.routes()\n\treturn s\n}\n\nfunc (s *Server) routes() {\n\ts.router.GET("/books", s.list)\n}\n';
      assert.deepEqual(pathsOf({ 'main.go': routes('NewServer(gin.Default()).Run()'), 'server.go': server }), [
        'GET /books',
      ]);
    });

    it('may stand behind methods that hand routes on', () => {
      const app =
        'package main\n\ntype App struct {\n\tRouter *mux.Router\n}\n\nfunc (a *App) Init() {\n\ta.Router = mux.NewRouter()\n\ta.Get("/books", a.list)\n}\n\nfunc (a *App) Get(path string, f http.HandlerFunc) {\n\ta.Router.HandleFunc(path, f).Methods("GET")\n}\n';
      assert.deepEqual(pathsOf({ 'app.go': app }), ['GET /books']);
      assert.deepEqual(
        pathsOf({ 'app.go': app.replace('a.Router.HandleFunc(path, f).Methods("GET")', 'a.cache.Get(path)') }),
        [],
      );
    });
  });

  it('follows a router into functions of any name', () => {
    const files = {
      'src/go.mod': 'module example.org/shop\n',
      'src/cmd/main.go':
        'package main\n\nimport (\n\t"example.org/shop/routers"\n\t"github.com/gin-gonic/gin"\n)\n\nfunc main() {\n\tr := gin.New()\n\tapi := r.Group("/api")\n\t{\n\t\tbooks := api.Group("/books")\n\t\trouters.Books(books, cfg)\n\t\trouters.Loans(api.Group("/loans"), cfg)\n\t\tlog.Println(books, name)\n\t}\n}\n',
      'src/routers/books.go':
        'package routers\n\nimport "github.com/gin-gonic/gin"\n\nfunc Books(r *gin.RouterGroup, cfg *config.Config) {\n\tr.GET("/:id", one)\n}\n\nfunc Loans(r *gin.RouterGroup, cfg *config.Config) {\n\tr.POST("", lend)\n}\n\nfunc Unused(r *gin.RouterGroup) {\n\tr.GET("/unused", one)\n}\n',
      'src/plans/plans.go': 'package plans\n\nfunc Books(r *Shelf, cfg *config.Config) {\n\tr.Get("/shelf", one)\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books/{id}', 'POST /api/loans']);
  });

  it('follows the application into functions that a container calls', () => {
    const main = (call: string) =>
      `package main\n\nimport (\n\t"github.com/labstack/echo/v4"\n\t"go.uber.org/fx"\n)\n\nfunc main() {\n\tfx.New(fx.Provide(NewEcho), ${call}).Run()\n}\n\nfunc NewEcho() *echo.Echo {\n\treturn echo.New()\n}\n\nfunc Map(e *echo.Echo) {\n\te.GET("/books", list)\n}\n`;
    assert.deepEqual(pathsOf({ 'main.go': main('fx.Invoke(Map)') }), ['GET /books']);
    assert.deepEqual(pathsOf({ 'main.go': main('fx.NopLogger') }), []);
  });

  it('joins the paths of calls that are chained', () => {
    const text =
      'package main\n\nimport "github.com/labstack/echo/v4"\n\nfunc main() {\n\te := echo.New()\n\tv1 := e.Group("/api").Group("/v1", guard)\n\tv1.GET("/books", list)\n\tshelves(e.Group("/api").Group("/v2"))\n\te.Group("/old").GET("/books", list)\n}\n\nfunc shelves(g *echo.Group) {\n\tg.GET("/shelves", list)\n}\n';
    assert.deepEqual(pathsOf({ 'main.go': text }), ['GET /api/v1/books', 'GET /api/v2/shelves', 'GET /old/books']);
  });

  it('reads ozzo-routing', () => {
    const text =
      'package main\n\nfunc main() {\n\trouter := routing.New()\n\tRegister(router.Group("/v1"))\n}\n\nfunc Register(r *routing.RouteGroup) {\n\tr.Get("/books/<id>", one)\n}\n';
    assert.deepEqual(pathsOf({ 'main.go': text }), ['GET /v1/books/{id}']);
  });

  it('follows routers that are handed on by their address', () => {
    const files = {
      'main.go':
        'package main\n\nfunc main() {\n\tapp := fiber.New()\n\tapi := app.Group("/api")\n\tSetupBooks(&api)\n}\n',
      'books.go':
        'package main\n\nfunc SetupBooks(root *fiber.Router) {\n\tbooks := (*root).Group("/books")\n\tbooks.Get("/:id", one)\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books/{id}']);
  });

  it('knows no function of another module by its name', () => {
    const files = {
      'main.go':
        'package main\nimport (\n\t"github.com/labstack/echo-contrib/echoprometheus"\n\t"github.com/labstack/echo/v4"\n)\nfunc main() {\n\te := echo.New()\n\te.GET("/numbers", echoprometheus.NewHandler())\n}\n',
      'books/books.go': 'package books\nfunc NewHandler() *Handler { return &Handler{} }\n',
    };
    assert.deepEqual(endpointsOf(files), ['GET /numbers main.go:8']);
  });
});

describe('handlers of Go', () => {
  it('are found behind functions that make them, and inside wrappers', () => {
    const files = {
      'main.go':
        'package main\n\nimport (\n\t"net/http"\n\t"github.com/gorilla/mux"\n)\n\nfunc Setup(repo *Repository, next http.HandlerFunc) {\n\tr := mux.NewRouter()\n\tlog := NewLogger()\n\tr.HandleFunc("/login", Login(repo)).Methods("POST")\n\tr.Handle("/books", Middleware(ListBooks(repo, log))).Methods("GET")\n\tr.Handle("/next", Middleware(next)).Methods("GET")\n\tr.HandleFunc("/ping", auth(secret)(Ping)).Methods("GET")\n\tr.Handle("/late", http.TimeoutHandler(http.HandlerFunc(Ping), time.Second, "late")).Methods("GET")\n}\n',
      'books.go':
        'package main\n\nfunc Login(repo *Repository) http.HandlerFunc { return nil }\nfunc ListBooks(repo *Repository, log *Logger) http.HandlerFunc { return nil }\nfunc Middleware(next http.Handler) http.Handler { return next }\nfunc Ping(w http.ResponseWriter, r *http.Request) {}\nfunc auth(key string) func(http.HandlerFunc) http.HandlerFunc { return nil }\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /books main.go:12 ListBooks books.go:4',
      'GET /late main.go:15 Ping books.go:6',
      'GET /next main.go:13',
      'GET /ping main.go:14 Ping books.go:6',
      'POST /login main.go:11 Login books.go:3',
    ]);
  });

  it('stand in the package of the interface that is named', () => {
    const files = {
      'go.mod': 'module shop\n',
      'router/router.go':
        'package router\n\nimport (\n\t"github.com/gofiber/fiber/v2"\n\t"shop/api/order"\n)\n\ntype Orders struct {\n\thandler order.OrderHandler\n}\n\nfunc (o Orders) Init(app *fiber.App) {\n\tapp.Post("/orders", o.handler.Create)\n}\n',
      'api/order/http.go':
        'package order\n\ntype OrderHandler interface {\n\tCreate(ctx *fiber.Ctx) error\n}\n\nfunc (o orderHandler) Create(ctx *fiber.Ctx) error { return nil }\n',
      'usecase/order.go': 'package usecase\n\nfunc (u OrderUsecase) Create(order Order) error { return nil }\n',
      'main.go':
        'package main\n\nimport (\n\t"github.com/gofiber/fiber/v2"\n\t"shop/router"\n)\n\nfunc main() {\n\tapp := fiber.New()\n\torders := router.Orders{}\n\torders.Init(app)\n}\n',
    };
    assert.deepEqual(endpointsOf(files), ['POST /orders router/router.go:13 Create api/order/http.go:7']);
  });

  it('belong to the type that a variable has in its own function', () => {
    const handler = (type: string) =>
      `package handlers\n\nfunc New${type}(cfg Config) *${type} { return nil }\n\nfunc (h *${type}) Create(c *gin.Context) {}\n`;
    const files = {
      'main.go':
        'package main\n\nimport (\n\t"github.com/gin-gonic/gin"\n\t"shop/handlers"\n)\n\nfunc main() {\n\tr := gin.New()\n\tbooks(r)\n\tloans(r)\n\tdesk.routes(r)\n}\n\nfunc books(r *gin.Engine) {\n\th := handlers.NewBooks(cfg)\n\tr.POST("/books", h.Create)\n}\n\nfunc loans(r *gin.Engine) {\n\th := handlers.NewLoans(cfg)\n\tr.POST("/loans", h.Create)\n}\n\nfunc (h *Desk) routes(r *gin.Engine) {\n\tr.POST("/desk", h.Create)\n}\n\nfunc (h *Desk) Create(c *gin.Context) {}\n',
      'handlers/books.go': handler('Books'),
      'handlers/loans.go': handler('Loans'),
    };
    assert.deepEqual(endpointsOf(files), [
      'POST /books main.go:17 Create handlers/books.go:5',
      'POST /desk main.go:26 Create main.go:29',
      'POST /loans main.go:22 Create handlers/loans.go:5',
    ]);
  });

  it('are methods of what implements the interface that is named', () => {
    const handlers = (type: string, receiver: string) =>
      `package handler\n\ntype ${type} interface {\n\tList(c *fiber.Ctx) error\n}\n\nfunc (h *${receiver}) List(c *fiber.Ctx) error { return nil }\n`;
    const files = {
      'main.go':
        'package main\n\nimport (\n\t"github.com/gofiber/fiber/v2"\n\t"shop/handler"\n)\n\nfunc setup(app *fiber.App, books handler.BookHandler, loans handler.LoanHandler) {\n\tapp.Get("/books", books.List)\n\tapp.Get("/loans", loans.List)\n}\n\nfunc main() {\n\tsetup(fiber.New(), b, l)\n}\n',
      'handler/book-item.go': handlers('BookItemHandler', 'bookItemHandler'),
      'handler/book.go': handlers('BookHandler', 'bookHandler'),
      'handler/loan.go': handlers('LoanHandler', 'LoanHandlerImpl'),
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /books main.go:9 List handler/book.go:7',
      'GET /loans main.go:10 List handler/loan.go:7',
    ]);
  });
});

describe('endpoints of Rust', () => {
  it('leaves out applications of tests', () => {
    const files = {
      'src/main.rs':
        'use actix_web::{web, App, HttpServer};\nasync fn main() {\n    HttpServer::new(|| App::new().service(web::scope("/api").configure(routes))).run().await;\n}\nfn routes(cfg: &mut web::ServiceConfig) {\n    cfg.route("/books", web::get().to(list));\n}\nasync fn list() {}\n#[cfg(test)]\nmod tests {\n    #[actix_web::test]\n    async fn lists() {\n        let app = test::init_service(App::new().configure(super::routes)).await;\n    }\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books']);
  });

  it('finds handlers by the modules before their names', () => {
    const files = {
      'src/main.rs':
        'use actix_web::{web, App, HttpServer};\nmod features;\nasync fn main() {\n    HttpServer::new(|| App::new().route("/loans", web::get().to(features::loan::handlers::index))).run().await;\n}\n',
      'src/features/book/handlers.rs': 'pub async fn index() {}\n',
      'src/features/loan/handlers.rs': 'use actix_web::Responder;\n\npub async fn index() {}\n',
    };
    assert.deepEqual(endpointsOf(files), ['GET /loans src/main.rs:4 index src/features/loan/handlers.rs:3']);
  });

  it('reads nested and merged routers of Axum', () => {
    const files = {
      'src/main.rs':
        'mod books;\nasync fn main() {\n    let app = Router::new().nest("/api", books::router()).route("/health", get(|| async { "ok" }));\n    axum::serve(listener, app).await;\n}\n',
      'src/books.rs':
        'use axum::routing::get;\npub fn router() -> Router {\n    Router::new()\n        .route("/books", get(list).post(create))\n        .merge(Router::new().route("/books/:id", get(one)))\n}\nasync fn list() {}\nasync fn create() {}\nasync fn one() {}\npub fn dead() -> Router { Router::new().route("/dead", get(list)) }\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /api/books src/books.rs:4 list src/books.rs:7',
      'GET /api/books/{id} src/books.rs:5 one src/books.rs:9',
      'GET /health src/main.rs:3 - src/main.rs:3',
      'POST /api/books src/books.rs:4 create src/books.rs:8',
    ]);
  });

  describe('that an application takes from functions', () => {
    const routers =
      'use axum::{routing::get, Router};\npub fn books(pool: Pool) -> Router { Router::new().route("/books", get(list)) }\npub fn loans(pool: Pool) -> Router { Router::new().route("/loans", get(list)) }\nasync fn list() {}\n';
    const main = (...lines: string[]) =>
      `mod routes;\nuse routes::{books, loans};\nasync fn main() {\n${lines.map((line) => `    ${line}\n`).join('')}}\n`;
    const found = (...lines: string[]) => pathsOf({ 'src/main.rs': main(...lines), 'src/routes.rs': routers });

    it('may be joined where they are served', () => {
      const joined = 'books(pool.clone()).nest("/v1", loans(pool.clone()))';
      const expected = ['GET /books', 'GET /v1/loans'];
      assert.deepEqual(
        found(`axum::Server::bind(&address).serve(${joined}.into_make_service()).await.unwrap();`),
        expected,
      );
      assert.deepEqual(found(`axum::serve(listener, ${joined}).await.unwrap();`), expected);
      assert.deepEqual(found(`let app = ${joined};`, 'axum::serve(listener, app).await.unwrap();'), expected);
      assert.deepEqual(
        found(
          `let app = books(Pool::new(at)).layer(trace()).nest("/v1", loans(pool));`,
          'axum::serve(listener, app.into_make_service()).await;',
        ),
        expected,
      );
    });

    it('may be handed on by a function that makes none itself', () => {
      const app = (body: string) =>
        pathsOf({
          'src/main.rs': `mod routes;\nuse routes::books;\npub fn app() -> Router {\n    let pool = connect();\n    ${body}\n}\nasync fn main() {\n    let app = app();\n    axum::serve(listener, app).await.unwrap();\n}\n`,
          'src/routes.rs': routers,
        });
      assert.deepEqual(app('books(pool)'), ['GET /books']);
      assert.deepEqual(app('books(pool.clone()).layer(Extension(pool))'), ['GET /books']);
      assert.deepEqual(app('books(pool);\n    Router::new()'), []);
    });

    it('may be served by hyper, connection by connection', () => {
      const accept = (service: string) => `http1::Builder::new().serve_connection(io, ${service}).await;`;
      const served = 'service_fn(move |request| app.clone().oneshot(request))';
      assert.deepEqual(found('let app = books(pool);', accept(served)), ['GET /books']);
      assert.deepEqual(found('let app = books(pool);', accept('TowerToHyperService::new(app)')), ['GET /books']);
    });

    it('answer only where they are joined to what is served', () => {
      const serve = 'axum::serve(listener, app).await.unwrap();';
      assert.deepEqual(found('let loans = loans(pool);', 'let app = Router::new().nest("/v1", loans);', serve), [
        'GET /v1/loans',
      ]);
      assert.deepEqual(found('let app = books(pool.clone());', serve), ['GET /books']);
      assert.deepEqual(found('axum::serve(listener, loans(pool)).await.unwrap();'), ['GET /loans']);
    });

    it('may stand in modules that a file writes out', () => {
      const module = (path: string) =>
        `pub mod router {\n    use axum::{routing::get, Router};\n    pub fn routes() -> Router {\n        Router::new().route("/${path}", get(list::<Page>))\n    }\n    async fn list<T>() {}\n}\n`;
      const text =
        'mod books;\nmod loans;\nuse crate::loans::router::router;\nasync fn main() {\n    let app = Router::new().nest("/a", books::router::router::routes()).nest("/b", router::routes());\n    axum::serve(listener, app).await;\n}\n';
      assert.deepEqual(
        endpointsOf({
          'src/main.rs': text,
          'src/books/router.rs': module('books'),
          'src/loans/router.rs': module('loans'),
        }),
        [
          'GET /a/books src/books/router.rs:4 list src/books/router.rs:6',
          'GET /b/loans src/loans/router.rs:4 list src/loans/router.rs:6',
        ],
      );
      const single = `mod books {\n    pub fn routes() -> Router { Router::new().route("/", get(all).post(super::save)) }\n    async fn all() {}\n}\nmod loans {\n    pub fn routes() -> Router { Router::new().route("/", get(all)) }\n    async fn all() {}\n}\nasync fn save() {}\nasync fn main() {\n    let app = Router::new().nest("/books", books::routes()).nest("/loans", loans::routes());\n    axum::serve(listener, app).await;\n}\n`;
      assert.deepEqual(endpointsOf({ 'src/main.rs': single }), [
        'GET /books src/main.rs:2 all src/main.rs:3',
        'GET /loans src/main.rs:6 all src/main.rs:7',
        'POST /books src/main.rs:2 save src/main.rs:9',
      ]);
    });
  });

  it('reads scopes, resources and attributes of Actix Web', () => {
    const files = {
      'src/main.rs':
        'mod api;\nfn main() {\n    HttpServer::new(|| App::new().service(hello).configure(api::init));\n}\n#[get("/hello")]\nasync fn hello() {}\n#[get("/dead")]\nasync fn dead() {}\n',
      'src/api.rs':
        'pub fn init(cfg: &mut web::ServiceConfig) {\n    cfg.service(web::scope("/api").service(web::resource("/books/{id}").route(web::get().to(one)).route(web::put().to(save))).route("/ping", web::post().to(ping)));\n}\nasync fn one() {}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books/{id}', 'GET /hello', 'POST /api/ping', 'PUT /api/books/{id}']);
  });

  it('reads what Rocket mounts', () => {
    const text =
      '#[get("/<id>?<page>")]\nfn one(id: u8) {}\n#[post("/", data = "<book>")]\nfn create() {}\n#[get("/dead")]\nfn dead() {}\n#[launch]\nfn start() -> _ { rocket::build().mount("/books", routes![one, create]) }\n';
    assert.deepEqual(pathsOf({ 'src/main.rs': text }), ['GET /books/{id}', 'POST /books']);
  });
});
