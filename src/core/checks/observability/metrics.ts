import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1.5,
  effort: 90,
  needs: ['uses', 'code'],
  title: 'Metrics or traces are exported',
  failureTitle: 'No metrics or traces are exported',
  why: 'Numbers over time answer "is it slower than yesterday?"; logs cannot.',
  remedy: [
    'Export request counts and durations in the Prometheus format, or instrument the service with OpenTelemetry.',
    'Add one number of your domain: orders taken, jobs waiting, mails that failed.',
  ],
  examples: [
    {
      name: 'in Python that exports Prometheus metrics',
      status: 'pass',
      files: {
        'requirements.txt': 'fastapi\nprometheus-client\n',
        'app/main.py':
          'from prometheus_client import Counter, make_asgi_app\nfrom fastapi import FastAPI\n\napp = FastAPI()\norders = Counter("orders_total", "Orders taken")\napp.mount("/metrics", make_asgi_app())\n',
      },
    },
    {
      name: 'that only declares a metrics library',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "prom-client": "^15.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const exported = production(uses, 'metrics', 'tracing');
    if (exported.length > 0)
      return pass(`${technologiesIn(exported)} records what the service does.`, placesOf(exported));
    return fail(
      `Neither metrics nor traces (Prometheus, OpenTelemetry, Micrometer …) were found in ${codeLookedAt(code)}.`,
    );
  },
});
