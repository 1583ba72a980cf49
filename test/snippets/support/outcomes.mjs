// What the proofs found out, by snippet.

/** @typedef {'ran' | 'compiled' | 'parsed'} Level */

/**
 * @typedef {object} Outcome
 * @property {string} id the snippet
 * @property {string} what what was asked of it
 * @property {Level} [level] how far the code is proven when this held; absent where it says nothing of the code
 * @property {string} by with which tools
 * @property {string} [error] why it did not hold; absent when it did
 */

/** @type {readonly Level[]} */
const levels = ['parsed', 'compiled', 'ran'];

/** Whether a level says more than another, or than none. */
export const isHigher = (/** @type {Level} */ one, /** @type {Level | undefined} */ other) =>
  other === undefined || levels.indexOf(one) > levels.indexOf(other);

/** Collects outcomes and prints each failure when it happens. */
export class Outcomes {
  /** @type {Outcome[]} */
  all = [];

  /** Notes what was found out. */
  add(/** @type {Outcome} */ outcome) {
    this.all.push(outcome);
    if (outcome.error !== undefined)
      console.log(`✗ ${outcome.id}: ${outcome.what}\n    ${outcome.error.replaceAll('\n', '\n    ')}`);
  }

  /**
   * Notes what a program that proves by running printed: a line of JSON for each proof, and at the end the number of them, so
   * that a program which broke off is noticed.
   * @param {{ status: number, output: string }} ended
   * @param {string} by
   * @param {string} program
   */
  addPrinted({ status, output }, by, program) {
    /** @type {number | undefined} */
    let announced;
    let seen = 0;
    const rest = [];
    for (const line of output.split('\n')) {
      if (!line.startsWith('{"proof":')) {
        rest.push(line);
        continue;
      }
      const { proof } = JSON.parse(line);
      if (typeof proof === 'number') announced = proof;
      else {
        seen++;
        this.add({ level: 'ran', by, ...proof });
      }
    }
    if (status === 0 && announced === seen && seen > 0) return;
    const error = `ended with ${status} after ${seen} of ${announced ?? '?'} proofs\n${rest.join('\n').slice(-4000)}`;
    this.add({ id: program, what: 'runs to its end', level: 'ran', by, error });
  }

  /** The highest level of a snippet for which all held; undefined when something did not, or nothing was looked at. */
  levelOf(/** @type {string} */ id) {
    const own = this.all.filter((outcome) => outcome.id === id);
    if (own.some(({ error }) => error !== undefined)) return undefined;
    const level = levels.findLast((one) => own.some((outcome) => outcome.level === one));
    if (!level) return undefined;
    const by = [...new Set(own.filter((outcome) => outcome.level === level).map((outcome) => outcome.by))].join(', ');
    return { level, by };
  }

  get passed() {
    return this.all.filter(({ error }) => error === undefined).length;
  }

  get failed() {
    return this.all.length - this.passed;
  }
}
