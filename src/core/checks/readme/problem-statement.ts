import { purposeTraces } from '../../text/reading/purpose';
import { gradeOf, placesOf, tracesIn } from '../../text/reading/traces';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'business-relevance',
  weight: 2,
  effort: 15,
  needs: ['documents', 'tree'],
  title: 'The README says what the project is for',
  failureTitle: 'The README does not say what the project is for',
  why: 'A reviewer decides within the first lines whether to read on. A need, and somebody who has it, makes a project out of an exercise.',
  remedy: [
    'Below the title, say in two or three sentences who needs this and for what.',
    'Say what a user can do with it that they could not do before, in the words of the domain.',
    'Leave the technologies for a section of their own.',
  ],
  generator: 'problem-statement',
  examples: [
    {
      name: 'that names a need and who has it',
      status: 'pass',
      files: {
        'README.md':
          '# Tidebook\n\nSmall harbours still plan their berths on paper. Tidebook lets a harbour master assign berths by draught and tide, and tells skippers when they can enter.\n',
      },
    },
    {
      name: 'whose features say what users can do',
      status: 'pass',
      files: {
        'README.md':
          '# Tidebook API\n\nREST API of a berth planner for harbours.\n\n## Features\n\n- Skippers reserve a berth for a tide\n- Harbour masters assign berths by draught\n- Pilots record delays and send them to waiting skippers\n',
      },
    },
    {
      name: 'that names its subject and little more',
      status: 'partial',
      files: { 'README.md': '# Tidebook\n\nA REST API for managing berths and tides, made with Express.\n' },
    },
    {
      name: 'that lists technologies',
      status: 'fail',
      files: {
        'README.md':
          '# Tidebook\n\nA CRUD app in Node.js with Express, MongoDB and Docker.\n\n## Run\n\n```\nnpm start\n```\n',
      },
    },
    { name: 'without a README', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree }) {
    const { readme } = documents;
    if (!readme) return fail('There is no README.', [], { grade: 'absent' });
    const traces = tracesIn(documents, purposeTraces);
    const [best] = traces;
    const grade = gradeOf(traces, documents, tree.files);
    if (best?.strength === 3) {
      return pass(`${readme.path} says what the project is for.`, placesOf(traces, 3), { grade });
    }
    if (best?.strength === 2) {
      return partial(
        `${readme.path} names what the project is about, but not which need it meets or what it does for its users.`,
        placesOf(traces, 2),
        { grade },
      );
    }
    return fail(
      `${readme.path} does not say in prose what the project is for; its opening and its sections on the purpose were read.`,
      [],
      { grade: best ? 'stub' : 'absent' },
    );
  },
});
