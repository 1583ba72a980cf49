import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

/** Paths under which services say that they live, at the end of whatever prefix; one from the settings may bring its own slash. */
const healthPath =
  /(?:\/|\{\w*(?:prefix|base|root|path|api|version)\w*\})(?:health(?:z|-?checks?|_check)?(?:\/(?:checks?|status|startup|db|database|redis|details?|all))?|healthcheck|live(?:z|ness)?|ready(?:z)?|readiness|alive|up|ping|heartbeat|status|actuator\/health|_health)$/i;

export default defineCheck({
  area: 'production-readiness',
  weight: 2,
  effort: 20,
  needs: ['uses', 'endpoints', 'code'],
  title: 'A health endpoint says whether the service can work',
  failureTitle: 'There is no health endpoint',
  why: 'Whatever runs the service asks it whether it is alive and ready; without an answer a broken instance keeps getting requests.',
  remedy: [
    'Answer `GET /health/live` while the process runs, and `GET /health/ready` only while its database and queue answer.',
    'Point the container’s health check or the orchestrator’s probes at them.',
  ],
  examples: [
    {
      name: 'in JavaScript that answers a health path',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/healthz', (req, res) => res.json({ ok: true }));\napp.listen(3000);\n",
      },
    },
    {
      name: 'in Go that answers a readiness path',
      status: 'pass',
      files: {
        'go.mod': 'module example\n',
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("GET /readyz", ready)\n\thttp.ListenAndServe(":8080", nil)\n}\n\nfunc ready(w http.ResponseWriter, r *http.Request) {}\n',
      },
    },
    {
      name: 'about the health of patients',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\n// app.get('/health', ok);\napp.get('/health/records', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, endpoints, code }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const answered = endpoints.filter(({ method, path }) => healthPath.test(path) && /^(?:GET|ANY|HEAD)$/.test(method));
    if (answered[0]) {
      const places = answered.flatMap(({ route, handler }) => (handler ? [route, handler] : [route]));
      const advice = answered.some(({ path }) => /ready|readiness/i.test(path))
        ? []
        : ['Tell apart being alive from being ready: the latter asks the database and the queue.'];
      return pass(
        `${answered[0].path} says whether the service works.`,
        places.slice(0, 4).map(({ path, line }) => ({ path, startLine: line })),
        { advice },
      );
    }
    const provided = production(uses, 'health');
    if (provided.length > 0) {
      return pass(`${technologiesIn(provided)} provides a health endpoint.`, placesOf(provided));
    }
    return fail(`No health, readiness or liveness endpoint was found in ${codeLookedAt(code)}.`);
  },
});
