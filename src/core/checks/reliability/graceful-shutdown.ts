import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1.5,
  effort: 30,
  needs: ['uses', 'code'],
  title: 'The process drains when it is told to stop',
  failureTitle: 'The process does not drain when it is told to stop',
  why: 'Every deployment stops the old process; without draining, requests in flight are cut off each time.',
  remedy: [
    'Handle SIGTERM: stop accepting, finish what is in flight within a limit, then close the database and the queue.',
  ],
  examples: [
    {
      name: 'in JavaScript that closes its server on SIGTERM',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\nconst server = app.listen(3000);\nprocess.on('SIGTERM', () => server.close(() => process.exit(0)));\n",
      },
    },
    {
      name: 'that never looks at a signal',
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
    const signals = production(uses, 'stop-signal');
    const drains = production(uses, 'drain');
    const serves = production(uses, 'server').length > 0;
    const handled = [...(drains.length > 0 || !serves ? signals : []), ...production(uses, 'graceful-shutdown')];
    if (handled.length > 0) return pass(`The stop signal is handled (${technologiesIn(handled)}).`, placesOf(handled));
    if (signals.length > 0)
      return partial(
        `The stop signal is caught (${technologiesIn(signals)}), but nothing drains the server.`,
        placesOf(signals),
      );
    const byDefault = production(uses, 'graceful-default');
    if (byDefault.length > 0)
      return partial(
        `${technologiesIn(byDefault)} drains by itself, but nothing in the project says how long or what else is closed.`,
        placesOf(byDefault),
      );
    return fail(`Nothing in ${codeLookedAt(code)} handles the stop signal or drains the server.`);
  },
});
