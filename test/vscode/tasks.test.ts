import assert from 'node:assert/strict';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { Measurements } from '../../src/vscode/measurements';
import { Tasks } from '../../src/vscode/tasks';

describe('work in later tasks', () => {
  let tasks: Tasks;
  let done: string[];

  beforeEach(() => {
    tasks = new Tasks(new Measurements());
    done = [];
  });
  afterEach(() => tasks.dispose());

  it('is done in order, one piece in each turn of the event loop', async () => {
    for (const name of ['a', 'b', 'c']) tasks.later(name, () => done.push(name));
    assert.deepEqual(done, []);
    const seen: string[] = [];
    for (let turns = 0; turns < 3; turns++) {
      await turn();
      seen.push(done.join(''));
    }
    assert.deepEqual(seen, ['a', 'ab', 'abc']);
  });

  it('goes on with what a piece of work adds', async () => {
    tasks.later('adds', () => tasks.later('added', () => done.push('added')));
    await pause(20);
    assert.deepEqual(done, ['added']);
  });

  it('is dropped with the extension', async () => {
    tasks.later('late', () => done.push('late'));
    tasks.dispose();
    await pause(20);
    assert.deepEqual(done, []);
  });
});
