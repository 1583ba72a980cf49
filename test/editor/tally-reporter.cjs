// Mocha's spec output, plus the counts and what failed in a file, so that the caller need not read them out of the text.
/* global process */
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class TallyReporter extends reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {string[]} */
    const failures = [];
    runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.message.split('\n')[0]}`));
    runner.once('end', () => {
      const { passes, failures: failed, pending } = this.stats;
      const file = process.env['PORTFOLIO_COACH_TALLY'];
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed, skipped: pending, failures }));
    });
  }
};
