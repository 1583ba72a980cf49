import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

describe('endpoints of the JVM', () => {
  it('reads controllers of Spring, interfaces and the context path included', () => {
    const files = {
      'src/main/resources/application.yml': 'server:\n  servlet:\n    context-path: ${BASE:/shop}\n',
      'src/main/java/a/BooksApi.java':
        '@RequestMapping("/books")\npublic interface BooksApi {\n  @GetMapping("/{id}")\n  Book one(@PathVariable long id);\n}\n',
      'src/main/java/a/BooksController.java':
        '@RestController\npublic class BooksController implements BooksApi {\n  public Book one(long id) { return null; }\n  @PostMapping(value = Paths.IMPORT, consumes = "text/csv")\n  @PreAuthorize("hasRole(\'A\')")\n  public ResponseEntity<List<Book>> importAll() { return null; }\n  @RequestMapping(path = {"/a", "/b"}, method = {RequestMethod.GET, RequestMethod.PUT})\n  Object both() { return null; }\n}\n',
      'src/main/java/a/Paths.java': 'class Paths { static final String IMPORT = "/books/import"; }\n',
      'src/main/java/a/StockClient.java':
        '@FeignClient("stock")\ninterface StockClient { @GetMapping("/stock") int stock(); }\n',
    };
    const found = endpointsOf(files);
    assert.ok(
      found.includes('GET /shop/books/{id} src/main/java/a/BooksApi.java:3 one src/main/java/a/BooksApi.java:4'),
      String(found),
    );
    assert.ok(found.some((line) => line.startsWith('POST /shop/books/import ') && line.includes('importAll')));
    assert.deepEqual(found.filter((line) => / \/shop\/[ab] /.test(line)).length, 4);
    assert.ok(!found.some((line) => line.includes('/stock')));
  });

  describe('below a prefix that Spring is told', () => {
    const controller = (path: string) =>
      `@RestController\n@RequestMapping("${path}")\npublic class Books {\n  @GetMapping\n  List<Book> all() {}\n}\n`;
    const found = (prefix: string, fields = '', which = 'HandlerTypePredicate.forAnnotation(RestController.class)') =>
      pathsOf({
        'src/main/resources/application.yml':
          'server:\n  servlet:\n    context-path: /shop\nweb:\n  api-prefix: /api/v1\n',
        'src/main/java/Books.java': controller('/books'),
        'src/main/java/Web.java': `@Configuration\nclass Web implements WebMvcConfigurer {\n  ${fields}\n  public void configurePathMatch(PathMatchConfigurer c) {\n    c.addPathPrefix(${prefix}, ${which});\n  }\n}\n`,
      });

    it('reads it as a text or a setting', () => {
      assert.deepEqual(found('"/api"'), ['GET /shop/api/books']);
      assert.deepEqual(found('prefix', '@Value("${web.api-prefix}") private String prefix;'), [
        'GET /shop/api/v1/books',
      ]);
      assert.deepEqual(found('this.prefix', 'Web(@Value("${web.none:/late}") String prefix) {}'), [
        'GET /shop/late/books',
      ]);
    });

    it('leaves out one for an annotation of the project', () => {
      assert.deepEqual(found('"/api"', '', 'c -> c.isAnnotationPresent(Internal.class)'), ['GET /shop/books']);
    });

    it('reads settings in the paths of controllers', () => {
      const files = {
        'src/main/resources/application.properties': 'web.api-prefix=/api/v1\n',
        'src/main/java/Books.java': controller('${web.api-prefix}/books'),
        'src/main/java/Loans.java': controller('${web.other:/v2}/loans').replace('Books', 'Loans'),
      };
      assert.deepEqual(pathsOf(files), ['GET /api/v1/books', 'GET /v2/loans']);
    });
  });

  it('tells constants of nested types apart', () => {
    const files = {
      'src/main/java/shop/Routes.java':
        'public final class Routes {\n  private static final String API = "/api/v1/";\n  public static final class Books {\n    public static final String BASE = API + "books";\n  }\n  public static final class Loans {\n    public static final String BASE = API + "loans";\n  }\n}\n',
      'src/main/java/shop/BookController.java':
        '@RestController\n@RequestMapping(Routes.Books.BASE)\npublic class BookController {\n  @GetMapping\n  List<Book> all() {}\n}\n',
      'src/main/java/shop/LoanController.java':
        '@RestController\n@RequestMapping(Routes.Loans.BASE)\npublic class LoanController {\n  @GetMapping\n  List<Loan> all() {}\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/v1/books', 'GET /api/v1/loans']);
  });

  it('reads Jakarta REST and Micronaut', () => {
    const jakarta =
      'import jakarta.ws.rs.*;\n@Path("/books")\npublic class Books {\n  @GET\n  @Path("/{isbn: \\\\d+}")\n  public Book one() { return null; }\n  @POST\n  public Response add() { return null; }\n}\n';
    const micronaut =
      'import io.micronaut.http.annotation.*\n@Controller("/loans")\nclass Loans {\n  @Get(uri = "/{id}") fun one(id: Long): Loan = TODO()\n}\n';
    assert.deepEqual(pathsOf({ 'src/main/java/Books.java': jakarta, 'src/main/kotlin/Loans.kt': micronaut }), [
      'GET /books/{isbn}',
      'GET /loans/{id}',
      'POST /books',
    ]);
  });

  it('reads the DSL of Ktor through extension functions and typed routes', () => {
    const files = {
      'src/main/kotlin/Main.kt':
        'fun Application.module() {\n    routing {\n        route("/api") {\n            authenticate("jwt") { books(service) }\n        }\n        get("/health") { call.respondText("ok") }\n    }\n}\n',
      'src/main/kotlin/Books.kt':
        '@Resource("/books")\nclass Books {\n    @Resource("{id}") class Id(val parent: Books = Books(), val id: Long)\n}\nfun Route.books(service: Service) {\n    get<Books.Id> { call.respond(service.one(it.id)) }\n    post("/books") { create(call) }\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books/{id}', 'GET /health', 'POST /api/books']);
  });

  it('tells typed routes of Ktor apart, in objects and under other names', () => {
    const files = {
      'src/main/kotlin/Paths.kt':
        'object Paths {\n    @Serializable\n    @Resource("/shelves")\n    class Shelves {\n        @Resource("/{id}")\n        class ById(val parent: Shelves, val id: Long) {\n            @Resource("/books")\n            data class Books(val parent: ById)\n        }\n    }\n    @Resource("/books")\n    class Books\n}\n',
      'src/main/kotlin/Routes.kt':
        'import io.ktor.server.resources.get\nimport io.ktor.server.resources.post as postTo\nimport shop.mail.post as send\n\nfun Application.module() {\n    routing {\n        get<Paths.Shelves> { all(call) }\n        postTo<Paths.Shelves.ById.Books> { add(call) }\n        get<Books> { call.respond(books()) }\n        send("/letters") { it.sign() }\n    }\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /books', 'GET /shelves', 'POST /shelves/{id}/books']);
  });
});

describe('endpoints of .NET', () => {
  it('reads controllers with tokens, absolute routes and inherited prefixes', () => {
    const files = {
      'src/BaseController.cs':
        '[ApiController]\n[Route("api/[controller]")]\npublic abstract class BaseController : ControllerBase {}\n',
      'src/BooksController.cs':
        'public class BooksController : BaseController\n{\n    [HttpGet("{id:int}")]\n    public ActionResult<Book> One(int id) => Ok();\n\n    [HttpPost, Authorize]\n    public async Task<IActionResult> Create([FromBody] Book book) => Ok();\n\n    [HttpDelete("~/purge")]\n    public void Purge() {}\n}\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'DELETE /purge src/BooksController.cs:9 Purge src/BooksController.cs:10',
      'GET /api/Books/{id} src/BooksController.cs:3 One src/BooksController.cs:4',
      'POST /api/Books src/BooksController.cs:6 Create src/BooksController.cs:7',
    ]);
  });

  it('reads actions whose types have types inside types', () => {
    const text =
      '[Route("api/shelves")]\npublic class ShelvesController : ControllerBase\n{\n    [HttpGet]\n    public async Task<ActionResult<Page<Dictionary<string, List<Book>>>>> All() => Ok();\n}\n';
    assert.deepEqual(endpointsOf({ 'src/ShelvesController.cs': text }), [
      'GET /api/shelves src/ShelvesController.cs:4 All src/ShelvesController.cs:5',
    ]);
  });

  it('reads actions whose name follows the arguments of their type without a space', () => {
    const text =
      '@RestController\npublic class ShelvesController {\n  @GetMapping("/shelves")\n  public ResponseEntity<List<Shelf>>all() { return null; }\n}\n';
    assert.deepEqual(endpointsOf({ 'src/main/java/ShelvesController.java': text }), [
      'GET /shelves src/main/java/ShelvesController.java:3 all src/main/java/ShelvesController.java:4',
    ]);
  });

  it('takes a prefix over from the nearest class of its name, and from the class above that', () => {
    const base = (route: string) => `[Route("${route}")]\npublic abstract class BaseController : ControllerBase {}\n`;
    const controller =
      'public class TagController : BaseController\n{\n    [HttpGet]\n    public IActionResult All() => Ok();\n}\n';
    const files = {
      'src/Controllers/Admin/BaseController.cs': base('api/admin/[controller]/[action]'),
      'src/Controllers/Admin/TagController.cs': controller,
      'src/Controllers/Shop/BaseController.cs': base('api/[controller]/[action]'),
      'src/Controllers/Shop/TagController.cs': controller,
      'src/Controllers/Shop/SecuredController.cs':
        '[Authorize]\npublic abstract class SecuredController : BaseController {}\n',
      'src/Controllers/Shop/CartController.cs':
        'public class CartController : SecuredController\n{\n    [HttpPost]\n    public IActionResult Add() => Ok();\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/Tag/All', 'GET /api/admin/Tag/All', 'POST /api/Cart/Add']);
  });

  it('reads minimal APIs whose methods take a group beside the application', () => {
    const files = {
      'Program.cs': 'var app = builder.Build();\napp.AddBooks();\napp.Run();\n',
      'Books.cs':
        'public static class Books\n{\n    public static void AddBooks(this IEndpointRouteBuilder app)\n    {\n        var group = app.MapGroup("/books");\n        app.MapOneBookApi(group);\n    }\n}\n',
      'OneBook.cs':
        'public static class OneBook\n{\n    public static void MapOneBookApi(\n        this IEndpointRouteBuilder app,\n        RouteGroupBuilder group)\n    {\n        group.MapGet("/{id}", One);\n    }\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /books/{id}']);
  });

  it('reads minimal APIs of classes that one interface gathers, through chained extension methods', () => {
    const files = {
      'Program.cs':
        'var app = builder.Build();\napp.ConfigureMiddleware();\napp.MapHealthChecks("/health");\napp.Run();\n',
      'Middleware.cs':
        'public static class Middleware\n{\n    public static WebApplication ConfigureMiddleware(this WebApplication web)\n    {\n        web.UseTracing()\n           .MapEndpoints();\n        return web;\n    }\n}\n',
      'Endpoints.cs':
        'public static class Endpoints\n{\n    public static void MapEndpoints(this WebApplication app)\n    {\n        foreach (var endpoint in app.Services.GetServices<IEndpoint>()) endpoint.AddRoutes(app);\n    }\n}\n',
      'IEndpoint.cs': 'public interface IEndpoint\n{\n    void AddRoutes(IEndpointRouteBuilder app);\n}\n',
      'Books.cs':
        'public class Books : IEndpoint\n{\n    public void AddRoutes(IEndpointRouteBuilder app)\n    {\n        var books = app.MapGroup("books");\n        books.MapGet(string.Empty, All);\n    }\n}\n',
      'Unused.cs':
        'public static class Unused\n{\n    public static void MapUnused(this IEndpointRouteBuilder app) => app.MapGet("unused", All);\n}\n',
    };
    assert.deepEqual(endpointsOf(files), ['GET /books Books.cs:6']);
  });

  it('reads minimal APIs, groups and extension methods', () => {
    const files = {
      'src/Program.cs':
        'var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.MapGet("/health", () => "ok");\nvar api = app.MapGroup("/api");\napi.MapBooks();\napp.Run();\n',
      'src/Books.cs':
        'public static class Books\n{\n    public static void MapBooks(this IEndpointRouteBuilder routes)\n    {\n        var group = routes.MapGroup("/books");\n        group.MapGet("/{id:int}", One);\n        group.MapPost("/", async (Book book) => Results.Ok());\n    }\n    static Book One(int id) => null;\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books/{id}', 'GET /health', 'POST /api/books']);
  });

  describe('that methods of the project map', () => {
    const program = 'var app = builder.Build();\napp.MapShelves();\napp.Run();\n';
    const shelves = (...lines: string[]) =>
      `public static class Shelves\n{\n    public static void MapShelves(this IEndpointRouteBuilder app)\n    {\n${lines.map((line) => `        ${line}\n`).join('')}    }\n}\n`;
    const methods = (...lines: string[]) =>
      `public static class Mapping\n{\n${lines.map((line) => `    ${line}\n`).join('')}}\n`;

    it('are the calls, under the path that the method makes of theirs', () => {
      const files = {
        'Program.cs': program,
        'Shelves.cs': shelves(
          'app.MapQuery<AllShelves, List<Page<Shelf>>>("shelves", "tag");',
          'app.MapGroup("/admin").RequireAuthorization().MapCommand<AddShelf>(Paths.Add);',
        ),
        'Paths.cs': 'public static class Paths { public const string Add = "shelves/add"; }\n',
        'Mapping.cs': methods(
          'internal static RouteHandlerBuilder MapQuery<TQuery, TAnswer>(this IEndpointRouteBuilder app,',
          '    string route, string tag)',
          '    where TQuery : IRequest<TAnswer>',
          '{',
          '    route = $"/api/{route}";',
          '    return app.MapGet(route, Ask<TQuery, TAnswer>).WithTags(tag);',
          '}',
          'public static RouteHandlerBuilder MapCommand<T>(this RouteGroupBuilder group, string path) =>',
          '    group.MapPost("/do/" + path, async (ISender sender, T command) => await sender.Send(command));',
          'private static async Task<IResult> Ask<TQuery, TAnswer>(ISender sender, TQuery query) => Results.Ok();',
        ),
      };
      assert.deepEqual(endpointsOf(files), [
        'GET /api/shelves Shelves.cs:5 Ask Mapping.cs:12',
        'POST /admin/do/shelves/add Shelves.cs:6 - Mapping.cs:11',
      ]);
    });

    it('may be several, and be answered by what the callers say', () => {
      const files = {
        'Program.cs': program,
        'Shelves.cs': shelves('app.MapItems("/shelves", List, async (int id) => Results.Ok());'),
        'Mapping.cs': methods(
          'public static void MapItems(this IEndpointRouteBuilder app, string route, Delegate list, Delegate one)',
          '{',
          '    app.MapGet(route, list);',
          '    app.MapGet($"{route}/{{id}}", one);',
          '}',
        ),
        'List.cs': 'public static class L\n{\n    public static IResult List(int page) => Results.Ok();\n}\n',
      };
      assert.deepEqual(endpointsOf(files), [
        'GET /shelves Shelves.cs:5 List List.cs:3',
        'GET /shelves/{id} Shelves.cs:5 - Shelves.cs:5',
      ]);
    });

    it('are none where nobody calls them, or the method maps nothing', () => {
      const files = {
        'Program.cs': program,
        'Shelves.cs': shelves('app.UsePolicy("shelves");', 'app.MapGet("/shelves", () => "");'),
        'Mapping.cs': methods(
          'public static void MapQuery<T>(this IEndpointRouteBuilder app, string route) => app.MapGet($"/api/{route}", Ask<T>);',
          'public static void UsePolicy(this IEndpointRouteBuilder app, string name) => app.Apply(name);',
        ),
      };
      assert.deepEqual(pathsOf(files), ['GET /shelves']);
    });
  });

  describe('of classes that are mapped on a group if there is one', () => {
    const files = (call: string, builder: string) => ({
      'Program.cs': `var app = builder.Build();\nvar v1 = app.MapGroup("/v1");\n${call}\napp.Run();\n`,
      'Endpoints.cs': `public static class Endpoints\n{\n    public static IApplicationBuilder MapEndpoints(this WebApplication app, RouteGroupBuilder? group = null)\n    {\n        IEndpointRouteBuilder builder = ${builder};\n        foreach (var endpoint in app.Services.GetServices<IEndpoint>()) endpoint.MapEndpoint(builder);\n        return app;\n    }\n}\n`,
      'Books.cs':
        'public class Books : IEndpoint\n{\n    public void MapEndpoint(IEndpointRouteBuilder app) => app.MapGet("books", () => "");\n}\n',
    });
    for (const builder of ['group is null ? app : group', 'group is not null ? group : app', 'group ?? app']) {
      it(`by ${builder}`, () => {
        assert.deepEqual(pathsOf(files('app.MapEndpoints();', builder)), ['GET /books']);
        assert.deepEqual(pathsOf(files('app.MapEndpoints(v1);', builder)), ['GET /v1/books']);
      });
    }
  });
});
