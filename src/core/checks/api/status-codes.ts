import { apiKind } from '../../text/code/api-kind';
import { withoutBackend } from '../../text/code/backend';
import { handlersLookedAt } from '../../text/code/handler-places';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

const fewest = 3;

export default defineCheck({
  area: 'code-quality',
  weight: 1,
  effort: 45,
  needs: ['uses', 'code', 'answers', 'endpoints'],
  title: 'Handlers choose status codes on purpose',
  failureTitle: 'Handlers do not choose status codes on purpose',
  why: 'Clients decide by the status code whether to retry, to correct their input or to give up.',
  remedy: [
    'Answer 201 for what was created, 204 for nothing to say, 404 for what is missing, 409 for conflicts, 422 or 400 for bad input.',
    'Never answer 200 with an error inside.',
  ],
  examples: [
    {
      name: 'in Go whose handlers answer 201, 400 and 404',
      status: 'pass',
      files: {
        'go.mod': 'module example\n',
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc create(w http.ResponseWriter, r *http.Request) {\n\tif r.Body == nil {\n\t\thttp.Error(w, "empty", http.StatusBadRequest)\n\t\treturn\n\t}\n\tw.WriteHeader(http.StatusCreated)\n}\n\nfunc get(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) }\n\nfunc main() {\n\thttp.HandleFunc("POST /books", create)\n\thttp.HandleFunc("GET /books/{id}", get)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
      },
    },
    {
      name: 'in TypeScript that throws what its framework answers',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "@nestjs/core": "^11.0.0", "@nestjs/common": "^11.0.0" } }',
        'src/main.ts':
          "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\n\nasync function main() {\n  const app = await NestFactory.create(AppModule);\n  await app.listen(3000);\n}\nmain();\n",
        'src/books.controller.ts':
          "import { Controller, Get, Post, HttpCode, NotFoundException, ConflictException } from '@nestjs/common';\n\n@Controller('books')\nexport class BooksController {\n  @Get(':id')\n  find() {\n    throw new NotFoundException();\n  }\n\n  @Post()\n  @HttpCode(202)\n  add() {\n    throw new ConflictException();\n  }\n}\n",
      },
    },
    {
      name: 'that only ever says created or done',
      status: 'partial',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.status(200).json([]));\napp.post('/books', (req, res) => res.status(201).end());\napp.listen(3000);\n",
      },
    },
    {
      name: 'that never chooses a status code',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\n// res.status(404) and res.status(400) are still to come\napp.get('/books', (req, res) => res.json({ note: 'res.status(409)' }));\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code, answers, endpoints }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const codes = [...new Set(answers.codes.map(({ code }) => code))].sort((a, b) => a - b);
    const kind = apiKind(uses, endpoints);
    if (kind === 'none' || (kind !== 'http' && codes.length === 0)) return notApplicable('There is no HTTP API.');
    const evidence = bestPlaces(answers.codes).map(({ path, line }) => ({ path, startLine: line }));
    const refusals = codes.filter((code) => code >= 400 && code < 500);
    if (codes.length === 0) return fail(`No handler in ${handlersLookedAt(endpoints, code)} chooses a status code.`);
    if (codes.length >= fewest && refusals.length > 0)
      return pass(`Handlers choose among ${codes.length} status codes: ${codes.slice(0, 8).join(', ')}.`, evidence, {
        advice:
          refusals.includes(404) || refusals.length > 1
            ? []
            : [`The only refusal is ${refusals[0]}; tell what is missing (404) from what is wrong.`],
      });
    return partial(
      refusals.length === 0
        ? `No handler in ${handlersLookedAt(endpoints, code)} answers 4xx; only ${codes.join(', ')} ${codes.length === 1 ? 'is' : 'are'} chosen.`
        : `Handlers choose only ${codes.join(' and ')}.`,
      evidence,
    );
  },
});

/** The places of the files that choose most codes, refusals first: one for each code, at most five. */
function bestPlaces(codes: readonly { code: number; place: { path: string; line: number } }[]) {
  const perFile = new Map<string, Set<number>>();
  for (const { code, place } of codes) perFile.set(place.path, (perFile.get(place.path) ?? new Set()).add(code));
  const richness = (path: string): number => perFile.get(path)!.size;
  const sorted = [...codes].sort((a, b) => richness(b.place.path) - richness(a.place.path));
  const seen = new Set<string>();
  const chosen = sorted.filter(({ code, place }) => {
    const key = `${place.path} ${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const files = new Map<string, number>();
  const spread = chosen.filter(({ place }) => {
    const count = (files.get(place.path) ?? 0) + 1;
    files.set(place.path, count);
    return count <= 2;
  });
  return spread.slice(0, 6).map(({ place }) => place);
}
