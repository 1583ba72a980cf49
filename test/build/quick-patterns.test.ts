import assert from 'node:assert/strict';
import { inAscii, quickPattern, withQuickPatterns } from '../../scripts/quick-patterns.mjs';

describe('patterns that V8 compiles sooner', () => {
  it('have the ways through a choice meet before the next choice', () => {
    assert.equal(quickPattern('/(?:a|b)? (?:c|d)/'), '/(?:a|b)? (?=)(?:c|d)/');
    assert.equal(quickPattern('/x{0,2}(y|z)+?w/gi'), '/x{0,2}(?=)(y|z)+?w/gi');
    assert.equal(quickPattern('/(?:a|b(?:c|d)?(?:e|f))(?:g|h)/'), '/(?:a|b(?:c|d)?(?=)(?:e|f))(?=)(?:g|h)/');
    assert.equal(quickPattern('/[ab]+(?!c|d)/u'), '/[ab]+(?=)(?!c|d)/u');
  });

  it('are left alone where there is nothing to meet before, and where they are read backwards', () => {
    for (const literal of ['/a|b/', '/(?:a|b)c*d/', '/a(?:b|c)/', '/(?<=a?(?:b|c))d/', '/[/]/', '/\\/(a)\\1/'])
      assert.equal(quickPattern(literal), literal);
  });

  it('match what they matched before', () => {
    const patterns = [
      /(?:^|\b(?:that|which) )(?:it|we|(?:the|this) (?:[\w-]+ ){0,2}(?:api|app)) (?:(?:does|is) ?(?:not|no)|lacks?) ?(\w+)/gi,
      /(\w+)?(?:=|:)\s*(?:(['"])(.*?)\2|(?:yes|no))(?=;|,|$)/gm,
      /(?:größer|kleiner)? ?(?:als|wie)|(?<![\p{L}\d])(?:ä|ö)+(?:x|y)/giu,
    ];
    const texts = ['it does not scale, and the small api lacks paging', "a: 'x', b = no;", 'größer als ööy', ''];
    for (const pattern of patterns) {
      const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(quickPattern(String(pattern)))!;
      assert.notEqual(source, pattern.source);
      for (const text of texts)
        assert.deepEqual([...text.matchAll(new RegExp(source!, flags))], [...text.matchAll(pattern)]);
    }
  });

  it('stand in a bundle that does what it did', () => {
    const code =
      "(() => { const match = /(?:é|ß)?(?:–|→|😀)/u.exec('a→'); return [match.index, 8 / 2 / 4, match[0]]; })()";
    const quick = withQuickPatterns(code);
    assert.ok(quick.includes('(?=)'));
    assert.deepEqual((0, eval)(quick), [1, 1, '→']);
  });
});

describe('a bundle in ASCII', () => {
  it('does what it did', () => {
    const code = '/* – */ [/[é→😀]$/u, /[é→]$/, new RegExp(String.raw`\\d[é→]$`)].map((one) => one.test("1\\u2192"))';
    const ascii = inAscii(code);
    assert.match(ascii, /^[\0-\x7f]*$/);
    assert.deepEqual((0, eval)(ascii), [true, true, true]);
  });

  it('is refused where an escape would mean something else', () => {
    assert.throws(() => inAscii('const text = String.raw`é`;'), /uXXXX in String\.raw`é`/);
    assert.throws(() => inAscii('const pattern = /\\é/;'), /needs no backslash/);
    assert.ok(inAscii('const pattern = /\\\\é/;'));
  });
});
