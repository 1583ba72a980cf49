import assert from 'node:assert/strict';
import { requiredLiterals } from '../../../../src/core/collect/uses/literals';
import { technologiesOf } from '../../../../src/core/technologies';
import type { Pattern } from '../../../../src/core/technologies/technology';

describe('required literals', () => {
  const cases: [RegExp, readonly string[] | null][] = [
    [/\bsignal\.Notify\(/, ['signal.Notify(']],
    [/\b(?:alpha|beta)\(/, ['alpha', 'beta']],
    [/\bab(?:long|x)?cde/, ['cde']],
    [/\w+\s*[abc]/, null],
    [/one|two/, ['one', 'two']],
    [/abc+d{2,3}efg?/, ['abc']],
    [/(?<!kill)start(?!ed)/, ['start']],
    [/[({]abc\)/, ['abc)']],
    [/word/i, null],
  ];
  for (const [expression, expected] of cases) {
    it(`of ${String(expression)}`, () => assert.deepEqual(requiredLiterals(expression), expected));
  }

  it('rule out most files for nearly every pattern that is looked for everywhere', () => {
    const rows = Object.values(technologiesOf).flat();
    const expressions = rows.flatMap((row) =>
      (Object.values(row.anywhere ?? {}) as (Pattern | readonly Pattern[])[]).flatMap((value) => value),
    );
    const without = expressions.filter((one) => {
      const expression = one instanceof RegExp ? one : 'text' in one ? one.text : one.inString;
      return requiredLiterals(expression) === null;
    });
    assert.ok(without.length < expressions.length / 20, String(without.map(String)));
  });
});
