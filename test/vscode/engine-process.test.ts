import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineProcess } from '../../src/vscode/engine-process';
import { eventually } from './support/eventually';

describe("the engine's process", () => {
  const folder = mkdtempSync(join(tmpdir(), 'portfolio-coach-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function start(script: string): { process: EngineProcess; said: unknown[]; ended: Promise<unknown> } {
    const file = join(folder, 'engine.cjs');
    writeFileSync(file, script);
    const process = new EngineProcess(file, 512);
    const said: unknown[] = [];
    process.on('message', (message) => said.push(message));
    return {
      process,
      said,
      ended: new Promise((resolve) => process.on('exit', (how, errors) => resolve(`${how} ${errors}`))),
    };
  }

  it('runs as Node, with its own memory and without the debugger of the editor', async () => {
    const before = process.env.NODE_OPTIONS;
    process.env.NODE_OPTIONS = '--no-deprecation';
    try {
      const { process: engine, said } = start(
        "process.send([process.env.ELECTRON_RUN_AS_NODE, process.env.NODE_OPTIONS ?? '', process.execArgv.join(' ')]);",
      );
      const first = await eventually('a message', () => said[0]);
      assert.deepEqual(first, ['1', '', '--max-old-space-size=512']);
      engine.terminate();
    } finally {
      if (before === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = before;
    }
  });

  it('tells of its end, and takes questions after it for nothing', async () => {
    const { process: engine, ended } = start(
      "console.error('out of luck'); process.exitCode = 3; process.disconnect();",
    );
    assert.equal(await ended, 'exit code 3 out of luck\n');
    engine.postMessage({ type: 'close', folder: 'a' });
  });
});
