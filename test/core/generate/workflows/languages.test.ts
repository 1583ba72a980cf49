import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { openAudit } from '../../../../src/core/audit';
import { generation, generatorNamed } from '../../../support/generation';
import { MemoryHost } from '../../../support/memory-host';
import { workflowFixtures } from '../../../support/workflow-fixtures';
import { assertWorkflow } from '../../../support/workflow-linters';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

const path = '.github/workflows/ci.yml';
const ci = [generatorNamed('ci-workflow')];
const gitlab = [generatorNamed('gitlab-pipeline')];

describe('a workflow for a repository without CI', () => {
  for (const { name, files, setup, run, holds = [], image } of workflowFixtures) {
    describe(`with ${name}`, () => {
      it('makes its toolchain ready and runs what it has', async () => {
        const text = generation(files, ci).files[path]!;
        await assertWorkflow(path, text);
        const workflow = parse(text) as { readonly jobs: { readonly test: { readonly steps: readonly Step[] } } };
        const { steps } = workflow.jobs.test;
        const own = steps
          .flatMap(({ uses }) => uses ?? [])
          .filter((uses) => !/checkout|upload-artifact|golangci/.test(uses));
        assert.deepEqual(own, setup);
        const commands = steps.flatMap((step) => step.run?.trim().split('\n') ?? []);
        assert.deepEqual(
          commands.filter((command) => run.includes(command)),
          run,
          commands.join('\n'),
        );
        for (const line of holds) assert.ok(text.includes(line), `${line}\n${text}`);
      });

      it('turns the check, and is enough', () => {
        const { files: after } = generation(files, ci);
        const { report } = openAudit(new MemoryHost(after), { version: '0' });
        assert.equal(report.checks.find(({ id }) => id === 'quality/ci-tests')?.status, 'pass');
        assert.deepEqual(generation(after, ci).edits, []);
      });

      it('has a pipeline for GitLab that does the same', () => {
        const { files: after } = generation(files, gitlab);
        const { test } = parse(after['.gitlab-ci.yml']!) as { test: { image: string; script: readonly string[] } };
        assert.ok(test.image.startsWith(image), test.image);
        assert.ok(test.script.includes(run.at(-1)!), test.script.join('\n'));
        const { report } = openAudit(new MemoryHost(after), { version: '0' });
        assert.equal(report.checks.find(({ id }) => id === 'quality/ci-tests')?.status, 'pass');
        assert.deepEqual(generation(after, gitlab).edits, []);
        assert.deepEqual(generation(after, ci).edits, []);
      });
    });
  }
});

describe('every workflow', () => {
  it('reads only, ends what is overtaken, and starts on pushes and pull requests', () => {
    const { files } = workflowFixtures[0]!;
    const workflow = parse(generation(files, ci).files[path]!) as Record<string, unknown>;
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    assert.deepEqual(Object.keys(workflow.on as object), ['push', 'pull_request']);
    assert.ok(workflow.concurrency);
  });
});
