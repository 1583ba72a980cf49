import { measurementTraces, namesMetrics } from '../../text/reading/measurements';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'business-relevance',
  weight: 1,
  effort: 60,
  needs: ['documents', 'tree'],
  title: 'The docs state a measured number and how it was measured',
  failureTitle: 'The docs state no measured number with how it was measured',
  why: 'A number that was measured, with how, is rare in portfolios and hard to argue with.',
  remedy: [
    'Measure one thing that matters to the service: test coverage, the latency of its busiest endpoint, the time of its slowest query.',
    'State the number in the README, with the tool, the load or the data, and the machine.',
  ],
  examples: [
    {
      name: 'with a load test',
      status: 'pass',
      files: {
        'README.md':
          '# Tidebook\n\n## Results\n\nWith k6 and 200 virtual users the tide query stays at a P95 of 41 ms on a 2-core VPS.\n',
      },
    },
    {
      name: 'with its coverage',
      status: 'pass',
      files: { 'README.md': '# Tidebook\n\n## Tests\n\nLine coverage is 87 %, measured by JaCoCo over 212 tests.\n' },
    },
    {
      name: 'with a number from nowhere',
      status: 'partial',
      files: { 'README.md': '# Tidebook\n\nThe new index made the tide query faster: latency went down to 12 ms.\n' },
    },
    {
      name: 'with a target',
      status: 'fail',
      files: { 'README.md': '# Tidebook\n\nLatency must stay below 50 ms.\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, measurementTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`A measured number is stated in ${placeName(best)}.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(`${placeName(best)} states a number, but not how it was measured.`, placesOf(traces, 2), {
        grade,
      });
    }
    return fail(
      documents.pages.some(namesMetrics)
        ? `Coverage or performance is mentioned without a measured number; looked in ${lookedIn(documents)}.`
        : `No measured number was found; looked in ${lookedIn(documents)}.`,
      [],
      { grade: 'absent' },
    );
  },
});
