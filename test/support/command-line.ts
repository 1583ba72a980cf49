import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ScratchFolder } from './scratch-folder';

/** What a run of the command line ended with. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** The command line as it is shipped, for the tests of a `describe`. */
export class CommandLine {
  /** Where the bundles run: no module is installed there or above, `vscode` least of all. */
  private place!: ScratchFolder;

  constructor() {
    before(() => {
      this.place = new ScratchFolder();
      for (const bundle of ['cli.cjs', 'engine.cjs', 'reader.cjs'])
        copyFileSync(resolve('dist', bundle), this.place.at(bundle));
    });
    after(() => this.place.remove());
  }

  /** Runs it to its end, outside a terminal. */
  run(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = this.place.path): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.place.at('cli.cjs'), ...args], {
      cwd,
      env: { ...this.environment, ...env },
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    });
    return { status, output: stdout, complaint: stderr };
  }

  /** Starts it with nothing to read from. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams {
    const child = spawn(process.execPath, [this.place.at('cli.cjs'), ...args], { env: this.environment });
    child.stdin.end();
    return child;
  }

  private get environment(): NodeJS.ProcessEnv {
    const clean = Object.entries(process.env).filter(([name]) => !/^(?:NO_COLOR|FORCE_COLOR|TERM)$/.test(name));
    return { ...Object.fromEntries(clean), PORTFOLIO_COACH_CACHE: this.place.at('cache') };
  }
}
