import type { ComposeService, Facts } from '../../facts';
import type { FileEvidence, Place } from '../../model';
import { withoutBackend } from '../../text/code/backend';
import { simpleCommands } from '../../text/commands/shell';
import { commandsOf } from '../../text/commands/document-commands';
import { folderOf } from '../../text/repository/file-role';
import { facetsOf } from '../../text/commands/instructions';
import { outsideServices } from '../../text/commands/outside-services';
import { builtBeforehand } from '../../text/commands/image-builds';
import {
  leavesDependencies,
  missingEnvironmentFiles,
  runsOwnCode,
  usualFile,
} from '../../text/commands/compose-services';
import { workspaceOf } from '../../text/commands/broken-commands';
import { migratorOf, stepByHand } from '../../text/commands/steps-by-hand';
import { leftUnset } from '../../text/commands/spring-settings';
import { tellsToMigrateInside, unmadeInContainers } from '../../text/commands/unmade-schema';
import { plainLine } from '../../text/plain-line';
import { readmePages } from '../../text/documents/readme-pages';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 2,
  effort: 45,
  needs: ['containers', 'tree', 'code', 'manifests', 'uses', 'scripts', 'documents', 'environment', 'schema', 'stores'],
  title: 'One command starts the service with what it needs',
  failureTitle: 'No single command starts the service with what it needs',
  why: 'A reviewer gives a project a few minutes. If those go into installing a database, they never see your work.',
  remedy: [
    'Add compose.yaml with the service (`build: .`) and each database or broker that it needs.',
    'Let the service wait for them by health checks, and run its migrations on start.',
    'Name the one command in the README: `docker compose up`.',
  ],
  examples: [
    {
      name: 'whose compose file starts the service and its database',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n\nrequire github.com/jackc/pgx/v5 v5.7.0\n',
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        Dockerfile: 'FROM golang:1.24\nCOPY . .\nCMD ["go", "run", "."]\n',
        'compose.yaml':
          'services:\n  api:\n    build: .\n    ports: ["8080:8080"]\n    depends_on: [db]\n  db:\n    image: postgres:17\n',
      },
    },
    {
      name: 'whose compose file starts the database alone',
      status: 'partial',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "pg": "^8.0.0" } }',
        'server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', list);\napp.listen(3000);\n",
        'docker-compose.yml': 'services:\n  db:\n    image: postgres:17\n',
      },
    },
    {
      name: 'whose compose file leaves out the cache',
      status: 'partial',
      files: {
        'requirements.txt': 'fastapi==0.115\nredis==5.0\n',
        'app/main.py':
          "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/books')\ndef books():\n    return []\n",
        Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD ["uvicorn", "app.main:app"]\n',
        'docker-compose.yml': 'services:\n  api:\n    build: .\n',
      },
    },
    {
      name: 'that needs nothing besides itself and has a start script',
      status: 'pass',
      files: {
        'package.json': '{ "scripts": { "start": "node server.js" }, "dependencies": { "express": "^5.0.0" } }',
        'server.js':
          "const express = require('express');\nconst app = express();\napp.get('/convert', convert);\napp.listen(3000);\n",
      },
    },
    {
      name: 'whose mapper connects to a database that nothing starts',
      status: 'fail',
      files: {
        'package.json': '{ "scripts": { "start": "node server.js" }, "dependencies": { "express": "^5.0.0" } }',
        'prisma/schema.prisma':
          'datasource db {\n  provider = "mongodb"\n  url = env("DATABASE_URL")\n}\n\nmodel Book {\n  id String @id @map("_id")\n}\n',
        'server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', list);\napp.listen(3000);\n",
      },
    },
    {
      name: 'that needs a database and leaves it to the reader',
      status: 'fail',
      files: {
        'package.json':
          '{ "scripts": { "start": "node server.js" }, "dependencies": { "express": "^5.0.0", "mongoose": "^8.0.0" } }',
        'server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', list);\napp.listen(3000);\n",
        'README.md': '# Shop\n\nInstall MongoDB, then run `npm start`.\n',
      },
    },
    { name: 'without a backend', status: 'na', files: { 'src/page.ts': 'export const title = "Shop";\n' } },
  ],
  run(facts) {
    const { containers, uses, manifests } = facts;
    if (withoutBackend(uses)) return notApplicable('There is no backend that could be started.');
    const needed = outsideServices({ manifests });
    const services = containers.services.filter(({ place }) => !isForTests(place.path));
    const own = ofOneCommand(services.filter(runsOwnCode), facts);
    const open = needed.filter(
      ({ mentioned }) => !services.some(({ image, name }) => mentioned.test(`${image ?? ''} ${name}`)),
    );
    if (own[0]) {
      const evidence = evidenceOf(own, services);
      const missing = missingEnvironmentFiles(own, facts);
      if (open.length > 0)
        return partial(
          `${own[0].place.path} starts the service, but not the ${listed(open.map(({ name }) => name))} that it needs.`,
          evidence,
        );
      if (missing[0])
        return partial(
          `${own[0].place.path} reads ${missing[0]}, which is not in the repository and for which there is no example to copy.`,
          evidence,
        );
      const joined = own.find(({ joins }) => joins !== undefined);
      if (joined && !makesNetworks(facts))
        return partial(
          `${joined.place.path} joins ${listed(joined.joins!.map((name) => `\`${name}\``))}, which something else has to make first.`,
          evidence,
        );
      if (own.every(leavesDependencies))
        return partial(
          `${own[0].place.path} runs the mounted code of \`${own[0].name}\`, whose dependencies have to be installed by hand first.`,
          evidence,
        );
      const first = own.map((service) => builtBeforehand(service, facts)).find((one) => one !== null);
      if (first)
        return partial(
          `${own[0].place.path} starts \`${own[0].name}\`, but its image takes \`${first.source}\`, which has to be built by hand first.`,
          [...evidence.slice(0, 2), at(first)],
        );
      const step = stepByHand(readmePages(facts.documents), workspaceOf(facts), migratorOf(services, facts));
      if (step)
        return partial(
          `${own[0].place.path} starts \`${own[0].name}\`, but ${step.command.path} has the reader ${step.does === 'schema' ? 'make the schema from outside' : 'install packages in the container'} afterwards: \`${plainLine(step.command.text).slice(0, 80)}\`.`,
          [...evidence.slice(0, 2), { path: step.command.path, startLine: step.command.line }],
        );
      const unset = own.flatMap((service) => leftUnset(service, facts));
      if (unset.length > 1)
        return partial(
          `${own[0].place.path} starts \`${own[0].name}\` without ${listed(unset.slice(0, 4))}, which its settings ask for and give no default.`,
          evidence,
        );
      const [fixed] = facts.schema.loopbacks;
      if (fixed && startsDatabaseBeside(own, services))
        return partial(
          `${own[0].place.path} starts \`${own[0].name}\` and its database, but ${fixed.path}:${fixed.line} connects to the container itself (localhost).`,
          [...evidence.slice(0, 2), at(fixed)],
        );
      const change = unmadeInContainers(own, services, facts);
      if (change && !tellsToMigrateInside(facts.documents.pages))
        return partial(
          `${own[0].place.path} starts \`${own[0].name}\`, but nothing applies the migrations (${change.path}): its database stays empty until someone does.`,
          [...evidence.slice(0, 2), at(change)],
        );
      return pass(
        `${own[0].place.path} starts ${own.length === 1 ? `\`${own[0].name}\`` : `${own.length} services of its own`}${services.some((one) => !own.includes(one) && folderOf(one.place.path) === folderOf(own[0]!.place.path)) ? ' with what they need' : ''}.`,
        evidence,
      );
    }
    const starter = containers.starters.find(({ kind }) => kind !== 'dev container') ?? containers.starters[0];
    if (starter && (starter.kind !== 'dev container' || services.length > 0 || needed.length === 0))
      return pass(`A ${starter.kind} starts it with what it needs.`, [at(starter.place)]);
    const combined = combinedScript(facts);
    if (services[0] && combined && open.length === 0)
      return pass(`One script starts what it needs and then the service.`, [at(combined), ...evidenceOf(services, [])]);
    if (services[0])
      return partial(
        `${services[0].place.path} starts ${listed([...new Set(services.map(({ name }) => `\`${name}\``))].slice(0, 4))}, but not the service itself.`,
        evidenceOf(services, []),
      );
    if (starter)
      return partial(
        `A ${starter.kind} holds the tools, but not the ${listed(needed.map(({ name }) => name))} that it needs.`,
        [at(starter.place)],
      );
    if (containers.manifests[0])
      return partial(
        'Manifests for a cluster start it, but nothing does so on one machine with one command.',
        containers.manifests.slice(0, 3).map(at),
      );
    if (needed.length > 0)
      return fail(
        `Nothing starts the ${listed(needed.map(({ name }) => name))} that it needs: there is no compose file, dev container or the like.`,
      );
    return aloneStart(facts);
  },
});

/** Whether a framework starts the databases that it needs while the service is worked on (the Dev Services of Quarkus). */
const startsDatabases = ({ manifests }: Pick<Facts, 'manifests'>): boolean =>
  manifests.some(({ dependencies }) => dependencies.some(({ name }) => /^io\.quarkus\b/.test(name)));

/** Databases that run beside a service. */
const serverEngine = /^(?:postgres(?:ql)?|mysql|mariadb|sqlserver|mssql|mongodb|cockroachdb|oracle)$/;

/** What serves and bundles the pages of a service that is written in another language. */
const buildsPages = /^(?:npx )?(?:vite|webpack|mix|gulp|parcel|ng|next|nuxt|astro|rollup|esbuild|tailwindcss)\b/;

/** A service that needs nothing besides itself: its start command is its local environment. */
function aloneStart(facts: Pick<Facts, 'scripts' | 'documents' | 'schema' | 'stores' | 'code' | 'manifests' | 'uses'>) {
  const connected = facts.uses.find(
    (use) =>
      use.production &&
      /^(?:postgresql|mysql|mariadb|sqlserver|mssql|mongodb|redis|rabbitmq|kafka|elasticsearch)$/.test(use.kind ?? ''),
  );
  const engine = facts.stores.databases.find(({ kind }) => serverEngine.test(kind));
  if (engine && !startsDatabases(facts))
    return fail(
      `Nothing starts the database that ${engine.place.path} connects to (${engine.kind}): there is no compose file, dev container or the like.`,
    );
  if (connected)
    return fail(
      `Nothing starts the ${connected.kind} that ${connected.place.path} connects to: there is no compose file, dev container or the like.`,
    );
  const backend = facts.code.backend?.paths ?? [];
  const inNode = /^(?:Type|Java)Script$/.test(facts.code.backend?.language ?? '');
  const script = facts.scripts.find(
    ({ runner, name, command, place }) =>
      /^(?:start|run|serve|dev|up|server|start:dev|run-dev|bootRun)$/.test(name) &&
      /^(?:npm|make|task|just|composer|mix|poe|rake|pdm|hatch|poetry|uv)$/.test(runner) &&
      !(runner === 'npm' && !inNode && buildsPages.test(command)) &&
      backend.some((path) => folderOf(place.path) === '' || path.startsWith(`${folderOf(place.path)}/`)),
  );
  const byHand = facts.schema.migrations.some(({ tool }) => tool !== 'Flyway' && tool !== 'Liquibase');
  const migrates = byHand && !/migrat|db:prepare|upgrade head/.test(script?.command ?? '');
  if (script && !migrates)
    return pass(`It needs nothing besides itself, and \`${script.name}\` starts it.`, [at(script.place)]);
  if (script)
    return partial(`\`${script.name}\` starts it, after its migrations were run by hand.`, [at(script.place)]);
  if (migrates)
    return fail('It starts only after its migrations were run by hand: no script or compose file does both.');
  for (const page of facts.documents.pages) {
    const start = commandsOf(page).find(({ words }) => facetsOf(words).has('start'));
    if (start)
      return partial(
        'It needs nothing besides itself, but only the documents know how it starts: no script or compose file does it.',
        [{ path: page.path, startLine: start.line }],
      );
  }
  return fail('There is no compose file, dev container or script that starts it.');
}

/** The services of the one folder of compose files that builds most of the backend. */
function ofOneCommand(own: readonly ComposeService[], { code }: Pick<Facts, 'code'>): readonly ComposeService[] {
  const paths = code.backend?.paths ?? [];
  const covered = ({ build, mounts }: ComposeService): number => {
    const folder = build ?? mounts;
    return folder === undefined || folder === '.'
      ? paths.length
      : paths.filter((path) => path.startsWith(`${folder}/`)).length;
  };
  const folders = new Map<string, ComposeService[]>();
  for (const service of own) {
    const folder = folderOf(service.place.path);
    folders.set(folder, [...(folders.get(folder) ?? []), service]);
  }
  const most = (services: readonly ComposeService[]): number => Math.max(...services.map(covered));
  const [best] = [...folders].sort(([a, one], [b, other]) => most(other) - most(one) || depth(a) - depth(b));
  return [...(best?.[1] ?? [])].sort((a, b) => Number(isUsual(b)) - Number(isUsual(a)));
}

const isUsual = ({ place }: ComposeService): boolean => usualFile.test(place.path);

const databaseImage = /postgres|postgis|timescale|pgvector|mysql|mariadb|percona|mssql|sql-edge|cockroach|mongo/i;

/** Whether a database runs in a container of its own, which code in another container does not reach as its own machine. */
const startsDatabaseBeside = (own: readonly ComposeService[], services: readonly ComposeService[]): boolean =>
  own.every(({ onHost, build }) => build !== undefined && onHost !== true) &&
  services.some(({ build, image = '' }) => build === undefined && databaseImage.test(image));

const depth = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);

/** Whether a script makes the networks and volumes that compose files join. */
const makesNetworks = ({ scripts }: Pick<Facts, 'scripts'>): boolean =>
  scripts.some(({ commands }) =>
    commands.some(({ text }) => /\b(?:docker|podman) (?:network|volume) create\b/.test(text)),
  );

const at = ({ path, line }: Place): FileEvidence => ({ path, startLine: line });

const isForTests = (path: string): boolean =>
  /(?:^|\/)(?:tests?|e2e|spec|integration[-_]tests?)\/|compose[._-](?:\w+[._-])?(?:test|ci|e2e|integration)[\w-]*\.ya?ml$/i.test(
    path,
  );

function evidenceOf(own: readonly ComposeService[], all: readonly ComposeService[]): FileEvidence[] {
  const inFile = all.filter(
    ({ place }) => place.path === own[0]?.place.path && !own.some((one) => one.name === all[0]?.name),
  );
  return [...own.slice(0, 3), ...inFile.slice(0, 1)].map(({ place }) => at(place));
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? 'programs') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/** A script that starts the services of a compose file and then the program. */
function combinedScript({ scripts }: Pick<Facts, 'scripts'>): Place | null {
  const found = scripts.find(({ commands }) => {
    const facets = commands.flatMap(({ text }) => simpleCommands(text).map(({ words }) => facetsOf(words)));
    const composes = commands.some(({ text }) => /\bdocker[ -]compose\b.*\bup\b/.test(text));
    return (
      composes && facets.some((one) => one.has('start') && !one.has('self-contained') && !one.has('infrastructure'))
    );
  });
  return found?.place ?? null;
}
