import type { Endpoint } from '../../facts';
import type { Place } from '../../model';
import { distinct, handlerLines } from '../api/endpoints';
import { coach } from '../text/coach';
import { plain } from '../text/markdown';
import { defineNotesSection, type NotesInput } from './section';

const most = 6;

export const validationBoundaries = defineNotesSection({
  id: 'notes-validation-boundaries',
  check: 'notes/validation-boundaries',
  heading: 'Validation boundaries',
  subheading: 'Where input is checked',
  place: {
    home: ['validation'],
    after: ['errors', 'request-flow', 'architecture'],
    before: ['stack-choice', 'scaling', 'performance'],
  },
  template: `{{#checked}}
Input is checked in these places:

{{checked}}
{{/checked}}

{{question}}`,
  fields: {
    checked: 'A list of the places that check input; empty where none was found.',
    question: 'The place for the author; names a request beside which no check was found.',
  },
  view(input) {
    const checked = checkedPlaces(input);
    const open = uncheckedWrite(input);
    return {
      checked: checked.map(({ place, what }) => `- ${input.links.line(place)}: ${plain(what)}`).join('\n'),
      question: coach(
        `Say where input is checked on its way (at the edge, in the domain, by the database), what each place answers for, and what a refused caller gets.${
          open
            ? ` Beside ${open.method} ${open.path} (${open.route.path}:${open.route.line}) nothing that checks was found: say where that is done, or that it is not.`
            : ''
        }`,
      ),
    };
  },
});

interface Checked {
  readonly place: Place;
  readonly what: string;
}

function checkedPlaces({ facts }: NotesInput): readonly Checked[] {
  const seen = new Set<string>();
  const declared = facts.uses
    .filter(({ production, capability }) => production && capability === 'validation')
    .map(({ technology, place }) => ({ place, what: technology }));
  const written = facts.answers.inputChecks
    .filter(({ kind }) => kind !== 'bound')
    .map(({ kind, name, place }) => ({
      place,
      what:
        kind === 'function'
          ? `the function ${name ?? 'there'}`
          : kind === 'parse'
            ? 'what cannot be read is refused'
            : 'a condition written by hand',
    }));
  return [...declared, ...written].filter(({ place }) => !seen.has(place.path) && seen.add(place.path)).slice(0, most);
}

/** A request that writes, beside whose handler and route nothing shows that checks. */
function uncheckedWrite({ facts }: NotesInput): Endpoint | undefined {
  const places = [
    ...facts.uses
      .filter(({ production, capability }) => production && capability === 'validation')
      .map(({ place }) => place),
    ...facts.answers.inputChecks.map(({ place }) => place),
  ];
  const files = new Set(places.map(({ path }) => path));
  return distinct(facts.endpoints).find((endpoint) => {
    if (!/^(?:POST|PUT|PATCH)$/.test(endpoint.method)) return false;
    return !files.has(handlerLines(endpoint, facts.endpoints).path) && !files.has(endpoint.route.path);
  });
}
