import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/scaling', { 'README.md': `# Parcels\n\n## Search\n\n${text}\n` }).status;

describe('notes: scaling', () => {
  it('is told by what would come at another scale', () => {
    assert.equal(
      statusOf('For production scale, the next step would be an inverted index over the words of each label.'),
      'pass',
    );
    assert.notEqual(
      statusOf('The scale of a depot weighs parcels in grams, and an index finds them by number.'),
      'pass',
    );
    assert.notEqual(statusOf('It is ready for production scale and for every kind of depot in the country.'), 'pass');
  });
});
