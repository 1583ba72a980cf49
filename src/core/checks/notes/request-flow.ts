import { flowTraces, namesLayers } from '../../text/reading/flows';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 1,
  effort: 25,
  needs: ['documents', 'tree'],
  title: 'The docs follow a request through the layers',
  failureTitle: 'The docs do not follow a request through the layers',
  why: 'One request told from the endpoint to the database explains a code base faster than any folder tree, and shows that its author knows what calls what.',
  remedy: [
    'Pick the most telling request (or job) and follow it in four to six steps.',
    'Name for each step the layer or function, what it does and what it hands on: handler, service, repository, database.',
    'Say what comes back, and what happens where it can go wrong.',
  ],
  generator: 'architecture-notes',
  examples: [
    {
      name: 'that tells it step by step',
      status: 'pass',
      files: {
        'README.md':
          '# Ferry\n\n## Request flow\n\n1. The router sends `POST /bookings` to the booking handler, which parses the body.\n2. The handler calls the booking service with a command.\n3. The service loads the crossing through its repository and checks that it has room.\n4. The repository saves the booking in PostgreSQL.\n',
      },
    },
    {
      name: 'that tells it with arrows',
      status: 'pass',
      files: { 'README.md': '# Ferry\n\nA booking goes route → controller → booking service → repository → MySQL.\n' },
    },
    {
      name: 'that follows a job',
      status: 'pass',
      files: {
        'README.md': '# Ferry\n\nSee [the notes](docs/notes.md).\n',
        'docs/notes.md':
          '# Notes\n\nThe API stores a reminder and enqueues a job. A worker picks the job from the queue, sends the mail and marks the row in the database as done.\n',
      },
    },
    {
      name: 'that lists the roles of its layers',
      status: 'partial',
      files: {
        'README.md':
          '# Ferry\n\n## Architecture\n\n- Controllers: HTTP\n- Services: business logic\n- Repositories: persistence\n',
      },
    },
    {
      name: 'with a tree of folders',
      status: 'fail',
      files: { 'README.md': '# Ferry\n\n## Structure\n\n```\n├── controllers\n├── services\n└── repositories\n```\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, flowTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`How a request travels is told in ${placeName(best)}.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(
        `${placeName(best)} names the layers, but does not follow a request from one to the next.`,
        placesOf(traces, 2),
        { grade },
      );
    }
    return fail(
      documents.pages.some(namesLayers)
        ? `Layers are mentioned, but no text follows a request through them; looked in ${lookedIn(documents)}.`
        : `No account of how a request travels was found; looked in ${lookedIn(documents)}.`,
      [],
      { grade: 'absent' },
    );
  },
});
