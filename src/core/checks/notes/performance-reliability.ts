import { performanceTraces } from '../../text/reading/mechanisms';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 1,
  effort: 30,
  needs: ['documents', 'tree'],
  title: 'The docs discuss performance or reliability',
  failureTitle: 'The docs do not discuss performance or reliability',
  why: 'Caches, indexes, retries and timeouts are easy to name. What each is there for, and what happens when a part fails, tells a reviewer that you have run the thing.',
  remedy: [
    'Take the slowest or most fragile path of the service.',
    'Say what you did about it (index, cache, batch, timeout, retry) and what it changed, with a number if you have one.',
    'Say what happens when the database, the broker or an outside service is down.',
  ],
  generator: 'architecture-notes',
  examples: [
    {
      name: 'that says what its cache and its retries do',
      status: 'pass',
      files: {
        'README.md':
          '# Ferry\n\n## Reliability\n\nTimetables are cached for five minutes, because they change once a day and every search reads them. When the payment gateway times out, the booking stays pending and a job retries it with a backoff, at most six times.\n',
      },
    },
    {
      name: 'with measured load',
      status: 'pass',
      files: {
        'README.md': '# Ferry\n\nSee [load](docs/load.md).\n',
        'docs/load.md':
          '# Load test\n\n| Users | Requests/s | P95 |\n|---|---|---|\n| 50 | 310 requests | 42 ms |\n| 500 | 1900 requests | 180 ms |\n',
      },
    },
    {
      name: 'that names its cache',
      status: 'partial',
      files: { 'README.md': '# Ferry\n\n## Features\n\n- Redis caching\n- Rate limiting\n' },
    },
    {
      name: 'that says nothing of it',
      status: 'fail',
      files: { 'README.md': '# Ferry\n\nBooks places for cars on ferries.\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, performanceTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`Performance or reliability is discussed in ${placeName(best)}.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(
        `${placeName(best)} names a measure, but does not discuss what it does or when it matters.`,
        placesOf(traces, 2),
        { grade },
      );
    }
    return fail(`Nothing on performance or reliability was found; looked in ${lookedIn(documents)}.`, [], {
      grade: 'absent',
    });
  },
});
