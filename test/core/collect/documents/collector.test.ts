import assert from 'node:assert/strict';
import { documents, type DocumentText } from '../../../../src/core/collect/documents';
import { tree } from '../../../../src/core/collect/tree';
import type { DocumentFacts } from '../../../../src/core/facts';
import type { LinkContext } from '../../../../src/core/collect/collector';
import { MemoryHost } from '../../../support/memory-host';

function collected(files: Readonly<Record<string, string>>, name = 'orders'): DocumentFacts {
  const host = new MemoryHost(files);
  const context: LinkContext = {
    name,
    prefix: '',
    files: new Map(host.list().map((entry) => [entry.path, entry])),
    history: { kind: 'none' },
  };
  const notice = (): void => assert.fail('nothing to notice');
  const texts = new Map<string, DocumentText>();
  const generated = new Map<string, true>();
  for (const entry of host.list()) {
    const file = { path: entry.path, text: files[entry.path]! };
    if (documents.wants(entry)) texts.set(entry.path, documents.extract(file, notice)!);
    if (tree.wants(entry) && tree.extract(file, notice)) generated.set(entry.path, true);
  }
  return documents.link(texts, context, { tree: tree.link(generated, context, {}, notice) }, notice);
}
const readmeOf = (...paths: readonly string[]) =>
  collected(Object.fromEntries(paths.map((path) => [path, '# x\n\ntext']))).readme?.path;
const pagesOf = (files: Readonly<Record<string, string>>) =>
  collected(files).pages.map(({ path, role, linked }) => `${path} ${role}${linked ? ' linked' : ''}`);

describe('the documents collector', () => {
  it('finds the README in its usual places, names and forms', () => {
    assert.equal(readmeOf('docs/README.md', 'readme.rst'), 'readme.rst');
    assert.equal(readmeOf('.github/README.md', 'docs/README.md'), '.github/README.md');
    assert.equal(readmeOf('README_ES.md', 'README.txt', 'README.en.md'), 'README.txt');
    assert.equal(readmeOf('README_ES.md', 'README.en.md'), 'README.en.md');
    assert.equal(readmeOf('ReadMe.MD'), 'ReadMe.MD');
    assert.equal(readmeOf('README'), 'README');
    assert.equal(readmeOf('node_modules/x/README.md', 'requirements.txt'), undefined);
  });

  it('takes the README of the backend where the root has none', () => {
    assert.equal(
      readmeOf('server/README.md', 'client/README.md', 'server/main.go', 'client/a.ts', 'client/b.ts'),
      'server/README.md',
    );
    assert.equal(readmeOf('a/README.md', 'b/README.md', 'b/main.py'), 'b/README.md');
  });

  it('counts documents at the root, under the folders for docs, and what the README leads to', () => {
    const files = {
      'README.md': '# Orders\n\n[parts](src/orders/parts.md) [all](wikis/index.md)',
      'ARCHITECTURE.md': '# Parts',
      'LICENSE.md': '# MIT',
      'CHANGELOG.md': '# 1.0',
      'docs/adr/0001-queue.md': '# Use a queue',
      'docs/adr/README.md': '# Decisions',
      'docs/swagger-ui/readme.md': '# UI',
      'src/orders/parts.md': '# Parts',
      'src/other.md': '# Other',
      'wikis/index.md': '- [deep](deep.md)\n- [deeper](deeper.md)',
      'wikis/deep.md': '# Deep\n\n[no further](far.md)',
      'wikis/deeper.md': '# Deeper',
      'wikis/far.md': '# Far',
    };
    assert.deepEqual(pagesOf(files), [
      'README.md readme linked',
      'ARCHITECTURE.md page',
      'docs/adr/0001-queue.md decision',
      'docs/adr/README.md page',
      'src/orders/parts.md page linked',
      'wikis/deep.md page linked',
      'wikis/deeper.md page linked',
      'wikis/index.md page linked',
    ]);
  });

  it('knows decision records by their headings too', () => {
    const record = '# Keep orders for a year\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n';
    assert.deepEqual(pagesOf({ 'docs/retention.md': record }), ['docs/retention.md decision']);
  });

  it('finds out where links lead', () => {
    const readme = [
      '[a](./docs/guide.md#set-up)',
      '[b](docs)',
      '[c](#here)',
      '[d](https://example.org/x)',
      '[e](missing.md)',
      '[f](/docs/guide.md?plain=1)',
      '[g](https://github.com/me/orders/blob/main/docs/guide.md)',
      '[h](https://github.com/me/other/blob/main/docs/guide.md)',
      '[i](docs/my%20notes.md)',
      '[j](../outside.md)',
    ].join('\n');
    const { readme: document } = collected({
      'README.md': readme,
      'docs/guide.md': '# Set up',
      'docs/my notes.md': 'x',
    });
    assert.deepEqual(
      document!.links.map(({ text, path, anchor }) => [text, path, anchor]),
      [
        ['a', 'docs/guide.md', 'set-up'],
        ['b', 'docs', undefined],
        ['c', 'README.md', 'here'],
        ['d', undefined, undefined],
        ['e', undefined, undefined],
        ['f', 'docs/guide.md', undefined],
        ['g', 'docs/guide.md', undefined],
        ['h', undefined, undefined],
        ['i', 'docs/my notes.md', undefined],
        ['j', undefined, undefined],
      ],
    );
  });
});
