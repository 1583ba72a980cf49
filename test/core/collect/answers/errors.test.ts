import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const id = 'errors/central-handling';
const express = { 'package.json': '{ "dependencies": { "express": "^5.0.0" } }' };
const app = (lines: string): string =>
  `const express = require('express');\nconst app = express();\n${lines}\napp.listen(3000);\n`;
const handler = 'module.exports = (err, req, res, next) => {\n  res.status(500).json({ error: err.message });\n};\n';
const goApp = (text: string): Record<string, string> => ({
  'go.mod': 'module example\n',
  'main.go': `package main\n\nimport "net/http"\n\n${text}\n\nfunc main() {\n\thttp.HandleFunc("GET /books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n`,
});
const python = (packages: string, text: string): Record<string, string> => ({
  'requirements.txt': packages,
  'app/main.py': text,
});

const laravel = (body: string): Record<string, string> => ({
  'composer.json': '{ "require": { "laravel/framework": "^7.0" } }',
  'app/Exceptions/Handler.php': `<?php\nnamespace App\\Exceptions;\n\nclass Handler extends ExceptionHandler\n{\n    public function render($request, Throwable $exception)\n    {\n        // ours come here\n        ${body}\n    }\n}\n`,
  'routes/api.php': "<?php\nuse Illuminate\\Support\\Facades\\Route;\nRoute::get('/books', 'BookController@index');\n",
});
const spring = (text: string): Record<string, string> => ({
  'pom.xml':
    '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
  'src/main/java/a/App.java':
    'package a;\n\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.web.bind.annotation.*;\n\n@RestController\nclass App {\n  public static void main(String[] a) { SpringApplication.run(App.class); }\n  @GetMapping("/books") String list() { return ""; }\n}\n',
  'src/main/java/a/Answers.java': `package a;\n\nimport org.springframework.web.bind.annotation.*;\n\n${text}`,
});
const controller = (name: string, body: string): string =>
  `class ${name} < ActionController::API\n  private\n\n  def answer_result(result)\n${body}  end\n\n  def other\n    head :ok\n  end\nend\n`;
const answersResult =
  '    status = case result.failure\n      when :not_found then 404\n      when :conflict then 409\n      end\n    render json: result, status: status\n';
const rails = (body: string, more: Record<string, string> = {}): Record<string, string> => ({
  Gemfile: 'gem "rails"\n',
  'config/routes.rb': 'Rails.application.routes.draw do\n  resources :books\nend\n',
  'app/controllers/application_controller.rb': controller('ApplicationController', body),
  ...more,
});

describe('central error handling', () => {
  const cases: readonly (readonly [string, string, Record<string, string>])[] = [
    [
      'pass',
      'of an Express handler without a name of its own',
      {
        ...express,
        'src/middleware/error-handler.js': handler,
        'src/app.js': app(
          "const errorHandler = require('./middleware/error-handler');\napp.get('/books', list);\napp.use(errorHandler);",
        ),
      },
    ],
    [
      'partial',
      'of an Express handler that comes before the routes',
      {
        ...express,
        'src/error-handler.js': handler,
        'src/app.js': app(
          "const errorHandler = require('./error-handler');\napp.use(errorHandler);\napp.use('/books', books);",
        ),
      },
    ],
    [
      'fail',
      'of an Express handler that only a comment mounts',
      {
        ...express,
        'src/error-handler.js': handler,
        'src/app.js': app("app.get('/books', list);\n// app.use(errorHandler);"),
      },
    ],
    [
      'fail',
      'of an Express handler in a test',
      { ...express, 'test/error-handler.js': handler, 'src/app.js': app("app.get('/books', list);") },
    ],
    [
      'pass',
      'of a NestJS filter that is registered',
      {
        'package.json': '{ "dependencies": { "@nestjs/core": "^11.0.0", "@nestjs/common": "^11.0.0" } }',
        'src/main.ts':
          "import { NestFactory } from '@nestjs/core';\nasync function main() {\n  const app = await NestFactory.create(AppModule);\n  app.useGlobalFilters(new Answers());\n}\nmain();\n",
        'src/answers.ts':
          "import { Catch } from '@nestjs/common';\n@Catch(DomainError)\nexport class Answers implements ExceptionFilter {}\n",
      },
    ],
    [
      'partial',
      'of NestJS alone',
      {
        'package.json': '{ "dependencies": { "@nestjs/core": "^11.0.0", "@nestjs/common": "^11.0.0" } }',
        'src/main.ts':
          "import { NestFactory } from '@nestjs/core';\nasync function main() {\n  const app = await NestFactory.create(AppModule);\n}\nmain();\n",
        'src/books.ts':
          "import { NotFoundException } from '@nestjs/common';\nexport function find() {\n  throw new NotFoundException('none');\n}\n",
      },
    ],
    [
      'pass',
      'of Go handlers that return errors to one wrapper',
      goApp(
        'type handler func(w http.ResponseWriter, r *http.Request) error\n\nfunc (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {\n\tif err := h(w, r); err != nil {\n\t\tanswer(w, err)\n\t}\n}',
      ),
    ],
    [
      'pass',
      'of a Go function that maps errors for several files',
      {
        ...goApp('func list(w http.ResponseWriter, r *http.Request) { writeError(w, find()) }'),
        'errors.go':
          'package main\n\nimport (\n\t"errors"\n\t"net/http"\n)\n\nfunc writeError(w http.ResponseWriter, err error) {\n\tswitch {\n\tcase errors.Is(err, ErrMissing):\n\t\tw.WriteHeader(http.StatusNotFound)\n\tdefault:\n\t\tw.WriteHeader(http.StatusInternalServerError)\n\t}\n}\n',
      },
    ],
    [
      'partial',
      'of a Go helper that writes what the handler decided',
      goApp(
        'func list(w http.ResponseWriter, r *http.Request) { respondError(w, 500, "no") }\n\nfunc respondError(w http.ResponseWriter, code int, text string) { w.WriteHeader(code) }',
      ),
    ],
    [
      'pass',
      'of FastAPI with a handler for its own errors',
      python(
        'fastapi\n',
        'from fastapi import FastAPI\n\napp = FastAPI()\n\n@app.exception_handler(BookMissing)\nasync def missing(request, error):\n    return JSONResponse({}, status_code=404)\n\n@app.get("/books")\ndef books(): ...\n',
      ),
    ],
    [
      'partial',
      'of FastAPI that only answers too many requests',
      python(
        'fastapi\nslowapi\n',
        'from fastapi import FastAPI\n\napp = FastAPI()\napp.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)\n\n@app.get("/books")\ndef books(): ...\n',
      ),
    ],
    [
      'fail',
      'of FastAPI whose handlers answer each by itself',
      python(
        'fastapi\n',
        'from fastapi import FastAPI, HTTPException\n\napp = FastAPI()\n\n@app.get("/books")\ndef books():\n    raise HTTPException(404)\n',
      ),
    ],
    [
      'pass',
      'of Flask',
      python(
        'flask\n',
        'from flask import Flask\n\napp = Flask(__name__)\n\n@app.errorhandler(BookMissing)\ndef missing(error):\n    return {}, 404\n\n@app.get("/books")\ndef books(): ...\n',
      ),
    ],
    [
      'partial',
      'of a Laravel scaffold',
      {
        'composer.json': '{ "require": { "laravel/framework": "^11.0" } }',
        'bootstrap/app.php':
          '<?php\nuse Illuminate\\Foundation\\Application;\nreturn Application::configure(basePath: dirname(__DIR__))\n    ->withExceptions(function (Exceptions $exceptions) {\n        //\n    })->create();\n',
        'routes/api.php':
          "<?php\nuse Illuminate\\Support\\Facades\\Route;\nRoute::get('/books', fn () => abort(404));\n",
      },
    ],
    [
      'partial',
      'of a renderer of Laravel that only calls the framework’s',
      laravel('return parent::render($request, $exception);'),
    ],
    [
      'pass',
      'of a renderer of Laravel that answers errors of its own',
      laravel(
        'if ($exception instanceof BookMissing) {\n            return response()->json([], 404);\n        }\n        return parent::render($request, $exception);',
      ),
    ],
    [
      'partial',
      'of an advice of Spring that adds nothing to the framework’s',
      spring('@RestControllerAdvice\nclass Answers extends ResponseEntityExceptionHandler {\n}\n'),
    ],
    [
      'pass',
      'of an advice of Spring that answers errors of its own',
      spring(
        '@RestControllerAdvice\nclass Answers extends ResponseEntityExceptionHandler {\n  @ExceptionHandler(Missing.class)\n  ProblemDetail missing(Missing error) { return ProblemDetail.forStatus(404); }\n}\n',
      ),
    ],
    [
      'pass',
      'of a Rust error type',
      {
        'Cargo.toml': '[package]\nname = "a"\n[dependencies]\naxum = "0.8"\n',
        'src/main.rs':
          'use axum::{routing::get, Router};\n\nimpl IntoResponse for ApiError {\n    fn into_response(self) -> Response { todo!() }\n}\n\nasync fn list() -> Result<String, ApiError> { Ok(String::new()) }\n\n#[tokio::main]\nasync fn main() {\n    let app = Router::new().route("/books", get(list));\n    axum::serve(listener, app).await.unwrap();\n}\n',
      },
    ],
    [
      'pass',
      'of Rails',
      {
        Gemfile: 'gem "rails"\n',
        'config/routes.rb': 'Rails.application.routes.draw do\n  resources :books\nend\n',
        'app/controllers/application_controller.rb':
          'class ApplicationController < ActionController::API\n  rescue_from ActiveRecord::RecordNotFound, with: :missing\nend\n',
      },
    ],
    ['pass', 'of a base controller of Rails that knows the status of each failure', rails(answersResult)],
    ['fail', 'of a base controller of Rails that only renders', rails('    render json: result.value, status: :ok\n')],
    [
      'fail',
      'of one controller of Rails that does so for itself',
      rails('    head :ok\n', { 'app/controllers/books_controller.rb': controller('BooksController', answersResult) }),
    ],
    [
      'pass',
      'of ASP.NET Core middleware',
      {
        'a.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
        'Program.cs':
          'var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.UseMiddleware<Answers>();\napp.MapGet("/books", List);\napp.Run();\n',
        'Answers.cs':
          'public class Answers {\n  public async Task InvokeAsync(HttpContext context) {\n    try { await _next(context); }\n    catch (MissingException) { context.Response.StatusCode = 404; }\n  }\n}\n',
      },
    ],
    [
      'pass',
      'of Phoenix',
      {
        'mix.exs': 'defp deps do\n  [{:phoenix, "~> 1.7"}]\nend\n',
        'lib/a_web/router.ex':
          'defmodule AWeb.Router do\n  use Phoenix.Router\n  get "/books", AWeb.BookController, :index\nend\n',
        'lib/a_web/controllers/book_controller.ex':
          'defmodule AWeb.BookController do\n  use Phoenix.Controller\n  action_fallback AWeb.FallbackController\nend\n',
      },
    ],
  ];
  for (const [status, name, files] of cases) {
    it(`is ${status} ${name}`, () => {
      const answer = answerOf(id, files);
      assert.equal(answer.status, status, answer.message);
    });
  }
});
