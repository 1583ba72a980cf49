import { namesStack, stackTraces } from '../../text/reading/stack';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 1,
  effort: 15,
  needs: ['documents', 'tree'],
  title: 'The docs say why a main technology was picked',
  failureTitle: 'The docs do not say why a main technology was picked',
  why: 'A list of logos shows what you have met. The reason for a framework, a database or a queue shows that you can choose.',
  remedy: [
    'In the README or the architecture notes, take the two or three technologies that shape the service: framework, database, queue.',
    'Write one sentence for each: what this service needs, why the technology gives it, and what you would have used otherwise.',
  ],
  generator: 'architecture-notes',
  examples: [
    {
      name: 'with a reason beside its database',
      status: 'pass',
      files: {
        'README.md':
          '# Till\n\n## Stack\n\n- Go with chi\n- PostgreSQL, because a sale and its stock movement have to be saved in one transaction\n',
      },
    },
    {
      name: 'with a table of choices',
      status: 'pass',
      files: {
        'README.md': '# Till\n\nSee [design](docs/design.md).\n',
        'docs/design.md':
          '# Design\n\n| Part | Choice | Why |\n|---|---|---|\n| Broker | RabbitMQ | Routing keys fit the stalls, and one node is enough |\n| Store | MongoDB | Receipts differ from stall to stall |\n',
      },
    },
    {
      name: 'with a reason for a side library only',
      status: 'partial',
      files: {
        'README.md':
          '# Till\n\n## Stack\n\n- Gin\n- PostgreSQL\n\nWe use zerolog because it writes JSON without allocations.\n',
      },
    },
    {
      name: 'with a purpose only',
      status: 'partial',
      files: { 'README.md': '# Till\n\nIt uses Redis to reduce database load.\n' },
    },
    {
      name: 'that lists its technologies',
      status: 'fail',
      files: { 'README.md': '# Till\n\n## Tech stack\n\n- Node.js\n- Express\n- PostgreSQL for storing data\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, stackTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`${placeName(best)} says why a main technology was picked.`, placesOf(traces), { grade });
    }
    if (best) {
      const lacks =
        best.strength === 2
          ? 'says what a technology is used for, but not why it was picked'
          : 'gives a reason for a side library, but none for a framework, a database or another main technology';
      return partial(`${placeName(best)} ${lacks}.`, placesOf(traces, 2), { grade });
    }
    return fail(
      documents.pages.some(namesStack)
        ? `Technologies are named without a reason; looked in ${lookedIn(documents)}.`
        : `No reason for a technology was found; looked in ${lookedIn(documents)}.`,
      [],
      { grade: 'absent' },
    );
  },
});
