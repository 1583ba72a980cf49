import { fork, type ChildProcess } from 'node:child_process';
import type { WorkerRequest, WorkerResponse } from '../node/protocol';
import type { EngineWorker } from './engine';

/**
 * An audit uses more than a thousand patterns, most of them a few times. V8 would interpret each first and compile it when it is used
 * again; compiling it at once makes the first answer come a third sooner. That counts for a whole process and must not change while
 * it runs, so that the engine cannot be a thread of the extension host, which other extensions share.
 */
const compilePatternsAtOnce = '--no-regexp-tier-up';

/** The engine in a process of its own, which ends with the extension host. */
export class EngineProcess implements EngineWorker {
  private readonly process: ChildProcess;

  /**
   * @param script the engine's bundle
   * @param memory how much it may keep, in MB
   */
  constructor(script: string, memory: number) {
    this.process = fork(script, {
      env: environment(),
      execArgv: [compilePatternsAtOnce, `--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  postMessage(request: WorkerRequest): void {
    // Where it is gone, `exit` tells.
    this.process.send(request, () => undefined);
  }

  on(event: 'message', listener: (response: WorkerResponse) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number | null) => void): unknown;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the overloads say what each event brings
  on(event: string, listener: (argument: any) => void): unknown {
    return this.process.on(event, listener);
  }

  terminate(): void {
    this.process.kill();
  }
}

/** The editor's own, without what would attach its debugger to the engine. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, VSCODE_INSPECTOR_OPTIONS: _inspector, ...inherited } = process.env;
  // The editor's program runs a script only when it is told to be Node.
  return { ...inherited, ELECTRON_RUN_AS_NODE: '1' };
}
