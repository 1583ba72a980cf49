import assert from 'node:assert/strict';
import { normalised, phrasePattern } from '../../../../src/core/text/prose/phrases';

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
