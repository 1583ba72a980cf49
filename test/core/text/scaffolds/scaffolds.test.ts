import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import type { Document } from '../../../../src/core/facts';
import { isMostlyScaffold, scaffoldOf, scaffolds } from '../../../../src/core/text/scaffolds';
import { scaffoldReadmes } from '../../../fixtures/scaffolds';
import { MemoryHost } from '../../../support/memory-host';

/** What an author writes above and below a scaffold's text. */
const introduction = `# Tool library

Neighbours lend each other drills, ladders and tents. A tool that comes back late blocks the next borrower, so every loan has a
deadline, a reminder the day before, and a queue of those who wait. The library runs in three towns, each with its own rules on
deposits, and settles damage between the two neighbours and the town.

`;
const ending = `
## Decisions

Loans live in PostgreSQL because a range type with an exclusion constraint keeps two loans of one tool from overlapping, which a
check in the code did not when two requests came at once. Reminders are rows that a worker claims, so a restart loses none; the
price is a poll every minute. Deposits are held by the payment provider and never touch our tables, at the cost of a second call
when a loan ends.
`;

function readmeOf(text: string): Document {
  const path = text.startsWith('= ') ? 'README.adoc' : 'README.md';
  return openAudit(new MemoryHost({ [path]: text }), { version: '0' }).facts.documents.readme!;
}

describe('scaffold READMEs', () => {
  it('have a fixture each', () => {
    assert.deepEqual(Object.keys(scaffoldReadmes).sort(), scaffolds.map(({ name }) => name).sort());
  });

  for (const [name, text] of Object.entries(scaffoldReadmes)) {
    it(`is known as that of ${name}`, () => {
      const reading = scaffoldOf(readmeOf(text));
      assert.equal(reading?.name, name);
      assert.ok(isMostlyScaffold(reading), `${reading?.share} scaffold, own: ${reading?.ownProse}`);
    });

    it(`is told from what was added to that of ${name}`, () => {
      const isAsciidoc = text.startsWith('= ');
      const convert = (own: string): string =>
        isAsciidoc ? own.replace(/^#+/gm, (marks) => '='.repeat(marks.length)) : own;
      const reading = scaffoldOf(readmeOf(convert(introduction) + text.replace(/^= .*$/m, '') + convert(ending)));
      assert.equal(reading?.name, name);
      assert.ok(!isMostlyScaffold(reading), `${reading.share} scaffold`);
      for (const words of ['blocks the next borrower', 'exclusion constraint', 'a restart loses none'])
        assert.ok(reading.ownProse.replace(/\s+/g, ' ').includes(words), words);
    });
  }

  it('are not seen in a README that an author wrote', () => {
    assert.equal(scaffoldOf(readmeOf(introduction + ending)), null);
  });

  it('are known with small edits', () => {
    const text = scaffoldReadmes['the NestJS CLI']!.replace(
      'starter repository',
      'starter repository for our shop',
    ).replace('MIT', 'ISC');
    assert.ok(isMostlyScaffold(scaffoldOf(readmeOf(text))));
  });

  it('leave one remaining sentence a leftover', () => {
    const reading = scaffoldOf(
      readmeOf(`${introduction}${ending}\n\nThis project was bootstrapped with Create React App.\n`),
    );
    assert.equal(reading?.name, 'Create React App');
    assert.ok(reading.share < 0.2);
  });
});
