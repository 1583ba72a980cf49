import type { Place } from '../../model';
import { coach } from '../text/coach';
import { code, type Links } from '../text/markdown';
import { tellingPath, type RequestPath } from './request-path';
import { defineNotesSection } from './section';

export const requestFlow = defineNotesSection({
  id: 'notes-request-flow',
  check: 'notes/request-flow',
  heading: 'Request flow',
  subheading: 'One request through the code',
  place: {
    home: ['request-flow'],
    after: ['architecture', 'diagram'],
    before: ['errors', 'validation', 'stack-choice', 'scaling', 'performance'],
  },
  template: `{{#steps}}
{{endpoint}} travels like this:

{{steps}}
{{/steps}}

{{question}}`,
  fields: {
    endpoint: 'The request that is followed; empty where there is none.',
    steps: 'A numbered list of the places that it passes: route, handler, what that calls, table.',
    question: 'The place for the author.',
  },
  view({ facts, read, links }) {
    const path = tellingPath(facts, read);
    return {
      endpoint: path ? code(`${path.endpoint.method} ${path.endpoint.path}`) : '',
      steps: path
        ? stepsOf(path, links)
            .map((step, index) => `${index + 1}. ${step}`)
            .join('\n')
        : '',
      question: coach(
        path
          ? 'Say what each step adds, what it hands on, and what the caller gets back. Correct the steps where they are wrong.'
          : 'Take one request or job, and say in four to six steps how it travels: which function takes it, what that hands on, where data is kept.',
      ),
    };
  },
});

function stepsOf({ endpoint, calls, entity }: RequestPath, links: Links): readonly string[] {
  const { route, handler } = endpoint;
  const isOwn = handler !== undefined && (handler.path !== route.path || handler.line !== route.line);
  const name = (place: Place & { readonly name: string }): string =>
    code(place.name === '' ? `${place.path}:${place.line}` : place.name);
  return [
    `${links.line(route)} registers the route.`,
    ...(isOwn ? [`${links.line(handler, name(handler))} answers it.`] : []),
    ...calls.map((step) => `${links.line(step, name(step))} in ${code(step.path)} is called.`),
    ...(entity
      ? [
          `The ${entity.store === 'document' ? 'documents' : 'rows'} are kept in ${links.line(entity.place, code(entity.table))}.`,
        ]
      : []),
  ];
}
