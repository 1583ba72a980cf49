import type { ErrorAnswer } from '../../facts';
import { apiKind } from '../../text/code/api-kind';
import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'code-quality',
  weight: 2,
  effort: 90,
  needs: ['uses', 'code', 'answers', 'endpoints'],
  title: 'One place turns errors into responses',
  failureTitle: 'No one place turns errors into responses',
  why: 'Where each handler maps errors by itself, one of them leaks a stack trace or answers 200 for a failure.',
  remedy: [
    'Raise errors of your own types (not found, conflict, invalid) and map them to responses in one place.',
    'That place is error middleware in Express, setErrorHandler in Fastify, an exception filter or advice in NestJS and Spring, an exception handler in FastAPI and Django REST framework, IExceptionHandler in ASP.NET Core, rescue_from in Rails, an IntoResponse error type in Axum.',
  ],
  examples: [
    {
      name: 'in Java with an advice',
      status: 'pass',
      files: {
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
        'src/main/java/a/App.java':
          'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
        'src/main/java/a/Answers.java':
          'package a;\n\nimport org.springframework.web.bind.annotation.*;\n\n@RestControllerAdvice\nclass Answers {\n  @ExceptionHandler(Missing.class)\n  String missing(Missing error) { return error.getMessage(); }\n}\n',
      },
    },
    {
      name: 'in JavaScript with error middleware after the routes',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/errors.js':
          'exports.answerErrors = (err, req, res, next) => {\n  res.status(err.status || 500).json({ error: err.message });\n};\n',
        'src/server.js':
          "const express = require('express');\nconst { answerErrors } = require('./errors');\nconst app = express();\napp.get('/books', list);\napp.use(answerErrors);\napp.listen(3000);\n",
      },
    },
    {
      name: 'whose error middleware is never mounted',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/errors.js':
          'exports.answerErrors = (err, req, res, next) => {\n  res.status(500).json({ error: err.message });\n};\n',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', list);\napp.listen(3000);\n",
      },
    },
    {
      name: 'that only recovers from panics',
      status: 'partial',
      files: {
        'go.mod': 'module example\n\nrequire github.com/go-chi/chi/v5 v5.1.0\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\n\t"github.com/go-chi/chi/v5"\n\t"github.com/go-chi/chi/v5/middleware"\n)\n\nfunc main() {\n\tr := chi.NewRouter()\n\tr.Use(middleware.Recoverer)\n\tr.Get("/books", list)\n\thttp.ListenAndServe(":8080", r)\n}\n',
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code, answers, endpoints }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    if (apiKind(uses, endpoints) === 'none') return notApplicable('There is no API.');
    const acting = answers.errors.filter(({ acts }) => acts === 'yes');
    const central = acting.filter(({ kind }) => kind === 'central');
    if (central.length > 0)
      return pass(
        `${capital(central[0]!.what)} in ${central[0]!.place.path} turns errors into responses.`,
        placesIn(central),
        {
          advice: ['Give every error the same shape (RFC 9457 problem details), with a code that clients can rely on.'],
        },
      );
    const early = answers.errors.filter(({ acts }) => acts === 'early');
    if (early.length > 0)
      return partial(
        `${capital(early[0]!.what)} is mounted before the routes, so that it never sees their errors.`,
        placesIn(early),
      );
    const some = (kind: ErrorAnswer['kind'], acts: readonly ErrorAnswer['acts'][] = ['yes']) =>
      answers.errors.filter((one) => one.kind === kind && acts.includes(one.acts));
    const inFile = some('central', ['file']);
    if (inFile.length > 0)
      return partial(
        `${capital(inFile[0]!.what)} serves the handlers of ${inFile[0]!.place.path} alone.`,
        placesIn(inFile),
      );
    const local = some('local');
    if (local.length > 0) return partial(`There is ${local[0]!.what}, and none for all.`, placesIn(local));
    const helper = some('helper', ['yes', 'file']);
    if (helper.length > 0)
      return partial(
        `${capital(helper[0]!.what)} is shared, but each handler still decides which error is which answer.`,
        placesIn(helper),
      );
    const framework = [...some('builtin'), ...some('thrown')];
    if (framework.length > 0)
      return partial(
        `${capital(framework[0]!.what)} is all there is; no error of the domain is mapped.`,
        placesIn(framework),
      );
    const repeated = some('repeated');
    if (repeated.length > 0)
      return partial('Each handler maps its errors by itself, one like the other.', placesIn(repeated));
    const recovery = some('recovery');
    if (recovery.length > 0)
      return partial(`There is ${recovery[0]!.what}, but errors are answered in each handler.`, placesIn(recovery));
    const never = answers.errors.filter(({ acts, kind }) => acts === 'never' && kind === 'central');
    const declared = production(uses, 'error-handling').filter(
      ({ technology }) => technology === 'Error handling for Node.js',
    );
    if (declared.length > 0)
      return partial(`Errors are forwarded by ${technologiesIn(declared)}, but nothing maps them.`, placesOf(declared));
    return fail(
      never.length > 0
        ? `${capital(never[0]!.what)} in ${never[0]!.place.path} is never mounted.`
        : `No error middleware, exception handler or shared error type was found in ${codeLookedAt(code)}.`,
      placesIn(never),
    );
  },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One place of each file first, at most five. */
function placesIn(errors: readonly ErrorAnswer[]) {
  const seen = new Set<string>();
  const first = errors.filter(({ place }) => !seen.has(place.path) && seen.add(place.path));
  return first.slice(0, 5).map(({ place }) => ({ path: place.path, startLine: place.line }));
}
