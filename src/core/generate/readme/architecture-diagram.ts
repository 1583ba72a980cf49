import type { ComposeService, Facts } from '../../facts';
import { distinct, groupOf, isPublic } from '../api/endpoints';
import { flowchart, type FlowEdge, type FlowNode } from '../parts/mermaid';
import { frameworkName, partsBeside, servicePlace, workerPlace, type Part } from '../parts/parts';
import { defineSection } from '../sections/define-section';
import { composed, storeName } from '../stack/services';
import { coach } from '../text/coach';
import { fence, table, type Links } from '../text/markdown';

const needs = ['uses', 'stores', 'containers', 'endpoints', 'tree'] as const;
type Needs = Pick<Facts, (typeof needs)[number]>;

export const architectureDiagram = defineSection({
  id: 'architecture-diagram',
  title: 'an architecture diagram',
  serves: ['readme/architecture-diagram'],
  needs,
  heading: 'Architecture',
  subheading: 'Diagram of the parts',
  place: {
    home: ['diagram', 'architecture'],
    notHome: ['structure', 'setup', 'deployment', 'references'],
    after: ['features', 'problem'],
    before: [
      'stack-choice',
      'structure',
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
  template: `These are the parts of the system and what they talk to:

{{diagram}}

{{parts}}

{{question}}`,
  fields: {
    diagram: 'The parts as a Mermaid flowchart in a fenced block.',
    parts: 'A table of the parts with the place in the code that shows each.',
    question: 'The place for the author.',
  },
  view({ facts, projectName, links }) {
    const place = servicePlace(facts);
    const beside = partsBeside(facts);
    const services = ownServices(facts);
    if (place === null || (beside.length === 0 && services.length < 2))
      return { nothing: 'The code shows no part of the system besides the service itself.' };
    const drawn = services.length > 1 ? ofServices(services, facts) : ofParts(beside, facts, projectName);
    return {
      diagram: fence('mermaid', flowchart(drawn.nodes, drawn.edges)),
      parts: partsTable(
        services.length > 1 ? services : [],
        [{ kind: 'service', name: projectName, place }, ...beside],
        links,
      ),
      question: coach(
        'Say in a few sentences what each part is responsible for, and how a request travels along these arrows.',
      ),
    };
  },
});

/** The services of the compose file that are built from this repository. */
function ownServices(facts: Needs): readonly ComposeService[] {
  return (composed(facts)?.own ?? []).filter(
    ({ name }) => !/(?:^|[-_])(?:migrat\w*|seed\w*|tests?|init|setup|docs?)(?:[-_]|$)/i.test(name),
  );
}

interface Drawn {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

const shapeOf = ({ kind }: Part): FlowNode['shape'] =>
  kind === 'database' || kind === 'cache' ? 'store' : kind === 'queue' ? 'queue' : kind === 'outside' ? 'round' : 'box';

const verbs: Readonly<Record<Part['kind'], string | undefined>> = {
  service: undefined,
  worker: undefined,
  database: undefined,
  queue: 'publishes',
  cache: 'caches in',
  outside: 'calls',
};

/** One service with what it keeps data in and whom it calls. */
function ofParts(parts: readonly Part[], facts: Needs, name: string): Drawn {
  const framework = frameworkName(facts);
  const service: FlowNode = { id: 'service', lines: [name, ...(framework === null ? [] : [framework])], shape: 'box' };
  const nodes = parts.map((part, index) => ({
    id: `${part.kind}${index + 1}`,
    lines: [part.name],
    shape: shapeOf(part),
  }));
  const queues = parts.flatMap((part, index) => (part.kind === 'queue' ? [nodes[index]!.id] : []));
  const hasWorker = workerPlace(facts) !== null && queues.length > 0;
  const resources = mainGroups(facts);
  const client: FlowNode = { id: 'client', lines: ['Clients'], shape: 'round' };
  return {
    nodes: [
      ...(facts.endpoints.length > 0 ? [client] : []),
      service,
      ...nodes,
      ...(hasWorker ? [{ id: 'worker', lines: ['Worker'], shape: 'box' as const }] : []),
    ],
    edges: [
      ...(facts.endpoints.length > 0
        ? [
            {
              from: 'client',
              to: 'service',
              ...(resources.length > 0 ? { label: resources.map((one) => `/${one}`).join(', ') } : {}),
            },
          ]
        : []),
      ...parts.map((part, index) => labelled('service', nodes[index]!.id, verbs[part.kind])),
      ...(hasWorker ? queues.map((queue) => ({ from: queue, to: 'worker' })) : []),
    ],
  };
}

/** The groups of paths with most endpoints; those of sign-in and health come last. */
function mainGroups({ endpoints }: Needs): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path } of distinct(endpoints)) {
    const group = groupOf(path);
    if (group !== '') counts.set(group, (counts.get(group) ?? 0) + (isPublic(path) ? 0.01 : 1));
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([group]) => group);
}

/** Several services as the compose file connects them. */
function ofServices(own: readonly ComposeService[], facts: Needs): Drawn {
  const all = composed(facts)!;
  const wanted = new Set(own.flatMap(({ dependsOn }) => dependsOn));
  const services = [...own, ...all.services.filter((one) => !own.includes(one) && wanted.has(one.name))];
  const ids = new Map(services.map(({ name }, index) => [name, `part${index + 1}`]));
  const open = own.filter(({ ports }) => ports.length > 0);
  const hasClient = open.length > 0 && facts.endpoints.length > 0;
  return {
    nodes: [
      ...(hasClient ? [{ id: 'client', lines: ['Clients'], shape: 'round' as const }] : []),
      ...services.map((service) => ({
        id: ids.get(service.name)!,
        lines: linesOf(service),
        shape: own.includes(service) ? ('box' as const) : imageShape(service),
      })),
    ],
    edges: [
      ...(hasClient ? open.map(({ name }) => ({ from: 'client', to: ids.get(name)! })) : []),
      ...own.flatMap(({ name, dependsOn }) =>
        dependsOn.flatMap((other) => (ids.has(other) ? [{ from: ids.get(name)!, to: ids.get(other)! }] : [])),
      ),
    ],
  };
}

function linesOf({ name, image }: ComposeService): readonly string[] {
  const engine = /(?:^|\/)([\w-]+?)(?:-\w+)?(?::|@|$)/.exec(image ?? '')?.[1];
  const known = engine === undefined ? undefined : storeName(engine);
  return known === undefined || known.toLowerCase() === name.toLowerCase() ? [name] : [name, known];
}

const imageShape = ({ image = '' }: ComposeService): FlowNode['shape'] =>
  /kafka|rabbit|nats|activemq|redpanda|mosquitto/i.test(image)
    ? 'queue'
    : /postgres|mysql|maria|mongo|redis|valkey|sql|elastic|cassandra|neo4j|memcached|clickhouse|minio/i.test(image)
      ? 'store'
      : 'box';

const labelled = (from: string, to: string, label: string | undefined): FlowEdge => ({
  from,
  to,
  ...(label === undefined ? {} : { label }),
});

const roles: Readonly<Record<Part['kind'], string>> = {
  service: 'answers requests',
  worker: 'works apart from requests',
  database: 'keeps the data',
  queue: 'carries messages',
  cache: 'keeps results to be used again',
  outside: 'is called by the service',
};

function partsTable(services: readonly ComposeService[], parts: readonly Part[], links: Links): string {
  const rows = [
    ...services.map(({ name, place }) => [name, 'is built from this repository', links.line(place)]),
    ...parts
      .filter(({ kind }) => services.length === 0 || kind !== 'service')
      .map(({ kind, name, place }) => [name, roles[kind], links.line(place)]),
  ];
  return table(
    ['Part', 'What it does', 'Shown by'],
    rows.map(([name, role, link]) => [name!.replace(/[|`\\<>]/g, ' '), role!, link!]),
  );
}
