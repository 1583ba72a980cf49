// One way to end a script: a clear line for what a person can act on, a stack for what is our own mistake.

/** Something the person at the terminal can act on; printed as one line, without a stack. */
export class Failure extends Error {
  /** The exit status that goes with it. */
  status;

  constructor(/** @type {string} */ message, status = 1) {
    super(message);
    this.name = 'Failure';
    this.status = status;
  }
}

/** Runs a script's main function, and turns what it throws into a line on standard error and an exit status. */
export async function runMain(/** @type {() => Promise<number | void>} */ main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Failure) console.error(error.message);
    else console.error(error);
    process.exitCode = error instanceof Failure ? error.status : 1;
  }
}
