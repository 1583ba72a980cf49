import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checks } from '../../src/core/checks';
import { readConfiguration, sections } from '../../src/core/configuration/read';
import { areas } from '../../src/core/rubric/areas';

describe('the configuration in the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, example = ''] = /```jsonc\n([^]*?)```/.exec(readme) ?? [];

  it('is understood whole', () => {
    const { configuration, notices } = readConfiguration(example, { checks, areas });
    assert.deepEqual(notices, []);
    assert.deepEqual(
      configuration.exemptions.map(({ kind }) => kind),
      ['exempt', 'off'],
    );
  });

  it('is explained section by section', () => {
    for (const section of sections) {
      assert.ok(example.includes(`"${section}"`), section);
      assert.ok(readme.includes(`- **${section}**: `), section);
    }
  });
});
