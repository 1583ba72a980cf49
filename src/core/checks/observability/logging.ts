import type { Use } from '../../facts';
import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 2,
  effort: 60,
  needs: ['uses', 'code'],
  title: 'The code writes through a levelled logger',
  failureTitle: 'The code does not write through a levelled logger',
  why: 'Levels and structure are what make logs searchable when something breaks at night; bare prints are noise.',
  remedy: [
    'Add a levelled logger for your stack (slog, pino, structlog, SLF4J, Serilog …) and set its level from the environment.',
    'Write through it where requests fail and where jobs begin and end, with the ids that tell them apart.',
  ],
  examples: [
    {
      name: 'in Go that logs through slog',
      status: 'pass',
      files: {
        'go.mod': 'module example\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\t"log/slog"\n)\n\nfunc main() {\n\tslog.Info("started", "port", 8080)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
      },
    },
    {
      name: 'in JavaScript that logs through pino',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "pino": "^9.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst logger = require('pino')();\nlogger.info({ port: 3000 }, 'started');\nconst app = express();\napp.listen(3000);\n",
      },
    },
    {
      name: 'whose only log is that of requests',
      status: 'partial',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "morgan": "^1.10.0" } }',
        'src/server.js':
          "const express = require('express');\nconst morgan = require('morgan');\nconst app = express();\napp.use(morgan('tiny'));\napp.listen(3000);\n",
      },
    },
    {
      name: 'that declares a logger and prints',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "pino": "^9.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\n// const logger = require('pino')();\napp.listen(3000, () => console.log('logger.info is not here'));\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const written = writtenLogs(uses);
    const advice =
      production(uses, 'access-log').length > 0
        ? []
        : ['Log each request as well: method, route, status and duration.'];
    if (written.length > 0) {
      return pass(`The code writes through ${technologiesIn(written)}.`, placesOf(written), { advice });
    }
    const made = production(uses, 'logger-setup', 'access-log');
    if (made.length > 0) {
      return partial(
        `${technologiesIn(made)} is set up, but ${codeLookedAt(code)} never writes through a logger of its own.`,
        placesOf(made),
      );
    }
    const prints = production(uses, 'print');
    return fail(
      prints.length > 0
        ? `${codeLookedAt(code).replace(/^t/, 'T')} prints without levels (${prints.length === 1 ? 'in one place' : `in ${prints.length} places`}).`
        : `No levelled or structured logger was found in ${codeLookedAt(code)}.`,
      placesOf(prints, 3),
    );
  },
});

/** What is written through a known logger, or through the project's own wrapping of one that is set up. */
function writtenLogs(uses: readonly Use[]): readonly Use[] {
  const known = production(uses, 'logger');
  if (known.length > 0) return known;
  const setUp = production(uses, 'logger-setup');
  const through = production(uses, 'log-call').filter(
    (call) => !setUp.some(({ place }) => place.path === call.place.path),
  );
  return setUp.length > 0 && through.length > 0 ? [...setUp, ...through] : [];
}
