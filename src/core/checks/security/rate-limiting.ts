import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 45,
  needs: ['uses', 'code', 'answers', 'gateways'],
  title: 'Requests are limited per client',
  failureTitle: 'Requests are not limited',
  why: 'One script can try a million passwords or empty the connection pool of an API without limits.',
  remedy: [
    'Limit requests per client or key, strictest where passwords and tokens are tried.',
    'Answer 429 with Retry-After, and keep the counters where all instances see them.',
  ],
  examples: [
    {
      name: 'in JavaScript that mounts a rate limit',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "express-rate-limit": "^7.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst { rateLimit } = require('express-rate-limit');\nconst app = express();\napp.use(rateLimit({ windowMs: 60000, limit: 100 }));\napp.listen(3000);\n",
      },
    },
    {
      name: 'that declares a rate limit and never mounts one',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "express-rate-limit": "^7.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code, answers, gateways }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const refuses = answers.codes.some(({ code }) => code === 429);
    const limits = production(uses, 'rate-limit').filter(({ technology }) => refuses || technology !== ownLimiter);
    const advice = [
      'Give each client or key a quota of its own, and keep the counters outside the process when there are several.',
    ];
    if (limits.length > 0)
      return pass(`Requests are limited through ${technologiesIn(limits)}.`, placesOf(limits), { advice });
    const [gateway] = gateways;
    if (gateway)
      return pass(
        `${gateway.gateway} limits requests before they reach the service.`,
        gateways.slice(0, 4).map(({ place }) => ({ path: place.path, startLine: place.line })),
        { advice },
      );
    return fail(`No rate limit was found in ${codeLookedAt(code)}, nor in the configuration of a gateway.`);
  },
});

/** A row that throws where a limit is passed: a caller is limited by it where somewhere the answer is 429. */
const ownLimiter = 'Limiter of its own';
