import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import type { Edit } from '../../src/core/model';
import { EditRefused, editedBytes, writeEdit } from '../../src/node/write-edits';
import { scratchFolders } from '../support/scratch-folder';

const adds = (path: string, offset: number, text: string): Edit => ({
  path,
  creates: false,
  insertions: [{ offset, text }],
});
const makes = (path: string, text = 'new\n'): Edit => ({ path, creates: true, insertions: [{ offset: 0, text }] });

describe('edits on disk', () => {
  const scratch = scratchFolders();

  it('leave every byte that was there', () => {
    const bytes = Buffer.from('\ufeffé\r\n𝄞 b\r\n', 'utf8');
    const after = editedBytes(bytes, adds('a.md', 3, 'ü\r\n'), 'é\r\n𝄞 b\r\n');
    assert.equal(after.toString('utf8'), '\ufeffé\r\nü\r\n𝄞 b\r\n');
  });

  it('are made in the order of their offsets', () => {
    const edit: Edit = {
      path: 'a.md',
      creates: false,
      insertions: [
        { offset: 0, text: '1' },
        { offset: 1, text: '2' },
        { offset: 2, text: '3' },
      ],
    };
    assert.equal(editedBytes(Buffer.from('ab'), edit, 'ab').toString(), '1a2b3');
  });

  it('are refused where the text is another by now, or no UTF-8', () => {
    assert.throws(() => editedBytes(Buffer.from('other'), adds('a.md', 0, 'x'), 'text'), EditRefused);
    assert.throws(() => editedBytes(Buffer.from([0x61, 0xe9, 0x0a]), adds('a.md', 0, 'x'), 'a\ufffd\n'), EditRefused);
  });

  it('add to a file and create another, with its folders', () => {
    const folder = scratch({ 'README.md': '# A\n' });
    writeEdit(folder.path, adds('README.md', 4, '\nText.\n'), '# A\n');
    writeEdit(folder.path, makes('docs/adr/0001-a.md'), '');
    assert.equal(readFileSync(folder.at('README.md'), 'utf8'), '# A\n\nText.\n');
    assert.equal(readFileSync(folder.at('docs/adr/0001-a.md'), 'utf8'), 'new\n');
  });

  it('never go over a file that is there', () => {
    const folder = scratch({ 'docs/a.md': 'mine\n' });
    assert.throws(() => writeEdit(folder.path, makes('docs/a.md'), ''), EditRefused);
    assert.equal(readFileSync(folder.at('docs/a.md'), 'utf8'), 'mine\n');
  });

  it('never go through a link or out of the folder', () => {
    const outside = scratch({ 'README.md': '# A\n' });
    const folder = scratch({ 'b.md': 'b\n' });
    symlinkSync(outside.at('README.md'), folder.at('README.md'));
    symlinkSync(outside.path, folder.at('docs'));
    assert.throws(() => writeEdit(folder.path, adds('README.md', 4, 'x'), '# A\n'), EditRefused);
    for (const path of ['docs/new.md', '../new.md', '/new.md', 'a//b.md', 'a\\b.md', './b.md', ''])
      assert.throws(() => writeEdit(folder.path, makes(path), ''), EditRefused, path);
    assert.equal(readFileSync(outside.at('README.md'), 'utf8'), '# A\n');
    assert.ok(!existsSync(outside.at('new.md')));
  });
});
