import { text, type Technology } from '../technology';
import { timeLimit } from '../time-limits';

/** Go's web and RPC frameworks, and what they are combined with. */
export const goWeb: readonly Technology[] = [
  {
    name: 'Gin',
    packages: ['github.com/gin-gonic/gin'],
    patterns: {
      framework: /\bgin\.(?:Default|New)\(/,
      server: /\bgin\.(?:Default|New)\(/,
      router: /\.(?:GET|POST|PUT|PATCH|DELETE|Any|Group)\(/,
      validation: /\.(?:Must|Should)?Bind(?:JSON|Query|Uri|URI|Header|With|BodyWith|XML|YAML)?\(/,
      'access-log': /\bgin\.(?:Default\(|Logger\w*\()/,
      'error-handling': /\bgin\.(?:CustomRecovery\w*|RecoveryWithWriter)\(|\bc\.Errors\b/,
      authentication: /\bgin\.BasicAuth\w*\(/,
    },
    example: `import "github.com/gin-gonic/gin"
func main() {
  r := gin.Default()
  r.Use(gin.CustomRecovery(answer), gin.BasicAuth(accounts))
  r.GET("/books", func(c *gin.Context) { c.ShouldBindJSON(&book) })
}`,
  },
  {
    name: 'Echo',
    packages: ['github.com/labstack/echo'],
    patterns: {
      framework: /\becho\.New\(/,
      server: /\becho\.New\(/,
      router: /\.(?:GET|POST|PUT|PATCH|DELETE|Any|Group)\(/,
      'error-handling': /\.HTTPErrorHandler\s*=/,
      validation: /\.Validator\s*=|\.Validate\(/,
      logger: /\b(?:c|ctx|e|echo|\w+\.[eE]cho)\.Logger(?:\(\))?\.(?:Debug|Info|Warn|Error)[fj]?\(/,
    },
    example: `import "github.com/labstack/echo/v4"
func main() {
  e := echo.New()
  e.Logger.Infof("started on %d", port)
  e.HTTPErrorHandler = answer
  e.Validator = check
  e.GET("/books", list)
}`,
  },
  {
    name: 'Echo middleware',
    packages: ['github.com/labstack/echo'],
    imports: [
      'github.com/labstack/echo/middleware',
      'github.com/labstack/echo/v4/middleware',
      'github.com/labstack/echo/v5/middleware',
    ],
    patterns: {
      'access-log': /\bmiddleware\.(?:Logger|RequestLogger)\w*\(/,
      'correlation-id': /\bmiddleware\.RequestID\w*\(/,
      'rate-limit': /\bmiddleware\.RateLimiter\w*\(/,
      timeouts: /\bmiddleware\.(?:ContextTimeout|Timeout)\w*\(/,
      authentication: /\bmiddleware\.(?:JWT|KeyAuth|BasicAuth)\w*\(/,
      cors: /\bmiddleware\.CORS\w*\(/,
      csrf: /\bmiddleware\.CSRF\w*\(/,
      'security-headers': /\bmiddleware\.Secure\w*\(/,
      compression: /\bmiddleware\.Gzip\w*\(/,
      'error-handling': /\bmiddleware\.Recover\w*\(/,
    },
    example: `import "github.com/labstack/echo/v4/middleware"
func use(e *echo.Echo) {
  e.Use(middleware.Logger(), middleware.Recover(), middleware.RequestID(), middleware.CORS(), middleware.CSRF())
  e.Use(middleware.Secure(), middleware.Gzip(), middleware.RateLimiter(store), middleware.ContextTimeout(limit))
  e.Use(middleware.KeyAuth(check))
}`,
  },
  {
    name: 'chi',
    packages: ['github.com/go-chi/chi'],
    patterns: {
      framework: /\bchi\.New(?:Router|Mux)\(/,
      server: /\bchi\.New(?:Router|Mux)\(/,
      router: /\.(?:Get|Post|Put|Patch|Delete|Route|Mount|Group)\(/,
    },
    example: `import "github.com/go-chi/chi/v5"
func main() {
  r := chi.NewRouter()
  r.Get("/books", list)
}`,
  },
  {
    name: 'chi middleware',
    packages: ['github.com/go-chi/chi'],
    imports: [
      'github.com/go-chi/chi/middleware',
      'github.com/go-chi/chi/v4/middleware',
      'github.com/go-chi/chi/v5/middleware',
    ],
    patterns: {
      'access-log': /\b\w*[mM]iddleware\.(?:Logger|RequestLogger)\b/,
      'correlation-id': /\b\w*[mM]iddleware\.RequestID\b/,
      'rate-limit': /\b\w*[mM]iddleware\.Throttle\w*\(/,
      timeouts: /\b\w*[mM]iddleware\.Timeout\(/,
      'error-handling': /\b\w*[mM]iddleware\.Recoverer\b/,
      health: /\b\w*[mM]iddleware\.Heartbeat\(/,
      compression: /\b\w*[mM]iddleware\.Compress\(/,
    },
    example: `import "github.com/go-chi/chi/v5/middleware"
func use(r chi.Router) {
  r.Use(middleware.Logger, middleware.RequestID, middleware.Recoverer, middleware.Timeout(limit))
  r.Use(middleware.Throttle(10), middleware.Heartbeat("/ping"), middleware.Compress(5))
}`,
  },
  {
    name: 'httprate',
    packages: ['github.com/go-chi/httprate'],
    patterns: { 'rate-limit': /\bhttprate\.(?:Limit|LimitBy\w+|LimitAll|NewRateLimiter)\(/ },
    example: `import "github.com/go-chi/httprate"
func use(r chi.Router) { r.Use(httprate.LimitByIP(100, time.Minute)) }`,
  },
  {
    name: 'go-chi/jwtauth',
    packages: ['github.com/go-chi/jwtauth'],
    imported: ['jwt', 'authentication'],
    example: `import "github.com/go-chi/jwtauth/v5"
var tokens = jwtauth.New("HS256", key, nil)`,
  },
  {
    name: 'go-chi/render',
    packages: ['github.com/go-chi/render'],
    imported: ['serialization'],
    example: `import "github.com/go-chi/render"
func list(w http.ResponseWriter, r *http.Request) { render.JSON(w, r, books) }`,
  },
  {
    name: 'go-chi/httplog',
    packages: ['github.com/go-chi/httplog'],
    imported: ['access-log', 'logger-setup'],
    example: `import "github.com/go-chi/httplog/v2"
var logger = httplog.NewLogger("api")`,
  },
  {
    name: 'CORS for Go',
    packages: [
      'github.com/go-chi/cors',
      'github.com/rs/cors',
      'github.com/gin-contrib/cors',
      'github.com/gofiber/contrib/cors',
    ],
    imported: ['cors'],
    example: `import "github.com/rs/cors"
var handler = cors.Default().Handler(mux)`,
  },
  {
    name: 'Fiber',
    packages: ['github.com/gofiber/fiber'],
    patterns: {
      framework: /\bfiber\.New\(/,
      server: /\bfiber\.New\(/,
      router: /\.(?:Get|Post|Put|Patch|Delete|All|Group)\(/,
      'error-handling': /\bErrorHandler:/,
      timeouts: timeLimit(/\b(?:Read|Write|Idle)Timeout:/),
      validation: /\.(?:BodyParser|QueryParser|ParamsParser)\(|\.Bind\(\)/,
    },
    example: `import "github.com/gofiber/fiber/v2"
func main() {
  app := fiber.New(fiber.Config{ErrorHandler: answer, ReadTimeout: limit})
  app.Post("/books", func(c *fiber.Ctx) error { return c.BodyParser(&book) })
}`,
  },
  {
    name: 'Fiber log',
    packages: ['github.com/gofiber/fiber'],
    imports: ['github.com/gofiber/fiber/v2/log', 'github.com/gofiber/fiber/v3/log'],
    patterns: { logger: /\blog\.(?:Trace|Debug|Info|Warn|Error)[fw]?\(/ },
    example: `import "github.com/gofiber/fiber/v2/log"
func start() { log.Infow("started", "port", port) }`,
  },
  {
    name: 'gommon log',
    packages: ['github.com/labstack/gommon'],
    imports: ['github.com/labstack/gommon/log'],
    patterns: { logger: /\blog\.(?:Debug|Info|Warn|Error)[fj]?\(/ },
    example: `import "github.com/labstack/gommon/log"
func start() { log.Infof("started on %d", port) }`,
  },
  {
    name: 'Authorization header',
    anywhere: {
      authentication: [
        text(
          /\.(?:Header(?:\(\))?\.Get|GetHeader|Get|Header\.Peek|Peek)\(\s*"(?:[aA]uthorization|[xX]-[aA][pP][iI]-[kK][eE][yY])"/,
        ),
        /\.(?:Header(?:\(\))?\.Get|Get)\(\s*(?:echo|fiber)\.HeaderAuthorization\b/,
      ],
    },
    example: 'func who(r *http.Request) string { return r.Header.Get("Authorization") }',
  },
  {
    name: 'Role middleware',
    anywhere: {
      authorization: [
        /\b(?:\w+\.)?(?:AdminOnly|OnlyAdmins?|AdminRequired|RoleMiddleware|AuthorizeRoles?|RBAC\w*|adminOnly|onlyAdmins?)\b\s*[(),]/,
        /\.Group\([^,\n]{0,80},[^\n]{0,80}\b\w*(?:[aA]dmin|[rR]ole|[pP]ermission)\w*/,
      ],
    },
    example: 'func routes(r *gin.Engine) { r.Group("/reports", auth, RequireAdminRole).Use(middleware.AdminOnly) }',
  },
  ...fiberMiddleware([
    ['logger', 'access-log'],
    ['requestid', 'correlation-id'],
    ['limiter', 'rate-limit'],
    ['timeout', 'timeouts'],
    ['recover', 'error-handling'],
    ['cors', 'cors'],
    ['csrf', 'csrf'],
    ['helmet', 'security-headers'],
    ['compress', 'compression'],
    ['cache', 'cache'],
    ['healthcheck', 'health'],
    ['idempotency', 'idempotency'],
    ['session', 'session'],
    ['basicauth', 'authentication'],
    ['keyauth', 'authentication'],
    ['monitor', 'metrics'],
    ['etag', 'http-caching'],
    ['static', 'static-files'],
  ]),
  {
    name: 'Gorilla Mux',
    packages: ['github.com/gorilla/mux'],
    patterns: {
      framework: /\bmux\.NewRouter\(/,
      server: /\bmux\.NewRouter\(/,
      router: /\.Handle(?:Func)?\(/,
    },
    example: `import "github.com/gorilla/mux"
func main() {
  r := mux.NewRouter()
  r.HandleFunc("/books", list).Methods("GET")
}`,
  },
  {
    name: 'Gorilla handlers',
    packages: ['github.com/gorilla/handlers'],
    patterns: {
      'access-log': /\bhandlers\.(?:Combined|Custom)?LoggingHandler\(/,
      cors: /\bhandlers\.CORS\(/,
      'error-handling': /\bhandlers\.RecoveryHandler\(/,
      compression: /\bhandlers\.CompressHandler\w*\(/,
    },
    example: `import "github.com/gorilla/handlers"
var h = handlers.CORS()(handlers.LoggingHandler(out, handlers.RecoveryHandler()(handlers.CompressHandler(r))))`,
  },
  {
    name: 'Gorilla sessions',
    packages: ['github.com/gorilla/sessions', 'github.com/gin-contrib/sessions', 'github.com/alexedwards/scs'],
    imported: ['session', 'authentication'],
    example: `import "github.com/gorilla/sessions"
var store = sessions.NewCookieStore(key)`,
  },
  {
    name: 'gorilla/csrf',
    packages: ['github.com/gorilla/csrf', 'github.com/justinas/nosurf'],
    imported: ['csrf'],
    example: `import "github.com/gorilla/csrf"
var guard = csrf.Protect(key)`,
  },
  {
    name: 'WebSocket for Go',
    packages: [
      'github.com/gorilla/websocket',
      'nhooyr.io/websocket',
      'github.com/coder/websocket',
      'github.com/olahol/melody',
      'github.com/gofiber/websocket',
      'github.com/gobwas/ws',
    ],
    imported: ['websockets'],
    example: `import "github.com/gorilla/websocket"
var upgrader = websocket.Upgrader{}`,
  },
  {
    name: 'httprouter',
    packages: ['github.com/julienschmidt/httprouter'],
    patterns: {
      framework: /\bhttprouter\.New\(/,
      server: /\bhttprouter\.New\(/,
      router: /\.(?:GET|POST|PUT|PATCH|DELETE)\(/,
    },
    example: `import "github.com/julienschmidt/httprouter"
func main() {
  r := httprouter.New()
  r.GET("/books", list)
}`,
  },
  {
    name: 'fasthttp',
    packages: ['github.com/valyala/fasthttp', 'github.com/fasthttp/router'],
    patterns: {
      framework: /\b(?:fasthttp\.(?:ListenAndServe\w*\(|Server\{)|router\.New\()/,
      server: /\bfasthttp\.(?:ListenAndServe\w*\(|Server\{)/,
    },
    example: `import "github.com/valyala/fasthttp"
func main() { fasthttp.ListenAndServe(":8080", handle) }`,
  },
  {
    name: 'Beego',
    packages: ['github.com/beego/beego', 'github.com/astaxie/beego'],
    patterns: {
      framework: /\b(?:beego|web)\.Run\(/,
      server: /\b(?:beego|web)\.Run\(/,
      router: /\b(?:beego|web)\.Router\(/,
    },
    example: `import "github.com/beego/beego/v2/server/web"
func main() {
  web.Router("/", &Home{})
  web.Run()
}`,
  },
  {
    name: 'Kratos',
    packages: ['github.com/go-kratos/kratos'],
    patterns: { framework: /\bkratos\.New\(/, server: /\bkratos\.New\(/ },
    example: `import "github.com/go-kratos/kratos/v2"
func main() { kratos.New().Run() }`,
  },
  {
    name: 'go-zero',
    packages: ['github.com/zeromicro/go-zero'],
    patterns: { framework: /\b(?:rest|zrpc)\.MustNewServer\(/, server: /\b(?:rest|zrpc)\.MustNewServer\(/ },
    example: `import "github.com/zeromicro/go-zero/rest"
func main() { server := rest.MustNewServer(c.RestConf) }`,
  },
  {
    name: 'Huma',
    packages: ['github.com/danielgtaylor/huma'],
    patterns: {
      framework: /\bhuma\w*\.New\(/,
      openapi: /\bhuma\.(?:Register|Get|Post|Put|Patch|Delete)\(/,
      validation: /\bhuma\.(?:Register|Post|Put|Patch)\(/,
      router: /\bhuma\.(?:Register|Get|Post)\(/,
    },
    example: `import "github.com/danielgtaylor/huma/v2"
import "github.com/danielgtaylor/huma/v2/adapters/humachi"
func main() {
  api := humachi.New(router, config)
  huma.Register(api, operation, create)
}`,
  },
  {
    name: 'gRPC',
    packages: ['google.golang.org/grpc'],
    patterns: {
      framework: /\bgrpc\.NewServer\(/,
      server: /\bgrpc\.NewServer\(/,
      grpc: /\bgrpc\.(?:NewServer|Dial|DialContext|NewClient)\(/,
      'error-handling': /\bgrpc\.(?:Chain)?UnaryInterceptor\(/,
      'graceful-shutdown': /\.GracefulStop\(\)/,
    },
    example: `import "google.golang.org/grpc"
func main() {
  server := grpc.NewServer(grpc.UnaryInterceptor(answer))
  server.GracefulStop()
}`,
  },
  {
    name: 'gRPC health',
    packages: ['google.golang.org/grpc'],
    imports: ['google.golang.org/grpc/health'],
    patterns: { health: /\bhealth\.NewServer\(/ },
    example: `import "google.golang.org/grpc/health"
var state = health.NewServer()`,
  },
  {
    name: 'Connect',
    packages: ['connectrpc.com/connect', 'github.com/bufbuild/connect-go'],
    imported: ['grpc', 'framework'],
    example: `import "connectrpc.com/connect"
func find() error { return connect.NewError(connect.CodeNotFound, err) }`,
  },
  {
    name: 'gRPC-Gateway',
    packages: ['github.com/grpc-ecosystem/grpc-gateway'],
    patterns: { server: /\bruntime\.NewServeMux\(/, grpc: /\bruntime\.NewServeMux\(/ },
    example: `import "github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
func main() { mux := runtime.NewServeMux() }`,
  },
  {
    name: 'gqlgen',
    packages: ['github.com/99designs/gqlgen'],
    patterns: { graphql: /\bhandler\.New(?:DefaultServer)?\(/ },
    example: `import "github.com/99designs/gqlgen/graphql/handler"
var server = handler.NewDefaultServer(schema)`,
  },
  {
    name: 'graphql-go',
    packages: ['github.com/graphql-go/graphql', 'github.com/graph-gophers/graphql-go'],
    patterns: { graphql: /\bgraphql\.(?:NewSchema|NewObject|MustParseSchema|ParseSchema)\(/ },
    example: `import "github.com/graphql-go/graphql"
var schema, _ = graphql.NewSchema(config)`,
  },
  {
    name: 'swag',
    packages: [
      'github.com/swaggo/swag',
      'github.com/swaggo/gin-swagger',
      'github.com/swaggo/http-swagger',
      'github.com/swaggo/echo-swagger',
      'github.com/swaggo/fiber-swagger',
      'github.com/gofiber/swagger',
      'github.com/arsmn/fiber-swagger',
    ],
    patterns: {
      openapi: [
        /\b\w*[sS]wagger\.(?:WrapHandler|EchoWrapHandler|Handler|HandlerDefault|New|FiberWrapHandler)\b/,
        /\bswag\.Register\(/,
      ],
    },
    example: `import "github.com/swaggo/http-swagger"
func routes(r *chi.Mux) { r.Get("/swagger/*", httpSwagger.WrapHandler) }`,
  },
  {
    name: 'kin-openapi',
    packages: [
      'github.com/getkin/kin-openapi',
      'github.com/oapi-codegen/runtime',
      'github.com/deepmap/oapi-codegen',
      'github.com/go-openapi/runtime',
      'github.com/ogen-go/ogen',
    ],
    imported: ['openapi'],
    example: `import "github.com/getkin/kin-openapi/openapi3"
var loader = openapi3.NewLoader()`,
  },
  {
    name: 'tollbooth',
    packages: [
      'github.com/didip/tollbooth',
      'github.com/ulule/limiter',
      'github.com/sethvargo/go-limiter',
      'github.com/throttled/throttled',
      'github.com/go-redis/redis_rate',
      'github.com/JGLTechnologies/gin-rate-limit',
      'github.com/juju/ratelimit',
      'go.uber.org/ratelimit',
      'github.com/axiaoxin-com/ratelimiter',
    ],
    imported: ['rate-limit'],
    example: `import "github.com/didip/tollbooth/v7"
var limiter = tollbooth.NewLimiter(1, nil)`,
  },
  {
    name: 'gin-contrib/requestid',
    packages: ['github.com/gin-contrib/requestid'],
    imported: ['correlation-id'],
    example: `import "github.com/gin-contrib/requestid"
func use(r *gin.Engine) { r.Use(requestid.New()) }`,
  },
  {
    name: 'gin-contrib/timeout',
    packages: ['github.com/gin-contrib/timeout'],
    imported: ['timeouts'],
    example: `import "github.com/gin-contrib/timeout"
func use(r *gin.Engine) { r.Use(timeout.New()) }`,
  },
  {
    name: 'secure',
    packages: ['github.com/unrolled/secure', 'github.com/gin-contrib/secure', 'github.com/gin-contrib/helmet'],
    imported: ['security-headers'],
    example: `import "github.com/unrolled/secure"
var headers = secure.New()`,
  },
  {
    name: 'golang-jwt',
    packages: [
      'github.com/golang-jwt/jwt',
      'github.com/dgrijalva/jwt-go',
      'github.com/lestrrat-go/jwx',
      'github.com/go-jose/go-jose',
      'github.com/cristalhq/jwt',
      'github.com/o1egl/paseto',
      'github.com/gbrlsnchs/jwt',
    ],
    imported: ['jwt', 'authentication'],
    example: `import "github.com/golang-jwt/jwt/v5"
func issue() string { return jwt.NewWithClaims(jwt.SigningMethodHS256, claims) }`,
  },
  {
    name: 'JWT middleware for Go',
    packages: [
      'github.com/appleboy/gin-jwt',
      'github.com/gofiber/contrib/jwt',
      'github.com/gofiber/jwt',
      'github.com/labstack/echo-jwt',
      'github.com/auth0/go-jwt-middleware',
    ],
    imported: ['jwt', 'authentication'],
    example: `import "github.com/labstack/echo-jwt/v4"
func use(e *echo.Echo) { e.Use(echojwt.JWT(key)) }`,
  },
  {
    name: 'goth',
    packages: [
      'github.com/markbates/goth',
      'github.com/coreos/go-oidc',
      'github.com/zitadel/oidc',
      'github.com/volatiletech/authboss',
    ],
    imported: ['authentication'],
    example: `import "github.com/markbates/goth"
func start() { goth.UseProviders(github) }`,
  },
  {
    // Firebase also sends messages and keeps files.
    name: 'Firebase authentication for Go',
    packages: ['firebase.google.com/go'],
    anywhere: { authentication: /\.(?:VerifyIDToken\w*|VerifySessionCookie\w*)\(/ },
    example: `import firebase "firebase.google.com/go"
func who(c *auth.Client) { c.VerifyIDToken(ctx, token) }`,
  },
  {
    name: 'Casbin',
    packages: [
      'github.com/casbin/casbin',
      'github.com/ory/ladon',
      'github.com/open-policy-agent/opa',
      'github.com/openfga/go-sdk',
    ],
    imported: ['authorization'],
    example: `import "github.com/casbin/casbin/v2"
var enforcer, _ = casbin.NewEnforcer("model.conf", "policy.csv")`,
  },
  {
    name: 'argon2id',
    packages: ['github.com/alexedwards/argon2id', 'github.com/matthewhartstonge/argon2'],
    imported: ['password-hash'],
    example: `import "github.com/alexedwards/argon2id"
func hash(p string) (string, error) { return argon2id.CreateHash(p, argon2id.DefaultParams) }`,
  },
  {
    name: 'validator',
    packages: [
      'github.com/go-playground/validator',
      'github.com/asaskevich/govalidator',
      'github.com/go-ozzo/ozzo-validation',
      'github.com/invopop/validation',
      'github.com/gookit/validate',
      'github.com/bufbuild/protovalidate-go',
      'buf.build/go/protovalidate',
      'github.com/thedevsaddam/govalidator',
      // Middleware of RPC servers that asks every message for its rules.
      'github.com/grpc-ecosystem/go-grpc-middleware/validator',
      'github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/validator',
      'github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/protovalidate',
      'github.com/go-kratos/kratos/v2/middleware/validate',
      'github.com/go-kratos/kratos/contrib/middleware/validate',
    ],
    imported: ['validation'],
    example: `import "github.com/go-playground/validator/v10"
var validate = validator.New()`,
  },
  {
    // Its rules stand in `.proto` files, and only generated code imports it: handlers call the method that messages got by it.
    name: 'protoc-gen-validate',
    packages: ['github.com/envoyproxy/protoc-gen-validate'],
    ambient: true,
    anywhere: { validation: /\b(?:req|request|in|msg|message|input)\w*\.Validate(?:All)?\(\)/ },
    example: `func (s *server) Add(ctx context.Context, req *pb.AddRequest) (*pb.Book, error) {
	if err := req.ValidateAll(); err != nil { return nil, refuse(err) }
	return s.add(req)
}`,
  },
  {
    name: 'gin binding tags',
    packages: ['github.com/gin-gonic/gin'],
    anywhere: { validation: text(/`[^`\n]*\bbinding:"[^"\n]*\b(?:required|min|max|email|oneof|len|gt|gte|uuid)\b/) },
    example: 'import "github.com/gin-gonic/gin"\ntype Book struct { Title string `json:"title" binding:"required"` }',
  },
  {
    name: 'validate tags',
    packages: ['github.com/go-playground/validator'],
    anywhere: { validation: text(/`[^`\n]*\bvalidate:"[^"\n]*\b(?:required|min|max|email|oneof|len|gt|gte|uuid)\b/) },
    example:
      'import "github.com/go-playground/validator/v10"\ntype Book struct { Title string `json:"title" validate:"required"` }',
  },
  {
    name: 'AWS Lambda for Go',
    packages: ['github.com/aws/aws-lambda-go'],
    patterns: { server: /\blambda\.Start\w*\(/, framework: /\blambda\.Start\w*\(/ },
    example: `import "github.com/aws/aws-lambda-go/lambda"
func main() { lambda.Start(handle) }`,
  },
];

/** Fiber keeps each middleware in a package of its own. */
function fiberMiddleware(
  list: readonly (readonly [string, NonNullable<Technology['imported']>[number]])[],
): Technology[] {
  return list.map(([name, capability]) => ({
    name: `Fiber ${name}`,
    packages: ['github.com/gofiber/fiber'],
    imports: ['v2', 'v3'].map((version) => `github.com/gofiber/fiber/${version}/middleware/${name}`),
    imported: [capability],
    example: `import "github.com/gofiber/fiber/v2/middleware/${name}"\nfunc use(app *fiber.App) { app.Use(${name}.New()) }`,
  }));
}
