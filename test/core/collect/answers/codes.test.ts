import assert from 'node:assert/strict';
import { codesIn } from '../../../../src/core/collect/answers/codes';
import { statusCodeOf } from '../../../../src/core/collect/answers/code-names';
import { sourceOf } from '../../../../src/core/collect/source';

/** The codes that a file chooses, each once. */
function chosen(path: string, text: string): readonly number[] {
  return [...new Set(codesIn(sourceOf({ path, text })!).map(({ code }) => code))].sort((a, b) => a - b);
}

describe('names of status codes', () => {
  const names: Readonly<Record<string, number | null>> = {
    NOT_FOUND: 404,
    NotFound: 404,
    notFound: 404,
    not_found: 404,
    HTTP_404_NOT_FOUND: 404,
    Status404NotFound: 404,
    SC_CONFLICT: 409,
    NotFoundException: 404,
    UnauthorizedError: 401,
    BadRequestObjectResult: 400,
    'status.HTTP_201_CREATED': 201,
    'HttpStatus.NO_CONTENT': 204,
    AlreadyExists: 409,
    constructor: null,
    port8080: null,
    Book: null,
  };
  for (const [name, code] of Object.entries(names)) {
    it(`reads ${name} as ${code ?? 'none'}`, () => assert.equal(statusCodeOf(name), code));
  }
});

describe('status codes that code chooses', () => {
  const cases: readonly (readonly [string, string, string, readonly number[]])[] = [
    [
      'Express',
      'a.js',
      'res.status(404).json({}); res.sendStatus(204); res.status(err.status || 500); res.status(StatusCodes.CREATED);',
      [201, 204, 404, 500],
    ],
    [
      'Fastify',
      'a.ts',
      "reply.code(201).send(x); return reply.notFound('gone'); throw app.httpErrors.conflict('twice');",
      [201, 404, 409],
    ],
    [
      'NestJS',
      'a.ts',
      "@HttpCode(HttpStatus.NO_CONTENT)\nremove() { throw new NotFoundException('none'); }\nadd() { throw new HttpException('no', 422); }",
      [204, 404, 422],
    ],
    ['Koa', 'a.js', 'ctx.status = 201; ctx.throw(403);', [201, 403]],
    ['Hono', 'a.ts', "return c.json({ error: 'none' }, 404);", [404]],
    ['Next', 'a.ts', "return NextResponse.json({ error: 'bad' }, { status: 400 });", [400]],
    [
      'errors that carry their code in C#',
      'A.cs',
      'class Missing : ApiException { public Missing(string m = "none") : base(404, "Not Found", m) {} }\nclass Twice : ApiException { public override int StatusCode => 409; }',
      [404, 409],
    ],
    [
      'errors that carry their code in Java',
      'A.java',
      'class Missing extends ApiException { Missing() { super("none", 404); } @Override public int getStatus() { return 410; } }',
      [404, 410],
    ],
    [
      'constants that Java imports by name',
      'A.java',
      'import static jakarta.ws.rs.core.Response.Status.CREATED;\nimport static jakarta.ws.rs.core.Response.Status.NOT_FOUND;\n\nclass A { Response add() { return Response.status(CREATED).build(); } A() { super("none", NOT_FOUND); } }',
      [201, 404],
    ],
    [
      'constants that Java imports all at once',
      'A.java',
      'import static org.springframework.http.HttpStatus.*;\n\nclass A { B add() { return new B(CONFLICT, OTHER); } }',
      [409],
    ],
    [
      'constants that Kotlin imports by name',
      'A.kt',
      'import io.ktor.http.HttpStatusCode.Companion.Created\n\nsuspend fun add() { call.respond(Created) }',
      [201],
    ],
    [
      'constants that TypeScript imports under another name',
      'a.ts',
      "import { CONFLICT as TAKEN, OK } from 'http-status-codes';\n\nexport const add = (c) => c.json({}, TAKEN);",
      [409],
    ],
    [
      'constants that Rust imports by name',
      'a.rs',
      'use axum::http::StatusCode::{self, NOT_FOUND};\n\nfn missing() -> StatusCode { NOT_FOUND }',
      [404],
    ],
    [
      'errors that carry their code in Kotlin',
      'A.kt',
      'class Missing(message: String) : ApiException(404, message)',
      [404],
    ],
    [
      'errors that carry their code in Python',
      'a.py',
      'class Missing(ApiError):\n    def __init__(self):\n        super().__init__(404, "none")\n\nclass Twice(ApiError):\n    @property\n    def status_code(self) -> int:\n        return 409\n',
      [404, 409],
    ],
    [
      'errors that carry their code in Ruby',
      'a.rb',
      'class Missing < ApiError\n  def status\n    404\n  end\nend\nclass Twice < ApiError\n  def initialize = super("twice", 409)\nend\n',
      [404, 409],
    ],
    [
      'errors that carry their code in a getter',
      'a.ts',
      'class Missing extends ApiError { get statusCode() { return 404; } }',
      [404],
    ],
    ['sizes of a base class', 'A.cs', 'class Page : Sheet { public Page() : base(210, 297) {} }', []],
    [
      'functions of the project that are given the response and its code',
      'a.ts',
      "sendBook(res, 201, 'made', book); errorResponse(res, 404, 'none'); sendError(response, 'taken', 409);",
      [201, 404, 409],
    ],
    [
      'numbers beside a response that are no codes',
      'a.ts',
      'setTimeout(res, 500); delay(res, 200); page(res, books, 100); sendPage(res, books, 200); sendError(res, make(500));',
      [],
    ],
    ['a code that is compared', 'a.ts', 'if (res.getStatus() === 404 || res.status() == 410) retry();', []],
    ['errors of one’s own', 'a.js', "throw new AppError('a book needs a title',\n  422);", [422]],
    [
      'net/http',
      'a.go',
      'package a\nfunc f() { w.WriteHeader(http.StatusCreated); http.Error(w, "bad", http.StatusBadRequest); http.NotFound(w, r) }\n',
      [201, 400, 404],
    ],
    ['Gin', 'a.go', 'package a\nfunc f() { c.JSON(200, x); c.AbortWithStatusJSON(401, y) }\n', [200, 401]],
    [
      'Fiber',
      'a.go',
      'package a\nfunc f() error { return fiber.NewError(fiber.StatusConflict, "twice") }\nfunc g() error { return fiber.ErrNotFound }\n',
      [404, 409],
    ],
    [
      'FastAPI',
      'a.py',
      'raise HTTPException(status_code=404, detail="none")\n@router.post("/", status_code=status.HTTP_201_CREATED)\ndef f(): ...\nraise HTTPException(409)\n',
      [201, 404, 409],
    ],
    ['Flask', 'a.py', 'def f():\n    return jsonify(error="bad"), 400\n\ndef g():\n    abort(404)\n', [400, 404]],
    [
      'Django',
      'a.py',
      'raise Http404\nx = get_object_or_404(Book, pk=1)\nreturn HttpResponseBadRequest("no")\nreturn Response(status=204)\nserializer.is_valid(raise_exception=True)\n',
      [204, 400, 404],
    ],
    [
      'Spring',
      'A.java',
      'class A { @ResponseStatus(HttpStatus.CREATED) void f() { return ResponseEntity.notFound().build(); } void g() { throw new ResponseStatusException(HttpStatus.CONFLICT); } }',
      [201, 404, 409],
    ],
    [
      'JAX-RS',
      'A.java',
      'class A { Response f() { return Response.status(Response.Status.NOT_FOUND).build(); } Response g() { return Response.noContent().build(); } }',
      [204, 404],
    ],
    [
      'JAX-RS below what documents it',
      'A.java',
      'class A { @POST @Produces(APPLICATION_JSON) @Operation(summary = "adds") public Response f() { return Response.status(Response.Status.CREATED).build(); } }',
      [201],
    ],
    [
      'Spring below what documents it',
      'A.java',
      'class A { @ApiResponse(responseCode = "404", content = @Content(schema = @Schema())) public ResponseEntity<B> f() { return ResponseEntity.status(HttpStatus.CREATED).build(); } }',
      [201],
    ],
    [
      'Ktor',
      'A.kt',
      'fun f() { call.respond(HttpStatusCode.Created, x); call.respond(HttpStatusCode.NotFound) }',
      [201, 404],
    ],
    [
      'ASP.NET Core',
      'A.cs',
      'class A { IActionResult F() { if (x) return NotFound(); if (y) return BadRequest(ModelState); return CreatedAtAction(nameof(F), x); } IResult G() => x is null ? Results.NotFound() : TypedResults.NoContent(); }',
      [201, 204, 400, 404],
    ],
    [
      'Rails',
      'a.rb',
      'def f\n  render json: x, status: :created\n  render json: y, status: 422\n  head :no_content\nend\n',
      [201, 204, 422],
    ],
    ['Sinatra', 'a.rb', 'get "/books" do\n  halt 404, "none"\n  status 201\nend\n', [201, 404]],
    [
      'Laravel',
      'a.php',
      "<?php return response()->json(['error' => 'none'], 404); abort(403); abort_if($x, 409); return response()->noContent();",
      [204, 403, 404, 409],
    ],
    [
      'Symfony',
      'a.php',
      '<?php return new JsonResponse($x, Response::HTTP_CREATED); throw $this->createNotFoundException();',
      [201, 404],
    ],
    ['rights in Laravel', 'a.php', "<?php $this->authorize('view', $loan); Gate::authorize('end', $loan);", [403]],
    ['no right', 'a.php', '<?php public function authorize(): bool { return true; }', []],
    ['Slim', 'a.php', '<?php return $response->withStatus(422);', [422]],
    [
      'Axum',
      'a.rs',
      'fn f() -> StatusCode { StatusCode::NOT_FOUND }\nfn g() { (StatusCode::CREATED, Json(x)) }',
      [201, 404],
    ],
    [
      'Actix',
      'a.rs',
      'fn f() { HttpResponse::NotFound().finish() } fn g() { HttpResponse::Created().json(x) }',
      [201, 404],
    ],
    ['Rocket', 'a.rs', 'fn f() -> Status { Status::NotFound }', [404]],
    [
      'Phoenix',
      'a.ex',
      'conn |> put_status(:created) |> json(x)\nsend_resp(conn, :no_content, "")\nput_status(conn, 404)\n',
      [201, 204, 404],
    ],
  ];
  for (const [name, path, text, codes] of cases) {
    it(`are read in ${name}`, () => assert.deepEqual(chosen(path, text), codes));
  }
  const none: readonly (readonly [string, string, string])[] = [
    ['what a client got', 'a.js', 'if (response.status === 404) return null;\nswitch (r.status) { case 429: wait(); }'],
    [
      'what a Go client got',
      'a.go',
      'package a\nfunc f() { if resp.StatusCode != http.StatusOK { return }\n\tswitch c {\n\tcase http.StatusNotFound:\n\t}\n}\n',
    ],
    [
      'what the documentation lists in several parts',
      'a.cs',
      '[HttpGet][ProducesResponseType(typeof(List<Book>), StatusCodes.Status404NotFound)] class A {}',
    ],
    [
      'what a client got, by an imported name',
      'A.java',
      'import static org.apache.hc.core5.http.HttpStatus.NOT_FOUND;\n\nclass A { boolean f(R r) { return r.code() == NOT_FOUND; } }',
    ],
    [
      'names of states of something else',
      'a.ts',
      "import { ACCEPTED, CREATED, CONFLICT } from './order-status';\n\norder.state = CREATED;",
    ],
    [
      'states of its own beside imported codes',
      'A.java',
      'import static jakarta.ws.rs.core.Response.Status.CREATED;\n\nclass A { Order f() { return new Order(ACCEPTED, State.CREATED); } }',
    ],
    ['what a comment says', 'a.py', '# raise HTTPException(404)\n'],
    ['what a string says', 'a.js', 'const hint = "res.status(404)";'],
    ['what the documentation lists', 'a.ts', '@ApiResponse({ status: 404, description: "none" })\nfind() {}'],
    [
      'what an attribute lists',
      'A.cs',
      'class A { [ProducesResponseType(StatusCodes.Status404NotFound)] void F() {} }',
    ],
    ['numbers of other things', 'a.js', 'const port = 404; setTimeout(f, 500); const width = 200;'],
  ];
  for (const [name, path, text] of none) {
    it(`are not ${name}`, () => assert.deepEqual(chosen(path, text), []));
  }
});
