import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { checks } from '../../../src/core/checks';
import { commitsOf, MemoryHost } from '../../support/memory-host';

describe("every check's examples", () => {
  for (const check of checks) {
    describe(check.id, () => {
      it('has an example that passes and one that fails', () => {
        const statuses = new Set(check.examples.map((example) => example.status));
        assert.ok(statuses.has('pass') && statuses.has('fail'));
      });
      for (const example of check.examples) {
        it(`answers ${example.status} for a repository ${example.name}`, () => {
          const host = new MemoryHost(example.files, example.commits ? commitsOf(example.commits) : null);
          const answer = openAudit(host, { version: '0' }).report.checks.find(({ id }) => id === check.id)!;
          assert.equal(answer.status, example.status, answer.message);
          if (answer.status === 'pass' || answer.status === 'partial')
            assert.ok(answer.evidence.length > 0, 'names its evidence');
          for (const evidence of answer.evidence) {
            if ('path' in evidence)
              assert.ok(evidence.path in example.files, `${evidence.path} is a file of the example`);
          }
        });
      }
    });
  }
});
