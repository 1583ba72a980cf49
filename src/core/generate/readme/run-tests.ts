import type { Facts, Script } from '../../facts';
import { commandFolder } from '../document/targets';
import { defineSection } from '../sections/define-section';
import { fromFolder, stackNeeds, stackOf } from '../stack';
import { composed } from '../stack/services';
import { code, fence } from '../text/markdown';

export const runTests = defineSection({
  id: 'run-tests',
  title: 'a section on running the tests',
  serves: ['readme/run-tests'],
  needs: [...stackNeeds, 'stores'],
  heading: 'Running the tests',
  place: {
    home: ['tests'],
    after: ['setup', 'configuration', 'usage', 'requests', 'api'],
    before: ['deployment', 'trade-offs', 'limitations', 'future'],
  },
  template: `{{counts}}

{{commands}}

{{#services}}
Where a test needs {{services}}, {{start}} starts what it needs.
{{/services}}
{{#coverage}}
{{coverage}} measures how much of the code they cover.
{{/coverage}}`,
  fields: {
    counts: 'One sentence: how many tests there are, of which kind.',
    commands: 'The command that runs the tests, as a fenced block.',
    services: 'Names of the programs that tests need beside the service; empty where they need none.',
    start: 'The command that starts those programs.',
    coverage: 'The command that also measures coverage; empty where there is none.',
  },
  view({ facts, read, document }) {
    const stack = stackOf(facts, read);
    if (!stack?.test) return { nothing: 'There are no tests to run, or no command that would run them.' };
    const base = commandFolder(document);
    const beside = facts.tests.integration.count > 0 ? composed(facts) : null;
    const start = beside?.folder === base ? (beside.besides ?? '') : '';
    const coverage = coverageCommand(facts, stack.test);
    return {
      counts: counted(facts.tests),
      commands: fence('bash', fromFolder([stack.test], stack.folder, base)),
      services: beside === null || start === '' ? '' : beside.beside.map(({ name }) => code(name)).join(', '),
      start: start === '' ? '' : code(start),
      coverage: coverage === null ? '' : code(coverage),
    };
  },
});

function counted({ unit, integration, endToEnd }: Facts['tests']): string {
  const kinds = [
    [unit.count, 'unit test'],
    [integration.count, 'integration test'],
    [endToEnd.count, 'end-to-end test'],
  ] as const;
  const parts = kinds
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`);
  if (parts.length === 0) return 'This command runs the tests:';
  const last = parts.length > 1 ? ` and ${parts.at(-1)!}` : '';
  return `One command runs ${parts.length > 1 ? parts.slice(0, -1).join(', ') : parts[0]!}${last}:`;
}

/** A script of the same runner whose name says coverage. */
function coverageCommand({ scripts }: { readonly scripts: readonly Script[] }, test: string): string | null {
  const call = /^(npm|pnpm|yarn|bun|make|task|just|composer)\b/.exec(test)?.[1];
  if (call === undefined) return null;
  const runner = /^(?:pnpm|yarn|bun)$/.test(call) ? 'npm' : call;
  const script = scripts.find(
    (one) =>
      one.runner === runner &&
      !one.place.path.includes('/') &&
      /^(?:test[:-])?cov(?:erage)?$|^coverage[:-]?test$/.test(one.name),
  );
  return script ? (call === 'npm' || call === 'bun' ? `${call} run ${script.name}` : `${call} ${script.name}`) : null;
}
