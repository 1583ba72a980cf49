import { frameworkName, partsBeside, servicePlace } from '../parts/parts';
import { coach } from '../text/coach';
import { plain } from '../text/markdown';
import { defineNotesSection } from './section';

export const overview = defineNotesSection({
  id: 'notes-overview',
  check: 'quality/architecture-page',
  heading: 'The parts and how they connect',
  subheading: 'The parts',
  place: {
    home: ['architecture', 'diagram'],
    after: ['problem'],
    before: ['request-flow', 'errors', 'validation', 'stack-choice', 'scaling', 'performance'],
  },
  // Under a heading of its own, so that what the code shows counts before its author has answered.
  template: `{{#parts}}
{{parts}}

# Who does what

{{/parts}}
{{question}}`,
  fields: {
    parts: 'A list of the parts that the code shows, each with its place.',
    question: 'The place for the author.',
  },
  view({ facts, projectName, links }) {
    const place = servicePlace(facts);
    const framework = frameworkName(facts);
    const service = place
      ? [`- ${plain(projectName)}${framework === null ? '' : ` with ${plain(framework)}`} (${links.line(place)})`]
      : [];
    const parts = [
      ...service,
      ...partsBeside(facts).map((part) => `- ${plain(part.name)} (${links.line(part.place)})`),
    ];
    return {
      parts: parts.join('\n'),
      question: coach(
        'Say in a sentence each what these parts are responsible for and what calls what, and why it is cut this way.',
      ),
    };
  },
});
