import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const app = (mount: string, handling: string): Record<string, string> => ({
  'go.mod': 'module example.com/library\n\nrequire github.com/gin-gonic/gin v1.10.0\n',
  'main.go': `package main\n\nimport (\n\t"example.com/library/middleware"\n\n\t"github.com/gin-gonic/gin"\n)\n\nfunc main() {\n\tr := gin.New()\n${mount}\tr.GET("/books", list)\n\tr.Run()\n}\n`,
  'middleware/recover.go': `package middleware\n\nimport "github.com/gin-gonic/gin"\n\nfunc Recover() gin.HandlerFunc {\n\treturn func(c *gin.Context) {\n\t\tdefer func() {\n\t\t\tif r := recover(); r != nil {\n${handling}\t\t\t}\n\t\t}()\n\t\tc.Next()\n\t}\n}\n`,
});
const asserts =
  '\t\t\t\tif refusal, ok := r.(Refusal); ok {\n\t\t\t\t\tc.JSON(refusal.Code(), refusal)\n\t\t\t\t\treturn\n\t\t\t\t}\n\t\t\t\tc.JSON(500, nil)\n';
const mounted = '\tr.Use(middleware.Recover())\n';

describe('middleware of Go that recovers', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['pass', 'where it answers errors of the project by what they are', mounted, asserts],
    [
      'pass',
      'where it looks for them inside of other errors',
      mounted,
      '\t\t\t\terr, _ := r.(error)\n\t\t\t\tvar refusal *Refusal\n\t\t\t\tif errors.As(err, &refusal) {\n\t\t\t\t\tc.JSON(refusal.Code, refusal)\n\t\t\t\t}\n',
    ],
    [
      'pass',
      'where it switches over their types',
      '\tr.Use(middleware.Recover)\n',
      '\t\t\t\tswitch e := r.(type) {\n\t\t\t\tcase *Refusal:\n\t\t\t\t\tc.JSON(e.Code, e)\n\t\t\t\tdefault:\n\t\t\t\t\tc.JSON(500, nil)\n\t\t\t\t}\n',
    ],
    [
      'partial',
      'where it only tells errors from other values',
      mounted,
      '\t\t\t\tif err, ok := r.(error); ok {\n\t\t\t\t\tc.JSON(500, err.Error())\n\t\t\t\t}\n',
    ],
    ['partial', 'where it answers every crash alike', mounted, '\t\t\t\tc.JSON(500, "sorry")\n'],
    ['fail', 'where nothing mounts it', '', asserts],
    ['fail', 'where only a comment mounts it', '\t// r.Use(middleware.Recover())\n', asserts],
  ];
  for (const [status, name, mount, handling] of cases) {
    it(`is ${status} ${name}`, () => {
      const answer = answerOf('errors/central-handling', app(mount, handling));
      assert.equal(answer.status, status, answer.message);
    });
  }
});
