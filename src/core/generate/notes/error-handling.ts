import type { ErrorAnswer } from '../../facts';
import { coach } from '../text/coach';
import { code, plain, table } from '../text/markdown';
import { defineNotesSection } from './section';

const mostCodes = 8;

export const errorHandling = defineNotesSection({
  id: 'notes-error-handling',
  check: 'notes/error-handling',
  heading: 'Error handling',
  subheading: 'Where errors become answers',
  place: {
    home: ['errors'],
    after: ['request-flow', 'architecture'],
    before: ['validation', 'stack-choice', 'scaling', 'performance'],
  },
  template: `{{#mapped}}
Errors become answers here:

{{mapped}}
{{/mapped}}

{{#codes}}
{{codes}}
{{/codes}}

{{question}}`,
  fields: {
    mapped: 'A list of the places that turn errors into answers; empty where none was found.',
    codes:
      'A table of the error codes that the code chooses, with the first place of each; empty where it chooses none.',
    question: 'The place for the author.',
  },
  view({ facts, links }) {
    const { errors, codes } = facts.answers;
    const mapping = errors.filter(
      ({ kind, acts }) => (kind === 'central' || kind === 'local' || kind === 'builtin') && acts !== 'never',
    );
    const chosen = new Map<number, string>();
    for (const { code: status, place } of codes)
      if (status >= 400 && !chosen.has(status)) chosen.set(status, links.line(place));
    return {
      mapped: once(mapping)
        .slice(0, 5)
        .map(({ what, place }) => `- ${links.line(place)}: ${plain(what)}`)
        .join('\n'),
      codes:
        chosen.size === 0
          ? ''
          : table(
              ['Status', 'First chosen in'],
              [...chosen]
                .sort(([a], [b]) => a - b)
                .slice(0, mostCodes)
                .map(([status, link]) => [code(String(status)), link]),
            ),
      question: coach(
        'Say which kinds of errors the code tells apart, which layer raises them, and what the caller sees: status and body.',
      ),
    };
  },
});

function once(answers: readonly ErrorAnswer[]): readonly ErrorAnswer[] {
  const seen = new Set<string>();
  return answers.filter(({ place }) => !seen.has(place.path) && seen.add(place.path));
}
