import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('readme/future-improvements', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;

describe('README: future improvements', () => {
  it('takes an order on a list of what is to be done for a task', () => {
    assert.equal(statusOf('## TODO\n\nRun the scanner tests in the nightly pipeline'), 'pass');
    assert.equal(statusOf('## To do\n\n- Try a queue for labels\n- Review the indexes of scans'), 'pass');
  });

  it('takes an order to the reader for none', () => {
    assert.notEqual(statusOf('## Next steps\n\nRun the scanner tests in the nightly pipeline'), 'pass');
    assert.notEqual(statusOf('## TODO\n\nRun npm install and then start the scanner service'), 'pass');
    assert.notEqual(statusOf('## TODO\n\nRead the documentation of the scanner before anything else'), 'pass');
  });
});
