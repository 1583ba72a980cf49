import { withoutBackend } from '../../text/code/backend';
import { apiKind } from '../../text/code/api-kind';
import { spreadPlaces } from '../../text/code/spread-places';
import { codeLookedAt, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'code-quality',
  weight: 1,
  effort: 90,
  needs: ['uses', 'code', 'answers', 'endpoints'],
  title: 'The API has a machine-readable contract',
  failureTitle: 'The API has no machine-readable contract',
  why: 'A contract lets others generate clients, tests and documentation, and shows that the interface was designed.',
  remedy: [
    'Write an OpenAPI file, or let your framework make one (springdoc, swag, @nestjs/swagger, drf-spectacular, Swashbuckle …).',
    'Serve it, and check in CI that it still fits the code.',
  ],
  examples: [
    {
      name: 'with an OpenAPI file',
      status: 'pass',
      files: {
        'docs/openapi.yaml': 'openapi: 3.0.3\ninfo:\n  title: Books\npaths:\n  /books:\n    get: {}\n',
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
    {
      name: 'whose framework makes the contract',
      status: 'pass',
      files: {
        'requirements.txt': 'fastapi\n',
        'main.py':
          'from fastapi import FastAPI\n\napp = FastAPI(title="Books")\n\n@app.get("/books")\ndef books():\n    return []\n',
      },
    },
    {
      name: 'that turns the contract of its framework off',
      status: 'fail',
      files: {
        'requirements.txt': 'fastapi\n',
        'main.py':
          'from fastapi import FastAPI\n\napp = FastAPI(title="Books", openapi_url=None)\n\n@app.get("/books")\ndef books():\n    return []\n',
      },
    },
    {
      name: 'that declares a generator and never uses it',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "swagger-ui-express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\n// app.use('/docs', swaggerUi.serve);\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code, answers, endpoints }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const files = answers.contracts.filter(({ kind }) => kind !== 'GraphQL' || production(uses, 'graphql').length > 0);
    const made = production(uses, 'openapi');
    const schemas = production(uses, 'graphql');
    const evidence = [
      ...files.slice(0, 3).map(({ place }) => ({ path: place.path, startLine: place.line })),
      ...spreadPlaces(
        [...made, ...schemas].map(({ place }) => place),
        setUp,
      ),
    ];
    if (files.length > 0) {
      const [first] = files;
      return pass(`${first!.place.path} describes the API (${first!.kind}).`, evidence);
    }
    if (made.length > 0)
      return pass(`An OpenAPI description is made from the code by ${technologiesIn(made)}.`, evidence);
    if (schemas.length > 0) return pass(`A GraphQL schema is served by ${technologiesIn(schemas)}.`, evidence);
    if (apiKind(uses, endpoints) === 'none') return notApplicable('There is no API.');
    return fail(
      `Neither an OpenAPI file, a .proto file nor a GraphQL schema is in the tree, and nothing in ${codeLookedAt(code)} makes one.`,
    );
  },
});

/** Files in which a generator is set up, as against those that it reads. */
const setUp =
  /swagger|open-?api|(?:^|\/)(?:main|app|server|index|program|startup|application|urls|settings|router?s?)\.\w+$|(?:^|\/)(?:pom\.xml|build\.gradle)|config|docs?\b/i;
