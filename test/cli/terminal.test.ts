import assert from 'node:assert/strict';
import { nearest } from '../../src/core/text/nearest';
import { columns, locator, wantsColour } from '../../src/cli/terminal';

describe('the terminal', () => {
  const terminal = { isTTY: true, columns: 80 } as const;
  const pipe = { isTTY: false, columns: 80 } as unknown as typeof terminal;

  it('shows colours where it has some and nobody minds', () => {
    assert.equal(wantsColour(terminal, {}), true);
    assert.equal(wantsColour(terminal, { TERM: 'dumb' }), false);
    assert.equal(wantsColour(terminal, { NO_COLOR: '1' }), false);
    assert.equal(wantsColour(terminal, { NO_COLOR: '' }), true);
    assert.equal(wantsColour(terminal, { FORCE_COLOR: '0' }), false);
    assert.equal(wantsColour(pipe, {}), false);
    assert.equal(wantsColour(pipe, { FORCE_COLOR: '1' }), true);
    assert.equal(wantsColour(pipe, { FORCE_COLOR: '' }), true);
  });

  it('breaks prose at its width within reason, and none elsewhere', () => {
    assert.equal(columns(terminal), 80);
    assert.equal(columns({ ...terminal, columns: 20 }), 60);
    assert.equal(columns({ ...terminal, columns: 400 }), 120);
    assert.equal(columns(pipe), Infinity);
  });

  it('names a place the shorter way, from where it is or in full', () => {
    const locate = locator(process.cwd());
    assert.equal(locate('src/a.ts').replaceAll('\\', '/'), 'src/a.ts');
    assert.equal(locator('/x')('a.ts').replaceAll('\\', '/'), '/x/a.ts');
  });
});

describe('the nearest word', () => {
  const ids = ['quality/linter', 'quality/formatter', 'readme/run-tests'];

  it('is the one with a slip of the pen, or of which a part was named', () => {
    assert.equal(nearest('quality/lintr', ids), 'quality/linter');
    assert.equal(nearest('Quality/Linter', ids), 'quality/linter');
    assert.equal(nearest('formatter', ids), 'quality/formatter');
  });

  it('is none where nothing is alike', () => {
    assert.equal(nearest('zzzzzz', ids), null);
    assert.equal(nearest('x', []), null);
  });
});
