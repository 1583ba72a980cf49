import { coach } from '../text/coach';
import { code, listed } from '../text/markdown';
import { hotSpotsOf } from './hot-spots';
import { defineNotesSection } from './section';

export const scaling = defineNotesSection({
  id: 'notes-scaling',
  check: 'notes/scaling',
  heading: 'At ten times the traffic',
  subheading: 'What the code shows',
  place: {
    home: ['scaling'],
    after: ['stack-choice', 'validation', 'errors', 'request-flow', 'architecture'],
    before: ['performance'],
  },
  template: `{{#spots}}
{{spots}}
{{/spots}}

{{question}}`,
  fields: {
    spots: 'A list of the places that would give way first, as far as the code shows them; empty where none was found.',
    question: 'The place for the author.',
  },
  view({ facts, read, links }) {
    const spots = hotSpotsOf(facts, read);
    return {
      spots: spots
        .map(
          ({ what, places }) =>
            `- ${what}: ${listed(places.map(({ name, path, line }) => (name === `${path}:${line}` ? links.line({ path, line }) : `${code(name)} (${links.line({ path, line })})`)))}.`,
        )
        .join('\n'),
      question: coach(
        `${spots.length > 0 ? 'Say which of these would give way first, and what you would change then' : 'Name the part that would give way first, and say what you would change then'}: more instances, an index, a cache, a queue, a replica. Say what keeps that possible today.`,
      ),
    };
  },
});
