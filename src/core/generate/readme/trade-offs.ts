import { decisionNeeds, decisionsOf } from '../notes/decisions';
import { defineSection } from '../sections/define-section';
import { coach } from '../text/coach';
import { plain } from '../text/markdown';

const most = 3;

export const tradeOffs = defineSection({
  id: 'trade-offs',
  title: 'a section on trade-offs',
  serves: ['readme/trade-offs'],
  needs: decisionNeeds,
  heading: 'Trade-offs',
  subheading: 'Decisions in the code',
  place: {
    home: ['trade-offs'],
    notHome: ['problem', 'contributing'],
    after: ['deployment', 'tests', 'requests', 'api', 'usage', 'setup', 'architecture', 'stack-choice'],
    before: ['limitations', 'future'],
  },
  template: `{{#decisions}}
- {{title}} ({{place}})
{{/decisions}}

{{question}}`,
  fields: {
    decisions: 'A list of decisions that the code shows: the `title`, and the `place` that shows it.',
    question: 'The place for the author.',
  },
  view({ facts, links }) {
    const decisions = decisionsOf(facts).slice(0, most);
    return {
      decisions: decisions.map(({ title, place }) => ({ title: plain(title), place: links.line(place) })),
      question: coach(
        'Say for two or three decisions what you chose, what you chose it over, and why; what it costs, and when you would choose otherwise.',
      ),
    };
  },
});
