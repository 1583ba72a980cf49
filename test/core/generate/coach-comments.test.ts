import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { checks } from '../../../src/core/checks';
import { coach } from '../../../src/core/generate/text/coach';
import { MemoryHost } from '../../support/memory-host';

/** The checks that ask for the author's own words. */
const prose = checks.filter(
  ({ id }) =>
    id.startsWith('notes/') ||
    /^readme\/(?:problem-statement|trade-offs|future-improvements|known-limitations|results)$/.test(id) ||
    id === 'quality/architecture-page',
);

/** A document whose every section still waits for its author. */
const waiting = (text: string): string => {
  const comment = coach('Say what this is.');
  const marked = text.replace(/^#{1,6} .+$/gm, (heading) => `${heading}\n\n${comment}`);
  return text.startsWith('#') ? marked : `${comment}\n\n${marked}`;
};

describe('places that wait for the author', () => {
  it('are asked about by a dozen checks', () => assert.ok(prose.length >= 12, prose.map(({ id }) => id).join()));
  for (const check of prose) {
    for (const example of check.examples.filter(({ status }) => status === 'pass')) {
      it(`keep ${check.id} from passing for a repository ${example.name}`, () => {
        const files = Object.fromEntries(
          Object.entries(example.files).map(([path, text]) => [path, path.endsWith('.md') ? waiting(text) : text]),
        );
        const { report } = openAudit(new MemoryHost(files), { version: '0' });
        const answer = report.checks.find(({ id }) => id === check.id)!;
        assert.notEqual(answer.status, 'pass', answer.message);
      });
    }
  }
});
