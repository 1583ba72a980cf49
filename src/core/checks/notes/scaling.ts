import { growthTraces } from '../../text/reading/growth';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 1,
  effort: 25,
  needs: ['documents', 'tree'],
  title: 'The docs say how the service would scale',
  failureTitle: 'The docs do not say how the service would scale',
  why: '"What changes at ten times the traffic?" is asked in nearly every backend interview. Notes that answer it show that the limits of the design are known.',
  remedy: [
    'Name the part that gives way first when traffic grows: a table, a lock, one process, an outside limit.',
    'Say what you would change then: more instances, a read replica, partitions, a queue, a cache.',
    'Say what keeps that possible today, such as a stateless API, or what stands in its way.',
  ],
  generator: 'architecture-notes',
  examples: [
    {
      name: 'that says what gives way first',
      status: 'pass',
      files: {
        'README.md':
          '# Ferry\n\n## At ten times the traffic\n\nThe API is stateless, so more instances can run behind a load balancer. The bookings table would be the bottleneck; it would be partitioned by sailing date.\n',
      },
    },
    {
      name: 'with a remark in its notes',
      status: 'pass',
      files: {
        'README.md': '# Ferry\n\nSee [notes](docs/notes.md).\n',
        'docs/notes.md':
          '# Notes\n\nWorkers scale independently of the API: each takes jobs from the same queue, and adding one needs no change.\n',
      },
    },
    {
      name: 'that is said to scale, by a word or two',
      status: 'partial',
      files: { 'README.md': '# Ferry\n\n## Scalability\n\nThe system was made with growth in mind.\n' },
    },
    {
      name: 'that calls itself scalable',
      status: 'fail',
      files: { 'README.md': '# Ferry\n\nA scalable and robust booking API.\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, growthTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`How the service scales is told in ${placeName(best)}.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(
        `${placeName(best)} speaks of scaling, but not of what would change or what makes it possible.`,
        placesOf(traces, 2),
        { grade },
      );
    }
    return fail(`Nothing on more traffic or on scaling was found; looked in ${lookedIn(documents)}.`, [], {
      grade: 'absent',
    });
  },
});
