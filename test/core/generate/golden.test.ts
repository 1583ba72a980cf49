import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { generators } from '../../../src/core/generate';
import { editedBytes } from '../../../src/node/write-edits';
import { generation, type Files } from '../../support/generation';

const folder = 'test/fixtures/generate';
/** Writes what the tests expect anew, for whoever changes what is written on purpose. */
const renew = process.env.UPDATE_GOLDEN === '1';

function filesIn(root: string): Files {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

describe('a README that was written with care for nothing', () => {
  const project = filesIn(join(folder, 'project'));
  for (const kind of ['awkward', 'html']) {
    const bytes = readFileSync(join(folder, kind, 'README.md'));
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    const files = { ...project, 'README.md': text };
    for (const chosen of [...generators.map((generator) => [generator]), [...generators]]) {
      const name = chosen.length === 1 ? chosen[0]!.id : 'everything';
      it(`${kind}: survives ${name}`, () => {
        const { edits } = generation(files, chosen, false);
        const edit = edits.find(({ path }) => path === 'README.md');
        const golden = join(folder, kind, `${name}.md`);
        if (!edit) return assert.ok(!existsSync(golden), `${name} no longer writes into the README`);
        const after = editedBytes(bytes, edit, text);
        if (renew) writeFileSync(golden, after);
        assert.equal(after.toString('utf8'), readFileSync(golden, 'utf8'), `UPDATE_GOLDEN=1 writes ${golden} anew`);
        assert.deepEqual(withoutRanges(after, edit.insertions), bytes);
      });
    }
  }
});

/** The bytes without the ranges that were put in. */
function withoutRanges(
  after: Buffer,
  insertions: readonly { readonly offset: number; readonly text: string }[],
): Buffer {
  const mark = after.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  const text = after.subarray(mark).toString('utf8');
  let left = '';
  let from = 0;
  let shift = 0;
  for (const { offset, text: added } of insertions) {
    const at = offset + shift;
    assert.equal(text.slice(at, at + added.length), added);
    left += text.slice(from, at);
    from = at + added.length;
    shift += added.length;
  }
  return Buffer.concat([after.subarray(0, mark), Buffer.from(left + text.slice(from))]);
}
