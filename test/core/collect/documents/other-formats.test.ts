import assert from 'node:assert/strict';
import { readDocument } from '../../../../src/core/collect/documents/read';

const outline = (path: string, text: string) =>
  readDocument(path, text).sections.map(
    ({ heading, level, line, blocks }) => `${level} ${heading} @${line}: ${blocks.map(({ type }) => type).join(' ')}`,
  );
const texts = (path: string, text: string) =>
  readDocument(path, text).sections.flatMap(({ blocks }) => blocks.map((block) => [block.type, block.text]));

describe('reading reStructuredText', () => {
  const text = [
    '.. image:: https://img.shields.io/x.svg',
    '',
    '======',
    'Orders',
    '======',
    '',
    'Takes **orders** and calls `the bank <https://bank.example>`_.',
    '',
    'Set-up',
    '------',
    '',
    'Start the database::',
    '',
    '    docker compose up db',
    '',
    '.. code-block:: bash',
    '   :caption: start',
    '',
    '   make run',
    '',
    '#. Copy ``.env.example``',
    '#. Fill in the key',
    '   of the bank',
    '',
    '.. a comment',
    '',
    'Parts',
    '~~~~~',
    '.. figure:: docs/parts.png',
    '   :alt: The parts',
    '',
    '   How it fits',
    '',
    '=====  ======',
    'Name   Use',
    '=====  ======',
    'api    HTTP',
    '=====  ======',
    '',
    '.. note:: Orders are kept for a year.',
    '',
    'See guide_ and :doc:`the notes <docs/notes>`.',
    '',
    '.. _guide: docs/guide.rst',
  ].join('\n');

  it('finds headings by their adornment, and what stands under them', () => {
    assert.deepEqual(outline('README.rst', text), [
      '1 Orders @4: paragraph',
      '2 Set-up @9: paragraph code code item item html',
      '3 Parts @27: image paragraph row row paragraph paragraph',
    ]);
  });

  it('gives plain text and source', () => {
    assert.deepEqual(texts('README.rst', text), [
      ['paragraph', 'Takes orders and calls the bank.'],
      ['paragraph', 'Start the database:'],
      ['code', 'docker compose up db'],
      ['code', 'make run'],
      ['item', 'Copy .env.example'],
      ['item', 'Fill in the key\nof the bank'],
      ['html', '.. a comment'],
      ['image', 'The parts'],
      ['paragraph', 'How it fits'],
      ['row', 'Name | Use'],
      ['row', 'api | HTTP'],
      ['paragraph', 'Orders are kept for a year.'],
      ['paragraph', 'See guide and the notes.'],
    ]);
  });

  it('finds links of every kind', () => {
    assert.deepEqual(
      readDocument('README.rst', text).links.map(({ target, image, line }) => [target, image, line]),
      [
        ['https://img.shields.io/x.svg', true, 1],
        ['https://bank.example', false, 7],
        ['docs/parts.png', true, 29],
        ['docs/notes', false, 42],
        ['docs/guide.rst', false, 42],
      ],
    );
  });
});

describe('reading AsciiDoc', () => {
  const text = [
    '= Orders',
    ':toc:',
    '',
    'Takes *orders*, see link:docs/guide.adoc[the guide].',
    '',
    '[[setup]]',
    '== Set-up',
    '',
    '. Copy `.env.example`',
    '.. and fill it in',
    '* [x] done',
    '',
    '[source,bash]',
    '----',
    'make run',
    '----',
    '',
    '[plantuml]',
    '....',
    'api -> db',
    '....',
    '',
    '// TODO',
    '',
    '|===',
    '|Name |Use',
    '',
    '|api',
    '|HTTP',
    '|===',
    '',
    'image::docs/parts.png[The parts]',
  ].join('\n');

  it('finds headings and what stands under them', () => {
    assert.deepEqual(outline('README.adoc', text), [
      '1 Orders @1: paragraph',
      '2 Set-up @7: item item item code code html row row image',
    ]);
  });

  it('gives plain text, source and links', () => {
    const read = readDocument('README.adoc', text);
    assert.equal(read.sections[0]!.blocks[0]!.text, 'Takes orders, see the guide.');
    const [first, second, third, bash, diagram] = read.sections[1]!.blocks;
    assert.deepEqual([first!.ordered, first!.codes, second!.depth, third!.task], [true, ['.env.example'], 1, 'done']);
    assert.deepEqual([bash!.language, bash!.text, diagram!.language], ['bash', 'make run', 'plantuml']);
    assert.deepEqual(
      read.sections[1]!.blocks.filter(({ type }) => type === 'row').map(({ cells }) => cells),
      [
        ['Name', 'Use'],
        ['api', 'HTTP'],
      ],
    );
    assert.deepEqual(
      read.links.map(({ target }) => target),
      ['docs/guide.adoc', 'docs/parts.png'],
    );
    assert.deepEqual(read.anchors, ['setup']);
  });
});

describe('reading plain text', () => {
  it('finds underlined and shouted headings, lists and commands', () => {
    const text =
      'Orders\n======\n\nTakes orders\nfrom a shop.\n\nHOW TO RUN\n\n- install it\n  first\n- start it\n\nLike this:\n\n    make run\n';
    assert.deepEqual(outline('README.txt', text), [
      '1 Orders @1: paragraph',
      '2 HOW TO RUN @7: item item paragraph code',
    ]);
    assert.deepEqual(
      texts('README', 'Start it with\n\n    make run\n\nat http://localhost:80/x').map(([type]) => type),
      ['paragraph', 'code', 'paragraph'],
    );
  });

  it('reads a file without an extension as Markdown where it is written so', () => {
    assert.deepEqual(outline('README', '# Orders\n\ntext'), ['1 Orders @1: paragraph']);
  });
});
