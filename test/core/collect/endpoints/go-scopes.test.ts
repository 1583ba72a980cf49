import assert from 'node:assert/strict';
import { pathsOf } from './endpoints-of';

/** The endpoints that the statements of a function of Gin register. */
function inMain(...lines: string[]): string[] {
  const body = lines.map((line) => `\t${line}\n`).join('');
  return pathsOf({ 'main.go': `package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() {\n${body}}\n` });
}

describe('names of routers in Go', () => {
  it('hold in the block that declares them', () => {
    const found = inMain(
      'r := gin.Default()',
      'books := r.Group("/books")',
      '{',
      '\tstaff := books.Use(auth())',
      '\tstaff.POST("", add)',
      '}',
      'loans := r.Group("/loans")',
      '{',
      '\tstaff := loans.Group("/all", auth())',
      '\tstaff.GET("", list)',
      '\tif debug {',
      '\t\tstaff.GET("/dump", dump)',
      '\t}',
      '}',
    );
    assert.deepEqual(found, ['GET /loans/all', 'GET /loans/all/dump', 'POST /books']);
  });

  it('hold from the place on that declares them', () => {
    const found = inMain(
      'r := gin.Default()',
      'api := r.Group("/api")',
      'api.GET("/early", early)',
      '{',
      '\tapi.GET("/before", before)',
      '\tapi := api.Group("/v2")',
      '\tapi.GET("/books", list)',
      '}',
      'api.GET("/late", late)',
    );
    assert.deepEqual(found, ['GET /api/before', 'GET /api/early', 'GET /api/late', 'GET /api/v2/books']);
  });

  it('stand for what was assigned last', () => {
    const found = inMain(
      'r := gin.Default()',
      'g := r.Group("/books")',
      'g.GET("", books)',
      'g = r.Group("/loans")',
      'g.GET("", loans)',
      'g = g.Group("/open")',
      'g.GET("", open)',
    );
    assert.deepEqual(found, ['GET /books', 'GET /loans', 'GET /loans/open']);
  });

  it('stand for the same where a function hands back what it is given', () => {
    const files = {
      'main.go':
        'package main\n\nfunc main() {\n\tapp := gin.Default()\n\tapp = addRoutes(app)\n\tapp.GET("/late", late)\n}\n',
      'routes.go':
        'package main\n\nfunc addRoutes(app *gin.Engine) *gin.Engine {\n\tapp.GET("/books", list)\n\treturn app\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /books', 'GET /late']);
  });

  it('outlive the block that only assigns to them', () => {
    const found = inMain(
      'var r *gin.Engine',
      'if debug {',
      '\tr = gin.Default()',
      '} else {',
      '\tr = gin.New()',
      '}',
      'r.GET("/books", list)',
    );
    assert.deepEqual(found, ['GET /books']);
  });

  it('may be taken in any order of groups and middleware', () => {
    const found = inMain(
      'r := gin.Default()',
      'api := r.Group("/api")',
      'safe := api.Use(auth())',
      'books := safe.Group("/books")',
      'books.GET("", list)',
    );
    assert.deepEqual(found, ['GET /api/books']);
  });

  it('belong to the package where no function declares them', () => {
    const files = {
      'app/app.go':
        'package app\n\nimport "github.com/gin-gonic/gin"\n\nvar Router *gin.Engine\n\nfunc Start() {\n\tRouter = gin.Default()\n\tmapRoutes()\n\tRouter.Run()\n}\n',
      'app/routes.go': 'package app\n\nfunc mapRoutes() {\n\tRouter.GET("/books", list)\n}\n',
      'tool/tool.go':
        'package tool\n\nimport "github.com/gin-gonic/gin"\n\nfunc open() (Router *gin.Engine) {\n\tRouter = gin.Default()\n\treturn\n}\n\nfunc other() {\n\tRouter.GET("/none", none)\n}\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /books']);
  });
});
