import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 120,
  needs: ['uses', 'code'],
  title: 'Repeated writes or jobs are made safe',
  failureTitle: 'Repeated writes or jobs are not made safe',
  why: 'Clients retry and queues deliver twice; without protection a customer pays twice.',
  remedy: [
    'Take an Idempotency-Key on writes that must not happen twice, and keep the answer under that key.',
    'In job handlers, record processed message ids in the same transaction as their effect.',
  ],
  examples: [
    {
      name: 'in JavaScript that reads an Idempotency-Key',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.post('/payments', async (req, res) => {\n  const key = req.get('Idempotency-Key');\n  const known = await answers.find(key);\n  if (known) return res.status(known.status).json(known.body);\n  res.status(201).json(await pay(req.body, key));\n});\napp.listen(3000);\n",
      },
    },
    {
      name: 'that takes every request as a new one',
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
    const made = production(uses, 'idempotency');
    if (made.length > 0)
      return pass(`A repeated request or message is recognised (${technologiesIn(made)}).`, placesOf(made));
    const upserts = production(uses, 'upsert');
    if (upserts.length > 0) {
      return partial(
        `Some writes may be repeated without harm (${technologiesIn(upserts)}), but no request or message is recognised as a repetition.`,
        placesOf(upserts),
      );
    }
    return fail(`No idempotency key, deduplication or processed-message table was found in ${codeLookedAt(code)}.`);
  },
});
