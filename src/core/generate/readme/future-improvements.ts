import { hotSpotNeeds, hotSpotsOf, type HotSpot } from '../notes/hot-spots';
import { defineSection } from '../sections/define-section';
import { coach } from '../text/coach';
import { code, listed } from '../text/markdown';

const steps: Readonly<Record<HotSpot['kind'], string>> = {
  'unlimited-list': 'Read lists in pages',
  'missing-index': 'Add indexes',
  'no-timeout': 'Set time limits on calls to other servers',
  'in-memory': 'Move state out of the process',
  'query-in-loop': 'Write rows in batches',
};

/** Steps that checks ask for, by the check that misses them. */
const asked: Readonly<Record<string, string>> = {
  'security/rate-limiting': 'Limit requests per client',
  'observability/metrics': 'Export metrics',
  'observability/health': 'Add a health endpoint',
  'reliability/graceful-shutdown': 'Finish requests before stopping',
  'data/migrations': 'Version the schema with migrations',
  'tests/integration': 'Test the API over HTTP',
};

export const futureImprovements = defineSection({
  id: 'future-improvements',
  title: 'a section on future improvements',
  serves: ['readme/future-improvements'],
  needs: hotSpotNeeds,
  heading: 'Future improvements',
  subheading: 'Steps that the code suggests',
  place: {
    home: ['future'],
    after: ['limitations', 'trade-offs', 'deployment', 'tests', 'requests', 'api', 'usage'],
    before: [],
  },
  template: `{{#steps}}
- {{step}}{{#places}}: {{places}}{{/places}}
{{/steps}}

{{question}}`,
  fields: {
    steps: 'A list of steps that the code suggests: the `step`, and its `places` (may be empty).',
    question: 'The place for the author.',
  },
  view({ facts, read, links, statusOf }) {
    const spots = hotSpotsOf(facts, read).map(({ kind, places }) => ({
      step: steps[kind],
      places: listed(places.slice(0, 3).map(({ name, path, line }) => links.line({ path, line }, code(name)))),
    }));
    const missing = Object.entries(asked)
      .filter(([check]) => statusOf(check) === 'fail')
      .map(([, step]) => ({ step, places: '' }));
    return {
      steps: [...spots, ...missing].slice(0, 4),
      question: coach(
        'Keep two or three steps that you mean to take, add your own, and say what each would change for whom.',
      ),
    };
  },
});
