import { distinct, groupOf, isPublic } from '../api/endpoints';
import { defineSection } from '../sections/define-section';
import { coach } from '../text/coach';
import { code, listed } from '../text/markdown';

export const problemStatement = defineSection({
  id: 'problem-statement',
  title: 'a section on what the project is for',
  serves: ['readme/problem-statement'],
  needs: ['domain', 'endpoints'],
  heading: 'What it is for',
  subheading: 'Who needs it',
  place: {
    home: ['problem'],
    notHome: [
      'setup',
      'architecture',
      'api',
      'structure',
      'tests',
      'stack-choice',
      'trade-offs',
      'license',
      'features',
    ],
    after: [],
    before: [
      'features',
      'stack-choice',
      'architecture',
      'diagram',
      'structure',
      'demo',
      'setup',
      'configuration',
      'usage',
      'api',
      'requests',
      'tests',
      'deployment',
      'trade-offs',
      'limitations',
      'future',
    ],
  },
  template: `{{#things}}
The code keeps {{things}}.
{{/things}}
{{#requests}}
Requests go to {{requests}}.
{{/requests}}

{{question}}`,
  fields: {
    things: 'The things of the domain that the code keeps; empty where none was found.',
    requests: 'The groups of paths with most endpoints; empty where there are none.',
    question: 'The place for the author.',
  },
  view({ facts }) {
    const own = facts.domain.entities.filter(({ kind }) => kind !== 'identity').map(({ name }) => code(name));
    const groups = [
      ...new Set(
        distinct(facts.endpoints)
          .filter(({ path }) => !isPublic(path))
          .map(({ path }) => groupOf(path)),
      ),
    ];
    return {
      things: listed([...new Set(own)].slice(0, 5)),
      requests: listed(
        groups
          .filter((group) => group !== '')
          .slice(0, 5)
          .map((group) => code(`/${group}`)),
      ),
      question: coach(
        'Say in two or three sentences who needs this and for what: which trouble they have without it, and what they can do with it. Leave the technologies out.',
      ),
    };
  },
});
