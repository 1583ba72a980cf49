import type { ComposeService, ContainerFacts, Use } from '../../facts';
import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 60,
  needs: ['uses', 'code', 'containers'],
  title: 'Failed calls or jobs are tried again, with a limit',
  failureTitle: 'Failed calls or jobs are not tried again',
  why: 'Networks fail for a second at a time; a retry with a limit and a backoff turns that into nothing.',
  remedy: [
    'Retry outbound calls and jobs that may safely be repeated, with exponential backoff, jitter and a limit.',
    'Put what still fails where someone sees it (a dead letter queue, a failed state).',
  ],
  examples: [
    {
      name: 'in Python that retries its outbound call',
      status: 'pass',
      files: {
        'requirements.txt': 'fastapi\nhttpx\ntenacity\n',
        'app/main.py':
          'import httpx\nfrom tenacity import retry, stop_after_attempt\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@retry(stop=stop_after_attempt(3))\ndef rates():\n    return httpx.get("https://rates.example", timeout=2)\n',
      },
    },
    {
      name: 'that calls another service once',
      status: 'fail',
      files: {
        'requirements.txt': 'fastapi\nhttpx\n',
        'app/main.py':
          'import httpx\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/rates")\ndef rates():\n    return httpx.get("https://rates.example").json()\n',
      },
    },
    {
      name: 'without outbound calls or jobs',
      status: 'na',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
  ],
  run({ uses, code, containers }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const retried = production(uses, 'retry');
    const advice = ['Write down which calls are retried, how often and with which pauses.'];
    if (retried.length > 0)
      return pass(`${technologiesIn(retried)} tries failed work again.`, placesOf(retried), { advice });
    const worker = retryingWorker(containers, uses);
    if (worker)
      return pass(`The service ${worker.name} tries failed jobs again.`, [
        { path: worker.place.path, startLine: worker.place.line },
      ]);
    const waits = production(uses, 'connection-retry');
    if (waits.length > 0)
      return partial('Connecting is tried again until it works; no failed call or job is.', placesOf(waits));
    const outbound = production(
      uses,
      'http-client',
      'queue',
      'worker',
      'background-jobs',
      'mail',
      'payments',
      'sms',
      'ai-model',
    );
    if (outbound.length === 0)
      return notApplicable('There are no outbound calls and no jobs that could be tried again.');
    return fail(
      `${technologiesIn(outbound)} is used, but nothing in ${codeLookedAt(code)} tries a failed call or job again.`,
      placesOf(outbound, 3),
    );
  },
});

/** A worker of Laravel that compose starts with the number of its tries. */
function retryingWorker({ services }: ContainerFacts, uses: readonly Use[]): ComposeService | undefined {
  const jobs = production(uses, 'queue', 'background-jobs');
  if (jobs.length === 0) return undefined;
  return services.find(({ command }) =>
    /\bartisan\b.{0,12}\bqueue:(?:work|listen)\b.{0,200}--tries\W{1,4}(?:[2-9]|[1-9]\d)\b/.test(command ?? ''),
  );
}
