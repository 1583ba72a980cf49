import assert from 'node:assert/strict';
import { normalised, phrasePattern, wordCount } from '../../../../src/core/text/prose/phrases';

describe('phrases', () => {
  const docker = phrasePattern('docker|load test*');
  const finds = (text: string) => docker.test(normalised(text));

  it('are whole words', () => {
    assert.ok(finds('Runs in Docker.'));
    assert.ok(finds('Load-testing'));
    for (const text of ['Dockerfile', 'ledocker', 'ødocker', 'docker2', 'workload test']) assert.ok(!finds(text), text);
  });

  it('are found between characters of languages that leave no spaces', () => {
    assert.ok(finds('使用docker部署'));
    assert.ok(!finds('使用dockerfile部署'));
  });
});

describe('text in the form in which phrases are compared', () => {
  const cases: readonly (readonly [string, string])[] = [
    ["What's next? Load-testing & C++", 'whats next load testing and cpp'],
    ['  `npm test`…  ', 'npm test'],
    ['Próximos  pasos – año', 'proximos pasos ano'],
    ['Straße', 'strasse'],
    ['将来の課題', '将来の課題'],
    ['ガード', 'ガード'],
    ['향후 계획', '향후 계획'],
    ['', ''],
  ];
  for (const [text, expected] of cases) it(`of "${text}"`, () => assert.equal(normalised(text), expected));

  it('is the same however it was told that there is nothing to change', () => {
    for (const [from, to] of [
      [0x20, 0x7e],
      [0x3041, 0x30fa],
      [0x4e00, 0x9fff],
      [0xac00, 0xd7a3],
    ] as const) {
      for (let code = from; code <= to; code += from > 0x3fff ? 97 : 1) {
        const character = String.fromCharCode(code);
        const alone = normalised(character);
        // A letter with an accent beside it takes the other way.
        assert.equal(normalised(`é ${character}`), `e ${alone}`.trim(), character);
      }
    }
  });
});

describe('how many words a text has', () => {
  for (const [text, words] of [
    ["It doesn't re-read v1.2, does it?", 6],
    ['Zwölf Boxkämpfer jagen Viktor', 4],
    ['项目说明', 2],
    ['…', 0],
  ] as const)
    it(`in "${text}"`, () => assert.equal(wordCount(text), words));
});
