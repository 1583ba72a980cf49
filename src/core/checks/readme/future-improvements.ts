import { planTraces } from '../../text/reading/plans';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 1,
  effort: 10,
  needs: ['documents', 'tree'],
  title: 'The docs name what comes next',
  failureTitle: 'The docs do not name what comes next',
  why: 'A list of next steps shows that you know where the project is weak, and gives an interviewer a place to start a conversation.',
  remedy: [
    'Add a section "Future improvements" or "Roadmap" to the README.',
    'List two or three concrete steps, each with what it would change: "Move sessions to Redis, so that a second instance can run".',
  ],
  generator: 'future-improvements',
  examples: [
    {
      name: 'with a list of next steps',
      status: 'pass',
      files: {
        'README.md':
          '# Orchard\n\n## Roadmap\n\n- [x] Harvest log\n- [ ] Import of weather data\n- [ ] Export as CSV\n',
      },
    },
    {
      name: 'with a plan in passing',
      status: 'pass',
      files: {
        'README.md':
          '# Orchard\n\nKeeps the harvest log of a cider maker. In the future I plan to replace the nightly import with webhooks.\n',
      },
    },
    {
      name: 'whose plans would fit any project',
      status: 'partial',
      files: { 'README.md': '# Orchard\n\n## Future improvements\n\n- More features\n- Bug fixes\n' },
    },
    {
      name: 'with a heading that waits for its text',
      status: 'fail',
      files: { 'README.md': '# Orchard\n\n## Roadmap\n\nComing soon\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, planTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`${placeName(best)} names what comes next.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(`${placeName(best)} speaks of the future, but names no concrete step.`, placesOf(traces, 2), {
        grade,
      });
    }
    return fail(`No roadmap, next steps or future improvements were found; looked in ${lookedIn(documents)}.`, [], {
      grade: 'absent',
    });
  },
});
