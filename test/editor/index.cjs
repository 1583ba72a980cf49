// What VS Code loads to run the suite inside itself: the same for the served and for the desktop VS Code.
/* global __dirname, console, process */
const { join } = require('node:path');
const { format } = require('node:util');
const Mocha = require('mocha');
const TallyReporter = require('./tally-reporter.cjs');

/** Runs the compiled suite; VS Code reports a rejection as a failed run. */
exports.run = async () => {
  process.setSourceMapsEnabled(true);
  const print = (...parts) => console.log(`[tests] ${format(...parts)}`);
  Mocha.reporters.Base.consoleLog = print;
  const grep = process.env['PORTFOLIO_COACH_GREP'];
  const color = process.env['PORTFOLIO_COACH_COLOR'] === '1';
  const mocha = new Mocha({ ui: 'bdd', color, timeout: 30_000, reporter: TallyReporter, ...(grep ? { grep } : {}) });
  mocha.addFile(join(__dirname, '..', '..', 'out', 'test', 'vscode.cjs'));
  let failures;
  try {
    failures = await new Promise((resolve) => mocha.run(resolve));
  } catch (error) {
    // A suite that cannot even be loaded says why where the run is watched, not only in the editor's own log.
    print(error.stack);
    throw error;
  }
  if (failures > 0) throw new Error(`${failures} failed`);
};
