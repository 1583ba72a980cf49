import { errorHandling } from '../../text/reading/concerns';
import { concernTraces } from '../../text/reading/handling';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

const errorTraces = concernTraces(errorHandling);

export default defineCheck({
  area: 'documentation',
  weight: 1,
  effort: 20,
  needs: ['documents', 'tree'],
  title: 'The docs explain how errors are handled',
  failureTitle: 'The docs do not explain how errors are handled',
  why: 'What happens when something goes wrong is where services differ. A reviewer wants to know which errors there are, where they are caught, and what the caller sees.',
  remedy: [
    'Add a section "Error handling" to the README or the architecture notes.',
    'Say which kinds of errors the code tells apart, and which layer raises them.',
    'Name the one place that turns them into responses, and show the status and body a caller gets.',
  ],
  generator: 'architecture-notes',
  examples: [
    {
      name: 'that says where errors become responses',
      status: 'pass',
      files: {
        'README.md':
          '# Ferry\n\n## Error handling\n\nThe booking service returns typed errors such as `ErrFull`. One middleware maps them to a status and a problem document; whatever it does not know is logged and answered with 500.\n',
      },
    },
    {
      name: 'that lists its error codes with their meaning',
      status: 'pass',
      files: {
        'README.md': '# Ferry\n\nSee [errors](docs/errors.md).\n',
        'docs/errors.md':
          '# Errors\n\n| Status | When |\n|---|---|\n| 404 | The crossing does not exist or was cancelled |\n| 409 | The crossing has no free place for a car |\n| 422 | The passport number fails its check digit |\n',
      },
    },
    {
      name: 'that claims good handling',
      status: 'partial',
      files: { 'README.md': '# Ferry\n\n## Features\n\n- Centralized error handling with proper status codes\n' },
    },
    {
      name: 'with a word in a list',
      status: 'fail',
      files: { 'README.md': '# Ferry\n\n## Features\n\n- Logging\n- Error handling ✅\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, errorTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`How errors are handled is explained in ${placeName(best)}.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(
        `${placeName(best)} mentions errors, but not where they are caught and what the caller sees.`,
        placesOf(traces, 2),
        { grade },
      );
    }
    return fail(`No explanation of how errors are handled was found; looked in ${lookedIn(documents)}.`, [], {
      grade: 'absent',
    });
  },
});
