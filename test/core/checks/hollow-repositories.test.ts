import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { commitsOf, MemoryHost } from '../../support/memory-host';

/** The checks that are answered from prose, with the headings under which authors announce an answer. */
const prose: Readonly<Record<string, readonly string[]>> = {
  'readme/problem-statement': ['About', 'Problem statement', 'Why this project'],
  'readme/architecture-diagram': ['Architecture diagram', 'System design'],
  'readme/api-docs': ['API reference', 'Endpoints'],
  'readme/example-requests': ['Example requests', 'Usage'],
  'readme/trade-offs': ['Trade-offs', 'Design decisions'],
  'readme/future-improvements': ['Future improvements', 'Roadmap'],
  'readme/run-tests': ['Running the tests', 'Testing'],
  'readme/local-setup': ['Getting started', 'Installation'],
  'readme/known-limitations': ['Known limitations', 'Known issues'],
  'readme/results': ['Results', 'Benchmarks'],
  'notes/request-flow': ['Request flow', 'How a request travels'],
  'notes/error-handling': ['Error handling'],
  'notes/validation-boundaries': ['Validation', 'Validation boundaries'],
  'notes/stack-choice': ['Why this stack', 'Tech stack'],
  'notes/scaling': ['Scaling', 'What changes at 10x traffic'],
  'notes/performance-reliability': ['Performance and reliability'],
  'quality/architecture-page': ['Architecture', 'How it works'],
};

const code = {
  'package.json':
    '{ "name": "seats", "scripts": { "start": "node src/server.js" }, "dependencies": { "express": "^5.0.0" } }',
  'src/server.js':
    "const express = require('express');\nconst app = express();\napp.get('/seats', (req, res) => res.json([]));\napp.listen(3000);\n",
  'src/seats.js': 'exports.free = (seats) => seats.filter((seat) => !seat.taken);\n',
};

/** What stands under each heading of a repository that only looks finished. */
const hollow: Readonly<Record<string, (heading: string) => string>> = {
  'with nothing': () => '',
  'with TODO': () => 'TODO',
  'with a promise': () => 'Coming soon.',
  'with a comment that waits': (heading) => `<!-- coach: say something about ${heading.toLowerCase()} -->`,
  'with lorem ipsum': () =>
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
  'with template text in brackets': (heading) => `[Describe your ${heading.toLowerCase()} here]`,
  'with template text in angle brackets': (heading) => `<add ${heading.toLowerCase()} of the project>`,
  'with file names': () => '`src/server.js`, `src/seats.js`, `package.json`, src/server.js and src/seats.js.',
  'with a sentence that fits every project': () =>
    'This project follows best practices and uses modern technologies to deliver a robust and scalable solution.',
};

function repository(fill: (heading: string) => string): MemoryHost {
  const sections = Object.values(prose)
    .flat()
    .map((heading) => `## ${heading}\n\n${fill(heading)}\n`);
  const readme = ['# Seats\n', ...sections].join('\n');
  return new MemoryHost({ ...code, 'README.md': readme, 'docs/ARCHITECTURE.md': readme }, commitsOf(['Start']));
}

const substance = `# Seats

Seats lets visitors of a small theatre reserve seats online, because the box office could no longer keep up with calls on premiere days.

## Architecture

Browser requests reach the Express API in \`src/server.js\`; it asks \`src/seats.js\`, which holds the rules of reserving, and that module reads and writes PostgreSQL through one pool. A worker sends the confirmation mails from a queue table, so that a slow mail server never blocks a reservation.

\`\`\`mermaid
flowchart LR
  Browser --> API[Express API] --> Rules[seats.js] --> DB[(PostgreSQL)]
  DB --> Worker --> Mail
\`\`\`

## Request flow

A request for a seat first passes the Express router, then the handler checks the body and calls the rules in \`src/seats.js\`; these lock the row of the seat in PostgreSQL, write the reservation in the same transaction and return it to the handler, which answers 201.

## Error handling

The rules throw a SeatTaken error; one middleware at the end of the Express chain maps it to 409, a missing seat to 404 and everything unexpected to 500 without its message.

## Validation boundaries

Bodies and query parameters are validated in the handlers with a schema before any rule runs; what fails is answered with 400 and the list of fields. The database repeats the unique seat per show as a constraint.

## Why this stack

We chose PostgreSQL instead of MongoDB because row locks decide who gets the last seat, and Express because the team knows it.

## Scaling

With ten times the traffic the single pool would be exhausted first; we would add a read replica for the seat map and cache it for a second, since showing a taken seat for a moment does no harm.

## Performance and reliability

The seat map is served from a cache of one second, an index on show and row keeps the lock query under a millisecond, and mails are retried three times with a backoff before they are parked.

## Trade-offs

Reservations are locked in the database rather than in Redis: it costs some throughput, but a crash can never sell a seat twice.

## Getting started

\`\`\`sh
git clone https://github.com/example/seats.git
cd seats
npm install
npm start
\`\`\`

## Running the tests

\`\`\`sh
npm test
\`\`\`

## API

| Method | Path | What it does |
| --- | --- | --- |
| GET | /seats | lists free seats of a show |
| POST | /seats | reserves a seat |

\`\`\`sh
curl -X POST http://localhost:3000/seats -H 'Content-Type: application/json' -d '{"show": 7, "seat": "C4"}'
\`\`\`

## Results

A load test with k6 (50 virtual users, 5 minutes, on a laptop) showed a P95 latency of 38 ms at 420 requests per second.

## Known limitations

- Refunds are not handled; the box office does them by hand.

## Future improvements

- Let visitors give a seat back until an hour before the show.
`;

const answersOf = (host: MemoryHost) =>
  new Map(openAudit(host, { version: '0' }).report.checks.map((check) => [check.id, check]));

describe('hollow repositories', () => {
  for (const [how, fill] of Object.entries(hollow)) {
    const answers = answersOf(repository(fill));
    for (const id of Object.keys(prose)) {
      it(`${id} does not pass on headings ${how}`, () => {
        const answer = answers.get(id)!;
        assert.notEqual(answer.status, 'pass', `${answer.message} ${JSON.stringify(answer.evidence)}`);
        assert.ok(!['filled', 'specific', 'verified'].includes(answer.grade ?? 'stub') || answer.status !== 'pass');
      });
    }
  }

  const files = { ...code, 'package.json': code['package.json'].replace('"start"', '"test": "node --test", "start"') };
  const answers = answersOf(new MemoryHost({ ...files, 'README.md': substance }, commitsOf(['Start'])));
  for (const id of Object.keys(prose)) {
    it(`${id} passes on their counterpart with substance`, () => {
      const answer = answers.get(id)!;
      assert.equal(answer.status, 'pass', answer.message);
    });
  }
});
