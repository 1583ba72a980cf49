// What VS Code loads to run the suite inside itself: the same for the served and for the desktop VS Code.
const { join } = require('node:path');
const { format } = require('node:util');
const Mocha = require('mocha');
const TallyReporter = require('./tally-reporter.cjs');

/** Runs the compiled suite; VS Code reports a rejection as a failed run. */
exports.run = () =>
  new Promise((resolve, reject) => {
    // One argument a line: what is left of the console on its way to the terminal does no formatting.
    Mocha.reporters.Base.consoleLog = (...parts) => console.log(`[tests] ${format(...parts)}`);
    const grep = process.env['PORTFOLIO_COACH_GREP'];
    const color = process.env['PORTFOLIO_COACH_COLOR'] === '1';
    const mocha = new Mocha({ ui: 'bdd', color, timeout: 30_000, reporter: TallyReporter, ...(grep ? { grep } : {}) });
    mocha.addFile(join(__dirname, '..', '..', 'out', 'test', 'vscode.cjs'));
    mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
