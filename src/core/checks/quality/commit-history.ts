import { defineCheck, fail, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 1,
  needs: ['history'],
  title: 'The history shows how the work grew',
  failureTitle: 'The history does not show how the work grew',
  why: 'A reviewer reads the log to see how you work.',
  remedy: ['Commit each change on its own, with a message that says what changed.'],
  examples: [],
  run: ({ history }) => (history.kind === 'known' ? pass(`${history.commits.length} commits`, [{ commit: history.head }]) : fail('No history')),
});
