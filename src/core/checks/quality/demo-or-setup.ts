import type { Document, Facts } from '../../facts';
import type { Finding } from '../../model';
import { workspaceOf, type Workspace } from '../../text/commands/broken-commands';
import { verdictsIn } from '../../text/commands/command-folders';
import { demoLink } from '../../text/documents/demo-links';
import { commandsOf } from '../../text/commands/document-commands';
import { outsideServices } from '../../text/commands/outside-services';
import { evidenceOfPassage } from '../../text/prose';
import { leftUnset, requiredBySpring } from '../../text/commands/spring-settings';
import { tellsToMigrate, unmadeSchema } from '../../text/commands/unmade-schema';
import { at, linkEvidence, pagesLookedAt, readmePages } from '../../text/documents/readme-pages';
import { composes, facetsWithin } from '../../text/commands/script-facets';
import { setupGaps, type SetupStep } from '../../text/commands/setup-gaps';
import { setupSections } from '../../text/commands/setup-instructions';
import { unspokenEnvironmentFile } from '../../text/commands/compose-services';
import { stuckSchema, stuckStart } from '../../text/commands/stuck-steps';
import { setupCommands } from '../../text/commands/stack-commands';
import { defineCheck, fail, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 45,
  needs: ['documents', 'tree', 'code', 'scripts', 'manifests', 'containers', 'uses', 'schema', 'environment'],
  title: 'A newcomer can see it run: a demo, or a set-up to follow',
  failureTitle: 'A newcomer cannot see it run from what the README says',
  why: 'Reviewers give a repository a few minutes. A deployed demo, or steps that lead from clone to a running service without guessing, decide whether they see it work at all.',
  remedy: [
    'List what has to be installed, with versions.',
    'Give the commands from `git clone` to the running service in order, the database and other services included.',
    'Say which settings are needed, and provide an example file with values that work locally.',
    'Where it is deployed, link to it as "Live demo".',
  ],
  generator: 'local-setup',
  examples: [
    {
      name: 'whose README leads from clone to running',
      status: 'pass',
      files: {
        'README.md':
          '# Parcels\n\n## Set-up\n\nNode 20 and Docker are needed.\n\n```bash\ngit clone https://example.org/parcels.git\ncd parcels\nnpm ci\ncp .env.example .env\ndocker compose up -d postgres\nnpm start\n```\n',
        'package.json': '{ "scripts": { "start": "node src/server.js" }, "dependencies": { "pg": "8" } }',
        'src/server.js': "require('http').createServer().listen(80);\n",
        '.env.example': 'DATABASE_URL=postgres://localhost/parcels\n',
        'compose.yaml': 'services:\n  postgres:\n    image: postgres:16\n',
      },
    },
    {
      name: 'that one command starts with all it needs',
      status: 'pass',
      files: {
        'README.md': '# Parcels\n\n## Run\n\n    docker compose up\n\nThe API answers on port 8080.\n',
        'compose.yaml': 'services:\n  api:\n    build: .\n',
      },
    },
    {
      name: 'with a link to its deployment',
      status: 'pass',
      files: { 'README.md': '# Parcels\n\nTracks parcels. Live demo: <https://parcels-desk.onrender.com>\n' },
    },
    {
      name: 'whose set-up leaves the database out',
      status: 'partial',
      files: {
        'README.md': '# Parcels\n\n## Set-up\n\n```bash\nnpm ci\nnpm start\n```\n',
        'package.json': '{ "scripts": { "start": "node src/server.js" }, "dependencies": { "pg": "8" } }',
        'src/server.js': "require('http').createServer().listen(80);\n",
      },
    },
    {
      name: 'whose start command names a script that is not there',
      status: 'partial',
      files: {
        'README.md': '# Parcels\n\n## Set-up\n\n```bash\nnpm ci\nnpm run serve\n```\n',
        'package.json': '{ "scripts": { "test": "vitest run" } }',
      },
    },
    {
      name: 'whose set-up is still to be written',
      status: 'fail',
      files: { 'README.md': '# Parcels\n\n## Set-up\n\nTODO\n' },
    },
    { name: 'without a README', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run(facts) {
    const { documents, tree, code, scripts, manifests, containers } = facts;
    const pages = readmePages(documents);
    const remedy = [
      `Give the commands from clone to running: ${setupCommands({ tree, code, scripts })
        .map((command) => `\`${command}\``)
        .join(', ')}.`,
    ];
    for (const page of pages) {
      const link = demoLink(page);
      if (link)
        return pass(`${page.path} links to a deployment of the project.`, [linkEvidence(page.path, link)], {
          grade: 'specific',
        });
    }
    const workspace = workspaceOf({ tree, scripts, containers });
    const steps = pages.flatMap((page) => stepsIn(page, workspace));
    const starts = steps.filter(({ facets }) => facets.has('start'));
    const working = starts.filter(({ verdict }) => verdict.is !== 'broken');
    const [start] = [...working].sort((a, b) => rank(b) - rank(a));
    const evidence = [start, ...steps]
      .filter((step) => step !== undefined)
      .filter((step, index, all) => all.indexOf(step) === index);
    const places = evidence.slice(0, 4).map(({ command }) => at(command.path, command.line, command.text));

    if (!start) {
      const [broken] = starts;
      if (broken?.verdict.is === 'broken')
        return partial(
          `\`${broken.command.text.slice(0, 80)}\` should start the service, but ${broken.verdict.why}.`,
          places,
          { remedy, grade: 'filled' },
        );
      const useful = steps.filter(
        ({ facets }) => facets.has('install') || facets.has('deploy') || facets.has('infrastructure'),
      );
      if (useful.length >= 2)
        return partial(
          `${useful[0]!.command.path} gives some set-up commands, but none that starts the service.`,
          places,
          { remedy, grade: 'filled' },
        );
      return nothing(pages, pagesLookedAt(documents), remedy);
    }
    const gaps = [
      ...setupGaps(start, steps, pages, outsideServices({ manifests }), [...tree.files.keys()]),
      ...startGaps(start, documents.pages, workspace, facts),
    ];
    const where = `\`${start.command.text.slice(0, 80)}\` in ${start.command.path}`;
    if (gaps.length > 0)
      return partial(`${where} starts the service, but the set-up ${gaps.join(' and ')}.`, places, {
        remedy,
        grade: 'filled',
      });
    return pass(`The set-up leads to ${where}.`, places, {
      grade: steps.every(({ verdict }) => verdict.is === 'works') ? 'verified' : 'specific',
    });
  },
});

/** Whether documents name a variable, or the file that sets them. */
const speaksOf = (pages: readonly Document[], name: string): boolean =>
  pages.some(({ sections }) =>
    sections.some(({ blocks }) => blocks.some(({ text }) => text.includes(name) || text.includes('.env'))),
  );

const holdsData = /\.(?:sqlite3?|db)$/i;

/** What the code needs before it answers and the documents say nothing of. */
function startGaps(
  start: SetupStep,
  pages: readonly Document[],
  workspace: Workspace,
  facts: Pick<Facts, 'uses' | 'schema' | 'scripts' | 'containers' | 'environment' | 'tree'>,
): readonly string[] {
  const [change] = unmadeSchema(facts);
  const kept = [...facts.tree.files.keys()].some((path) => holdsData.test(path));
  const unset = new Set(facts.containers.services.flatMap((service) => leftUnset(service, facts)));
  const unnamed = requiredBySpring(facts).filter(
    ({ name, documented }) => !documented || (unset.has(name) && !speaksOf(pages, name)),
  );
  const read = pages.filter(({ linked }) => linked);
  const stuck = stuckStart(start.command, read, workspace) ?? stuckSchema(start.command, read, workspace);
  const unspoken = unspokenEnvironmentFile(start.command.words, pages, facts);
  return [
    ...(unspoken ? [`says nothing of ${unspoken.file}, without which ${unspoken.path} does not start`] : []),
    ...(stuck ? [`relies on \`${stuck.command.text.slice(0, 80)}\`, although ${stuck.why}`] : []),
    ...(change && !kept && !tellsToMigrate(pages, workspace)
      ? [`does not say how the tables of ${change.path} are made`]
      : []),
    ...(unnamed.length > 1 && !/profile/i.test(start.command.text)
      ? [`does not name ${unnamed[0]!.name} and ${unnamed[1]!.name}, without which it does not start`]
      : []),
  ];
}

function stepsIn(page: Document, workspace: Workspace): readonly SetupStep[] {
  const verdict = verdictsIn(page, workspace);
  return commandsOf(page)
    .map((command) => ({
      command,
      facets: facetsWithin(command.words, workspace),
      verdict: verdict(command),
      composes: composes(command.words, workspace),
    }))
    .filter(({ facets }) => facets.size > 0);
}

const rank = ({ facets, verdict, command }: SetupStep): number =>
  (verdict.is === 'works' ? 4 : 0) + (facets.has('self-contained') ? 2 : 0) + (command.written === 'code' ? 1 : 0);

function nothing(pages: readonly Document[], lookedAt: string, remedy: readonly string[]): Finding {
  const headed = setupSections(pages);
  const wanted = 'a link to a demo or a command that starts the service';
  if (pages.length === 0) return fail(`There is no README with ${wanted}.`, [], { remedy, grade: 'absent' });
  if (headed.length === 0) return fail(`Neither was found in ${lookedAt}: ${wanted}.`, [], { remedy, grade: 'absent' });
  return fail(
    `The section "${headed[0]!.heading}" in ${headed[0]!.path} gives no command that starts the service, and no demo is linked.`,
    [evidenceOfPassage(headed[0]!)],
    {
      remedy,
      grade: 'stub',
    },
  );
}
