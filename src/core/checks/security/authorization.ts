import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1.5,
  effort: 180,
  needs: ['uses', 'code'],
  title: 'What callers may do is checked',
  failureTitle: 'What callers may do is not checked',
  why: 'Being logged in is not being allowed; most real leaks are one missing ownership check.',
  remedy: [
    'Check role or ownership where something is read or changed, and refuse by default.',
    'Test that one user cannot touch what belongs to another.',
  ],
  examples: [
    {
      name: 'in JavaScript that compares the owner',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.delete('/books/:id', async (req, res) => {\n  const book = await books.find(req.params.id);\n  if (book.ownerId !== req.user.id) return res.sendStatus(403);\n  res.sendStatus(204);\n});\napp.listen(3000);\n",
      },
    },
    {
      name: 'that lets every caller delete',
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
    const known = production(uses, 'authentication').length > 0;
    const checked = production(uses, 'authorization').filter(({ technology }) => known || !limits.has(technology));
    const advice = ['Deny by default: a route without a rule should refuse, and a test should show that it does.'];
    if (checked.length > 0)
      return pass(`Rights are checked (${technologiesIn(checked)}).`, placesOf(checked), { advice });
    return fail(`No check of role, permission, policy or ownership was found in ${codeLookedAt(code)}.`);
  },
});

/** Rows that stand for queries by an owner: they limit nobody where anyone may say who the owner is. */
const limits: ReadonlySet<string> = new Set(['Queries limited to the owner', 'SQL limited to the owner']);
