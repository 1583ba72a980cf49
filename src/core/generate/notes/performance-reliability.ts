import type { Facts, Use } from '../../facts';
import { coach } from '../text/coach';
import { plain, type Links } from '../text/markdown';
import { defineNotesSection } from './section';

const most = 6;

/** What the code has of some capabilities: one place for each technology. */
function shown(facts: Pick<Facts, 'uses'>, words: Partial<Record<Use['capability'], string>>, links: Links): string {
  const found = new Map<string, string>();
  for (const { production, capability, technology, place } of facts.uses) {
    const word = words[capability];
    if (!production || word === undefined || found.has(`${word} ${technology}`)) continue;
    found.set(`${word} ${technology}`, `- ${word}: ${plain(technology)} (${links.line(place)})`);
  }
  return [...found.values()].slice(0, most).join('\n');
}

export const performance = defineNotesSection({
  id: 'notes-performance',
  check: 'notes/performance-reliability',
  heading: 'Performance',
  subheading: 'What is done about it',
  place: {
    home: ['performance'],
    after: ['scaling', 'stack-choice', 'validation', 'errors', 'request-flow', 'architecture'],
    before: [],
  },
  template: `{{#measures}}
{{measures}}
{{/measures}}

{{question}}`,
  fields: {
    measures: 'A list of what the code does for speed; empty where nothing was found.',
    question: 'The place for the author.',
  },
  view: ({ facts, links }) => ({
    measures: [
      shown(
        facts,
        {
          cache: 'Results are kept',
          'http-caching': 'Answers may be kept by callers',
          compression: 'Answers are compressed',
          pagination: 'Lists are cut into pages',
          'background-jobs': 'Work is put off the request path',
        },
        links,
      ),
      indexes(facts, links),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    question: coach(
      'Take the slowest path of the service, say what you did about it and what that changed, with a number if you measured one.',
    ),
  }),
});

function indexes({ schema }: Pick<Facts, 'schema'>, links: Links): string {
  const found = schema.entities.flatMap((entity) =>
    entity.indexes
      .filter(({ automatic }) => !automatic)
      .map(({ fields, place }) => ({ name: `${entity.table} (${fields.join(', ')})`, place })),
  );
  return found
    .slice(0, 4)
    .map(({ name, place }) => `- Index on ${plain(name)} (${links.line(place)})`)
    .join('\n');
}

export const reliability = defineNotesSection({
  id: 'notes-reliability',
  check: 'notes/performance-reliability',
  heading: 'Reliability',
  subheading: 'When a part fails',
  place: {
    home: [],
    after: ['performance', 'scaling', 'stack-choice', 'validation', 'errors', 'request-flow', 'architecture'],
    before: [],
  },
  template: `{{#measures}}
{{measures}}
{{/measures}}

{{question}}`,
  fields: {
    measures: 'A list of what the code does against failures; empty where nothing was found.',
    question: 'The place for the author.',
  },
  view: ({ facts, links }) => ({
    measures: shown(
      facts,
      {
        timeouts: 'Time limit',
        retry: 'Tried again',
        'circuit-breaker': 'Cut off while it fails',
        idempotency: 'Made safe against repetition',
        'graceful-shutdown': 'Finished before stopping',
        transactions: 'Written as one',
        health: 'Health is told',
      },
      links,
    ),
    question: coach(
      'Say what happens when the database, a broker or an outside server is down or slow: what the caller sees, what is lost, and what is tried again.',
    ),
  }),
});
