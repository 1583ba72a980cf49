/** What a Dockerfile builds. */
import type { ImageBuild } from '../../facts';
import { simpleCommands } from '../../text/commands/shell';
import { fileNameOf, languageOf } from '../../text/repository/file-role';
import { facetsOf } from '../../text/commands/instructions';
import type { SourceFile } from '../collector';

/** Whether a path is a Dockerfile by its name; builders take `dockerfile` as well. */
export function isDockerfile(path: string): boolean {
  const name = fileNameOf(path);
  return (
    /^(?:[dD]ockerfile|[cC]ontainerfile)(?:[._-][\w.-]+)?$|^[\w-]+(?:[._-][\w-]+)*\.(?:[dD]ockerfile|[cC]ontainerfile)$/.test(
      name,
    ) &&
    languageOf(path) === null &&
    !/\.(?:dockerignore|md|txt|ya?ml|sh|tmpl|tpl|j2|erb|hbs)$/.test(name)
  );
}

/** Programs that are taken as they come. */
const ready =
  /^(?:[\w.-]+\/)*(?:postgres|postgis|timescaledb|mysql|mariadb|mongo|redis|valkey|rabbitmq|kafka|zookeeper|elasticsearch|opensearch|minio|prometheus|grafana|keycloak|localstack|jaeger|memcached|mailhog|pgadmin4?|adminer|traefik|haproxy|mssql\/server|server|cassandra|neo4j|vault|consul)(?:[:@-]|$)/i;
const pageServer = /^(?:[\w.-]+\/)*(?:nginx(?:-unprivileged)?|httpd|caddy|static-web-server)(?:[:@-]|$)/i;

/** What a Dockerfile builds; null where it builds nothing. */
export function dockerImage({ path, text }: SourceFile): ImageBuild | null {
  const bases: string[] = [];
  const stages = new Set<string>();
  let first = 0;
  let command = '';
  let steps = 0;
  const runs: string[] = [];
  const given = new Map<string, string>();
  const taken: { source: string; line: number; stage: number; name: string }[] = [];
  let stageName = '';
  text
    .slice(0, 100_000)
    .split('\n')
    .forEach((line, index) => {
      const from = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(line.slice(0, 500));
      if (from) {
        if (first === 0) first = index + 1;
        if (stages.has(from[1]!.toLowerCase())) bases.push(bases.at(-1) ?? from[1]!);
        else bases.push(from[1]!);
        stageName = from[2] ?? '';
        if (from[2]) stages.add(from[2].toLowerCase());
        command = '';
        return;
      }
      if (/^\s*(?:COPY|ADD|RUN)\s/i.test(line)) steps++;
      const [, argument, value] = /^\s*ARG\s+(\w+)=["']?([^\s"']+)/i.exec(line.slice(0, 500)) ?? [];
      if (argument !== undefined && value !== undefined) given.set(argument, value);
      const source = builtSource(line.slice(0, 500), given);
      if (source !== null) taken.push({ source, line: index + 1, stage: bases.length - 1, name: stageName });
      const starts = /^\s*(?:CMD|ENTRYPOINT)\s+(.*)/i.exec(line.slice(0, 1_000));
      if (starts) command = starts[1]!;
      else if (/^\s*(?:#|(?:COPY|ADD|ENV|ARG|EXPOSE|WORKDIR|LABEL|USER|VOLUME)\s)/i.test(line)) return;
      const run = line.replace(/^\s*[A-Z]+\s+/, '').trim();
      if (run !== '') runs.push(run.slice(0, 500));
    });
  if (bases.length === 0) return null;
  const takesBuilt = taken.find((one) => one.stage === bases.length - 1 || isTakenUp(one, text));
  return {
    by: 'Dockerfile',
    place: { path, line: first },
    bases,
    purpose: purposeOf(path, bases.at(-1)!, command, steps),
    onRequest: false,
    ...(runs.length > 0 ? { runs: runs.slice(0, 60) } : {}),
    ...(takesBuilt ? { takesBuilt: { source: takesBuilt.source, line: takesBuilt.line } } : {}),
  };
}

/** Whether another stage goes on from one, or copies from it. */
const isTakenUp = ({ stage, name }: { readonly stage: number; readonly name: string }, text: string): boolean =>
  [...text.matchAll(/(?:--from=|^[ \t]*FROM[ \t]+)([\w.-]+)/gim)].some(
    ([, from]) => from === String(stage) || (name !== '' && from!.toLowerCase() === name.toLowerCase()),
  );

/** Where builds of the usual toolchains leave what they make, and the packages themselves; wrappers are committed. */
const built =
  /^(?:[\w.-]+\/)*(?:target|dist|build\/(?:libs|distributions|install)|bin\/(?:Release|Debug)|publish)(?:\/|$)|\.(?:jar|war)$/i;

/** What a line takes from the context that only a build makes; stages are no context. */
function builtSource(line: string, given: ReadonlyMap<string, string>): string | null {
  const [, words = ''] = /^\s*(?:COPY|ADD)\s+(.*)$/i.exec(line) ?? [];
  if (words === '' || /--from=|<<|https?:/.test(words)) return null;
  const sources = words
    .replace(/[[\]",]+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('--'))
    .slice(0, -1)
    .map((word) => word.replace(/\$\{?(\w+)(?::-[^}]*)?\}?/g, (whole, name: string) => given.get(name) ?? whole))
    .map((word) => word.replace(/^\.?\//, ''));
  return sources.find((source) => built.test(source) && !source.includes('$') && !source.includes('wrapper')) ?? null;
}

function purposeOf(path: string, last: string, command: string, steps: number): ImageBuild['purpose'] {
  if (/(?:^|\/)\.devcontainer\//.test(path)) return 'development';
  if (runsTests(command) || (/(?:^|\/)(?:tests?|e2e|spec)\//i.test(path) && !/(?:^|\/)src\//.test(path)))
    return 'tests';
  if (pageServer.test(last)) return 'pages';
  if (ready.test(last) || (steps === 0 && command === '')) return 'dependency';
  return 'service';
}

function runsTests(command: string): boolean {
  const words = command.startsWith('[')
    ? (command.match(/"([^"]*)"/g) ?? []).map((word) => word.slice(1, -1)).join(' ')
    : command;
  const facets = simpleCommands(words).map((one) => facetsOf(one.words));
  return facets.some((one) => one.has('test')) && !facets.some((one) => one.has('start'));
}
