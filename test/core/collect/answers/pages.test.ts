import assert from 'node:assert/strict';
import { pagingIn } from '../../../../src/core/collect/answers/paging';
import { sourceOf } from '../../../../src/core/collect/source';

/** The parameters that a file reads of requests, by name and kind. */
function parameters(path: string, text: string): readonly string[] {
  const found = pagingIn(sourceOf({ path, text })!)?.parameters ?? [];
  return [...new Set(found.map(({ kind, name }) => `${kind} ${name}`))].sort();
}

describe('parameters that ask for pages of a list', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'Express',
      'a.js',
      'const page = Number(req.query.page); const { limit } = req.query;',
      ['limit limit', 'page page'],
    ],
    ['Next', 'a.ts', "const offset = searchParams.get('offset');", ['page offset']],
    ['NestJS', 'a.ts', "find(@Query('cursor') cursor: string) {}", ['page cursor']],
    ['a class of NestJS', 'a.ts', 'class Query { @IsInt()\n  @Min(1)\n  page?: number = 1; }', ['page page']],
    [
      'zod',
      'a.ts',
      'const query = z.object({ page: z.coerce.number(), pageSize: z.number() });',
      ['limit pageSize', 'page page'],
    ],
    ['Hono', 'a.ts', "const page = c.req.query('page');", ['page page']],
    ['net/http', 'a.go', 'package a\nfunc f() { o := r.URL.Query().Get("offset") }\n', ['page offset']],
    ['Gin', 'a.go', 'package a\nfunc f() { p := c.DefaultQuery("page", "1") }\n', ['page page']],
    [
      'parameters of a generated server',
      'a.go',
      'package a\nfunc (l *Links) List(ctx context.Context, req api.ListRequestObject) {\n\tif req.Params.Limit != nil { n = *req.Params.Limit }\n\tlast = *req.Params.Before\n}\n',
      ['limit Limit', 'page Before'],
    ],
    ['Go tags', 'a.go', 'package a\ntype q struct {\n\tPage int `form:"page"`\n}\n', ['page page']],
    ['Flask', 'a.py', 'page = request.args.get("page", 1, type=int)\n', ['page page']],
    ['Django', 'a.py', "page = request.GET.get('page')\n", ['page page']],
    ['FastAPI', 'a.py', 'def f(offset: int = Query(0)): ...\n', ['page offset']],
    [
      'Spring',
      'A.java',
      'class A { List<B> f(@RequestParam(defaultValue = "0") int page, @RequestParam int size) { } }',
      ['limit size', 'page page'],
    ],
    ['JAX-RS', 'A.java', 'class A { List<B> f(@QueryParam("offset") int o) { } }', ['page offset']],
    ['Ktor', 'A.kt', 'fun f() { val page = call.request.queryParameters["page"] }', ['page page']],
    [
      'ASP.NET Core',
      'A.cs',
      'class A { IResult F([FromQuery] int page, [FromQuery] int pageSize) { } }',
      ['limit pageSize', 'page page'],
    ],
    ['Rails', 'a.rb', 'def index\n  offset = params[:offset]\nend\n', ['page offset']],
    ['Laravel', 'a.php', "<?php $page = $request->query('page');", ['page page']],
    ['plain PHP', 'a.php', "<?php $page = $_GET['page'];", ['page page']],
    ['Axum', 'a.rs', '#[derive(Deserialize)]\npub struct Page {\n    pub offset: Option<i64>,\n}\n', ['page offset']],
    [
      'a schema of marshmallow',
      'a.py',
      'class Paging(Schema):\n    page = fields.Int(\n        load_default=1,\n        validate=validate.Range(min=1),\n    )\n    limit = fields.Int(load_default=10)\n',
      ['limit limit', 'page page'],
    ],
    ['what a schema has read', 'a.py', 'args = schema.load(request.args)\nstart = args["offset"]\n', ['page offset']],
    [
      'a reader of one’s own in Go',
      'a.go',
      'package a\nfunc f() { page, err := reader.GetPositiveInteger("page", 1) }\n',
      ['page page'],
    ],
    ['Phoenix', 'a.ex', 'def index(conn, %{"page" => page}) do\nend\n', ['page page']],
  ];
  for (const [name, path, text, expected] of cases) {
    it(`are read in ${name}`, () => assert.deepEqual(parameters(path, text), expected));
  }
  const none: readonly (readonly [string, string, string])[] = [
    ['comments', 'a.js', '// req.query.page\n'],
    ['strings', 'a.js', 'const text = "req.query.page";'],
    ['fields of a stored thing', 'a.rs', 'pub struct Book {\n    pub page: i64,\n}\n'],
    [
      'a schema of answers',
      'a.py',
      'class Books(Schema):\n    page = fields.Int()\n    books = fields.List(fields.Nested(Book, required=True))\n',
    ],
    ['settings in Go', 'a.go', 'package a\nfunc f() { n := config.ReadInteger("limit") }\n'],
    [
      'a repository of C# that nobody may ask',
      'A.cs',
      'interface IBooks { Task<List<Book>> GetRecentAsync(int limit); }',
    ],
    ['columns', 'a.js', 'const Book = { before: { type: String }, size: { type: Number } };'],
  ];
  for (const [name, path, text] of none) {
    it(`are not read in ${name}`, () => assert.deepEqual(parameters(path, text), []));
  }
});

describe('places that cut a list', () => {
  const slices = (text: string): readonly number[] => pagingIn(sourceOf({ path: 'a.ts', text })!)?.slices ?? [];
  it('are where a query is told how much to give', () => {
    assert.deepEqual(
      slices('books.find({\n  take: size });\ndb.books.limit(size);\nfindMany({ limit: 20 });\n'),
      [2, 3, 4],
    );
  });
  it('are where a clause is put together', () => {
    assert.deepEqual(slices('query += " LIMIT " + size;\nquery += " offset " + start;\n'), [1, 2]);
  });
  it('are none in messages', () => {
    assert.deepEqual(slices("log('above the limit ' + size);\nlog('X-Rate-Limit ' + size);\n"), []);
  });
  it('are none where clients are limited', () => {
    assert.deepEqual(slices('ThrottlerModule.forRoot([{ ttl: 60_000, limit: 100 }]);\n'), []);
    assert.deepEqual(slices('app.use(rateLimit({ limit: 100, windowMs: 1000 }));\n'), []);
    assert.deepEqual(slices('limiter.limit(100);\n'), []);
  });
});
