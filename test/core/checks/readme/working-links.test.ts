import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'readme/working-links';
const answer = (text: string, files: Readonly<Record<string, string>> = {}) =>
  answerOf(id, { 'README.md': `# Parcels\n\n${text}\n\n## Set-up & start\n\nRun it.\n`, ...files });

describe('README: working links', () => {
  it('knows files, folders, anchors and pages of the code host', () => {
    const files = { 'src/main.go': '', 'docs/notes.md': '# Notes\n\n## Why Go\n' };
    for (const link of ['src', 'src/', './src/main.go#L3', '/src/main.go', 'docs/notes.md#why-go', '#set-up--start'])
      assert.equal(answer(`[x](${link})`, files).status, 'pass', link);
    for (const link of ['../../issues', 'https://example.org/a', 'mailto:a@example.org'])
      assert.equal(answer(`[x](${link})`, files).status, 'na', link);
  });

  it('finds images, anchors and files that are not there', () => {
    assert.equal(answer('![x](docs/a.png)').status, 'fail');
    assert.equal(answer('[x](#install)').status, 'fail');
    assert.equal(answer('[x](docs/notes.md#how)', { 'docs/notes.md': '# Notes\n' }).status, 'fail');
    assert.equal(answer('[x]()\n\n[y](#)').status, 'fail');
  });

  it('says where a file may be meant', () => {
    assert.match(answer('[x](notes.md)', { 'docs/notes.md': '# Notes\n' }).message, /did you mean `docs\/notes\.md`/);
    assert.match(
      answer('[x](Docs/Notes.md)', { 'docs/notes.md': '# Notes\n' }).message,
      /did you mean `docs\/notes\.md`/,
    );
    assert.match(answer('[x](www.example.org)').message, /lacks `https:\/\/`/);
  });

  it('points at each broken link', () => {
    assert.deepEqual(placesOf(answer('[x](gone.md)\n[y](lost.md)\n[z](#parcels)')), ['README.md:3', 'README.md:4']);
  });
});
