import assert from 'node:assert/strict';
import { documents } from '../../../../src/core/collect/documents';

const readme = (word: string, more = '') =>
  `# Tidebook\n\nWhen the ${word} turns, pilots book a berth.${more}\n\n## Run it\n\n\`\`\`sh\nmake up\n\`\`\`\n\n## Layout\n\n| Folder | Holds |\n| --- | --- |\n| api | handlers |\n`;

describe('a document that is read again', () => {
  const notice = () => undefined;
  const read = (text: string, before?: ReturnType<typeof documents.extract>) =>
    documents.extract({ path: 'README.md', text }, notice, before ?? undefined)!;

  it('hands out the sections that did not change as the same objects', () => {
    const before = read(readme('tide'));
    const after = read(readme('ebb'), before);
    assert.notEqual(after.sections[0], before.sections[0]);
    assert.equal(after.sections[1], before.sections[1]);
    assert.equal(after.sections[2], before.sections[2]);
  });

  it('is what it would be if it had not been read before', () => {
    for (const text of [readme('ebb'), readme('tide', '\nOr two.'), readme('tide').slice(0, 60), '', readme('tide')])
      assert.deepEqual(read(text, read(readme('tide'))), read(text));
  });
});
