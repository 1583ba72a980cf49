import { hotSpotNeeds, hotSpotsOf, type HotSpot } from '../notes/hot-spots';
import { defineSection } from '../sections/define-section';
import { coach } from '../text/coach';
import { code, listed } from '../text/markdown';

const words: Readonly<Record<HotSpot['kind'], string>> = {
  'unlimited-list': 'Lists are read whole',
  'missing-index': 'References are followed without an index',
  'no-timeout': 'Calls to other servers have no time limit',
  'in-memory': 'State is kept in the memory of one process',
  'query-in-loop': 'Rows are written one by one in a loop',
};

export const knownLimitations = defineSection({
  id: 'known-limitations',
  title: 'a section on known limitations',
  serves: ['readme/known-limitations'],
  needs: hotSpotNeeds,
  heading: 'Known limitations',
  subheading: 'Seen in the code',
  place: {
    home: ['limitations'],
    after: ['trade-offs', 'deployment', 'tests', 'requests', 'api', 'usage'],
    before: ['future'],
  },
  template: `{{#limits}}
- {{what}}: {{places}}
{{/limits}}

{{question}}`,
  fields: {
    limits: 'A list of limits that the code shows: `what`, and the `places`.',
    question: 'The place for the author.',
  },
  view({ facts, read, links }) {
    const spots = hotSpotsOf(facts, read);
    return {
      limits: spots.map(({ kind, places }) => ({
        what: words[kind],
        places: listed(
          places
            .slice(0, 3)
            .map(({ name, path, line }) =>
              name === `${path}:${line}` ? links.line({ path, line }) : `${code(name)} (${links.line({ path, line })})`,
            ),
        ),
      })),
      question: coach(
        'Name what does not work, what works only in part, and what you left out on purpose, each with its effect.' +
          (spots.length > 0 ? ' Keep of the list above what is true.' : ''),
      ),
    };
  },
});
