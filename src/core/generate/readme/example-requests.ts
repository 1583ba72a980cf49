import type { Endpoint, Facts } from '../../facts';
import { bodyOf } from '../api/body';
import { distinct, entityOf, isCollection, isPublic, successOf } from '../api/endpoints';
import { exampleBody } from '../api/example-values';
import { isGuarded } from '../api/guards';
import { defineSection, type SectionInput } from '../sections/define-section';
import { stackNeeds, stackOf } from '../stack';
import { addressOf } from '../stack/address';
import { code, fence } from '../text/markdown';

const needs = [...stackNeeds, 'environment', 'answers', 'schema'] as const;
type Input = SectionInput<(typeof needs)[number]>;

export const exampleRequests = defineSection({
  id: 'example-requests',
  title: 'example requests',
  serves: ['readme/example-requests'],
  needs,
  heading: 'Example requests',
  place: {
    home: ['requests'],
    notHome: ['setup', 'tests', 'deployment'],
    after: ['api', 'usage', 'setup', 'configuration'],
    before: ['tests', 'deployment', 'trade-offs', 'limitations', 'future'],
  },
  template: `{{#base}}
{{base}}
{{/base}}
{{#token}}
{{token}}
{{/token}}

{{#requests}}
{{title}}:

{{command}}

{{#answer}}
It answers {{answer}}.
{{/answer}}

{{/requests}}`,
  fields: {
    base: 'What `$BASE_URL` stands for, where the code does not tell the port; else empty.',
    token: 'Where the token comes from that guarded requests send; empty where no request is guarded.',
    requests:
      'A list of requests: `title`, the `curl` command as a fenced block, and the status that it is answered with (`answer`, may be empty).',
  },
  view(input) {
    const { facts, read } = input;
    const endpoints = distinct(facts.endpoints).filter(({ path }) => callable.test(path));
    const chosen = choose(endpoints, input);
    if (chosen.length === 0) return { nothing: 'No endpoint was found that could be called as an example.' };
    const port = addressOf(facts, stackOf(facts, read), read)?.port;
    const base = port === undefined ? '$BASE_URL' : `http://localhost:${port}`;
    const guarded = chosen.some((endpoint) => isGuarded(endpoint, facts, read));
    const login = facts.endpoints.find(
      ({ method, path }) => method === 'POST' && /\b(?:log-?in|sign-?in|token|sessions?|authenticate)$/i.test(path),
    );
    return {
      base: port === undefined ? '`$BASE_URL` is the address at which the service runs.' : '',
      token: guarded
        ? login
          ? `\`$TOKEN\` is the token that ${code(`POST ${login.path}`)} gives.`
          : 'The requests send the token in `$TOKEN`.'
        : '',
      requests: chosen.map((endpoint) => requestFor(endpoint, input, base)),
    };
  },
});

/** A path that can be called as it stands in a shell, once its parameters are filled in. */
const callable = /^\/(?:[\w.~@:,=+%-]|\{[^{}]{1,80}\}|\/(?!\/))+$/;

/** Requests that write by their method only. */
const asks = /\/(?:get|search|filter|find|list|count|query|export|test)[\w-]*$/i;

const isWrite = ({ method }: Endpoint): boolean => method === 'POST' || method === 'PUT' || method === 'PATCH';

/** One request that writes with its body, and one that reads; those on tables of the domain first. */
function choose(endpoints: readonly Endpoint[], { facts, read }: Input): readonly Endpoint[] {
  const worth = (endpoint: Endpoint): number =>
    (entityOf(endpoint.path, facts.schema.entities) ? 4 : 0) +
    (isPublic(endpoint.path) ? -6 : 0) +
    (endpoint.method === 'POST' ? 2 : 0) +
    (asks.test(endpoint.path) ? -4 : 0) +
    (isCollection(endpoint) ? 2 : 0) -
    (endpoint.path.match(/\{/g)?.length ?? 0) -
    endpoint.path.split('/').length / 10;
  const ranked = (some: readonly Endpoint[]): readonly Endpoint[] => [...some].sort((a, b) => worth(b) - worth(a));
  const write = ranked(endpoints.filter(isWrite)).find((endpoint) => bodyOf(endpoint, facts, read).length > 0);
  const read1 = ranked(endpoints.filter(({ method }) => method === 'GET' || method === 'ANY')).at(0);
  return [write, read1].filter((one) => one !== undefined);
}

function requestFor(
  endpoint: Endpoint,
  { facts, read, links }: Input,
  base: string,
): { title: string; command: string; answer: string } {
  const { method, path } = endpoint;
  const verb = method === 'ANY' ? 'GET' : method;
  const body = isWrite(endpoint) ? exampleBody(bodyOf(endpoint, facts, read)) : null;
  const parts = [
    `curl ${verb === 'GET' ? '' : `-X ${verb} `}${base.startsWith('$') ? `"${base}${filledPath(path, facts)}"` : `${base}${filledPath(path, facts)}`}`,
    ...(isGuarded(endpoint, facts, read) ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...(body === null ? [] : ['-H "Content-Type: application/json"', `-d '${body.replaceAll("'", `'\\''`)}'`]),
  ];
  const success = successOf(endpoint, facts.endpoints, facts);
  return {
    title: code(`${method === 'ANY' ? 'GET' : method} ${path}`),
    command: fence('bash', [parts.join(' \\\n  ')]),
    answer: success ? `${code(String(success.code))} (${links.line(success.place)})` : '',
  };
}

/** A path with its parameters filled in. */
function filledPath(path: string, { schema }: Pick<Facts, 'schema'>): string {
  const key = entityOf(path, schema.entities)?.fields.find(({ name }) => /^_?id$/i.test(name));
  const isUuid = /uuid|guid/i.test(key?.type ?? '');
  return path.replace(/\{([^}]{0,80})\}/g, (_, name: string) =>
    /slug|name|code|key|username|email/i.test(name) ? 'example' : isUuid ? '00000000-0000-4000-8000-000000000000' : '1',
  );
}
