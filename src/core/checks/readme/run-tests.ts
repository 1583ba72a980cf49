import type { Document } from '../../facts';
import { workspaceOf } from '../../text/commands/broken-commands';
import { at, pagesLookedAt, readmePages } from '../../text/documents/readme-pages';
import { testCommand } from '../../text/commands/stack-commands';
import { testInstructions, type TestInstruction } from '../../text/commands/test-instructions';
import { sectionsAbout } from '../../text/prose';
import { defineCheck, fail, partial, pass } from '../define-check';

const evidence = ({ command }: TestInstruction) => at(command.path, command.line, command.text);
const naming = ({ command }: TestInstruction) => `\`${command.text.slice(0, 80)}\``;

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 5,
  after: 'tests/automated',
  needs: ['documents', 'tree', 'code', 'scripts', 'containers'],
  title: 'The README says how to run the tests',
  failureTitle: 'The README does not say how to run the tests',
  why: 'A reviewer who can run the tests with one copied command believes that they pass; one who has to guess does not try.',
  remedy: ['Add a section "Running the tests" with the one command that runs them.'],
  generator: 'run-tests',
  examples: [
    {
      name: 'whose README names the test script under its own heading',
      status: 'pass',
      files: {
        'README.md': '# Parcels\n\nTracks parcels between depots.\n\n## Running the tests\n\n```bash\nnpm test\n```\n',
        'package.json': '{ "scripts": { "test": "vitest run" } }',
      },
    },
    {
      name: 'whose linked contributor guide says in a sentence which command to run',
      status: 'pass',
      files: {
        'README.md': '# Parcels\n\nSee [how to work on it](docs/working-on-it.md).\n',
        'docs/working-on-it.md': '# Working on it\n\nRun `go test ./...` before you push; it takes two seconds.\n',
        'go.mod': 'module example.org/parcels\n\ngo 1.22\n',
      },
    },
    {
      name: 'whose build runs the tests without the README saying so',
      status: 'partial',
      files: {
        'README.md': '# Parcels\n\n## Build\n\n```\nmvn clean install\n```\n',
        'pom.xml': '<project></project>\n',
      },
    },
    {
      name: 'whose README names a script that is not there',
      status: 'fail',
      files: {
        'README.md': '# Parcels\n\n## Tests\n\n```bash\nnpm run test:unit\n```\n',
        'package.json': '{ "scripts": { "start": "node server.js" } }',
      },
    },
    {
      name: 'whose section about tests gives no command',
      status: 'fail',
      files: { 'README.md': '# Parcels\n\n## Tests\n\nThe project is covered by unit tests written with pytest.\n' },
    },
    {
      name: 'whose section about tests is a template',
      status: 'fail',
      files: { 'README.md': '# Parcels\n\n## Running tests\n\n```bash\nnpm run <test-script>\n```\n\nTODO\n' },
    },
  ],
  run({ documents, tree, code, scripts, containers }) {
    const command = testCommand({ tree, code, scripts });
    const remedy = [
      `Add a section "Running the tests" to the README with \`${command}\`, and say what has to run beside it.`,
    ];
    const pages = readmePages(documents);
    const found = testInstructions(pages, workspaceOf({ tree, scripts, containers }));
    const [best] = found;
    if (!best)
      return fail(missing(pages, pagesLookedAt(documents)), headingsAboutTests(pages), { remedy, grade: 'absent' });
    if (best.verdict.is === 'broken')
      return fail(`${naming(best)} is given for the tests, but ${best.verdict.why}.`, [evidence(best)], {
        remedy: [`Correct the command in ${best.command.path}: \`${command}\`.`],
        grade: 'stub',
      });
    const places = found
      .filter(({ how, verdict }) => how === best.how && verdict.is !== 'broken')
      .slice(0, 3)
      .map(evidence);
    if (best.how === 'implied')
      return partial(`${naming(best)} runs the tests on the way, but the README does not say so.`, places, {
        remedy,
        grade: 'filled',
      });
    return pass(`${best.command.path} gives ${naming(best)}.`, places, {
      grade: best.verdict.is === 'works' ? 'verified' : 'filled',
    });
  },
});

const headingsAboutTests = (pages: readonly Document[]) =>
  pages
    .flatMap((page) => sectionsAbout(page, 'tests').map(({ path, line, heading }) => at(path, line, heading)))
    .slice(0, 1);

function missing(pages: readonly Document[], where: string): string {
  if (pages.length === 0) return 'There is no README that could say how to run the tests.';
  const [heading] = headingsAboutTests(pages);
  return heading
    ? `${heading.path} has a section about tests, but no command that runs them stands in it.`
    : `No command that runs the tests was found in ${where}.`;
}
