import { text, type Technology } from '../technology';

/** Web frameworks of the JVM besides Spring. */
export const jvmFrameworks: readonly Technology[] = [
  {
    name: 'Jakarta REST',
    packages: ['jakarta.ws.rs', 'javax.ws.rs', 'org.glassfish.jersey', 'org.jboss.resteasy', 'io.quarkus'],
    imports: ['jakarta.ws.rs', 'javax.ws.rs', 'org.glassfish.jersey', 'org.jboss.resteasy'],
    patterns: {
      framework: /@Path\b|@ApplicationPath\b|\bResourceConfig\b/,
      server: /@Path\b|@ApplicationPath\b|\bResourceConfig\b/,
      router: /@(?:GET|POST|PUT|PATCH|DELETE)\b/,
      'error-handling': /\bExceptionMapper\b|@ServerExceptionMapper\b/,
      pagination: text(/@QueryParam\(\s*"(?:page|size|limit|offset|pageSize|per_page|cursor)"/),
    },
    example: `import jakarta.ws.rs.GET;
@Path("/books") class Books { @GET List list(@QueryParam("page") int page) { return null; } }
class Answers implements ExceptionMapper<Missing> {}`,
  },
  {
    name: 'Quarkus',
    packages: ['io.quarkus'],
    patterns: {
      framework: /\bQuarkus\.run\(|\bPanache\w*\b|@QuarkusMain\b|@QuarkusTest\b|@Scheduled\b|@Route\b/,
      server: /\bQuarkus\.run\(|@Route\b/,
      orm: /\bPanache(?:Entity|Repository|MongoEntity)\w*/,
      scheduler: /@Scheduled\b/,
      'background-jobs': /@Scheduled\b/,
      'integration-test': /@(?:QuarkusTest|QuarkusIntegrationTest)\b/,
      pagination: /\bPage\.of\(|\.page\(/,
      'password-hash': /\bBcryptUtil\b/,
      authentication: /\bSecurityIdentity\b|@Authenticated\b/,
      authorization: /\.hasRole\(|\.checkPermission\w*\(|@PermissionsAllowed\b/,
      cache: /@CacheResult\b/,
      'graceful-shutdown': /\bShutdownEvent\b/,
      logger: /\bLog\.(?:debug|info|warn|error)f?\(/,
    },
    example: `import io.quarkus.hibernate.orm.panache.PanacheEntity;
class Book extends PanacheEntity { @CacheResult static List list() { Log.info("x"); return find().page(Page.of(0, 20)).list(); } }
class Jobs { @Scheduled(every = "1h") @Authenticated void run() { identity.hasRole("admin"); BcryptUtil.bcryptHash(p); } void stop(ShutdownEvent e) {} }
@QuarkusTest class BooksTest {}
class App { @Route void one() { Quarkus.run(); } }`,
  },
  {
    name: 'Micronaut',
    packages: ['io.micronaut'],
    patterns: {
      framework: /\bMicronaut\.(?:run|build)\(|@Controller\b/,
      server: /\bMicronaut\.(?:run|build)\(|@Controller\b/,
      router: /@(?:Get|Post|Put|Patch|Delete)\b/,
      'error-handling': /\bExceptionHandler<|@Error\b/,
      validation: /@Valid\b|@Validated\b/,
      authentication: /@Secured\b|\bAuthenticationProvider\b/,
      authorization: text(
        /@Secured\(\s*(?!\{?\s*(?:SecurityRule\.)?(?:IS_AUTHENTICATED|IS_ANONYMOUS|DENY_ALL)\b|["']isA)[{"'A-Z]/,
      ),
      cache: /@Cacheable\b/,
      scheduler: /@Scheduled\b/,
      'background-jobs': /@Scheduled\b|@Async\b/,
      retry: /@Retryable\b/,
      'circuit-breaker': /@CircuitBreaker\b/,
      pagination: /\bPageable\b/,
      'http-client': /@Client\b/,
      health: /\bHealthIndicator\b/,
      'integration-test': /@MicronautTest\b/,
    },
    example: `import io.micronaut.runtime.Micronaut;
class App { static void main() { Micronaut.run(App.class); } }
@Controller @Secured("ADMIN") class Books { @Post Book save(@Valid Book b, Pageable p) { return b; } @Error Answer any() { return null; } }
class Calls { @Retryable @CircuitBreaker @Client Object client; @Cacheable Object c; @Scheduled void run() {} }
class Shelf implements HealthIndicator, AuthenticationProvider {}
class Answers implements ExceptionHandler<Missing> {}
@MicronautTest class BooksTest {}`,
  },
  {
    name: 'Ktor',
    packages: ['io.ktor'],
    imports: [
      'io.ktor.server',
      'io.ktor.application',
      'io.ktor.routing',
      'io.ktor.features',
      'io.ktor.auth',
      'io.ktor.locations',
    ],
    patterns: {
      framework: /\bembeddedServer\(|\bEngineMain\b|\bApplication\.\w+\(|\brouting\s*\{/,
      server: /\bembeddedServer\(|\bEngineMain\b|\bApplication\.module\w*\(/,
      router: /\brouting\s*\{|\broute\(|\b(?:get|post|put|patch|delete)(?:<\w+>)?\s*(?:\(|\{)/,
      'error-handling': /\binstall\(\s*StatusPages\b/,
      authentication: /\binstall\(\s*Authentication\b|\bauthenticate\(|\bauthenticate\s*\{/,
      'access-log': /\binstall\(\s*CallLogging\b/,
      'correlation-id': /\binstall\(\s*(?:CallId|XRequestId)\b|\bcallIdMdc\(/,
      'rate-limit': /\binstall\(\s*RateLimit\b/,
      cors: /\binstall\(\s*CORS\b/,
      compression: /\binstall\(\s*Compression\b/,
      'http-caching': /\binstall\(\s*(?:CachingHeaders|ConditionalHeaders)\b/,
      validation: /\binstall\(\s*RequestValidation\b/,
      metrics: /\binstall\(\s*(?:MicrometerMetrics|DropwizardMetrics)\b/,
      session: /\binstall\(\s*Sessions\b/,
      serialization: /\binstall\(\s*ContentNegotiation\b/,
      websockets: /\binstall\(\s*WebSockets\b|\bwebSocket\(/,
      openapi: /\b(?:openAPI|swaggerUI)\(/,
      'graceful-shutdown':
        /\bShutDownUrl\b|\bApplicationStopp(?:ing|ed)\b|\bgracePeriodMillis\b|\bshutdownGracePeriod\b/,
      config: /\benvironment\.config\b/,
      logger: /\b(?:application|environment)\.log\.(?:trace|debug|info|warn|error)\s*[({]/,
    },
    example: `import io.ktor.server.application.install
fun main() { embeddedServer(Netty, port = 8080) { gracePeriodMillis }.start() }
fun Application.module() {
  val port = environment.config
  environment.log.info("started")
  install(StatusPages); install(Authentication); install(CallLogging); install(CallId); install(RateLimit); install(CORS)
  install(Compression); install(CachingHeaders); install(RequestValidation); install(MicrometerMetrics); install(Sessions)
  install(ContentNegotiation); install(WebSockets)
  routing { get("/books") { }; swaggerUI("docs") }
}`,
  },
  {
    name: "Ktor's logger",
    packages: ['io.ktor'],
    imports: ['io.ktor.server.application.log', 'io.ktor.application.log'],
    patterns: { logger: /\blog\.(?:trace|debug|info|warn|error)\s*[({]/ },
    example: `import io.ktor.server.application.log
fun Application.module() { log.info("started") }`,
  },
  {
    name: 'Ktor client',
    packages: ['io.ktor'],
    imports: ['io.ktor.client'],
    patterns: { 'http-client': /\bHttpClient\s*[({]/, timeouts: /\bHttpTimeout\b/, retry: /\bHttpRequestRetry\b/ },
    example: `import io.ktor.client.HttpClient
val client = HttpClient(CIO) { install(HttpTimeout); install(HttpRequestRetry) }`,
  },
  {
    name: 'Ktor test host',
    packages: ['io.ktor:ktor-server-test-host', 'io.ktor:ktor-server-tests'],
    imports: ['io.ktor.server.testing'],
    imported: ['integration-test'],
    example: `import io.ktor.server.testing.testApplication
fun check() = testApplication { }`,
  },
  {
    name: 'http4k',
    packages: ['org.http4k'],
    patterns: { framework: /\broutes\(|\basServer\(/, server: /\basServer\(/, router: /\broutes\(/ },
    example: `import org.http4k.routing.routes
val app = routes(books).asServer(Netty(8080))`,
  },
  {
    name: 'Javalin',
    packages: ['io.javalin'],
    patterns: {
      framework: /\bJavalin\.create\b/,
      server: /\bJavalin\.create\b/,
      router: /\.(?:get|post|put|patch|delete|path|crud)\(/,
      'error-handling': /\.exception\(/,
    },
    example: `import io.javalin.Javalin;
class App { void start() { Javalin.create().get("/books", ctx -> {}).exception(Missing.class, answer); } }`,
  },
  {
    name: 'Small web frameworks of the JVM',
    packages: [
      'com.sparkjava',
      'io.undertow',
      'io.vertx',
      'io.helidon',
      'io.dropwizard',
      'org.jooby',
      'io.jooby',
      'ratpack',
      'com.typesafe.play',
      'org.eclipse.jetty',
      'com.linecorp.armeria',
      'io.netty',
      'com.twitter',
      'spark',
    ],
    imports: [
      'spark',
      'io.undertow',
      'io.vertx',
      'io.helidon',
      'io.dropwizard',
      'org.jooby',
      'io.jooby',
      'ratpack',
      'play.mvc',
      'org.eclipse.jetty.server',
      'com.linecorp.armeria',
      'io.netty.bootstrap.ServerBootstrap',
    ],
    imported: ['framework', 'server'],
    example: `import io.vertx.core.Vertx;
class App { Vertx vertx; }`,
  },
  {
    name: 'Servlets',
    packages: ['jakarta.servlet', 'javax.servlet'],
    patterns: {
      server: /\bextends HttpServlet\b|@WebServlet\b/,
      framework: /\bextends HttpServlet\b|@WebServlet\b/,
      session: /\bHttpSession\b/,
    },
    example: `import jakarta.servlet.http.HttpServlet;
@WebServlet("/books") class Books extends HttpServlet { HttpSession session; }`,
  },
  {
    name: 'Java HTTP server',
    imports: ['com.sun.net.httpserver'],
    patterns: { server: /\bHttpServer\.create\(/, framework: /\bHttpServer\.create\(/ },
    example: `import com.sun.net.httpserver.HttpServer;
class App { HttpServer s = HttpServer.create(address, 0); }`,
  },
  {
    name: 'gRPC for the JVM',
    packages: ['io.grpc', 'net.devh', 'com.google.protobuf', 'org.springframework.grpc'],
    imports: ['io.grpc', 'net.devh.boot.grpc', 'org.springframework.grpc'],
    imported: ['grpc'],
    patterns: { server: /\bServerBuilder\.forPort\(|@GrpcService\b/ },
    example: `import io.grpc.ServerBuilder;
class App { Object server = ServerBuilder.forPort(9090).build(); }`,
  },
  {
    name: 'Axon and event tools of the JVM',
    packages: ['org.axonframework', 'com.typesafe.akka', 'org.apache.pekko', 'org.apache.camel', 'io.eventuate'],
    imports: [
      'org.axonframework',
      'akka',
      'org.apache.pekko',
      'org.apache.camel',
      'io.eventuate',
      'com.google.common.eventbus',
    ],
    imported: ['events'],
    example: `import org.axonframework.eventhandling.EventHandler;
class Books { @EventHandler void on() {} }`,
  },
  {
    name: 'Temporal for the JVM',
    packages: ['io.temporal', 'io.camunda', 'org.camunda.bpm'],
    imports: ['io.temporal', 'io.camunda', 'org.camunda.bpm'],
    imported: ['background-jobs', 'worker'],
    example: `import io.temporal.worker.WorkerFactory;
class App { WorkerFactory workers; }`,
  },
  {
    name: 'AWS Lambda for the JVM',
    packages: ['com.amazonaws:aws-lambda-java-core', 'com.amazonaws.serverless'],
    imports: [
      'com.amazonaws.services.lambda.runtime',
      'com.amazonaws.serverless',
      'org.springframework.cloud.function',
    ],
    imported: ['server', 'framework'],
    example: `import com.amazonaws.services.lambda.runtime.RequestHandler;
class Books implements RequestHandler<In, Out> {}`,
  },
];
