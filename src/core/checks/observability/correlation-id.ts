import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 45,
  needs: ['uses', 'code'],
  title: 'Requests carry an id through logs or responses',
  failureTitle: 'Requests carry no id',
  why: 'With an id per request, one search shows everything that happened to it, across services.',
  remedy: [
    "Take over the caller's X-Request-ID or traceparent, or make an id, at the first middleware.",
    'Put it into every log line of the request and into the response.',
  ],
  examples: [
    {
      name: 'in Go whose router gives each request an id',
      status: 'pass',
      files: {
        'go.mod': 'module example\n\nrequire github.com/go-chi/chi/v5 v5.1.0\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\n\t"github.com/go-chi/chi/v5"\n\t"github.com/go-chi/chi/v5/middleware"\n)\n\nfunc main() {\n\tr := chi.NewRouter()\n\tr.Use(middleware.RequestID)\n\thttp.ListenAndServe(":8080", r)\n}\n',
      },
    },
    {
      name: 'whose requests have no id',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const ids = production(uses, 'correlation-id');
    if (ids.length > 0) return pass(`${technologiesIn(ids)} gives each request an id.`, placesOf(ids));
    return fail(`No request or correlation id is made or taken over in ${codeLookedAt(code)}.`);
  },
});
