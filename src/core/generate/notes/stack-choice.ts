import { coach } from '../text/coach';
import { decisionsOf } from './decisions';
import { plain } from '../text/markdown';
import { defineNotesSection } from './section';

export const stackChoice = defineNotesSection({
  id: 'notes-stack-choice',
  check: 'notes/stack-choice',
  heading: 'Why this stack',
  subheading: 'The reasons behind it',
  place: {
    home: ['stack-choice'],
    after: ['validation', 'errors', 'request-flow', 'architecture'],
    before: ['scaling', 'performance'],
  },
  template: `{{#technologies}}
- {{title}} ({{place}})
{{/technologies}}

{{question}}`,
  fields: {
    technologies: 'A list of the main technologies: what each is used as (`title`), and the `place` that shows it.',
    question: 'The place for the author.',
  },
  view({ facts, links }) {
    const decisions = decisionsOf(facts);
    return {
      technologies: decisions.map(({ title, place }) => ({ title: plain(title), place: links.line(place) })),
      question: coach(
        `Say for ${decisions.length > 0 ? 'two or three of these' : 'the two or three technologies that shape the service'} what this service needs, why the technology gives it, and what you would have taken otherwise.`,
      ),
    };
  },
});
