import assert from 'node:assert/strict';
import { requirementOf, type Requirement } from '../../../src/core/search/requirement';
import { technologiesOf } from '../../../src/core/technologies';
import type { Pattern } from '../../../src/core/technologies/technology';

describe('what a text has to hold to match', () => {
  const cases: [RegExp, Requirement | null][] = [
    [/\bsignal\.Notify\(/, 'signal.notify('],
    [/\b(?:alpha|beta)\(/, { any: ['alpha', 'beta'] }],
    [/\bab(?:long|x)?cde/, 'cde'],
    [/\w+\s*[abc]/, null],
    [/one|two/, { any: ['one', 'two'] }],
    [/one|t/, null],
    [/one (?:two|three)\s+four/, { all: ['one', { any: ['two', 'three'] }, 'four'] }],
    [/abc+d{2,3}efg?/, 'abc'],
    [/(?<!kill)start(?!ed)/, 'start'],
    [/(?<name>abc)\k<name>def/, { all: ['abc', 'def'] }],
    [/[({]abc\)/, 'abc)'],
    [/[lL]ogger\.[eE]rror/, 'logger.error'],
    [/abc[^\]]def[\]x]ghi/, { all: ['abc', 'def', 'ghi'] }],
    [/(?:abc)*def/, 'def'],
    [/(?:abc){0,2}def{0}/, null],
    [/Word/i, 'word'],
    [/über/i, 'ber'],
    [/keep/iu, null],
    [/\p{L}abc\u0041def\x41ghi\cJ/u, { all: ['abc', 'def', 'ghi'] }],
    [/a\.b\/c\n/, 'a.b/c'],
    [/🙂?abc/u, 'abc'],
  ];
  for (const [expression, expected] of cases) {
    it(`for ${String(expression)}`, () => assert.deepEqual(requirementOf(expression), expected));
  }

  it('rules out most files for nearly every pattern that is looked for everywhere', () => {
    const rows = Object.values(technologiesOf).flat();
    const expressions = rows.flatMap((row) =>
      (Object.values(row.anywhere ?? {}) as (Pattern | readonly Pattern[])[]).flatMap((value) => value),
    );
    const without = expressions.filter((one) => {
      const expression = one instanceof RegExp ? one : 'text' in one ? one.text : one.inString;
      return requirementOf(expression) === null;
    });
    assert.ok(without.length < expressions.length / 20, String(without.map(String)));
  });
});
