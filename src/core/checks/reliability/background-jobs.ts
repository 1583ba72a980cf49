import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 180,
  needs: ['uses', 'code'],
  title: 'Work runs off the request path',
  failureTitle: 'No work runs off the request path',
  why: "Mail, images and other people's services do not belong between a request and its answer.",
  remedy: ['Move slow or unreliable work into a queue with a worker, or into a scheduled job.'],
  examples: [
    {
      name: 'in JavaScript with a BullMQ worker',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "bullmq": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
        'src/mail-worker.js':
          "const { Worker } = require('bullmq');\n\nnew Worker('mail', async (job) => send(job.data));\n",
      },
    },
    {
      name: 'that does everything in its handlers',
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
    const jobs = production(uses, 'background-jobs', 'worker', 'scheduler');
    if (jobs.length > 0) return pass(`${technologiesIn(jobs)} works off the request path.`, placesOf(jobs));
    return fail(`No queue, worker or scheduler was found in ${codeLookedAt(code)}.`);
  },
});
