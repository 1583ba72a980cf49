import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { plainText, type Snippet } from '../../../src/core/snippets';
import { answerOf } from '../../support/answer-of';
import { wirings } from './wirings';

const library = new Map(
  (JSON.parse(readFileSync('snippets/library.json', 'utf8')) as readonly Snippet[]).map((one) => [one.id, one]),
);
const textOf = (id: string): string => plainText(library.get(id)!);

describe('a snippet that is inserted and wired as its comment says', () => {
  for (const { snippet, path, companions = {}, check, bare, wired } of wirings) {
    it(`${snippet} makes ${check} pass`, () => {
      const before = answerOf(check, bare);
      assert.notEqual(before.status, 'pass', before.message);
      assert.notEqual(before.status, 'na', before.message);
      const others = Object.entries(companions).map(([at, id]) => [at, textOf(id)]);
      // Java's snippets leave the package to where they are put.
      const text = path.endsWith('.java') ? `package shop;\n\n${textOf(snippet)}` : textOf(snippet);
      const after = answerOf(check, { ...bare, [path]: text, ...Object.fromEntries(others), ...wired } as Record<
        string,
        string
      >);
      assert.equal(after.status, 'pass', after.message);
      assert.ok(
        after.evidence.some((one) => 'path' in one && (one.path === path || one.path in wired)),
        JSON.stringify(after.evidence),
      );
    });
  }

  it('is held to this for each promised topic in TypeScript, Python, Go and Java', () => {
    for (const check of ['validation/input', 'errors/central-handling', 'reliability/idempotency'])
      for (const language of ['typescript', 'python', 'go', 'java'])
        assert.ok(
          wirings.some((wiring) => wiring.check === check && wiring.snippet.startsWith(`${language}/`)),
          `${check} in ${language}`,
        );
  });
});
