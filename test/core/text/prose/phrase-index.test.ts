import assert from 'node:assert/strict';
import { PhraseIndex } from '../../../../src/core/text/prose/phrase-index';
import { normalised, phrasePattern } from '../../../../src/core/text/prose/phrases';
import { headingWords, topics } from '../../../../src/core/text/documents/topics';

describe('an index of phrases', () => {
  const index = new PhraseIndex([
    ['test', ['test*|how to test|=spec']],
    ['plan', ['next step*|=about *|路线图|plan*']],
  ]);
  const found = (text: string) => [...index.find(normalised(text))].sort();

  it('finds whole words, open endings and several words', () => {
    assert.deepEqual(found('Running the tests'), ['test']);
    assert.deepEqual(found('Our next steps, and how to test them'), ['plan', 'test']);
    assert.deepEqual(found('The latest contest'), []);
    assert.deepEqual(found('Test2'), []);
  });

  it('finds some phrases only where they stand alone', () => {
    assert.deepEqual(found('Spec'), ['test']);
    assert.deepEqual(found('The spec'), []);
    assert.deepEqual(found('About Kestrel'), ['plan']);
    assert.deepEqual(found('About Kestrel and more'), []);
  });

  it('finds Chinese and Japanese phrases anywhere', () => {
    assert.deepEqual(found('项目路线图'), ['plan']);
  });

  it('finds what the expressions find, for every topic', () => {
    const all = new PhraseIndex(topics.map((topic) => [topic, headingWords[topic]] as const));
    const headings = topics
      .flatMap((topic) => headingWords[topic].flatMap((phrases) => phrases.split('|')))
      .flatMap((phrase) => {
        const plain = phrase.replaceAll('*', '').replace('=', '');
        return [plain, `${plain}s`, `the ${plain}`, `${plain} of it`, `${plain}2`];
      });
    assert.ok(headings.length > 3000);
    const patterns = topics.map((topic) => [topic, phrasePattern(...headingWords[topic])] as const);
    for (const heading of headings) {
      const text = normalised(heading);
      const expected = patterns.filter(([, pattern]) => pattern.test(text)).map(([topic]) => topic);
      const named = all.find(text);
      assert.deepEqual(
        topics.filter((topic) => named.has(topic)),
        expected,
        heading,
      );
    }
  });
});
