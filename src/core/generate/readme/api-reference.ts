import type { Endpoint, Facts } from '../../facts';
import { fileNameOf } from '../../text/repository/file-role';
import { distinct } from '../api/endpoints';
import { operationsOf, type Operation } from '../api/openapi';
import { defineSection } from '../sections/define-section';
import { code, listed, plain, table, type Links } from '../text/markdown';

/** A longer table is left to the files that register the rest. */
const mostRows = 60;

export const apiReference = defineSection({
  id: 'api-reference',
  title: 'an API reference',
  serves: ['readme/api-docs'],
  needs: ['endpoints', 'answers', 'uses'],
  heading: 'API reference',
  place: {
    home: ['api'],
    notHome: ['tests', 'setup'],
    after: ['usage', 'configuration', 'setup', 'architecture', 'features'],
    before: ['requests', 'tests', 'deployment', 'trade-offs', 'limitations', 'future'],
  },
  template: `{{#contracts}}
The contract is described in {{contracts}}.
{{/contracts}}

{{#table}}
{{intro}}

{{table}}
{{/table}}

{{#more}}
{{more}}
{{/more}}`,
  fields: {
    intro: 'One sentence: how many endpoints there are.',
    table:
      'A table of the endpoints: method, path, what it does or which function answers; empty where there are none.',
    more: 'Where the endpoints are that the table leaves out; empty where it has all of them.',
    contracts:
      'Links to the files that describe the interface: OpenAPI, GraphQL, protobuf; empty where there are none.',
  },
  view({ facts, links, read }) {
    const operations = operationsOf(facts, read);
    const endpoints = distinct(facts.endpoints);
    const contracts = contractLinks(facts, links);
    const rows =
      endpoints.length > 0
        ? endpoints.map((one) => endpointRow(one, operations, links))
        : operations.map((one) => operationRow(one, links));
    if (rows.length === 0 && contracts.length === 0)
      return { nothing: 'No endpoint and no contract was found in the code.' };
    const does = operations.some(({ summary }) => summary !== '');
    const left = endpoints.slice(mostRows);
    return {
      intro:
        rows.length === 1
          ? 'The service answers one request:'
          : `The service answers ${rows.length} kinds of requests:`,
      table:
        rows.length === 0
          ? ''
          : table(['Method', 'Path', does ? 'What it does' : 'Answered by'], rows.slice(0, mostRows)),
      more: left.length === 0 ? '' : `${left.length} more are registered in ${listed(filesOf(left, links))}.`,
      contracts: listed(contracts),
    };
  },
});

function endpointRow(
  { method, path, route, handler }: Endpoint,
  operations: readonly Operation[],
  links: Links,
): readonly string[] {
  const summary = operations.find((one) => one.method === method && sameShape(one.path, path))?.summary ?? '';
  const place = handler ?? route;
  const name = handler ? handlerName(handler) : `${fileNameOf(place.path)}:${place.line}`;
  return [
    method,
    code(path === '' ? '/' : path),
    summary === '' ? links.line(place, code(name)) : `${plain(summary)} (${links.line(place, code(name))})`,
  ];
}

/** Names that say nothing without the file that they stand in: a class of views, a controller. */
const general =
  /^(?:get|post|put|patch|delete|head|index|show|create|update|destroy|store|edit|new|list|find|handle|__invoke|invoke|execute|call|run|retrieve|partial_update|handler|default)(?:All|One|ById|Async)?$/i;

function handlerName({ name, path, line }: NonNullable<Endpoint['handler']>): string {
  if (name === '') return `${fileNameOf(path)}:${line}`;
  return general.test(name) ? `${fileNameOf(path).replace(/\.\w+$/, '')}.${name}` : name;
}

const operationRow = ({ method, path, summary, place }: Operation, links: Links): readonly string[] => [
  method,
  code(path),
  `${summary === '' ? '' : `${plain(summary)} `}(${links.line(place)})`,
];

/** Paths are the same whatever their parameters are called, and the file may leave a prefix to the server's address. */
function sameShape(described: string, registered: string): boolean {
  const shape = (path: string): string =>
    path
      .replace(/\{[^}]{0,80}\}/g, '*')
      .replace(/\/$/, '')
      .toLowerCase();
  return (
    shape(registered) === shape(described) ||
    (shape(described).length > 1 && shape(registered).endsWith(shape(described)))
  );
}

function contractLinks({ answers }: Pick<Facts, 'answers'>, links: Links): readonly string[] {
  const kinds = new Map<string, string>();
  for (const { kind, place } of answers.contracts) if (!kinds.has(place.path)) kinds.set(place.path, kind);
  return [...kinds].slice(0, 4).map(([path, kind]) => `${links.file(path)} (${kind})`);
}

const filesOf = (endpoints: readonly Endpoint[], links: Links): readonly string[] =>
  [...new Set(endpoints.map(({ route }) => route.path))].slice(0, 5).map((path) => links.file(path));
