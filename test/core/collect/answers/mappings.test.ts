import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'errors/central-handling';
type Files = Readonly<Record<string, string>>;

const dotnet: Files = {
  'Library.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
  'Program.cs':
    'var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddControllers();\nvar app = builder.Build();\napp.MapControllers();\napp.Run();\n',
};
const mapper =
  'public static class Refusals\n{\n    public static IActionResult Answer(ControllerBase controller, Failure failure) =>\n        failure switch\n        {\n            Missing => controller.NotFound(failure.Text),\n            Taken => controller.Conflict(failure.Text),\n            _ => controller.StatusCode(500),\n        };\n}\n';
const controller = (call: string): string =>
  `[ApiController]\npublic class LoansController : ControllerBase\n{\n    [HttpPost("/loans")]\n    public IActionResult Lend(Loan loan)\n    {\n        ${call}\n    }\n}\n`;

const grpc: Files = {
  'go.mod': 'module example.com/library\n\nrequire google.golang.org/grpc v1.70.0\n',
  'main.go':
    'package main\n\nimport "google.golang.org/grpc"\n\nfunc main() {\n\tserver := grpc.NewServer()\n\tserver.Serve(listener)\n}\n',
  'internal/loans/lend.go':
    'package loans\n\nimport "example.com/library/internal/refusals"\n\nfunc (s *server) Lend(ctx context.Context, req *pb.LendRequest) (*pb.Loan, error) {\n\tif err := s.shelf.Lend(ctx, req.Book); err != nil {\n\t\treturn nil, refusals.FromError(err)\n\t}\n\treturn &pb.Loan{}, nil\n}\n',
};
const fromError =
  'func FromError(err error) error {\n\tswitch {\n\tcase errors.Is(err, shelf.ErrMissing):\n\t\treturn ErrNotFound\n\tdefault:\n\t\treturn ErrBroken\n\t}\n}\n';
const spring: Files = {
  'pom.xml':
    '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
  'src/main/java/a/App.java':
    'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
};
const javaMapping =
  'static ResponseEntity<?> answer(Failure failure) {\n    return switch (failure.kind()) {\n      case MISSING -> ResponseEntity.notFound().build();\n      case TAKEN -> ResponseEntity.status(HttpStatus.CONFLICT).build();\n    };\n  }\n';
const javaController = (body: string): string =>
  `package a;\n\nimport org.springframework.http.*;\nimport org.springframework.web.bind.annotation.*;\n\n@RestController\nclass Loans {\n  @PostMapping("/loans")\n  ResponseEntity<?> lend() {\n    var failure = shelf.lend();\n    return ${body}\n`;

const gin = (files: Files): Files => ({
  'go.mod': 'module example.com/library\n\nrequire github.com/gin-gonic/gin v1.10.0\n',
  'main.go':
    'package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() {\n\tr := gin.New()\n\tr.GET("/loans", handlers.List)\n\tr.POST("/loans", handlers.Lend)\n\tr.Run()\n}\n',
  ...files,
});
const ginMapping = (first: string, second: string): string =>
  `func answerError(c *gin.Context, err error) {\n\tswitch {\n\tcase errors.Is(err, ${first}):\n\t\tc.JSON(http.StatusNotFound, nil)\n\tcase errors.Is(err, ${second}):\n\t\tc.JSON(http.StatusConflict, nil)\n\t}\n}\n`;
const ginHandler = (name: string): string =>
  `package handlers\n\nfunc ${name}(c *gin.Context) {\n\tif err := shelf.${name}(c); err != nil {\n\t\tanswerError(c, err)\n\t}\n}\n`;

const problems = (maps: string, mounts: string): Files => ({
  ...dotnet,
  'Program.cs': `using Hellang.Middleware.ProblemDetails;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddProblemDetails(options => { ${maps} });\nvar app = builder.Build();\n${mounts}\napp.MapControllers();\napp.Run();\n`,
  'LoansController.cs': controller('return Ok(mapper.Map<Refusal>(shelf.Lend(loan)));'),
});

const cases: readonly (readonly [string, string, Files])[] = [
  [
    'pass',
    'of a C# mapper that a controller calls with each failure',
    {
      ...dotnet,
      'Refusals.cs': mapper,
      'LoansController.cs': controller('return shelf.Lend(loan).Match(Ok, failure => Refusals.Answer(this, failure));'),
    },
  ],
  [
    'pass',
    'of a C# extension of results',
    {
      ...dotnet,
      'Refusals.cs': mapper.replace('Answer(ControllerBase controller, Failure failure)', 'Spoken(this Result result)'),
      'LoansController.cs': controller('var result = shelf.Lend(loan);\n        return result.Spoken();'),
    },
  ],
  [
    'fail',
    'of a C# mapper that nothing calls',
    {
      ...dotnet,
      'Refusals.cs': mapper,
      'LoansController.cs': controller('return Ok(shelf.Lend(loan)); // Refusals.Answer(this, failure)'),
    },
  ],
  [
    'fail',
    'of a C# mapper that only a test calls',
    {
      ...dotnet,
      'Refusals.cs': mapper,
      'LoansController.cs': controller('return Ok(shelf.Lend(loan));'),
      'tests/Library.Tests/RefusalsTests.cs':
        'public class RefusalsTests { [Fact] public void Answers() { Refusals.Answer(controller, failure); } }\n',
    },
  ],
  [
    'partial',
    'of a C# mapper for the handlers of its own controller',
    {
      ...dotnet,
      'LoansController.cs': controller(
        'var failure = shelf.Lend(loan);\n        return Answer(this, failure);\n    }\n    private IActionResult Answer(ControllerBase controller, Failure failure)\n    {\n        return failure switch { Missing => NotFound(), Taken => Conflict(), _ => StatusCode(500) };',
      ),
    },
  ],
  [
    'pass',
    'of a Go mapping to status errors of its package',
    {
      ...grpc,
      'internal/refusals/errors.go':
        'package refusals\n\nvar (\n\tErrNotFound = status.Error(codes.NotFound, "no such thing")\n\tErrBroken = status.Error(codes.Internal, "broken")\n)\n',
      'internal/refusals/mapping.go': `package refusals\n\n${fromError}`,
    },
  ],
  [
    'pass',
    'of a Go mapping to status errors of another package',
    {
      ...grpc,
      'internal/answers/errors.go':
        'package answers\n\nvar ErrNotFound = status.Error(codes.NotFound, "no such thing")\nvar ErrBroken = status.Error(codes.Internal, "broken")\n',
      'internal/refusals/mapping.go': `package refusals\n\nimport "example.com/library/internal/answers"\n\n${fromError.replaceAll(/return (Err)/g, 'return answers.$1')}`,
    },
  ],
  [
    'fail',
    'of a Go mapping from one layer’s errors to another’s',
    {
      ...grpc,
      'internal/refusals/errors.go':
        'package refusals\n\nvar (\n\tErrNotFound = errors.New("no such thing")\n\tErrBroken = errors.New("broken: codes.Internal")\n)\n',
      'internal/refusals/mapping.go': `package refusals\n\n${fromError}`,
      'internal/answers/errors.go':
        'package answers\n\nvar ErrNotFound = status.Error(codes.NotFound, "no such thing")\nvar ErrBroken = status.Error(codes.Internal, "broken")\n',
    },
  ],
  [
    'pass',
    'of a Go mapping that is named after statuses',
    {
      ...grpc,
      'internal/loans/lend.go': grpc['internal/loans/lend.go']!.replace('FromError', 'ToStatus'),
      'internal/refusals/status.go':
        'package refusals\n\nfunc ToStatus(err error) error {\n\tif errors.Is(err, shelf.ErrMissing) {\n\t\treturn status.Error(codes.NotFound, "no such thing")\n\t}\n\treturn status.Error(codes.Internal, "broken")\n}\n',
    },
  ],
  [
    'pass',
    'of a Java mapping that controllers share',
    {
      ...spring,
      'src/main/java/a/Refusals.java': `package a;\n\nimport org.springframework.http.*;\n\nclass Refusals {\n  ${javaMapping}}\n`,
      'src/main/java/a/Loans.java': javaController('Refusals.answer(failure);\n  }\n}'),
    },
  ],
  [
    'partial',
    'of a Java mapping of one controller',
    { ...spring, 'src/main/java/a/Loans.java': javaController(`answer(failure);\n  }\n\n  ${javaMapping}}`) },
  ],
  [
    'fail',
    'of a Java method that answers one failure',
    {
      ...spring,
      'src/main/java/a/Refusals.java': `package a;\n\nimport org.springframework.http.*;\n\nclass Refusals {\n  ${javaMapping.replace('ResponseEntity.notFound()', 'ResponseEntity.ok()')}}\n`,
      'src/main/java/a/Loans.java': javaController('Refusals.answer(failure);\n  }\n}'),
    },
  ],
  [
    'pass',
    'of a Kotlin extension of failures',
    {
      ...spring,
      'src/main/kotlin/a/Refusals.kt':
        'package a\n\nimport org.springframework.http.*\n\nfun Failure.spoken(): ResponseEntity<String> = when (this) {\n  is Missing -> ResponseEntity.status(HttpStatus.NOT_FOUND).build()\n  is Taken -> ResponseEntity.status(HttpStatus.CONFLICT).build()\n}\n',
      'src/main/kotlin/a/Loans.kt':
        'package a\n\nimport org.springframework.web.bind.annotation.*\n\n@RestController\nclass Loans {\n  @PostMapping("/loans")\n  fun lend() = shelf.lend().fold({ failure -> failure.spoken() }, { ok(it) })\n}\n',
    },
  ],
  [
    'pass',
    'of a Python function that makes the framework’s exceptions of domain errors',
    {
      'requirements.txt': 'fastapi\n',
      'app/refusals.py':
        'from fastapi import HTTPException\n\n\ndef http_exception(error: DomainError) -> HTTPException:\n    if isinstance(error, Missing):\n        return HTTPException(status_code=404)\n    return HTTPException(status_code=409)\n',
      'app/main.py':
        'from fastapi import FastAPI\nfrom app.refusals import http_exception\n\napp = FastAPI()\n\n\n@app.post("/loans")\ndef lend(book: int):\n    try:\n        shelf.lend(book)\n    except DomainError as error:\n        raise http_exception(error)\n',
    },
  ],
  [
    'pass',
    'of a Rust function from errors to responses',
    {
      'Cargo.toml': '[package]\nname = "a"\n[dependencies]\naxum = "0.8"\n',
      'src/refusals.rs':
        'use axum::http::StatusCode;\n\npub fn refuse(error: ShelfError) -> (StatusCode, String) {\n    match error {\n        ShelfError::Missing => (StatusCode::NOT_FOUND, "missing".into()),\n        ShelfError::Taken => (StatusCode::CONFLICT, "taken".into()),\n    }\n}\n',
      'src/main.rs':
        'use axum::{routing::post, Router};\n\nasync fn lend() -> Result<(), (StatusCode, String)> {\n    shelf.lend().map_err(|error| refusals::refuse(error))\n}\n\n#[tokio::main]\nasync fn main() {\n    let app = Router::new().route("/loans", post(lend));\n    axum::serve(listener, app).await.unwrap();\n}\n',
    },
  ],
  [
    'pass',
    'of a Go mapping that handlers of its package share',
    gin({
      'handlers/errors_of_loans.go': `package handlers\n\n${ginMapping('ErrMissing', 'ErrTaken')}`,
      'handlers/list.go': ginHandler('List'),
      'handlers/lend.go': ginHandler('Lend'),
    }),
  ],
  [
    'partial',
    'of a Go mapping of one handler whose name another package has too',
    gin({
      'handlers/list.go': ginHandler('List') + ginMapping('ErrMissing', 'ErrTaken'),
      'store/store.go':
        'package store\n\nfunc (s *Store) List() error {\n\treturn s.answerError(s.load())\n}\n\nfunc (s *Store) answerError(err error) error {\n\treturn fmt.Errorf("list: %w", err)\n}\n',
    }),
  ],
  [
    'fail',
    'of a Go function that tells apart why a request ended',
    gin({
      'handlers/ended.go': `package handlers\n\n${ginMapping('context.Canceled', 'context.DeadlineExceeded').replace('answerError', 'checkErr')}`,
      'handlers/list.go': ginHandler('List').replace('answerError', 'checkErr'),
      'handlers/lend.go': ginHandler('Lend').replace('answerError', 'checkErr'),
    }),
  ],
  [
    'pass',
    'of exceptions that a package makes problem details of',
    problems(
      'options.Map<MissingException>(e => Missing(e)); options.MapToStatusCode<TakenException>(409);',
      'app.UseProblemDetails();',
    ),
  ],
  [
    'fail',
    'of problem details that nothing mounts',
    problems('options.MapToStatusCode<MissingException>(404);', '// app.UseProblemDetails();'),
  ],
  [
    'partial',
    'of problem details for whatever is thrown',
    problems(
      'options.MapToStatusCode<Exception>(500); // options.Map<MissingException>(Missing);',
      'app.UseProblemDetails();',
    ),
  ],
];

describe('mappings of errors', () => {
  for (const [status, name, files] of cases) {
    it(`are ${status} ${name}`, () => {
      const answer = answerOf(id, files);
      assert.equal(answer.status, status, answer.message);
    });
  }

  it('are shown where they stand', () => {
    assert.deepEqual(placesOf(answerOf(id, cases[0]![2])), ['Refusals.cs:3']);
  });
});
