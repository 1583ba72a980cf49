import type { EnvironmentVariable, Facts } from '../facts';
import { fileNameOf, folderOf } from '../text/repository/file-role';
import { defineGenerator, type Outcome, type Proposal } from './define-generator';
import { lineEndOf } from './document/line-ends';
import { commandFolder } from './document/targets';
import { isPlainValue } from './environment/values';
import { serviceFolder } from './stack/service';
import { code, fence, Links } from './text/markdown';

/** Set by the machine or the platform, and never by hand. */
const ofTheMachine =
  /^(?:PATH|HOME|USER|USERNAME|PWD|SHELL|LANG|LC_\w+|TERM|TMPDIR|TMP|TEMP|TZ|HOSTNAME|CI|EDITOR|DISPLAY|VIRTUAL_ENV|PYTHONPATH|GOPATH|JAVA_HOME|APPDATA|USERPROFILE|COMPUTERNAME|OS|DYNO|VERCEL\w*|RENDER\w*|RAILWAY_\w+|HEROKU_\w+|GITHUB_\w+|GITLAB_\w+|KUBERNETES_\w+|AWS_LAMBDA_\w+|npm_\w+|RAILS_(?:ENV|SERVE_STATIC_FILES|LOG_TO_STDOUT|LOG_LEVEL|MAX_THREADS|MIN_THREADS)|RACK_ENV|PIDFILE|WEB_CONCURRENCY|JOB_CONCURRENCY|BUNDLE_\w+|SECRET_KEY_BASE_DUMMY|_\w*)$/;
const exampleNames =
  /^\.?env(?:[._-](?:local|dev|development))?[._-](?:example|sample|template|dist|tpl|defaults?)$|^(?:example|sample)\.env$/i;

/** A file of all variables that the code reads, without a value that could be a secret. */
export const environmentExample = defineGenerator({
  id: 'environment-example',
  title: 'an example of the environment file',
  serves: ['deploy/config-example'],
  needs: ['environment', 'tree', 'sizes', 'manifests', 'uses', 'endpoints', 'documents'],
  run({ facts, read }): Outcome {
    const variables = facts.environment.variables.filter(({ name }) => isVariable(name));
    if (variables.length === 0) return { nothing: 'The code reads no environment variables.' };
    const proposals = [...byFile(variables, facts)].flatMap(([path, own]) => proposalFor(path, own, facts, read));
    return proposals.length > 0
      ? { proposals }
      : { nothing: 'The example file names every variable that the code reads.' };
  },
});

type Needs = Pick<Facts, 'environment' | 'tree' | 'sizes' | 'manifests' | 'uses' | 'endpoints' | 'documents'>;

const isVariable = (name: string): boolean => /^[A-Za-z_][\w:]{0,80}$/.test(name) && !ofTheMachine.test(name);

/** .NET names sections with colons, and variables with two underscores. */
const nameOf = ({ name }: EnvironmentVariable): string => name.replaceAll(':', '__');

/** The variables by the file that is to name them: the nearest example file above the code, else one in the service's folder. */
function byFile(variables: readonly EnvironmentVariable[], facts: Needs): ReadonlyMap<string, EnvironmentVariable[]> {
  const examples = facts.environment.files
    .filter(({ kind, place }) => kind === 'example' && exampleNames.test(fileNameOf(place.path)))
    .map(({ place }) => place.path);
  const service = serviceFolder(facts)?.folder ?? '';
  const found = new Map<string, EnvironmentVariable[]>();
  for (const variable of variables) {
    const path = targetOf(variable.reads[0]?.path ?? '', examples, service);
    if (path !== null) found.set(path, [...(found.get(path) ?? []), variable]);
  }
  return found;
}

function targetOf(code: string, examples: readonly string[], service: string): string | null {
  for (let folder = folderOf(code); ; folder = folderOf(folder)) {
    const here = examples.filter((path) => folderOf(path) === folder).sort((a, b) => a.length - b.length);
    if (here[0] !== undefined) return here[0];
    if (folder === service) return service === '' ? '.env.example' : `${service}/.env.example`;
    if (folder === '') return null;
  }
}

function proposalFor(
  path: string,
  variables: readonly EnvironmentVariable[],
  { environment, documents }: Needs,
  read: (path: string) => string | null,
): readonly Proposal[] {
  const text = read(path);
  const named = environment.files.find(({ kind, place }) => kind === 'example' && place.path === path)?.names ?? [];
  const known = new Set(named.map(keyOf));
  const missing = variables.filter(
    (variable) => !known.has(keyOf(variable.name)) && !(isOfFramework(named) && isReadByFramework(variable)),
  );
  if (missing.length === 0) return [];
  if (text === null) {
    if (named.length > 0) return [];
    const created: Proposal = { kind: 'file', path, text: `${heading}\n${linesFor(missing).join('\n')}\n` };
    return [created, ...mentionOf(path, documents, read)];
  }
  const end = text === '' || text.endsWith('\n') ? '' : lineEndOf(text);
  const gap = text === '' ? '' : '\n';
  return [
    {
      kind: 'insertions',
      path,
      insertions: [{ offset: text.length, text: `${end}${gap}${linesFor(missing).join('\n')}\n` }],
    },
  ];
}

/** A word on the new file in a README that tells nothing of environment files. */
function mentionOf(
  path: string,
  { readme }: Needs['documents'],
  read: (path: string) => string | null,
): readonly Proposal[] {
  if (readme?.format !== 'markdown' || (read(readme.path) ?? '.env').includes('.env')) return [];
  const base = commandFolder(readme.path);
  const way = path.startsWith(base === '' ? '' : `${base}/`) ? path.slice(base === '' ? 0 : base.length + 1) : null;
  if (way === null || !/^[\w./-]+$/.test(way)) return [];
  const copy = `${way.slice(0, -'.env.example'.length)}.env`;
  return [
    {
      kind: 'section',
      document: 'readme',
      id: 'environment-example',
      heading: 'Configuration',
      body: `Copy ${new Links(readme.path).file(path)} to ${code(copy)} and fill in what is empty:\n\n${fence('bash', [`cp ${way} ${copy}`])}`,
      place: {
        home: ['configuration', 'setup'],
        after: ['setup', 'stack-choice', 'architecture', 'problem'],
        before: ['usage', 'requests', 'api', 'tests', 'deployment', 'trade-offs', 'limitations', 'future'],
      },
    },
  ];
}

/** The example of a framework whose own configuration reads far more than anyone sets. */
const isOfFramework = (named: readonly string[]): boolean => named.includes('APP_KEY') && named.includes('APP_NAME');

const isReadByFramework = ({ reads }: EnvironmentVariable): boolean =>
  reads.every(({ path }) => /(?:^|\/)config\/[\w-]+\.php$/.test(path));

const heading = '# Copy this file to .env and fill in what is empty. Never commit the copy.\n';

/** Names are told apart without case and without the kind of divider. */
const keyOf = (name: string): string => name.toUpperCase().replace(/[.:-]|__/g, '_');

/** The variables in groups by the file that reads them first, each group under its name. */
function linesFor(variables: readonly EnvironmentVariable[]): readonly string[] {
  const byReader = new Map<string, EnvironmentVariable[]>();
  for (const variable of variables) {
    const reader = variable.reads[0]?.path ?? '';
    byReader.set(reader, [...(byReader.get(reader) ?? []), variable]);
  }
  return [...byReader].flatMap(([reader, own], index) => [
    ...(index > 0 ? [''] : []),
    ...(reader === '' ? [] : [`# Read in ${reader.replace(/[^\x20-\x7e]/g, '?')}`]),
    ...own.map((variable) => lineFor(variable)),
  ]);
}

function lineFor(variable: EnvironmentVariable): string {
  const value = variable.default ?? '';
  if (!isPlainValue(variable.name, value)) return `${nameOf(variable)}=`;
  return `${nameOf(variable)}=${/[ #]/.test(value) ? `"${value}"` : value}`;
}
