import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1.5,
  effort: 30,
  needs: ['uses', 'code'],
  title: 'Time limits are set',
  failureTitle: 'No time limits are set',
  why: 'Without a time limit one slow dependency holds every connection, and the service goes down with it.',
  remedy: [
    'Set time limits on the server: reading the head and body of a request, writing the answer, idle connections.',
    'Give every outbound call and database statement a time limit of its own.',
  ],
  examples: [
    {
      name: 'in Go whose server has time limits',
      status: 'pass',
      files: {
        'go.mod': 'module example\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\t"time"\n)\n\nfunc main() {\n\tserver := &http.Server{Addr: ":8080", ReadTimeout: 5 * time.Second}\n\tserver.ListenAndServe()\n}\n',
      },
    },
    {
      name: 'that never sets a time limit',
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
    const limits = production(uses, 'timeouts');
    if (limits.length > 0) return pass(`Time limits are set through ${technologiesIn(limits)}.`, placesOf(limits));
    return fail(
      `No time limit on the server, on outbound calls or on database work was found in ${codeLookedAt(code)}.`,
    );
  },
});
