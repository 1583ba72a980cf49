import { limitTraces } from '../../text/reading/limits';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 10,
  needs: ['documents', 'tree'],
  title: 'The docs name a known limitation',
  failureTitle: 'The docs name no known limitation',
  why: 'Every project has limits. Naming them first turns a gap that a reviewer would find into a decision that you made.',
  remedy: [
    'Add a section "Known limitations" to the README.',
    'Name what does not work, what works only in part, and what you left out on purpose, each with the reason or the effect.',
  ],
  generator: 'known-limitations',
  examples: [
    {
      name: 'with a list of limits',
      status: 'pass',
      files: {
        'README.md':
          '# Orchard\n\n## Known limitations\n\n- One orchard per account\n- Weights are kept in kilograms only\n',
      },
    },
    {
      name: 'with a limit in passing',
      status: 'pass',
      files: {
        'README.md':
          '# Orchard\n\nKeeps the harvest log of a cider maker. It does not handle two people editing the same entry: the last one wins.\n',
      },
    },
    {
      name: 'that only announces limits',
      status: 'partial',
      files: { 'README.md': '# Orchard\n\n## Limitations\n\nThe following limitations are known:\n' },
    },
    {
      name: 'that denies having any',
      status: 'fail',
      files: { 'README.md': '# Orchard\n\n## Known issues\n\nThere are no known issues.\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, limitTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`A limitation is named in ${placeName(best)}.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(`${placeName(best)} hints at a limitation, but does not say which.`, placesOf(traces, 2), {
        grade,
      });
    }
    return fail(
      `No limitation, known bug or thing left out on purpose is named; looked in ${lookedIn(documents)}.`,
      [],
      { grade: 'absent' },
    );
  },
});
