import assert from 'node:assert/strict';
import { decode } from '../../src/node/decode';

const textOf = (bytes: Uint8Array) => {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : decoded.unreadable;
};

describe('decoding files', () => {
  it('reads UTF-8 and UTF-16, with and without a byte order mark', () => {
    assert.equal(textOf(Buffer.from('# Über\n')), '# Über\n');
    assert.equal(textOf(Buffer.from('\ufeff# Parcels\n')), '# Parcels\n');
    assert.equal(textOf(Buffer.from('\ufeff# Parcels\n', 'utf16le')), '# Parcels\n');
    assert.equal(textOf(Buffer.from('# Parcels by post\n', 'utf16le')), '# Parcels by post\n');
    assert.equal(textOf(Buffer.from('# Parcels by post\n', 'utf16le').swap16()), '# Parcels by post\n');
  });

  it('reads older encodings as far as they are ASCII', () => {
    assert.equal(textOf(Buffer.from('caf\xe9 au lait', 'latin1')), 'caf\ufffd au lait');
  });

  it('reads lines that a shell appended in another encoding', () => {
    const head = Buffer.from('# Parcels\n\nSends parcels.\n');
    for (const mark of ['', '\ufeff'])
      assert.equal(
        textOf(Buffer.concat([head, Buffer.from(`${mark}# books-api\r\n`, 'utf16le')])),
        '# Parcels\n\nSends parcels.\n# books-api\r\n',
      );
  });

  it('takes zeros in between for a binary file', () => {
    assert.equal(textOf(Buffer.from('GIF89a\0\u0001\0\u0002abcdefgh\0\0\0\0')), 'binary');
    assert.equal(textOf(Buffer.from([0, 1, 2, 3, 0, 5, 6, 7, 0, 9])), 'binary');
  });
});
