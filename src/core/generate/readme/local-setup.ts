import type { Facts } from '../../facts';
import { commandFolder } from '../document/targets';
import { defineSection, type SectionInput } from '../sections/define-section';
import { fromFolder, stackNeeds, stackOf } from '../stack';
import { addressOf } from '../stack/address';
import { composed, programsBeside, type Composed } from '../stack/services';
import type { Requirement, Toolchain } from '../stack/toolchain';
import { code, fence, listed, plain, table, type Links } from '../text/markdown';

/** More variables than this are left to the example file. */
const mostVariables = 25;

export const localSetup = defineSection({
  id: 'local-setup',
  title: 'a section on the local set-up',
  serves: ['readme/local-setup', 'quality/demo-or-setup'],
  needs: [...stackNeeds, 'environment', 'stores'],
  heading: 'Getting started',
  place: {
    home: ['setup'],
    notHome: ['usage', 'configuration', 'deployment', 'tests', 'structure'],
    after: ['features', 'stack-choice', 'architecture', 'structure', 'problem'],
    before: ['configuration', 'usage', 'api', 'requests', 'tests', 'deployment', 'trade-offs', 'limitations', 'future'],
  },
  template: `You need {{requirements}}.

{{commands}}

{{#address}}
The service then answers at {{address}}.
{{/address}}

{{#variables}}
These variables configure it:

{{variables}}
{{/variables}}`,
  fields: {
    requirements: 'What has to be installed, with versions and where they are said.',
    commands: 'The commands from a fresh clone to a running service, as a fenced block.',
    address: 'The address at which the service then answers; empty where the code does not tell.',
    variables: 'A table of the environment variables that the code reads; empty where it reads none.',
  },
  view(input) {
    const { facts, document, links, read } = input;
    const stack = stackOf(facts, read);
    const compose = composed(facts);
    const base = commandFolder(document);
    const commands = commandsFor(stack, compose, input, base);
    if (commands.length === 0)
      return { nothing: 'Nothing in the repository tells how the service is installed and started.' };
    const needs = requirementsOf(stack, compose, facts, links);
    const address = addressOf(facts, stack, read);
    return {
      requirements: listed(needs),
      commands: fence('bash', commands),
      address: address === null ? '' : `\`http://localhost:${address.port}\``,
      variables: variablesOf(facts.environment, links),
    };
  },
});

type Input = SectionInput<(typeof stackNeeds)[number] | 'environment' | 'stores'>;

/** From a fresh clone to a running service; empty where no start is known. */
function commandsFor(
  stack: Toolchain | null,
  compose: Composed | null,
  { facts }: Input,
  base: string,
): readonly string[] {
  const copies = exampleFile(facts, stack?.folder ?? '');
  const besides = compose?.besides ?? null;
  if (stack?.start) {
    const sameFolder = compose?.folder === stack.folder;
    const commands = [
      ...stack.install,
      ...(copies === null ? [] : [copies]),
      ...(besides !== null && sameFolder ? [besides] : []),
      ...stack.migrate,
      ...stack.build,
      stack.start,
    ];
    const elsewhere = besides !== null && !sameFolder && compose?.folder === base ? [besides] : [];
    return [...elsewhere, ...fromFolder(commands, stack.folder, base)];
  }
  if (compose && compose.own.length > 0) return fromFolder([compose.all], compose.folder, base);
  return [];
}

/** Copies the example of the environment file to where it is read from. */
function exampleFile({ environment }: Pick<Facts, 'environment'>, folder: string): string | null {
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = ['.env.example', '.env.sample', '.env.template', '.env.dist', 'env.example'];
  const found = names.find((name) =>
    environment.files.some(({ kind, place }) => kind === 'example' && place.path === prefix + name),
  );
  return found === undefined ? null : `cp ${found} .env`;
}

function requirementsOf(
  stack: Toolchain | null,
  compose: Composed | null,
  facts: Pick<Facts, 'containers' | 'manifests' | 'stores'>,
  links: Links,
): readonly string[] {
  const usesCompose = compose !== null && (compose.besides !== null || !stack?.start);
  const started = compose ? compose.beside.map(({ name }) => code(name)) : [];
  const beside = programsBeside(facts);
  return [
    ...(stack?.start ? stack.requirements.map((one) => requirement(one, links)) : []),
    ...(usesCompose
      ? [
          `Docker with Compose${started.length > 0 ? `, which starts ${listed(started)}` : ''} (${links.file(compose.path)})`,
        ]
      : beside.map((name) => `a running ${name}`)),
  ];
}

function requirement({ name, version, place }: Requirement, links: Links): string {
  return version === null ? name : `${name} ${code(version)} (${links.line(place, code(place.path))})`;
}

function variablesOf({ variables }: Facts['environment'], links: Links): string {
  const documented = variables.filter(({ reads }) => reads.length > 0);
  if (documented.length === 0 || documented.length > mostVariables) return '';
  return table(
    ['Variable', 'Default', 'Read in'],
    documented.map(({ name, default: value, reads, optional }) => [
      code(name),
      value === undefined || value === '' ? (optional ? '' : 'required') : code(plainValue(value)),
      links.line(reads[0]!),
    ]),
  );
}

const plainValue = (value: string): string => plain(value).replaceAll('\\', '');
