import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFormOf, mayOccur, occurrences, occurs, willBeSearched } from '../../../src/core/search';
import { technologiesOf } from '../../../src/core/technologies';

const projectsFolder = 'test/fixtures/projects';

describe('searching', () => {
  it('finds what matchAll finds', () => {
    const text = 'one two one\n\none';
    for (const expression of [/one/, /one/g, /(?<first>o)n(e)/, /$/m, /x*/, /(?=two)/, /three/, /ONE/i]) {
      const everywhere = new RegExp(expression.source, `g${expression.flags.replace('g', '')}`);
      assert.deepEqual([...occurrences(expression, text)], [...text.matchAll(everywhere)], String(expression));
      assert.equal(occurs(expression, text), text.search(expression) >= 0, String(expression));
    }
  });

  it('may be begun again while it goes on', () => {
    const word = /\w+/;
    const pairs = [...occurrences(word, 'a b')].flatMap(([one]) =>
      [...occurrences(word, 'c d')].map(([other]) => one + other),
    );
    assert.deepEqual(pairs, ['ac', 'ad', 'bc', 'bd']);
  });

  it('looks at nothing for what a file does not hold, in any of its forms', () => {
    const text = 'call("alpha") // beta gamma';
    const form = 'call("     ") //           ';
    assert.ok(mayOccur(/delta/, text), 'nobody announced it');
    willBeSearched(text);
    isFormOf(form, text);
    for (const one of [text, form]) {
      assert.ok(!mayOccur(/delta|epsilon/, one));
      assert.ok(mayOccur(/ALPHA/i, one));
      assert.ok(mayOccur(/call\("\s+"\)/, one));
    }
  });

  it('rules nothing out that matches', () => {
    const expressions = Object.values(technologiesOf)
      .flat()
      .flatMap((row) => [...Object.values(row.anywhere ?? {}), ...Object.values(row.patterns ?? {})])
      .flatMap((value) => value)
      .map((one) => (one instanceof RegExp ? one : 'text' in one ? one.text : one.inString));
    let matched = 0;
    const paths = readdirSync(projectsFolder, { recursive: true, encoding: 'utf8' });
    for (const path of paths.filter((_, index) => index % 12 === 0)) {
      const file = join(projectsFolder, path);
      if (!/\.\w{1,4}$/.test(path) || !statSync(file).isFile()) continue;
      const text = readFileSync(file, 'utf8');
      willBeSearched(text);
      for (const expression of expressions) {
        if (text.search(expression) < 0) continue;
        matched++;
        assert.ok(mayOccur(expression, text), `${path}: ${String(expression)}`);
      }
    }
    assert.ok(matched > 100, String(matched));
  });
});
