import { fork, type ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';
import type { WorkerRequest, WorkerResponse } from '../node/protocol';
import type { EngineWorker } from './engine';

/** How much of what the process says of its end is kept, in characters. */
const lastWords = 4000;

/** The engine in a process of its own, which ends with the extension host. */
export class EngineProcess implements EngineWorker {
  /** What is running, or why nothing could be started. */
  private readonly process: ChildProcess | Error;
  private errors = '';

  /**
   * @param script the engine's bundle
   * @param memory how much it may keep, in MB
   */
  constructor(script: string, memory: number) {
    this.process = start(script, memory);
    if (this.process instanceof Error) return;
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors = (this.errors + text).slice(-lastWords);
    });
  }

  postMessage(request: WorkerRequest): void {
    // Where it is gone or never was, `exit` or `error` tells.
    if (!(this.process instanceof Error) && this.process.connected) this.process.send(request, () => undefined);
  }

  on(event: 'message', listener: (response: WorkerResponse) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'exit', listener: (how: string, errors: string) => void): void;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the overloads say what each event brings
  on(event: string, listener: (...given: any[]) => void): void {
    const { process } = this;
    if (process instanceof Error) {
      if (event === 'error') setImmediate(() => listener(process));
    } else if (event === 'exit') {
      process.on('close', (code, signal) =>
        listener(code === null ? String(signal) : `exit code ${code}`, this.errors),
      );
    } else process.on(event, listener);
  }

  terminate(): void {
    if (!(this.process instanceof Error)) this.process.kill();
  }
}

function start(script: string, memory: number): ChildProcess | Error {
  try {
    return fork(script, {
      cwd: dirname(script),
      env: environment(),
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The editor's own, without what would attach its debugger to the engine. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, VSCODE_INSPECTOR_OPTIONS: _inspector, ...inherited } = process.env;
  // The editor's program runs a script only when it is told to be Node.
  return { ...inherited, ELECTRON_RUN_AS_NODE: '1' };
}
