import { inputValidation } from '../../text/reading/concerns';
import { concernTraces } from '../../text/reading/handling';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

const validationTraces = concernTraces(inputValidation);

export default defineCheck({
  area: 'documentation',
  weight: 1,
  effort: 20,
  needs: ['documents', 'tree'],
  title: 'The docs explain where and how input is validated',
  failureTitle: 'The docs do not explain where and how input is validated',
  why: 'Everything behind the boundary trusts it. A reviewer wants to know where that boundary is, and which checks belong to the request and which to the domain.',
  remedy: [
    'Add a section "Validation" to the README or the architecture notes.',
    'Say where a request is checked before any business code runs, and with what: schema, annotations, form object.',
    'Say what the domain checks again by itself, and what a caller gets for bad input.',
  ],
  generator: 'architecture-notes',
  examples: [
    {
      name: 'that names both boundaries',
      status: 'pass',
      files: {
        'README.md':
          '# Ferry\n\n## Validation\n\nRequest bodies are validated against Zod schemas in the route, before the handler runs; a bad body is answered with 422 and one message per field. That a crossing has room is checked by the `Crossing` entity itself.\n',
      },
    },
    {
      name: 'that says it in passing',
      status: 'pass',
      files: {
        'README.md':
          '# Ferry\n\n## Architecture\n\nEvery payload is validated by a Pydantic model at the edge, so that the booking service never sees a date in the past.\n',
      },
    },
    {
      name: 'that names its library',
      status: 'partial',
      files: { 'README.md': '# Ferry\n\n## Features\n\n- Request validation with Joi schemas\n' },
    },
    {
      name: 'with a word in a list',
      status: 'fail',
      files: { 'README.md': '# Ferry\n\n## Features\n\n- Validation\n- Token validation\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, validationTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`Where and how input is validated is explained in ${placeName(best)}.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(
        `${placeName(best)} mentions validation, but does not say both where it happens and how.`,
        placesOf(traces, 2),
        { grade },
      );
    }
    return fail(`No explanation of how input is validated was found; looked in ${lookedIn(documents)}.`, [], {
      grade: 'absent',
    });
  },
});
