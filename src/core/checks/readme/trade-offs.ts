import { decisionTraces } from '../../text/reading/decisions';
import { gradeOf, lookedIn, placeName, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 3,
  effort: 25,
  needs: ['documents', 'tree'],
  title: 'The docs explain a design decision with its reason or its cost',
  failureTitle: 'The docs explain no design decision with its reason or its cost',
  why: 'Anyone can list what they used. A sentence on why, and on what was given up for it, is what an interviewer picks up and asks about.',
  remedy: [
    'Add a section "Trade-offs" or "Design decisions" to the README, or decision records under `docs/adr/`.',
    'For two or three choices, say what you chose, what you chose it over, and why.',
    'Say what each choice costs, and when you would choose otherwise.',
  ],
  generator: 'trade-offs',
  examples: [
    {
      name: 'that says why it keeps money in cents',
      status: 'pass',
      files: {
        'README.md':
          '# Till\n\nKeeps the books of a market stall.\n\n## Trade-offs\n\n- Amounts are stored as integer cents instead of floats, because rounding must never lose a coin.\n',
      },
    },
    {
      name: 'with a decision in passing',
      status: 'pass',
      files: {
        'README.md':
          '# Till\n\nWe keep the ledger in PostgreSQL rather than in the event log, so that a report is one query. Closing a day takes a lock on the table; with one stall per database that is acceptable.\n',
      },
    },
    {
      name: 'with a decision record',
      status: 'pass',
      files: {
        'README.md': '# Till\n',
        'docs/adr/0002-outbox.md':
          '# 2. Publish receipts through an outbox\n\n## Status\n\nAccepted\n\n## Context\n\nA receipt must be mailed exactly when its sale was saved.\n\n## Decision\n\nWe write the receipt to an outbox table in the transaction of the sale.\n\n## Consequences\n\nMails leave up to five seconds late, and a worker has to run.\n',
      },
    },
    {
      name: 'with a purpose and nothing more',
      status: 'partial',
      files: { 'README.md': '# Till\n\n## Features\n\n- Uses Redis caching to reduce database load\n' },
    },
    {
      name: 'with a heading that waits for its text',
      status: 'fail',
      files: { 'README.md': '# Till\n\n## Trade-offs\n\nTODO: explain why you chose your database.\n' },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const traces = tracesIn(documents, decisionTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`A design decision is explained in ${placeName(best)}.`, placesOf(traces), { grade });
    }
    if (best) {
      return partial(
        `${placeName(best)} names a choice, but not why it was made over another or what it costs.`,
        placesOf(traces, 2),
        { grade },
      );
    }
    return fail(`No design decision with a reason or a cost was found; looked in ${lookedIn(documents)}.`, [], {
      grade: 'absent',
    });
  },
});
